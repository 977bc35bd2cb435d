import type { Language } from '../../platform/language.ts';
import { Choices, TextArea, TextField } from '../../ui/index.ts';
import { CHANNELS } from './callback.ts';
import type { CallbackField, CallbackForm } from './forms.ts';
import { words } from './words.ts';

type FieldsProps = { language: Language; form: CallbackForm; wrong: readonly string[] };

/** How one is reached, about what and when: the same for asking and for changing it. */
export function Fields({ language, form, wrong }: FieldsProps) {
  const w = words[language].ask;
  const field = (name: Exclude<CallbackField, 'centre'>) => ({
    language,
    name,
    label: w.fields[name],
    hint: w.hints[name],
    value: form[name],
    error: wrong.includes(name) ? w.errors[name] : undefined,
  });
  return (
    <>
      <Choices
        {...{ language, type: 'radio', name: 'channel', legend: w.channel, chosen: [form.channel] }}
        choices={CHANNELS.map((value) => ({ value, label: w.channels[value] }))}
      />
      <TextField {...field('phone')} type="tel" autocomplete="tel" inputmode="tel" />
      <TextField {...field('email')} type="email" autocomplete="email" inputmode="email" />
      <TextField {...field('when')} optional />
      <TextArea {...field('about')} optional rows={4} />
      <TextField {...field('name')} optional autocomplete="nickname" />
      <TextField {...field('language')} optional />
    </>
  );
}
