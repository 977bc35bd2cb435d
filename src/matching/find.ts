import { type Lesson, learn } from './learn.ts';
import { kmTo, nearness } from './offers/distance.ts';
import { fitsOf, kindFit } from './offers/fit.ts';
import { mix } from './offers/mix.ts';
import { type Entry, type Index, inside, type OfferIndex } from './offers/offer-index.ts';
import { type Relevance, relevances, signalsOf } from './offers/relevance.ts';
import { type Answer, type Found, KINDS, type Place, type Wish } from './types.ts';

export type Where = {
  answers?: readonly Answer[];
  /** Where the person is; a place named in the wish counts when this is not given. */
  near?: Place | null;
  /** Slug of a centre; only its offers are then found. */
  centre?: string | null;
  limit: number;
};

/** What any offer is worth to a wish that says nothing of it. */
const FLOOR = 0.04;
/** A kind that was asked for by name, and a condition that is met, count where no subject was named. */
const KIND_ALONE = 0.42;
const CONDITIONS_ALONE = 0.2;
const PLACE_ALONE = 0.12;
const ABOUT = 0.8;
const ABOUT_NAMED = 0.6;
const AVOIDED = 0.9;
/** So many offers of each kind stand by when too few fit. */
const STAND_BY = 40;
const NOTHING: Relevance = { wanted: 0, unwanted: 0 };

/** Without a subject the calm and light come first: what anybody could begin with. */
function ease({ offer: { pace, body, experience } }: Entry): number {
  return 0.01 * ((pace === 'calm' ? 1 : 0) + (body === 'light' ? 1 : 0) + (experience === 'none' ? 1 : 0));
}

type Judged = { entry: Entry; relevance: Relevance; km: number | null; lesson: Lesson; about: boolean };

function scoreOf(wish: Wish, { entry, relevance, km, lesson, about }: Judged): number {
  const { offer } = entry;
  const fits = fitsOf(wish, offer);
  const product = fits.reduce((all, { fit }) => all * fit, 1);
  const mean = fits.length === 0 ? 0 : fits.reduce((sum, { fit }) => sum + fit, 0) / fits.length;
  const named = wish.kindQuotes.some(({ kind }) => kind === offer.kind) ? KIND_ALONE : 0;
  const close = km === null ? 0 : PLACE_ALONE * nearness(km);
  const besides = 1 - (1 - named) * (1 - CONDITIONS_ALONE * mean) * (1 - close);
  // With a subject, the subject decides and the rest settles what is even; without one, the rest is all there is.
  const share = named > 0 ? ABOUT_NAMED : ABOUT;
  const base = about ? share * relevance.wanted + (1 - share) * besides : besides;
  const against = 1 - AVOIDED * relevance.unwanted;
  return (
    (FLOOR + (0.97 - FLOOR) * base) *
      kindFit(wish, offer) *
      product *
      against *
      nearness(km) *
      lesson(entry) +
    ease(entry)
  );
}

/** Offers with something in common with the wish, and some of each kind besides when these are few. */
function candidates(
  index: OfferIndex,
  relevant: ReadonlyMap<number, Relevance>,
  wish: Wish,
  enough: number,
): Set<Entry> {
  const found = new Set<Entry>();
  for (const slot of relevant.keys()) {
    const entry = index.at(slot);
    if (entry) found.add(entry);
  }
  const kinds = wish.kinds.length > 0 ? [...new Set([...wish.kinds.slice(0, 2), ...KINDS])] : KINDS;
  if (found.size < enough || wish.kindQuotes.length > 0 || wish.conditions.quotes.length > 0) {
    for (const kind of kinds) {
      let taken = 0;
      for (const entry of index.ofKind(kind)) {
        found.add(entry);
        if (++taken >= STAND_BY * 8) break;
      }
    }
  }
  return found;
}

const byScore = (a: Found, b: Found) => b.score - a.score || (a.offer.id < b.offer.id ? -1 : 1);

/**
 * The offers that fit a wish, best first. What was answered "no" or "yes" is left out, "later" stands at the end.
 * Nothing but the wish, the answers and the place is used.
 */
export function find(
  index: Index,
  wish: Wish,
  { answers = [], near = null, centre = null, limit }: Where,
): Found[] {
  const offers = inside(index);
  const from = near ?? wish.conditions.places[0] ?? null;
  const signals = signalsOf(offers, wish);
  const relevant = relevances(offers, signals);
  const about = signals.some(({ wanted }) => wanted);
  const lesson = learn(offers, answers, from);
  const answered = new Map(answers.map(({ offerId, answer }) => [offerId, answer]));
  const fresh: Found[] = [];
  const later: Found[] = [];
  for (const entry of candidates(offers, relevant, wish, limit * 4)) {
    const { offer, slot } = entry;
    const answer = answered.get(offer.id);
    if (answer === 'no' || answer === 'yes' || (centre && offer.centre !== centre)) continue;
    const km = kmTo(from, offer);
    const score = scoreOf(wish, { entry, relevance: relevant.get(slot) ?? NOTHING, km, lesson, about });
    const found: Found = {
      offer,
      score: Math.min(1, Math.max(0, score)),
      distanceKm: km,
      later: answer === 'later',
    };
    (found.later ? later : fresh).push(found);
  }
  const chosen = mix(fresh.sort(byScore), limit);
  return [...chosen, ...later.sort(byScore)].slice(0, limit);
}
