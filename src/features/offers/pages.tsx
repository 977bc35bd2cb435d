import { paths } from '../../paths.ts';
import type { Language } from '../../platform/language.ts';
import { Shell } from '../../shell.tsx';
import { AnswerButtons, BackLink, Button, ButtonLink, EmptyState, Facts, Hidden, KindBadge, Notice } from '../../ui/index.ts';
import type { Kind } from '../../matching/index.ts';
import { OfferCard } from './card.tsx';
import { allFacts } from './facts.ts';
import { toJsonLd } from './json-ld.ts';
import { isOpen, KINDS, type Offer } from './offer.ts';
import { words } from './words.ts';

export type AnswerWords = { yes: string; later: string; no: string; question: (title: string) => string };
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
    <Shell language={language} title={offer.title} here={here} description={offer.summary} jsonLd={toJsonLd(offer, url)}>
      <BackLink href={wish ? paths.wish({ id: wish }) : paths.offers({})} label={wish ? w.page.backToWish : w.page.back} />
      <KindBadge kind={offer.kind} label={w.kinds[offer.kind]} />
      <h1 lang="da">{offer.title}</h1>
      <p class="lead" lang="da">
        {offer.summary}
      </p>
      <p>
        <a href={paths.partner({ slug: offer.partner.slug })} lang="da">
          {offer.partner.name}
        </a>
      </p>
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
      <section aria-labelledby="about" lang="da">
        <h2 id="about" lang={language}>
          {w.page.about}
        </h2>
        {offer.description.split(/\n\s*\n/).map((paragraph) => (
          <p>{paragraph}</p>
        ))}
      </section>
      <section aria-labelledby="asks">
        <h2 id="asks">{w.page.asks}</h2>
        <Facts facts={allFacts(offer, language)} />
        {open && offer.dates && (
          <p>
            <a href={paths.offerCalendar({ id: offer.id })}>{w.page.calendar}</a>
          </p>
        )}
      </section>
      <Reach offer={offer} language={language} />
      {open && <Answer offer={offer} given={given} wish={wish} answerWords={answerWords} language={language} />}
      <p class="screen-only hint">
        {w.page.print} {w.page.share}.
      </p>
    </Shell>
  );
}

function Reach({ offer, language }: { offer: Offer; language: Language }) {
  const w = words[language];
  const { partner } = offer;
  return (
    <section aria-labelledby="reach" class="reach">
      <h2 id="reach">{w.page.reach}</h2>
      <p>{w.page.reachLead(partner.name)}</p>
      <ul class="plain-list">
        <li>
          {w.page.phone}: <a href={`tel:+45${partner.phone.replace(/\s/g, '')}`}>{partner.phone}</a>
        </li>
        <li>
          {w.page.email}: <a href={`mailto:${partner.email}`}>{partner.email}</a>
        </li>
        {partner.website && (
          <li>
            {w.page.website}: <a href={partner.website}>{partner.website.replace(/^https?:\/\//, '')}</a>
          </li>
        )}
      </ul>
      <p lang="da">{partner.contact}</p>
    </section>
  );
}

type AnswerProps = Pick<OfferPageProps, 'offer' | 'given' | 'wish' | 'answerWords' | 'language'>;

function Answer({ offer, given, wish, answerWords, language }: AnswerProps) {
  const w = words[language];
  const fields = { offer: offer.id, wish };
  return (
    <section class="screen-only" aria-label={answerWords.question(offer.title)}>
      <form action={paths.answers({})} method="post">
        <Hidden fields={fields} />
        <AnswerButtons labels={answerWords} label={answerWords.question(offer.title)} />
      </form>
      {given && (
        <form action={paths.undo({})} method="post">
          <Hidden fields={fields} />
          <Button weight="quiet">{w.page.undo}</Button>
        </form>
      )}
      <p class="form-hint">{w.page.free}</p>
    </section>
  );
}

type ListProps = {
  language: Language;
  offers: Offer[];
  counts: Map<Kind, number>;
  kind: Kind | undefined;
  next: string | null;
  isFirst: boolean;
  /** Every centre's, not only the home centre's. */
  everywhere: boolean;
};

/** All open offers, a page at a time, of one kind or all. */
export function OffersPage({ language, offers, counts, kind, next, isFirst, everywhere }: ListProps) {
  const w = words[language];
  const centre = everywhere ? 'all' : undefined;
  const title = kind ? w.kindsPlural[kind] : w.list.title;
  return (
    <Shell language={language} title={title} here={paths.offers({}, { kind, centre })} description={w.list.lead}>
      <h1>{title}</h1>
      <p class="lead">{w.list.lead}</p>
      <nav aria-label={w.list.filter} class="filter">
        <ul>
          <FilterLink href={paths.offers({}, { centre })} label={w.list.all} current={!kind} />
          {KINDS.map((one) => (
            <FilterLink
              href={paths.offers({}, { kind: one, centre })}
              label={`${w.kindsPlural[one]} (${counts.get(one) ?? 0})`}
              current={one === kind}
            />
          ))}
        </ul>
      </nav>
      {offers.length === 0 && <EmptyState text={w.list.empty} />}
      <p>
        <a href={paths.offers({}, { kind, centre: everywhere ? undefined : 'all' })}>
          {everywhere ? w.list.here : w.list.everywhere}
        </a>
      </p>
      <div class="offer-list">
        {offers.map((offer) => (
          <OfferCard offer={offer} language={language} />
        ))}
      </div>
      <p class="pager">
        {!isFirst && <a href={paths.offers({}, { kind, centre })}>{w.list.first}</a>}
        {next && (
          <ButtonLink href={paths.offers({}, { kind, centre, after: next })}>{w.list.next}</ButtonLink>
        )}
      </p>
    </Shell>
  );
}

const FilterLink = ({ href, label, current }: { href: string; label: string; current: boolean }) => (
  <li>
    <a href={href} {...(current && { 'aria-current': 'page' as const })}>
      {label}
    </a>
  </li>
);
