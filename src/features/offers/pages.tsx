import { KINDS, type Kind } from '../../matching/index.ts';
import { paths } from '../../paths.ts';
import type { Language } from '../../platform/language.ts';
import { Shell } from '../../shell.tsx';
import {
  AnswerButtons,
  BackLink,
  Beside,
  Button,
  ButtonLink,
  Cards,
  Contacts,
  type DrawingName,
  EmptyState,
  Facts,
  Filter,
  Hero,
  Hidden,
  KindBadge,
  More,
  Notice,
  Panel,
  Prose,
  Section,
} from '../../ui/index.ts';
import { OfferCard } from './card.tsx';
import { allFacts } from './facts.tsx';
import { toJsonLd } from './json-ld.ts';
import { isOpen, type Offer } from './offer.ts';
import { words } from './words.ts';

const DRAWINGS: Record<Kind, DrawingName> = {
  job: 'tools',
  internship: 'hands',
  education: 'notebook',
  volunteering: 'hands',
  venture: 'boat',
  health: 'shoe',
  creative: 'needle',
  community: 'cup',
};

export type AnswerWords = { yes: string; later: string; no: string; question: string };
export type Given = 'yes' | 'later' | 'no' | null;

type OfferPageProps = {
  language: Language;
  offer: Offer;
  given: Given;
  wish: string | null;
  answerWords: AnswerWords;
  publicUrl: string;
  now: Date;
};

/** Everything one needs to decide, and how to get hold of the partner. */
export function OfferPage({ language, offer, given, wish, answerWords, publicUrl, now }: OfferPageProps) {
  const w = words[language];
  const here = paths.offer({ id: offer.id }, { wish: wish ?? undefined });
  const url = publicUrl + paths.offer({ id: offer.id });
  const open = isOpen(offer, now);
  return (
    <Shell
      language={language}
      title={offer.title}
      here={here}
      canonical={url}
      description={offer.summary}
      jsonLd={toJsonLd(offer, url)}
    >
      <BackLink href={wish ? paths.wish({ id: wish }) : paths.offers({})}>
        {wish ? w.page.backToWish : w.page.back}
      </BackLink>
      <Hero
        contentLanguage="da"
        title={offer.title}
        lead={offer.summary}
        drawing={DRAWINGS[offer.kind]}
        above={<KindBadge kind={offer.kind} label={w.kinds[offer.kind]} />}
      >
        <p>
          <a href={paths.partner({ slug: offer.partner.slug })} lang="da">
            {offer.partner.name}
          </a>
        </p>
      </Hero>
      {!open && (
        <Notice heading={w.page.closed}>
          <p>{w.page.closedHelp}</p>
        </Notice>
      )}
      {given && (
        <Notice live>
          <p>{w.page.answered[given]}</p>
        </Notice>
      )}
      <Beside aside={<Reach offer={offer} language={language} />}>
        <Section heading={w.page.about} id="about">
          <Prose>
            {offer.description.split(/\n\s*\n/).map((paragraph) => (
              <p lang="da">{paragraph}</p>
            ))}
          </Prose>
        </Section>
        <Section heading={w.page.asks} id="asks">
          <Facts facts={allFacts(offer, language)} />
          {open && offer.dates && (
            <p>
              <ButtonLink href={paths.offerCalendar({ id: offer.id })}>{w.page.calendar}</ButtonLink>
            </p>
          )}
        </Section>
      </Beside>
      {open && (
        <Answer offer={offer} given={given} wish={wish} answerWords={answerWords} language={language} />
      )}
      <p class="form-hint screen-only">
        {w.page.print} {w.page.share}.
      </p>
    </Shell>
  );
}

function Reach({ offer: { partner }, language }: { offer: Offer; language: Language }) {
  const w = words[language].page;
  return (
    <Section heading={w.reach} id="reach">
      <Panel>
        <p>{w.reachLead(partner.name)}</p>
        <Contacts {...partner} words={w} />
        <p lang="da">{partner.contact}</p>
      </Panel>
    </Section>
  );
}

type AnswerProps = Pick<OfferPageProps, 'offer' | 'given' | 'wish' | 'answerWords' | 'language'>;

function Answer({ offer, given, wish, answerWords, language }: AnswerProps) {
  const w = words[language];
  const fields = { offer: offer.id, wish };
  return (
    <div class="screen-only">
      <Section heading={w.page.yourAnswer} id="answer">
        <form action={paths.answers({})} method="post">
          <Hidden fields={fields} />
          <AnswerButtons
            labels={answerWords}
            label={answerWords.question}
            title={offer.title}
            contentLanguage="da"
          />
        </form>
        {given && (
          <form action={paths.undo({})} method="post">
            <Hidden fields={fields} />
            <Button weight="quiet">{w.page.undo}</Button>
          </form>
        )}
        <p class="form-hint">{w.page.free}</p>
      </Section>
    </div>
  );
}

type ListProps = {
  language: Language;
  offers: Offer[];
  counts: Map<Kind, number>;
  kind: Kind | undefined;
  next: string | null;
  /** Every centre's, not only the home centre's. */
  everywhere: boolean;
};

/** All open offers, a page at a time, of one kind or all. */
export function OffersPage({ language, offers, counts, kind, next, everywhere }: ListProps) {
  const w = words[language];
  const title = kind ? w.kindsPlural[kind] : w.list.title;
  const centre = everywhere ? 'all' : undefined;
  const kinds = KINDS.map((one) => ({
    href: paths.offers({}, { kind: one, centre }),
    label: `${w.kindsPlural[one]} (${counts.get(one) ?? 0})`,
    here: one === kind,
  }));
  return (
    <Shell
      language={language}
      title={title}
      here={paths.offers({}, { kind, centre })}
      description={w.list.lead}
    >
      <Hero title={title} lead={w.list.lead} drawing={kind ? DRAWINGS[kind] : 'door'} />
      <Filter
        label={w.list.filter}
        links={[{ href: paths.offers({}, { centre }), label: w.list.all, here: !kind }, ...kinds]}
      />
      <p>
        <a href={paths.offers({}, { kind, centre: everywhere ? undefined : 'all' })}>
          {everywhere ? w.list.here : w.list.everywhere}
        </a>
      </p>
      {offers.length === 0 && (
        <EmptyState heading={w.list.emptyHeading}>
          <p>{w.list.empty}</p>
        </EmptyState>
      )}
      <Cards>
        {offers.map((offer) => (
          <OfferCard offer={offer} language={language} />
        ))}
      </Cards>
      <More href={next && paths.offers({}, { kind, centre, after: next })}>{w.list.next}</More>
    </Shell>
  );
}
