import { paths } from '../../paths.ts';
import { dayInWords } from '../../platform/date-words.ts';
import type { Language } from '../../platform/language.ts';
import { BackToMine, Shell } from '../../shell.tsx';
import { BackLink, EmptyState, Hero, LinkList, Notice, Panel } from '../../ui/index.ts';
import { lastDay, whyInWords } from './phrases.ts';
import type { Opened, Received } from './share.ts';
import type { Shown } from './shareable.ts';
import { words } from './words.ts';

/** What is shared with the hat that is worn: one sheet for each person who shares. */
export function SharedPage({ language, received }: { language: Language; received: Received[] }) {
  const w = words[language];
  const givers = [...Map.groupBy(received, ({ giver }) => giver).values()];
  const purposeOf = ({ purpose }: Received) =>
    w.mine.because(whyInWords({ purpose, ownWords: w.received.ownWords }, language));
  return (
    <Shell language={language} title={w.received.title} here={paths.shared({})} own>
      <BackToMine language={language} />
      <Hero title={w.received.title} lead={w.received.lead} drawing="hands" />
      {received.length === 0 && (
        <EmptyState heading={w.received.emptyHeading}>
          <p>{w.received.empty}</p>
        </EmptyState>
      )}
      <ul class="sheets">
        {givers.map((things) => (
          <li>
            <Panel>
              <h2>{w.received.giver}</h2>
              <LinkList
                links={things.map((one, at) => ({
                  href: paths.sharedThing({ id: one.shareId }),
                  label: nameOf(things, at, language),
                  note: `${w.received.since(dayInWords(one.givenAt, language))}. ${w.mine.until(lastDay(one.until, language))} ${purposeOf(one)}`,
                }))}
              />
            </Panel>
          </li>
        ))}
      </ul>
    </Shell>
  );
}

/** What it is, with a number where the same person shares several of the kind. */
function nameOf(things: Received[], at: number, language: Language): string {
  const w = words[language].received;
  const thing = things[at]?.thing ?? 'wish';
  const alike = (all: Received[]) => all.filter((one) => one.thing === thing).length;
  return alike(things) > 1 ? w.numbered(w.things[thing], alike(things.slice(0, at + 1))) : w.things[thing];
}

type OpenedProps = { language: Language; id: string; opened: Opened & { shown: Shown } };

/** What somebody shares, with why and until when; they can see that it was read. */
export function OpenedPage({ language, id, opened }: OpenedProps) {
  const w = words[language];
  const title = w.received.things[opened.thing];
  return (
    <Shell language={language} title={title} here={paths.sharedThing({ id })} own>
      <BackLink href={paths.shared({})}>{w.received.back}</BackLink>
      <Hero title={title} lead={w.mine.because(whyInWords(opened, language))} />
      {opened.shown(language)}
      <p>
        {w.received.since(dayInWords(opened.givenAt, language))}.{' '}
        {w.mine.until(lastDay(opened.until, language))}
      </p>
      <Notice>
        <p>{w.received.noticed}</p>
      </Notice>
    </Shell>
  );
}
