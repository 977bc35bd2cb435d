import { paths } from '../../paths.ts';
import { momentInWords } from '../../platform/date-words.ts';
import type { Language } from '../../platform/language.ts';
import { BackToMine, Shell } from '../../shell.tsx';
import { Hero, LinkList, More, Section } from '../../ui/index.ts';
import type { Waiting } from '../callbacks/index.ts';
import { formInWords, hoursInWords, type OwnSlot, whenAlone } from '../conversations/index.ts';
import { words } from './words.ts';

/** So many later ones are shown; the rest stand among one's times. */
const LATER = 6;

export type DayProps = {
  language: Language;
  /** The role that is worn, in words. */
  role: string;
  today: OwnSlot[];
  later: OwnSlot[];
  free: number;
  /** Null for those who have nothing to do with callbacks. */
  waiting: Waiting[] | null;
};

/** Who comes, and who waits: the day of whoever meets people, on one page. What was written is opened one by one, and written down. */
export function DayPage({ language, role, today, later, free, waiting }: DayProps) {
  const w = words[language];
  return (
    <Shell language={language} title={w.title} here={paths.day({})} own>
      <BackToMine language={language} />
      <Hero title={w.title} lead={w.lead(role)} drawing="cup" />
      <Section heading={w.today} id="today">
        {today.length === 0 ? (
          <p>{w.noneToday}</p>
        ) : (
          <Talks {...{ language }} slots={today} named={hoursInWords} />
        )}
      </Section>
      {waiting && <WaitingSection language={language} waiting={waiting} />}
      <Section heading={w.later} id="later">
        {later.length === 0 ? (
          <p>{w.noneLater}</p>
        ) : (
          <Talks language={language} slots={later.slice(0, LATER)} named={whenAlone} />
        )}
        <More href={later.length > LATER ? paths.slots({}) : null}>{w.moreLater(later.length - LATER)}</More>
      </Section>
      <Section heading={w.rest} id="rest">
        <LinkList
          links={[
            { href: paths.slots({}), label: w.slots, note: w.free(free) },
            { href: paths.shared({}), label: w.received, note: w.shared },
          ]}
        />
      </Section>
    </Shell>
  );
}

type TalksProps = {
  language: Language;
  slots: OwnSlot[];
  named: (slot: OwnSlot, language: Language) => string;
};

function Talks({ language, slots, named }: TalksProps) {
  const w = words[language];
  return (
    <LinkList
      links={slots.map((slot) => ({
        href: slot.share ? paths.sharedThing({ id: slot.share }) : paths.slots({}),
        label: `${named(slot, language)}${slot.takenAs ? `, ${formInWords(slot.takenAs, language).toLowerCase()}` : ''}`,
        note: (
          <>
            {slot.place && <span lang="da">{slot.place}</span>}
            {slot.place && ' · '}
            {slot.share ? w.read : w.notShared}
          </>
        ),
      }))}
    />
  );
}

function WaitingSection({ language, waiting }: { language: Language; waiting: Waiting[] }) {
  const w = words[language];
  const [first] = waiting.filter(({ taker }) => taker === null);
  return (
    <Section heading={w.waiting} id="waiting">
      {waiting.length === 0 ? (
        <p>{w.noneWaiting}</p>
      ) : (
        <LinkList
          links={[
            {
              href: paths.callbacksWaiting({}),
              label: w.waitingLink(waiting.length),
              note: first && w.oldest(momentInWords(first.askedAt, language)),
            },
          ]}
        />
      )}
    </Section>
  );
}
