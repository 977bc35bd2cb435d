import { paths } from '../../paths.ts';
import type { Language } from '../../platform/language.ts';
import { Shell } from '../../shell.tsx';
import { BackLink, Button, Buttons, Choices, Facts, Hero, Hidden, Notice, Panel } from '../../ui/index.ts';
import type { Choosable } from './commands.ts';
import type { FreeSlot } from './conversation.ts';
import type { BookField, BookForm } from './forms.ts';
import { slotLabel } from './free-page.tsx';
import { Consent, WrittenFields, Wrong, whomInWords } from './parts.tsx';
import { whenAlone } from './when.ts';
import { words } from './words.ts';

type BookPageProps = {
  language: Language;
  choosable: Choosable;
  form: BookForm;
  wrong: readonly BookField[];
  /** Somebody was faster, or there are enough ahead. */
  why?: 'taken' | 'full' | undefined;
};

/** One time: how to talk, what one likes to say before, and who can read it. */
export function BookPage(props: BookPageProps) {
  const { language, choosable, form } = props;
  const w = words[language].fresh;
  const { centre, slot, moving } = choosable;
  const title = moving ? w.moveTitle : w.title;
  const errors = errorsOf(props);
  const here = paths.conversationNew({}, { slot: form.slot ?? undefined, move: form.move ?? undefined });
  return (
    <Shell language={language} title={title} here={here} own hasErrors={errors.length > 0}>
      <BackLink href={paths.conversations({}, { centre: centre.slug, move: form.move ?? undefined })}>
        {w.back}
      </BackLink>
      <Wrong language={language} errors={errors} />
      <Hero title={title} drawing="cup" />
      {!slot && errors.length === 0 && (
        <Notice>
          <p>{w.gone}</p>
        </Notice>
      )}
      {slot && <Chosen language={language} choosable={choosable} />}
      {slot && <p>{slot.forms.includes('phone') ? w.lead : w.leadNoCall}</p>}
      <form action={paths.conversationNew({})} method="post" novalidate>
        <Hidden fields={{ move: moving?.id, slot: slot?.id, once: form.once }} />
        {slot ? <ToBook {...props} slot={slot} /> : <Others {...props} />}
      </form>
    </Shell>
  );
}

function errorsOf({ language, choosable: { others }, wrong, why }: BookPageProps) {
  const w = words[language].fresh;
  const [next] = others;
  const taken = next ? { field: 'slot', message: w.taken } : { field: 'about', message: w.takenNone };
  return [
    ...(why === 'taken' ? [taken] : []),
    ...(why === 'full' ? [{ field: 'form', message: w.full }] : []),
    ...wrong.map((field) => ({ field, message: w.errors[field] })),
  ];
}

function ToBook({ language, choosable: { moving }, form, wrong, slot }: BookPageProps & { slot: FreeSlot }) {
  const w = words[language].fresh;
  return (
    <>
      <Choices
        language={language}
        type="radio"
        name="form"
        legend={w.form}
        choices={slot.forms.map((value) => ({ value, label: words[language].forms[value] }))}
        chosen={form.form ? [form.form] : slot.forms.length === 1 ? slot.forms : []}
        error={wrong.includes('form') ? w.errors.form : undefined}
      />
      <WrittenFields
        language={language}
        written={form.written}
        wrong={wrong}
        mayRing={slot.forms.includes('phone')}
      />
      <Panel>
        <h2>{w.consentHeading}</h2>
        <Consent language={language} slot={slot} />
      </Panel>
      <Buttons>
        <Button>{moving ? w.move : w.book}</Button>
      </Buttons>
    </>
  );
}

/** Somebody was faster: the other times, and what was written, for looking at one of them. Nothing is booked from here. */
function Others({ language, choosable: { others }, form, wrong }: BookPageProps) {
  const w = words[language].fresh;
  const [next] = others;
  return (
    <>
      <Hidden fields={{ form: form.form }} />
      {next && (
        <Choices
          language={language}
          type="radio"
          name="slot"
          legend={w.slot}
          choices={others.map((one) => ({ value: one.id, label: slotLabel(one, language) }))}
          chosen={[next.id]}
          short={{ first: 6, rest: words[language].free.more }}
        />
      )}
      <WrittenFields language={language} written={form.written} wrong={wrong} mayRing />
      {next && (
        <Button name="look" value="yes">
          {w.look}
        </Button>
      )}
    </>
  );
}

function Chosen({ language, choosable }: { language: Language; choosable: Choosable }) {
  const { facts, atCentre } = words[language];
  const { slot, centre } = choosable;
  if (!slot) return null;
  const place = slot.place ? <span lang="da">{slot.place}</span> : atCentre(centre.name);
  const isSomewhere = slot.forms.some((one) => one === 'in_person' || one === 'walk');
  return (
    <Panel>
      <Facts
        facts={[
          { key: 'when', term: facts.when, value: whenAlone(slot, language) },
          { key: 'company', term: facts.with, value: whomInWords(slot, language) },
          ...(isSomewhere ? [{ key: 'place', term: facts.where, value: place }] : []),
        ]}
      />
    </Panel>
  );
}
