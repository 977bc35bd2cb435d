import { paths } from '../../paths.ts';
import type { Language } from '../../platform/language.ts';
import { BackToMine, Shell } from '../../shell.tsx';
import { Button, ErrorSummary, Hero, Notice, Section, TextArea, TextField } from '../../ui/index.ts';
import type { ContactField } from './forms.ts';
import type { ContactDetails } from './share.ts';
import { words } from './words.ts';

type ContactProps = {
  language: Language;
  details: ContactDetails;
  wrong: ContactField[];
  /** There is something to delete. */
  isKept: boolean;
  isSaved?: boolean;
};

/** How one may be reached; one's own until it is shared. */
export function ContactPage({ language, details, wrong, isKept, isSaved }: ContactProps) {
  const w = words[language].contact;
  const field = (name: ContactField) => ({
    language,
    name,
    label: w.fields[name],
    value: details[name],
    error: wrong.includes(name) ? w.errors[name] : undefined,
  });
  const errors = wrong.map((name) => ({ field: name, message: w.errors[name] }));
  return (
    <Shell language={language} title={w.title} here={paths.contact({})} own hasErrors={errors.length > 0}>
      <BackToMine language={language} />
      <ErrorSummary language={language} errors={errors} />
      {isSaved && (
        <Notice live>
          <p>{w.saved}</p>
        </Notice>
      )}
      <Hero title={w.title} lead={w.lead} drawing="notebook" />
      <form action={paths.contact({})} method="post" novalidate>
        <TextField {...field('name')} hint={w.hints.name} autocomplete="nickname" />
        <TextField {...field('phone')} type="tel" autocomplete="tel" inputmode="tel" />
        <TextField {...field('email')} type="email" autocomplete="email" inputmode="email" />
        <TextArea {...field('how')} hint={w.hints.how} rows={3} />
        <TextField {...field('language')} hint={w.hints.language} />
        <Button>{w.save}</Button>
      </form>
      {isKept && (
        <Section heading={w.remove} id="remove">
          <p id="remove-lead">{w.removeLead}</p>
          <form action={paths.contactDelete({})} method="post">
            <Button weight="secondary" describedBy="remove-lead">
              {w.remove}
            </Button>
          </form>
        </Section>
      )}
    </Shell>
  );
}
