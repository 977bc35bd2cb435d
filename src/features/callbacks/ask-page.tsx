import { paths } from '../../paths.ts';
import type { Language } from '../../platform/language.ts';
import { Shell } from '../../shell.tsx';
import {
  Beside,
  Button,
  Buttons,
  Choices,
  ErrorSummary,
  Hero,
  Hidden,
  Panel,
  Section,
  Select,
} from '../../ui/index.ts';
import { type Centre, Reach } from '../centres/index.ts';
import { DAYS } from './callback.ts';
import { Fields } from './fields.tsx';
import type { CallbackField, CallbackForm } from './forms.ts';
import { words } from './words.ts';

export type FormError = CallbackField | 'full';

type AskProps = { language: Language; centres: Centre[]; form: CallbackForm; wrong: FormError[] };

/** The form, with what happens when it is sent; and beside it the telephone, for who does not want to wait. */
export function AskPage({ language, centres, form, wrong }: AskProps) {
  const w = words[language].ask;
  const centre = centres.find(({ slug }) => slug === form.centre) ?? centres[0];
  const errors = wrong.map((field) =>
    field === 'full' ? { field: 'waiting', message: w.full } : { field, message: w.errors[field] },
  );
  return (
    <Shell language={language} title={w.title} here={paths.callbacks({})} own hasErrors={errors.length > 0}>
      <ErrorSummary language={language} errors={errors} />
      <Hero title={w.title} lead={w.lead} drawing="cup" />
      <Beside aside={centre && <Elsewhere language={language} centre={centre} />}>
        <form action={paths.callbacks({})} method="post" novalidate>
          <Hidden fields={{ id: form.id, once: form.once }} />
          <Where {...{ language, centres, wrong }} chosen={centre?.slug} />
          <Fields {...{ language, form, wrong }} />
          <Choices
            {...{ language, type: 'radio', name: 'days', legend: w.days, hint: w.daysHint }}
            chosen={[String(form.days)]}
            choices={DAYS.map((days) => ({ value: String(days), label: w.forDays[days] }))}
          />
          <Consent language={language} />
          <Buttons>
            <Button>{w.send}</Button>
          </Buttons>
        </form>
        <p id="waiting">
          <a href={paths.mineCallbacks({})}>{w.fullLink}</a>
        </p>
      </Beside>
    </Shell>
  );
}

type WhereProps = { language: Language; centres: Centre[]; wrong: FormError[]; chosen: string | undefined };

/** Where there is only one centre, nobody is asked. */
function Where({ language, centres, wrong, chosen }: WhereProps) {
  const w = words[language].ask;
  if (centres.length === 1) return <Hidden fields={{ centre: chosen }} />;
  return (
    <Select
      {...{ language, name: 'centre', label: w.centre, value: chosen }}
      error={wrong.includes('centre') ? w.errors.centre : undefined}
      options={centres.map(({ slug, name }) => ({ value: slug, label: name }))}
    />
  );
}

/** Who can read what, until when; the words one says yes to. */
export function Consent({ language }: { language: Language }) {
  const w = words[language].consent;
  return (
    <Panel>
      <h2>{w.heading}</h2>
      <ul>
        {w.lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </Panel>
  );
}

function Elsewhere({ language, centre }: { language: Language; centre: Centre }) {
  const w = words[language].ask;
  return (
    <Section heading={w.elsewhere} id="elsewhere">
      <p>{w.elsewhereLead(centre.name)}</p>
      <Reach language={language} centre={centre} />
    </Section>
  );
}
