import { fold } from '../language/fold.ts';
import { costOf } from '../language/vocabulary.ts';
import type { Kind, Wish } from '../types.ts';
import { knownFeature } from './features.ts';
import type { OfferIndex } from './offer-index.ts';

export type Signal = { feature: string; weight: number; strength: number; wanted: boolean; quote: string };

const WORDS = 0.85;
const SUBJECTS = 0.5;
const GROUPS = 0.6;
const LEAST_GROUP = 0.2;
/** A group of three digits is a neighbour, of two a far relation. */
const NEAR_GROUP = 0.6;

const groupSignals = ({ groups }: Wish): Signal[] => [
  ...groups.wanted.flatMap(({ code, weight: share, quote }) => {
    const weight = share ** 1.5;
    if (weight < LEAST_GROUP || code.length < 4) return [];
    const near = {
      feature: `g:${code.slice(0, 3)}`,
      weight: weight * NEAR_GROUP,
      strength: GROUPS,
      wanted: true,
      quote,
    };
    return [{ feature: `g:${code}`, weight, strength: GROUPS, wanted: true, quote }, near];
  }),
  ...groups.avoided.map(({ code, weight, quote }) => ({
    feature: `g:${code}`,
    weight,
    strength: 1,
    wanted: false,
    quote,
  })),
];

/** Rare words tell offers apart, frequent ones hardly. */
function tellingOf(index: OfferIndex, feature: string): number {
  const count = index.postings.count(knownFeature(feature));
  if (count === 0) return 0;
  return Math.min(
    1,
    Math.log(1 + index.size / count) / Math.log(1 + index.size / Math.max(2, index.size / 120)),
  );
}

/** Kinds that are named by words of no other meaning: *job*, *lære*, *frivilligt*. *Sy* names a kind and a subject. */
const NAMED_ONLY = new Set<Kind>(['job', 'internship', 'education', 'volunteering', 'venture']);
/** What is left of such a word as something to look for. */
const NAMES_KIND = 0.2;

/** Words everybody says every day tell little of what somebody wants, unless they name an everyday subject. In costs of vocabulary.ts. */
const EVERYDAY_COST = 3;
const RARE_COST = 4.5;
const LEAST_SAID = 0.15;

function rarityOf(quote: string): number {
  const cost = costOf(fold(quote)) ?? RARE_COST;
  return Math.max(LEAST_SAID, Math.min(1, (cost - EVERYDAY_COST) / (RARE_COST - EVERYDAY_COST)));
}

const kindNames = ({ kindQuotes }: Wish): Set<string> =>
  new Set(
    kindQuotes
      .filter(({ kind }) => NAMED_ONLY.has(kind))
      .flatMap(({ quote }) => quote.toLowerCase().split(/\s+/)),
  );

/** What the engine looks for in offers, out of a wish. */
export function signalsOf(index: OfferIndex, wish: Wish): Signal[] {
  const signals: Signal[] = groupSignals(wish);
  for (const { name, weight, wanted, quote } of wish.topics) {
    const feature = `t:${name}`;
    signals.push({
      feature,
      weight: weight * (0.45 + 0.55 * tellingOf(index, feature)),
      strength: SUBJECTS,
      wanted,
      quote,
    });
  }
  const naming = kindNames(wish);
  const subjects = wish.topics.map(({ quote }) => quote.toLowerCase());
  const isSubject = (quote: string) => subjects.some((subject) => subject.includes(quote));
  for (const { stem, weight, wanted, quote } of wish.terms) {
    const feature = `w:${stem}`;
    const said = quote.toLowerCase();
    const share = (naming.has(said) ? NAMES_KIND : 1) * (isSubject(said) ? 1 : rarityOf(quote));
    signals.push({
      feature,
      weight: share * weight * tellingOf(index, feature),
      strength: WORDS,
      wanted,
      quote,
    });
  }
  return signals.filter(({ weight }) => weight > 0.02);
}
