import { paths } from '../../paths.ts';
import { weekdayInWords } from '../../platform/date-words.ts';
import type { Language } from '../../platform/language.ts';
import { Shell } from '../../shell.tsx';
import { ButtonLink, EmptyState, Filter, Folded, Hero, LinkList, Notice, Section } from '../../ui/index.ts';
import { type Centre, Hours } from '../centres/index.ts';
import { byDay, FORMS, type Form, type FreeSlot, startShort } from './conversation.ts';
import { whomInWords } from './parts.tsx';
import { dayAlone, hours, whenAlone } from './when.ts';
import { words } from './words.ts';

type FreePageProps = {
  language: Language;
  centres: Centre[];
  centre: Centre | null;
  slots: FreeSlot[];
  form: Form | null;
  /** The conversation that is to move. */
  move: string | null;
};

type Query = { centre?: string | undefined; form?: Form | undefined; move?: string | undefined };

/** The free times of a centre, day by day. */
export function FreePage({ language, centres, centre, slots, form, move }: FreePageProps) {
  const w = words[language].free;
  const query: Query = { centre: centre?.slug, move: move ?? undefined };
  const here = paths.conversations({}, { ...query, form: form ?? undefined });
  const fitting = form ? slots.filter(({ forms }) => forms.includes(form)) : slots;
  return (
    <Shell language={language} title={w.title} here={here} description={w.lead} own={move !== null}>
      {move && (
        <Notice>
          <p>{w.moving}</p>
          <p>
            <a href={paths.mineConversation({ id: move })}>{w.keep}</a>
          </p>
        </Notice>
      )}
      <Hero title={w.title} lead={w.lead} drawing="cup" />
      <Filter
        label={w.filter}
        links={[
          { href: paths.conversations({}, query), label: w.all, here: form === null },
          ...FORMS.map((one) => ({
            href: paths.conversations({}, { ...query, form: one }),
            label: words[language].forms[one],
            here: form === one,
          })),
        ]}
      />
      {centre && <h2>{w.at(centre.name)}</h2>}
      {fitting.length === 0 && <Empty language={language} centre={centre} isFiltered={slots.length > 0} />}
      <Times language={language} slots={fitting} move={move} form={form} />
      <p>
        <a href={paths.callbacks({}, { centre: centre?.slug })}>{w.callMe}</a>
      </p>
      <Elsewhere language={language} others={centres.filter((one) => one !== centre)} move={move} />
    </Shell>
  );
}

type EmptyProps = { language: Language; centre: Centre | null; isFiltered: boolean };

function Empty({ language, centre, isFiltered }: EmptyProps) {
  const w = words[language].free;
  return (
    <>
      <EmptyState heading={w.emptyHeading}>
        <p>{isFiltered ? w.emptyForm : w.empty}</p>
        {centre && (
          <p>
            <ButtonLink href={`tel:+45${centre.phone.replace(/\s/g, '')}`}>
              {w.call}: {centre.phone}
            </ButtonLink>
          </p>
        )}
      </EmptyState>
      {centre && <Hours centre={centre} language={language} />}
    </>
  );
}

type TimesProps = { language: Language; slots: FreeSlot[]; move: string | null; form: Form | null };

function Times({ language, slots, move, form }: TimesProps) {
  const w = words[language].free;
  const { first, rest } = startShort(byDay(slots));
  const one = (day: FreeSlot[]) => <DayOf {...{ language, day, move, form }} />;
  const [later] = rest;
  return (
    <>
      {first.map(one)}
      {later?.[0] && (
        <Folded summary={w.later(weekdayInWords(later[0].startsAt, language))}>{rest.map(one)}</Folded>
      )}
    </>
  );
}

type DayProps = { language: Language; day: FreeSlot[]; move: string | null; form: Form | null };

function DayOf({ language, day, move, form }: DayProps) {
  const w = words[language];
  const [first] = day;
  if (!first) return null;
  return (
    <section class="section">
      <h3>{dayAlone(first, language)}</h3>
      <LinkList
        links={day.map((slot) => ({
          href: paths.conversationNew(
            {},
            { slot: slot.id, move: move ?? undefined, form: form ?? undefined },
          ),
          label: `${hours(slot, language)} · ${whomInWords(slot, language)}`,
          heard: `${whenAlone(slot, language)} · ${whomInWords(slot, language)}`,
          note: (
            <>
              {slot.forms.map((one) => w.forms[one]).join(', ')}
              {slot.place && ' · '}
              {slot.place && <span lang="da">{slot.place}</span>}
            </>
          ),
        }))}
      />
    </section>
  );
}

function Elsewhere({
  language,
  others,
  move,
}: {
  language: Language;
  others: Centre[];
  move: string | null;
}) {
  const w = words[language].free;
  return (
    <>
      {others.length > 0 && (
        <Section heading={w.otherCentres} id="others">
          <LinkList
            links={others.map(({ slug, name }) => ({
              href: paths.conversations({}, { centre: slug, move: move ?? undefined }),
              label: w.at(name),
            }))}
          />
        </Section>
      )}
      <p>
        <a href={paths.conversationCode({})}>{w.code}</a>
      </p>
    </>
  );
}

/** A time as an option of a list. */
export const slotLabel = (slot: FreeSlot, language: Language): string =>
  words[language].free.book(whenAlone(slot, language), slot.name);
