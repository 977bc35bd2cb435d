import { paths } from '../../paths.ts';
import { dayInWords, momentInWords } from '../../platform/date-words.ts';
import type { Language } from '../../platform/language.ts';
import { BackToMine, Shell } from '../../shell.tsx';
import {
  BackLink,
  Button,
  ButtonLink,
  Buttons,
  EmptyState,
  ErrorSummary,
  Hero,
  LinkList,
  Notice,
  Panel,
  Section,
  TextField,
} from '../../ui/index.ts';
import type { Names } from './commands.ts';
import type { EndError } from './forms.ts';
import { languageOf, lastDay, receiverInWords, thingInWords, whyInWords } from './phrases.ts';
import { asDay, isLive, type Receipt, type Share } from './share.ts';
import { words } from './words.ts';

export const TOLD = ['given', 'changed', 'stopped'] as const;
export type Told = (typeof TOLD)[number];

type SharingProps = {
  language: Language;
  shares: Share[];
  names: Names;
  now: Date;
  told?: Told | undefined;
};

/** What one shares, with whom, why and how long; and the way out. */
export function SharingPage({ language, shares, names, now, told }: SharingProps) {
  const w = words[language].mine;
  const live = shares.filter((share) => isLive(share, now));
  const past = shares.filter((share) => !isLive(share, now));
  return (
    <Shell language={language} title={w.title} here={paths.sharing({})} own>
      <BackToMine language={language} />
      {told && (
        <Notice live>
          <p>{w[told]}</p>
        </Notice>
      )}
      <Hero title={w.title} lead={w.lead} drawing="hands" />
      {live.length === 0 && (
        <EmptyState heading={w.emptyHeading} drawing="notebook">
          <p>{w.empty}</p>
        </EmptyState>
      )}
      <p>
        <ButtonLink weight="primary" href={paths.sharingNew({})}>
          {w.newLink}
        </ButtonLink>
      </p>
      {live.length > 0 && (
        <Section heading={w.now} id="now">
          <ul class="sheets">
            {live.map((share) => (
              <li>
                <LiveShare language={language} share={share} names={names} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {past.length > 0 && (
        <Section heading={w.past} id="past">
          <LinkList
            links={past.map((share) => ({
              href: paths.share({ id: share.shareId }),
              label: thingInWords(share, names, language),
              labelLanguage: languageOf(share, names),
              note: `${receiverInWords(share.receiver, language)}. ${w.ended(dayInWords(endOf(share), language))}`,
            }))}
          />
        </Section>
      )}
      <Elsewhere language={language} />
    </Shell>
  );
}

const endOf = ({ revokedAt, until }: Share): Date => revokedAt ?? new Date(until.getTime() - 1);

function Elsewhere({ language }: { language: Language }) {
  const w = words[language].mine;
  return (
    <LinkList
      links={[
        { href: paths.access({}), label: w.accessLink },
        { href: paths.contact({}), label: w.contactLink },
      ]}
    />
  );
}

type OneShare = { language: Language; share: Share; names: Names };

function LiveShare({ language, share, names }: OneShare) {
  const w = words[language].mine;
  const name = thingInWords(share, names, language);
  return (
    <Panel>
      <h3 lang={languageOf(share, names)}>{name}</h3>
      <Facts language={language} share={share} />
      <Buttons>
        <Stop language={language} share={share} name={name} />
        <ButtonLink weight="quiet" href={paths.share({ id: share.shareId })} label={w.changeLabel(name)}>
          {w.change}
        </ButtonLink>
      </Buttons>
    </Panel>
  );
}

function Facts({ language, share }: { language: Language; share: Share }) {
  const w = words[language].mine;
  return (
    <>
      <p>{w.canRead(receiverInWords(share.receiver, language), lastDay(share.until, language))}</p>
      <p>{w.because(whyInWords(share, language))}</p>
    </>
  );
}

function Stop({ language, share, name }: { language: Language; share: Share; name: string }) {
  const w = words[language].mine;
  return (
    <form action={paths.shareStop({ id: share.shareId })} method="post">
      <Button weight="secondary" label={w.stopLabel(name)}>
        {w.stop}
      </Button>
    </form>
  );
}

type SharePageProps = OneShare & {
  receipts: Receipt[];
  now: Date;
  /** The day as it was typed, when there is something wrong with it. */
  typed?: string | undefined;
  wrong?: EndError | undefined;
};

/** One share: change its end, stop it, and what proves it. */
export function SharePage({ language, share, names, receipts, now, typed, wrong }: SharePageProps) {
  const w = words[language];
  const name = thingInWords(share, names, language);
  const error = wrong && w.fresh.endErrors[wrong];
  const here = paths.share({ id: share.shareId });
  return (
    <Shell language={language} title={w.one.title(name)} here={here} own hasErrors={Boolean(error)}>
      <BackLink href={paths.sharing({})}>{w.one.back}</BackLink>
      <ErrorSummary language={language} errors={error ? [{ field: 'until', message: error }] : []} />
      <Hero
        title={name}
        contentLanguage={languageOf(share, names)}
        above={
          !w.namedThings[share.thing] &&
          name !== w.things[share.thing] && <p class="above">{w.things[share.thing]}</p>
        }
      />
      {isLive(share, now) ? (
        <>
          <Facts language={language} share={share} />
          <Stop language={language} share={share} name={name} />
          <Section heading={w.one.changeHeading} id="end">
            <form action={here} method="post" novalidate>
              <TextField
                language={language}
                name="until"
                label={w.fresh.until}
                type="date"
                hint={w.fresh.untilHint}
                value={typed ?? asDay(new Date(share.until.getTime() - 1))}
                error={error}
              />
              <Button weight="secondary">{w.one.change}</Button>
            </form>
          </Section>
        </>
      ) : (
        <p>{w.mine.ended(dayInWords(endOf(share), language))}</p>
      )}
      <Receipts language={language} receipts={receipts} />
    </Shell>
  );
}

const asSentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

function Receipts({ language, receipts }: { language: Language; receipts: Receipt[] }) {
  const w = words[language].one;
  const [first] = receipts;
  return (
    <Section heading={w.receipts} id="receipts">
      <p>{w.receiptsLead}</p>
      <ul>
        {receipts.map(({ event, until, at }) => (
          <li>
            <time datetime={at.toISOString()}>{momentInWords(at, language)}</time>:{' '}
            {w.receipt[event](lastDay(until, language))}
          </li>
        ))}
      </ul>
      {first && (
        <p>
          {receiverInWords(first.receiver, language)}.{' '}
          {asSentence(words[language].mine.because(whyInWords(first, language)))}{' '}
          {w.textVersion(
            dayInWords(new Date(first.textVersion.match(/\d{4}-\d\d-\d\d/)?.[0] ?? first.at), language),
          )}
          .
        </p>
      )}
    </Section>
  );
}
