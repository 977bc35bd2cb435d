import { paths } from '../../paths.ts';
import type { Language } from '../../platform/language.ts';
import { OfferCard as Card, type Child } from '../../ui/index.ts';
import { shortFacts } from './facts.tsx';
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
  headingLevel?: 2 | 3;
  /** What one can do with it. */
  children?: Child;
};

function placeOf({ place }: Offer, language: Language, distanceKm: number | null): (string | null)[] {
  const w = words[language];
  if (place.kind === 'online') return [w.online];
  if (place.kind === 'home') return [w.home];
  return [place.town, distanceKm === null ? null : w.distance(distanceKm)];
}

/** An offer in a list. */
export function OfferCard({
  offer,
  language,
  distanceKm = null,
  because,
  wish,
  headingLevel = 2,
  children,
}: OfferCardProps) {
  return (
    <Card
      id={`offer-${offer.id}`}
      kind={offer.kind}
      kindLabel={words[language].kinds[offer.kind]}
      title={offer.title}
      href={paths.offer({ id: offer.id }, { wish })}
      where={[offer.partner.name, ...placeOf(offer, language, distanceKm)]}
      summary={offer.summary}
      reason={because}
      facts={shortFacts(offer, language)}
      headingLevel={headingLevel}
      contentLanguage="da"
    >
      {children}
    </Card>
  );
}
