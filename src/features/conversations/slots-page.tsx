import { paths } from '../../paths.ts';
import { weekdayInWords } from '../../platform/date-words.ts';
import type { Language } from '../../platform/language.ts';
import { BackToMine, Shell } from '../../shell.tsx';
import {
  Button,
  Choices,
  EmptyState,
  Folded,
  Hero,
  Hidden,
  Notice,
  Section,
  Select,
  TextField,
} from '../../ui/index.ts';
import { byDay, FORMS, LENGTHS, MOST_WEEKS, type OwnSlot, startShort } from './conversation.ts';
import type { SlotsField, SlotsForm } from './forms.ts';
import { Wrong } from './parts.tsx';
import { dayAlone, hours, when } from './when.ts';
import { words } from './words.ts';

export const SLOTS_TOLD = ['added', 'removed'] as const;

type SlotsPageProps = {
  language: Language;
  slots: OwnSlot[];
  form: SlotsForm;
  wrong: readonly SlotsField[];
  isOverlap?: boolean;
  told?: (typeof SLOTS_TOLD)[number] | undefined;
};

/** A guide's own times, by day; free ones are taken away, booked ones called off. */
export function SlotsPage({ language, slots, form, wrong, isOverlap = false, told }: SlotsPageProps) {
  const w = words[language].slots;
  const errors = [
    ...(isOverlap ? [{ field: 'day', message: w.overlap }] : []),
    ...wrong.map((field) => ({ field, message: w.errors[field] })),
  ];
  const { first, rest } = startShort(byDay(slots));
  const later = rest[0]?.[0];
  const one = (day: OwnSlot[]) => <DayOf language={language} day={day} />;
  return (
    <Shell language={language} title={w.title} here={paths.slots({})} own hasErrors={errors.length > 0}>
      <BackToMine language={language} />
      <Wrong language={language} errors={errors} />
      {told && (
        <Notice live>
          <p>{w[told]}</p>
        </Notice>
      )}
      <Hero title={w.title} lead={w.lead} drawing="notebook" />
      <Section heading={w.heading} id="own">
        {slots.length === 0 ? (
          <EmptyState heading={w.emptyHeading}>
            <p>{w.empty}</p>
          </EmptyState>
        ) : (
          <>
            <p>{w.callOffNote}</p>
            <p>
              <a href="#add">{w.add}</a>
            </p>
          </>
        )}
        {first.map(one)}
        {later && (
          <Folded summary={words[language].free.later(weekdayInWords(later.startsAt, language))}>
            {rest.map(one)}
          </Folded>
        )}
      </Section>
      <AddForm {...{ language, form, wrong, isOverlap }} />
    </Shell>
  );
}

function DayOf({ language, day }: { language: Language; day: OwnSlot[] }) {
  const [first] = day;
  if (!first) return null;
  return (
    <>
      <h3>{dayAlone(first, language)}</h3>
      <ul class="removable">
        {day.map((slot) => (
          <Own language={language} slot={slot} />
        ))}
      </ul>
    </>
  );
}

function Own({ language, slot }: { language: Language; slot: OwnSlot }) {
  const { slots: w, forms } = words[language];
  const { id, takenAs, share, place } = slot;
  const named = when(slot, language);
  const ways = slot.forms.map((one) => forms[one]).join(', ');
  return (
    <li>
      <span>
        {hours(slot, language)} <strong>{takenAs ? w.booked(forms[takenAs]) : w.free}</strong>{' '}
        <span class="link-note">
          {!takenAs && ways}
          {!takenAs && place && ' · '}
          {place && <span lang="da">{place}</span>}
          {takenAs && !share && (
            <>
              {place && ' · '}
              {w.notShared}
            </>
          )}
        </span>
        {share && (
          <a href={paths.sharedThing({ id: share })} aria-label={w.readLabel(named)}>
            {w.read}
          </a>
        )}
      </span>
      <form action={paths.slotRemove({})} method="post">
        <Hidden fields={{ id }} />
        <Button weight="quiet" label={takenAs ? w.callOffLabel(named) : w.removeLabel(named)}>
          {takenAs ? w.callOff : w.remove}
        </Button>
      </form>
    </li>
  );
}

type AddProps = { language: Language; form: SlotsForm; wrong: readonly SlotsField[]; isOverlap: boolean };

function AddForm({ language, form, wrong, isOverlap }: AddProps) {
  const { slots: w, forms } = words[language];
  const field = (name: 'day' | 'from' | 'to' | 'place' | 'link', label: string) => ({
    language,
    name,
    label,
    value: form[name],
    error: wrong.includes(name) ? w.errors[name] : undefined,
  });
  const weeks = Array.from({ length: MOST_WEEKS }, (_, week) => week + 1);
  return (
    <Section heading={w.add} id="add">
      <form action={paths.slots({})} method="post" novalidate>
        <TextField {...field('day', w.day)} type="date" {...(isOverlap && { error: w.overlap })} />
        <TextField {...field('from', w.from)} hint={w.clockHint} width="short" />
        <TextField {...field('to', w.to)} width="short" />
        <Select
          language={language}
          name="minutes"
          label={w.minutes}
          value={form.minutes}
          options={LENGTHS.map((n) => ({ value: String(n), label: w.minute(n) }))}
        />
        <Choices
          language={language}
          type="checkbox"
          name="forms[]"
          id="forms"
          legend={w.forms}
          choices={FORMS.map((value) => ({ value, label: forms[value] }))}
          chosen={form.forms}
          error={wrong.includes('forms') ? w.errors.forms : undefined}
        />
        <TextField {...field('place', w.place)} hint={w.placeHint} optional />
        <TextField {...field('link', w.link)} hint={w.linkHint} type="url" inputmode="url" optional />
        <Select
          language={language}
          name="weeks"
          label={w.weeks}
          value={form.weeks}
          options={weeks.map((n) => ({ value: String(n), label: w.week(n) }))}
        />
        <Button>{w.save}</Button>
      </form>
    </Section>
  );
}
