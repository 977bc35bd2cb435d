import type { Lesson } from '../learn.ts';
import { KINDS, type Wish } from '../types.ts';
import { nearness } from './distance.ts';
import { type FitTable, fitTables, kindFits } from './fit.ts';
import type { OfferIndex } from './offer-index.ts';
import type { Heard } from './relevance.ts';
import type { Signal } from './signals.ts';

/** What any offer is worth to a wish that says nothing of it. */
const FLOOR = 0.04;
const SPAN = 0.97 - FLOOR;
/** A kind that was asked for by name, and a condition that is met, count where no subject was named. */
const KIND_ALONE = 0.42;
const CONDITIONS_ALONE = 0.2;
const PLACE_ALONE = 0.12;
const ABOUT = 0.8;
const ABOUT_NAMED = 0.6;
const AVOIDED = 0.9;
/** Without a subject the calm and light come first: what anybody could begin with. */
const EASE = 0.01;
const MOST_EASE = 3 * EASE;

/** Everything about a wish that is looked up for one offer after another. */
export type Scale = {
  kindFit: Float32Array;
  kindNamed: Float32Array;
  /** How much the subject counts, by kind: it decides where there is one, and the rest settles what is even. */
  share: Float32Array;
  /** By square; null when no place is known. */
  near: Float32Array | null;
  fits: FitTable[];
  lesson: Lesson;
  /** By kind: no score is above `ceiling - slope * left`, before nearness. */
  ceiling: Float32Array;
  slope: Float32Array;
  left: Float32Array;
  against: Float32Array;
  /** Columns of the index. */
  kinds: Uint8Array;
  squares: Uint32Array;
  eases: Uint8Array;
};

/** Tables for weighing offers against a wish. `kms` are kilometres by square. */
export function makeScale(
  index: OfferIndex,
  wish: Wish,
  heard: Heard & { signals: readonly Signal[] },
  kms: Float32Array | null,
  lesson: Lesson,
): Scale {
  const about = heard.signals.some(({ wanted }) => wanted);
  const named = KINDS.map((kind) => wish.kindQuotes.some((quote) => quote.kind === kind));
  const kindFit = kindFits(wish);
  const kindNamed = Float32Array.from(named, (is) => (is ? KIND_ALONE : 0));
  const share = Float32Array.from(named, (is) => (!about ? 0 : is ? ABOUT_NAMED : ABOUT));
  const fits = fitTables(wish, index.facts);
  const besides = (kind: number) =>
    1 -
    (1 - (kindNamed[kind] as number)) *
      (fits.length > 0 ? 1 - CONDITIONS_ALONE : 1) *
      (kms ? 1 - PLACE_ALONE : 1);
  const most = (kind: number) => (kindFit[kind] as number) * lesson.most;
  return {
    kindFit,
    kindNamed,
    share,
    near: kms?.map((km) => (Number.isNaN(km) ? -1 : nearness(km))) ?? null,
    fits,
    lesson,
    ceiling: share.map((of, kind) => (FLOOR + SPAN * (of + (1 - of) * besides(kind))) * most(kind)),
    slope: share.map((of, kind) => SPAN * of * most(kind)),
    left: heard.left,
    against: heard.against,
    kinds: index.facts.kind.values,
    squares: index.facts.square.values,
    eases: index.facts.ease.values,
  };
}

/** Never below the score of `scoreOf`, and known after three looks into tables. */
export function boundOf(scale: Scale, slot: number): number {
  const kind = scale.kinds[slot] as number;
  const bound =
    (scale.ceiling[kind] as number) - (scale.slope[kind] as number) * (scale.left[slot] as number);
  if (scale.near === null) return bound + MOST_EASE;
  const near = scale.near[scale.squares[slot] as number] as number;
  return (near < 0 ? bound : bound * near) + MOST_EASE;
}

/** How well an offer fits, 0..1 or a little more. */
export function scoreOf(scale: Scale, slot: number): number {
  const kind = scale.kinds[slot] as number;
  let product = 1;
  let sum = 0;
  let asked = 0;
  for (const { numbers, fits } of scale.fits) {
    const fit = fits[numbers[slot] as number] as number;
    if (fit < 0) continue;
    product *= fit;
    sum += fit;
    asked++;
  }
  const near = scale.near ? (scale.near[scale.squares[slot] as number] as number) : -1;
  const close = near < 0 ? 0 : PLACE_ALONE * near;
  const met = asked === 0 ? 0 : CONDITIONS_ALONE * (sum / asked);
  const besides = 1 - (1 - (scale.kindNamed[kind] as number)) * (1 - met) * (1 - close);
  const share = scale.share[kind] as number;
  const base = share * (1 - (scale.left[slot] as number)) + (1 - share) * besides;
  const against = 1 - AVOIDED * (scale.against[slot] as number);
  const fit = (scale.kindFit[kind] as number) * product * against * (near < 0 ? 1 : near);
  return (FLOOR + SPAN * base) * fit * scale.lesson.of(slot) + EASE * (scale.eases[slot] as number);
}
