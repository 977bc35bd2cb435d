import { knownFeature } from './offers/features.ts';
import { fitsOf } from './offers/fit.ts';
import { type Index, inside } from './offers/offer-index.ts';
import { type OfferWord, offerWords, wordsBetween } from './offers/offer-words.ts';
import { type Features, FIELDS, readOffer, subjectsIn } from './offers/read-offer.ts';
import { type Signal, signalsOf } from './offers/signals.ts';
import { plainGroups } from './taxonomy/plain-groups.ts';
import type { Found, Offer, Reason, Wish } from './types.ts';

const MOST_REASONS = 5;
const LEAST_WEIGHT = 0.08;
const NEAR_KM = 25;
const GOOD_FIT = 0.85;
/** What one can read in the offer itself is a better reason than the name of a trade. */
const GROUP_TELLS = 0.6;

/** Where a stem or a subject stands among the words of a text. */
function placeOf(words: readonly OfferWord[], feature: number): { from: number; to: number } | undefined {
  const at = words.findIndex(({ whole, parts }) => whole === feature || parts.includes(feature));
  if (at >= 0) return { from: at, to: at + 1 };
  let found: { from: number; to: number } | undefined;
  subjectsIn(words, (subject, from, to) => {
    if (subject === feature) found ??= { from, to };
  });
  return found;
}

/** The words of the offer's own texts that a stem or a subject stands in. */
function wordsFor(offer: Offer, feature: number): string | null {
  for (const { name } of FIELDS) {
    const text = offer[name];
    const at = placeOf(offerWords(text), feature);
    if (at) return wordsBetween(text, at.from, at.to);
  }
  return null;
}

function fromSignal(
  features: Features,
  offer: Offer,
  { feature, weight, strength, wanted, quote }: Signal,
): Reason | null {
  const number = knownFeature(feature) ?? -1;
  const has = features.get(number) ?? 0;
  const worth = weight * strength * has;
  if (!wanted || worth < LEAST_WEIGHT || quote === '') return null;
  if (feature.startsWith('g:')) return fromGroup(offer, feature.slice(2), quote, worth);
  const evidence = wordsFor(offer, number);
  return evidence === null ? null : { why: 'words', quote, evidence, weight: worth };
}

function fromGroup(offer: Offer, code: string, quote: string, worth: number): Reason | null {
  const shared = offer.isco.find((isco) => isco.startsWith(code));
  const concept = shared && plainGroups.get(shared);
  return concept
    ? {
        why: 'concept',
        quote,
        evidence: `isco:${shared}`,
        concept,
        weight: worth * GROUP_TELLS,
      }
    : null;
}

const fromKind = (wish: Wish, offer: Offer): Reason[] =>
  wish.kindQuotes
    .filter(({ kind }) => kind === offer.kind)
    .map(({ kind, quote }) => ({ why: 'kind', quote, evidence: `kind:${kind}`, weight: 0.35 }));

function fromConditions(wish: Wish, offer: Offer): Reason[] {
  return fitsOf(wish, offer).flatMap(({ condition, fit, evidence }): Reason[] => {
    const said = wish.conditions.quotes.find((each) => each.condition === condition);
    return said && fit >= GOOD_FIT ? [{ why: 'condition', quote: said.quote, evidence, weight: 0.3 }] : [];
  });
}

function fromPlace(wish: Wish, { distanceKm }: Found): Reason[] {
  const said = wish.conditions.quotes.find(({ condition }) => condition === 'place');
  if (!said || distanceKm === null || distanceKm > NEAR_KM) return [];
  return [{ why: 'place', quote: said.quote, evidence: `km:${Math.round(distanceKm)}`, weight: 0.25 }];
}

/** One reason for each of the person's words, the strongest; one condition is enough of a kind. */
function distinct(reasons: Reason[]): Reason[] {
  const seen = new Set<string>();
  return reasons.filter(({ why, quote, evidence }) => {
    const key = why === 'words' || why === 'concept' ? `about ${quote.toLowerCase()}` : `${why} ${evidence}`;
    const said = `${why === 'words' ? evidence.toLowerCase() : key}`;
    if (seen.has(key) || seen.has(said)) return false;
    seen.add(key).add(said);
    return true;
  });
}

/** Why an offer was found, strongest reason first. Quotes are the person's own words, evidence is the offer's. */
export function explain(index: Index, wish: Wish, found: Found): Reason[] {
  const offers = inside(index);
  const { offer } = found;
  const features = readOffer(offer);
  const about = signalsOf(offers, wish).flatMap((signal) => fromSignal(features, offer, signal) ?? []);
  const all = [...about, ...fromKind(wish, offer), ...fromConditions(wish, offer), ...fromPlace(wish, found)];
  return distinct(all.sort((a, b) => b.weight - a.weight)).slice(0, MOST_REASONS);
}

const FACTS: Record<string, string> = {
  body: 'er det let for kroppen',
  pace: 'er tempoet roligt',
  hours: 'passer timerne',
  times: 'passer tiden',
  social: 'passer selskabet',
  setting: 'passer stedet',
  home: 'kan du være hjemme',
  experience: 'behøver du ingen erfaring',
  danish: 'behøver du ikke meget dansk',
  price: 'er det gratis',
};

const KINDS: Record<string, string> = {
  job: 'et job',
  internship: 'en praktik',
  education: 'noget at lære',
  volunteering: 'frivilligt arbejde',
  venture: 'for dig, der vil starte selv',
  health: 'godt for krop og sind',
  creative: 'noget kreativt',
  community: 'et fællesskab',
};

function tell({ why, quote, evidence, concept }: Reason): string {
  const [name = '', value = ''] = evidence.split(':');
  switch (why) {
    case 'words':
      return quote.toLowerCase() === evidence.toLowerCase()
        ? `du skrev “${quote}”`
        : `du skrev “${quote}”, og her står der “${evidence}”`;
    case 'concept':
      return `du skrev “${quote}”, og det er tæt på ${concept?.da ?? evidence}`;
    case 'kind':
      return `du skrev “${quote}”, og her er ${KINDS[value] ?? value}`;
    case 'condition':
      return `du skrev “${quote}”, og her ${FACTS[name] ?? 'passer det'}`;
    case 'place':
      return `du skrev “${quote}”, og her er ${value} km dertil`;
  }
}

/** The reasons in plain Danish, for the command line and the JSON interface. */
export function explainInDanish(reasons: readonly Reason[]): string {
  if (reasons.length === 0) return 'noget andet, du kan kigge på';
  return `fordi ${reasons.slice(0, 2).map(tell).join('; og fordi ')}`;
}
