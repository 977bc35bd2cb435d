import { paths } from '../../paths.ts';
import { momentInWords } from '../../platform/date-words.ts';
import type { Language } from '../../platform/language.ts';
import { BackToMine, Shell } from '../../shell.tsx';
import {
  Button,
  ButtonLink,
  Buttons,
  EmptyState,
  Hero,
  Notice,
  Panel,
  Prose,
  Section,
  Steps,
} from '../../ui/index.ts';
import { type Archive, isUnderWay } from './archive.sql.ts';
import { words } from './words.ts';

type ArchivePageProps = {
  language: Language;
  /** Is anything held about whoever asks? */
  isSomebody: boolean;
  archive: Archive | null;
  /** The page is to stand still. */
  still: boolean;
  publicUrl: string;
};

/** Seconds between two looks of the page at itself. */
const LOOKS_EVERY = 4;

/** Everything held about oneself as one file: what is in it, how far it is, and where it lies. */
export function ArchivePage({ language, isSomebody, archive, still, publicUrl }: ArchivePageProps) {
  const w = words[language].archive;
  const refresh = isUnderWay(archive) && !still ? LOOKS_EVERY : undefined;
  return (
    <Shell language={language} title={w.title} here={paths.mineArchive({})} own refresh={refresh}>
      <BackToMine language={language} />
      <Hero title={w.title} lead={w.lead} drawing="door" />
      {isSomebody ? (
        <>
          <State {...{ language, archive, still, publicUrl }} />
          <Contents language={language} />
          <p>
            <a href={paths.mineDownload({})}>{w.justData}</a>
          </p>
          <p>
            <a href={paths.mineDelete({})}>{w.leave}</a>
          </p>
        </>
      ) : (
        <EmptyState heading={w.nothing}>
          <p>{w.nothingLead}</p>
        </EmptyState>
      )}
    </Shell>
  );
}

type StateProps = { language: Language; archive: Archive | null; still: boolean; publicUrl: string };

function State({ language, archive, still, publicUrl }: StateProps) {
  switch (archive?.state) {
    case undefined:
      return <Ask language={language} label={words[language].archive.ask} />;
    case 'waiting':
    case 'making':
      return <UnderWay language={language} state={archive.state} still={still} />;
    case 'failed':
      return <Failed language={language} />;
    case 'ready':
      return <Ready language={language} archive={archive} publicUrl={publicUrl} />;
  }
}

function Ask({ language, label }: { language: Language; label: string }) {
  return (
    <form action={paths.mineArchive({})} method="post">
      <Button describedBy="ask-hint">{label}</Button>
      <p id="ask-hint">{words[language].archive.askHint}</p>
    </form>
  );
}

function Contents({ language }: { language: Language }) {
  const w = words[language].archive;
  return (
    <Section heading={w.inIt} id="in-it">
      <Prose>
        <ul>
          {w.contents.map((one) => (
            <li>{one}</li>
          ))}
        </ul>
      </Prose>
    </Section>
  );
}

type UnderWayProps = { language: Language; state: 'waiting' | 'making'; still: boolean };

function UnderWay({ language, state, still }: UnderWayProps) {
  const w = words[language].archive;
  return (
    <Notice>
      <Steps language={language} at={state === 'waiting' ? 1 : 2} of={3} label={w.step[state]} />
      <p>{w.underWay}</p>
      <p>
        {still ? (
          <>
            <a href={paths.mineArchive({}, { still: 'yes' })}>{w.look}</a>
            {' · '}
            <a href={paths.mineArchive({})}>{w.goOn}</a>
          </>
        ) : (
          <a href={paths.mineArchive({}, { still: 'yes' })}>{w.still}</a>
        )}
      </p>
    </Notice>
  );
}

function Failed({ language }: { language: Language }) {
  const w = words[language].archive;
  return (
    <>
      <Notice heading={w.failed}>
        <p>{w.failedLead}</p>
      </Notice>
      <Ask language={language} label={w.again} />
    </>
  );
}

const sizeOf = (bytes: number, locale: string): string => {
  const [size, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumSignificantDigits: 2 }).format(size);
};

function Ready({
  language,
  archive,
  publicUrl,
}: {
  language: Language;
  archive: Archive;
  publicUrl: string;
}) {
  const w = words[language].archive;
  const locale = language === 'da' ? 'da-DK' : 'en-GB';
  const href = paths.archive({ key: archive.key ?? '' });
  return (
    <Panel>
      <h2>{w.ready}</h2>
      <p>{w.readyLead(momentInWords(archive.expiresAt, language), sizeOf(archive.size ?? 0, locale))}</p>
      <Buttons>
        <ButtonLink weight="primary" href={href}>
          {w.download}
        </ButtonLink>
      </Buttons>
      <h3>{w.link}</h3>
      <p>{w.linkLead}</p>
      <p class="secret">{publicUrl + href}</p>
      <form action={paths.mineArchive({})} method="post">
        <Button weight="quiet">{w.newer}</Button>
      </form>
      <form action={paths.mineArchiveDelete({})} method="post">
        <Button weight="quiet" describedBy="remove-archive">
          {w.remove}
        </Button>
        <p id="remove-archive">{w.removeLead}</p>
      </form>
    </Panel>
  );
}
