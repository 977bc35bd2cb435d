import { KindBadge, Facts, type Child } from '../../ui/index.ts';
import type { Language } from '../../platform/language.ts';
import { paths } from '../../paths.ts';
import { shortFacts } from './facts.ts';
import type { Offer } from './offer.ts';
import { words } from './words.ts';

type OfferCardProps = {
  offer: Offer;
  language: Language;
  distanceKm?: number | null;
  /** Why it is here, in the person's own words. */
  because?: string | undefined;
  /** The wish to come back to from the offer's page. */
  wish?: string | undefined;
  /** What one can do with it. */
  children?: Child;
};

function whereOf({ place }: Offer, language: Language, distanceKm: number | null): string {
  const w = words[language];
  if (place.kind !== 'site') return place.kind === 'online' ? w.online : w.home;
  return distanceKm === null ? place.town : `${place.town}, ${w.distance(distanceKm)}`;
}

/** An offer in a list. */
export function OfferCard({ offer, language, distanceKm = null, because, wish, children }: OfferCardProps) {
  const href = paths.offer({ id: offer.id }, { wish });
  return (
    <article class="offer-card" data-offer={offer.id} id={`offer-${offer.id}`}>
      <KindBadge kind={offer.kind} label={words[language].kinds[offer.kind]} />
      <h2 class="offer-title" lang="da">
        <a href={href}>{offer.title}</a>
      </h2>
      <p class="offer-place">
        <span lang="da">{offer.partner.name}</span> · {whereOf(offer, language, distanceKm)}
      </p>
      <p lang="da">{offer.summary}</p>
      {because && <p class="because">{because}</p>}
      <Facts facts={shortFacts(offer, language)} short />
      {children}
    </article>
  );
}
