import { paths } from '../../paths.ts';
import type { Language } from '../../platform/language.ts';
import { Shell } from '../../shell.tsx';
import {
  Button,
  Chips,
  ErrorSummary,
  Hero,
  Hidden,
  Panel,
  TextArea,
  TextField,
  Welcome,
} from '../../ui/index.ts';
import type { WishError, WishForm } from './forms.ts';
import { words } from './words.ts';

type WishFieldsProps = { language: Language; form: WishForm; errors: WishError[]; asHeading: boolean };

const errorFor = (errors: WishError[], field: WishError['field'], language: Language): string | undefined => {
  const error = errors.find((one) => one.field === field);
  return error && words[language].home.errors(error);
};

/** The one question, the place, and the button. */
function WishFields({ language, form, errors, asHeading }: WishFieldsProps) {
  const w = words[language].home;
  return (
    <>
      <Hidden fields={{ id: form.id, centre: form.centre }} />
      <TextArea
        language={language}
        name="text"
        label={w.question}
        hint={w.hint}
        value={form.text}
        error={errorFor(errors, 'text', language)}
        rows={form.text.length > 160 ? 8 : 3}
        isHeading={asHeading}
      />
      <TextField
        language={language}
        name="near"
        label={w.where}
        hint={w.whereHint}
        value={form.near}
        error={errorFor(errors, 'near', language)}
        autocomplete="postal-code"
      />
      <Button>{w.send}</Button>
    </>
  );
}

type HomePageProps = { language: Language; form: WishForm; errors: WishError[]; here: string };

/** One calm page, one question. */
export function HomePage({ language, form, errors, here }: HomePageProps) {
  const w = words[language].home;
  const summary = errors.map((error) => ({ field: error.field, message: w.errors(error) }));
  return (
    <Shell
      language={language}
      title={here === paths.wishEdit(form) ? words[language].results.edit : w.title}
      here={here}
      description={w.lead}
      hasErrors={errors.length > 0}
    >
      <ErrorSummary language={language} errors={summary} />
      <Welcome>
        <form action={paths.wishes({})} method="post" novalidate>
          <WishFields language={language} form={form} errors={errors} asHeading />
          <Chips
            label={w.orTry}
            name="example"
            chips={w.examples.map((example) => ({ value: example, label: example }))}
          />
        </form>
      </Welcome>
      <Panel>
        <p>
          <strong>{w.guided}</strong> <a href={paths.guided({})}>{w.guidedLead}</a>
        </p>
        <p>
          <strong>{w.talk}</strong> <a href={paths.conversations({})}>{w.talkLead}</a> {w.or}{' '}
          <a href={paths.callbacks({})}>{w.callMe}</a>
        </p>
        <p>{w.private}</p>
      </Panel>
    </Shell>
  );
}

type WishFormPageProps = { language: Language; form: WishForm; title: string; lead: string; here: string };

/** A wish that has been put together for somebody, to be changed and sent by them. */
export function WishFormPage({ language, form, title, lead, here }: WishFormPageProps) {
  return (
    <Shell language={language} title={title} here={here}>
      <Hero title={title} lead={lead} />
      <form action={paths.wishes({})} method="post" novalidate>
        <WishFields language={language} form={form} errors={[]} asHeading={false} />
      </form>
    </Shell>
  );
}
