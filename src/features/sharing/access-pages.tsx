import { paths } from '../../paths.ts';
import { momentInWords } from '../../platform/date-words.ts';
import type { Language } from '../../platform/language.ts';
import { BackToMine, Shell } from '../../shell.tsx';
import { BackLink, Button, EmptyState, Hero, Hidden, More, Panel, Section } from '../../ui/index.ts';
import type { Names } from './commands.ts';
import { languageOf, receiverInWords, thingInWords, whyInWords } from './phrases.ts';
import type { Reading } from './share.ts';
import { words } from './words.ts';

type AccessProps = {
  language: Language;
  readings: Reading[];
  names: Names;
  settings: { hasFeed: boolean; isTold: boolean; hasAddress: boolean };
  /** Where the older ones are. */
  more: string | null;
};

/** Who has looked at what, when and why. */
export function AccessPage({ language, readings, names, settings, more }: AccessProps) {
  const w = words[language];
  return (
    <Shell language={language} title={w.access.title} here={paths.access({})} own>
      <BackToMine language={language} />
      <Hero title={w.access.title} lead={w.access.lead} drawing="door" />
      {readings.length === 0 ? (
        <EmptyState heading={w.access.emptyHeading}>
          <p>{w.access.empty}</p>
        </EmptyState>
      ) : (
        <ul class="link-list">
          {readings.map((reading) => (
            <li>
              {w.access.line(receiverInWords(reading.reader, language))}{' '}
              <span lang={languageOf(reading, names)}>{thingInWords(reading, names, language)}</span>
              <span class="link-note">
                <time datetime={reading.at.toISOString()}>{momentInWords(reading.at, language)}</time>.{' '}
                {w.mine.because(whyInWords(reading, language))}
              </span>
            </li>
          ))}
        </ul>
      )}
      <More href={more}>{w.access.more}</More>
      <Told language={language} {...settings} />
      <Feed language={language} hasFeed={settings.hasFeed} />
    </Shell>
  );
}

type ToldProps = { language: Language; isTold: boolean; hasAddress: boolean };

function Told({ language, isTold, hasAddress }: ToldProps) {
  const w = words[language].access;
  if (!hasAddress && !isTold)
    return (
      <Section heading={w.tell} id="tell">
        <p>{w.tellLead}</p>
        <NoAddress language={language} />
      </Section>
    );
  return (
    <Section heading={w.tell} id="tell">
      <p>{w.tellLead}</p>
      {!hasAddress && <NoAddress language={language} />}
      <form action={paths.accessNotices({})} method="post">
        {hasAddress && <p>{isTold ? w.isTold : w.notTold}</p>}
        <Hidden fields={{ told: isTold ? 'no' : 'yes' }} />
        <Button weight="secondary">{isTold ? w.tellOff : w.tellOn}</Button>
      </form>
    </Section>
  );
}

/** Whoever signs in without mail, or not at all, cannot be written to: better said than promised. */
const NoAddress = ({ language }: { language: Language }) => (
  <p>
    {words[language].access.noAddress} <a href={paths.mineEmail({})}>{words[language].access.addAddress}</a>
  </p>
);

function Feed({ language, hasFeed }: { language: Language; hasFeed: boolean }) {
  const w = words[language].access;
  return (
    <Section heading={w.feed} id="feed">
      <p>{w.feedLead}</p>
      <form action={paths.accessFeedKey({})} method="post">
        <Button weight="secondary">{hasFeed ? w.feedAgain : w.feedNew}</Button>
      </form>
    </Section>
  );
}

/** The new secret address, shown this once. */
export function FeedKeyPage({ language, address }: { language: Language; address: string }) {
  const w = words[language].access;
  return (
    <Shell language={language} title={w.feedMade} here={paths.access({})} own>
      <BackLink href={paths.access({})}>{w.title}</BackLink>
      <Hero title={w.feedMade} lead={w.feedMadeLead} />
      <Panel>
        <p class="secret">
          <code>{address}</code>
        </p>
      </Panel>
    </Shell>
  );
}
