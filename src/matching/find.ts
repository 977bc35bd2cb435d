import { learn } from './learn.ts';
import { Best } from './offers/best.ts';
import { kmBySquare, kmTo } from './offers/distance.ts';
import { knownFeature } from './offers/features.ts';
import { enoughToMix, mix } from './offers/mix.ts';
import { type Index, inside, type OfferIndex } from './offers/offer-index.ts';
import { relevances } from './offers/relevance.ts';
import { boundOf, makeScale, type Scale, scoreOf } from './offers/score.ts';
import { type Signal, signalsOf } from './offers/signals.ts';
import type { Answer, Found, Place, Wish } from './types.ts';

export type Where = {
  answers?: readonly Answer[];
  /** Where the person is; a place named in the wish counts when this is not given. */
  near?: Place | null;
  /** Slug of a centre; only its offers are then found. */
  centre?: string | null;
  limit: number;
};

/** "Later" stands at the end of the list for so many days; then it comes back to its own place. */
const LATER_DAYS = 14;

type Answered = { never: Set<number>; later: Set<number>; back: Set<number> };

/** What was answered, by slot. "No" and "yes" are not shown again. */
function sortAnswers(index: OfferIndex, answers: readonly Answer[]): Answered {
  const sorted: Answered = { never: new Set(), later: new Set(), back: new Set() };
  for (const { offerId, answer, ageDays = 0 } of answers) {
    const slot = index.slot(offerId);
    if (slot === undefined) continue;
    if (answer !== 'later') sorted.never.add(slot);
    else (ageDays < LATER_DAYS ? sorted.later : sorted.back).add(slot);
  }
  return sorted;
}

/** The best offers of the whole index, or of one centre. Exact: an offer is passed over only when it cannot be among them. */
function bestOf(index: OfferIndex, scale: Scale, centre: number | null, answered: Answered, most: number) {
  const { alive, facts } = index;
  const best = new Best(most, facts.order.values);
  const centres = facts.centre.values;
  let least = best.least;
  for (let slot = 0; slot < index.slots; slot++) {
    if (alive[slot] !== 1 || (centre !== null && centres[slot] !== centre)) continue;
    if (boundOf(scale, slot) < least) continue;
    if (answered.never.has(slot) || answered.later.has(slot)) continue;
    const score = scoreOf(scale, slot);
    if (score < least) continue;
    best.offer(slot, score);
    least = best.least;
  }
  return best.ranked();
}

/** The number of a centre; -1 for one without offers, null when all count. */
const centreOf = ({ facts }: OfferIndex, centre: string | null): number | null =>
  centre === null ? null : (facts.everyCentre.known(centre) ?? -1);

const askedFor = (signals: readonly Signal[]): Set<number> =>
  new Set(signals.flatMap(({ feature, wanted }) => (wanted ? (knownFeature(feature) ?? []) : [])));

function weigh(index: OfferIndex, wish: Wish, from: Place | null, answers: readonly Answer[]): Scale {
  const signals = signalsOf(index, wish);
  const { left, against } = relevances(index, signals);
  const kms = kmBySquare(from, index.facts);
  return makeScale(
    index,
    wish,
    { signals, left, against },
    kms,
    learn(index, answers, { kms, asked: askedFor(signals) }),
  );
}

/**
 * The offers that fit a wish, best first. What was answered "no" or "yes" is left out, "later" stands at the end for a fortnight.
 * Nothing but the wish, the answers and the place is used. Every offer is weighed: time grows with their number, 1 to 2 ms for each 100,000.
 */
export function find(
  index: Index,
  wish: Wish,
  { answers = [], near = null, centre = null, limit }: Where,
): Found[] {
  const offers = inside(index);
  const from = near ?? wish.conditions.places[0] ?? null;
  const scale = weigh(offers, wish, from, answers);
  const answered = sortAnswers(offers, answers);
  const only = centreOf(offers, centre);
  const most = Math.min(offers.size, enoughToMix(limit));
  const { kind, partner, trade } = offers.facts;
  const mixed = mix(
    bestOf(offers, scale, only, answered, most).map(({ slot, score }) => ({
      slot,
      score,
      kind: kind.get(slot),
      partner: partner.get(slot),
      trade: trade.get(slot),
    })),
    limit,
  );
  const later = [...answered.later]
    .filter((slot) => only === null || offers.facts.centre.get(slot) === only)
    .map((slot) => ({ slot, score: scoreOf(scale, slot) }))
    .sort((a, b) => b.score - a.score || a.slot - b.slot);
  return [...mixed, ...later].slice(0, limit).map(({ slot, score }) => {
    const offer = offers.shelf.get(slot);
    return {
      offer,
      score: Math.min(1, Math.max(0, score)),
      distanceKm: kmTo(from, offer),
      later: answered.later.has(slot) || answered.back.has(slot),
    };
  });
}
