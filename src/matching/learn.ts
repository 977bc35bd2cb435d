import { BODIES, type Facts, hoursOf, PACES } from './offers/facts.ts';
import { nameOfFeature } from './offers/features.ts';
import type { OfferIndex } from './offers/offer-index.ts';
import type { Answer, Offer } from './types.ts';

/** What answers say about other offers, as a factor on the score of each. Bounded, so that nothing is buried for ever. */
export type Lesson = {
  /** No factor is above this. */
  most: number;
  of(slot: number): number;
};

const LEAST = 0.01;
const MOST = 1.35;
/** After so many days an answer teaches half as much. */
const HALF_LIFE_DAYS = 45;
/** Only so many answers, the newest, are learnt from. */
const MOST_ANSWERS = 60;

const AS_FAR = 0.1;
/** From this share of the refused distance on, an offer is as far. */
const HARDLY_NEARER = 0.75;
const AS_MANY_HOURS = 0.1;
const CAN_BE_AS_MANY_HOURS = 0.5;
const AS_HARD = 0.1;
const AS_BUSY = 0.6;

/**
 * What an answer does to offers of the same trade (ISCO-08, 4 digits), its neighbours (3) and the wider field (2); where there is no
 * trade, to offers of the same kind that have none either.
 */
type Teaching = { trade: number; neighbour: number; field: number; sort: number };

const WRONG_TRADE: Teaching = { trade: 0.6, neighbour: 0.6, field: 0.12, sort: 0.4 };
const PLAIN_NO: Teaching = { trade: 0.9, neighbour: 1, field: 1, sort: 1 };
const YES: Teaching = { trade: 1.2, neighbour: 1.1, field: 1.05, sort: 1.05 };
/** What the wish itself asks for is hardly unlearnt: somebody who wants animals says no to a dog, not to animals. */
const ASKED_FOR = 0.15;
/** However often it is said, one thing in common takes no more away. */
const LEAST_OF_ONE = 0.1;
/** The weights that read-offer.ts gives to groups of three and two digits; what has one of them has it in full. */
const FULL = { trade: 1, neighbour: 0.5, field: 0.2, sort: 1 };

function teachingOf({ answer, reason }: Answer): Teaching | null {
  if (answer === 'yes') return YES;
  if (answer === 'later' || reason === 'not_now') return null;
  if (reason === 'wrong_trade') return WRONG_TRADE;
  return reason === null || reason === 'something_else' ? PLAIN_NO : null;
}

function levelOf(feature: number): keyof Teaching | null {
  const name = nameOfFeature(feature);
  if (name.startsWith('k:')) return 'sort';
  if (!name.startsWith('g:')) return null;
  return name.length === 6 ? 'trade' : name.length === 5 ? 'neighbour' : 'field';
}

type Taught = { offer: Offer; slot: number; answer: Answer; fade: number };

function taughtBy(index: OfferIndex, answers: readonly Answer[]): Taught[] {
  const newest = answers.toSorted((a, b) => (a.ageDays ?? 0) - (b.ageDays ?? 0)).slice(0, MOST_ANSWERS);
  return newest.flatMap((answer) => {
    const slot = index.slot(answer.offerId);
    if (slot === undefined) return [];
    return [
      { offer: index.shelf.get(slot), slot, answer, fade: 0.5 ** ((answer.ageDays ?? 0) / HALF_LIFE_DAYS) },
    ];
  });
}

/** How much each trade and subject is changed by all answers together. */
function changes(
  index: OfferIndex,
  taught: readonly Taught[],
  asked: ReadonlySet<number>,
): Map<number, number> {
  const found = new Map<number, number>();
  for (const { offer, slot, answer, fade } of taught) {
    const teaching = teachingOf(answer);
    if (!teaching) continue;
    for (const [feature, weight] of index.featuresOf(slot)) {
      const level = levelOf(feature);
      // The trades that a text without one only touches are not what is refused.
      if (level === null || (level !== 'sort' && offer.isco.length === 0)) continue;
      const share = Math.min(1, weight / FULL[level]) * fade * (asked.has(feature) ? ASKED_FOR : 1);
      found.set(feature, (found.get(feature) ?? 1) * teaching[level] ** share);
    }
  }
  return found;
}

let taughtFactors = new Float32Array(0);

/** The factors of all offers that share a trade or a subject with something answered. */
function factorsOf(
  index: OfferIndex,
  taught: readonly Taught[],
  asked: ReadonlySet<number>,
): Float32Array | null {
  const changed = changes(index, taught, asked);
  if (changed.size === 0) return null;
  if (taughtFactors.length < index.slots) taughtFactors = new Float32Array(Math.ceil(index.slots * 1.25));
  taughtFactors.fill(1, 0, index.slots);
  for (const [feature, change] of changed) {
    const level = levelOf(feature);
    if (level === null) continue;
    const factor = Math.max(LEAST_OF_ONE, change);
    const byWeight = Float32Array.from(
      { length: 256 },
      (_, weight) => factor ** Math.min(1, weight / 255 / FULL[level]),
    );
    const { packed, length } = index.postings.of(feature);
    for (let at = 0; at < length; at++) {
      const posting = packed[at] as number;
      const slot = posting >>> 8;
      taughtFactors[slot] = (taughtFactors[slot] as number) * (byWeight[posting & 255] as number);
    }
  }
  return taughtFactors;
}

type Table = { numbers: ArrayLike<number>; factors: Float32Array };

const faded = (factor: number, fade: number) => factor ** fade;

/** The strictest of what several answers say of each value. */
function strictest(size: number, said: readonly ((value: number) => number)[]): Float32Array {
  return Float32Array.from({ length: size }, (_, value) => Math.min(...said.map((of) => of(value))));
}

function farTable({ square }: Facts, kms: Float32Array, taught: readonly Taught[]): Table | null {
  const said = taught.flatMap(({ slot, fade }) => {
    const km = kms[square.get(slot)] ?? Number.NaN;
    if (Number.isNaN(km)) return [];
    return [
      (other: number) => {
        const there = kms[other] ?? Number.NaN;
        if (Number.isNaN(there)) return 1;
        return faded(there >= km * HARDLY_NEARER ? AS_FAR : 1, fade);
      },
    ];
  });
  return said.length === 0 ? null : { numbers: square.values, factors: strictest(kms.length, said) };
}

function hoursFactor(hours: Offer['hours'], refused: number): number {
  if (!hours || hours.max < refused) return 1;
  return hours.min >= refused ? AS_MANY_HOURS : CAN_BE_AS_MANY_HOURS;
}

function hoursTable({ hours, everyHours }: Facts, taught: readonly Taught[]): Table | null {
  const said = taught.flatMap(({ offer, fade }) => {
    const refused = offer.hours?.min ?? 0;
    return refused > 0 ? [{ refused, fade }] : [];
  });
  if (said.length === 0) return null;
  const every = everyHours.texts.map(hoursOf);
  const factors = strictest(
    every.length,
    said.map(
      ({ refused, fade }) =>
        (value) =>
          faded(hoursFactor(every[value] ?? null, refused), fade),
    ),
  );
  return { numbers: hours.values, factors };
}

/** Too hard is heavier or as heavy; where the refused one was light already, it is the pace. */
function hardTables({ body, pace }: Facts, taught: readonly Taught[]): Table[] {
  const bodies = taught.map(({ offer, fade }) => {
    const refused = BODIES.indexOf(offer.body);
    return (value: number) => (value > 0 && value >= refused ? faded(AS_HARD, fade) : 1);
  });
  const paces = taught.map(({ offer, fade }) => {
    if (offer.body !== 'light') return () => 1;
    const refused = PACES.indexOf(offer.pace);
    return (value: number) => (value > 0 && value >= refused ? faded(AS_BUSY, fade) : 1);
  });
  if (taught.length === 0) return [];
  return [
    { numbers: body.values, factors: strictest(BODIES.length, bodies) },
    { numbers: pace.values, factors: strictest(PACES.length, paces) },
  ];
}

function tablesOf({ facts }: OfferIndex, kms: Float32Array | null, taught: readonly Taught[]): Table[] {
  const because = (reason: Answer['reason']) =>
    taught.filter(({ answer }) => answer.answer === 'no' && answer.reason === reason);
  const far = kms && farTable(facts, kms, because('too_far'));
  const hours = hoursTable(facts, because('too_many_hours'));
  return [...hardTables(facts, because('too_hard')), ...(far ? [far] : []), ...(hours ? [hours] : [])];
}

const NOTHING: Lesson = { most: 1, of: () => 1 };

/** What the answers are learnt beside: kilometres by square (null when no place is known), and the features the wish asks for. */
type Beside = { kms: Float32Array | null; asked: ReadonlySet<number> };

/** What all the answers so far say about each offer. */
export function learn(index: OfferIndex, answers: readonly Answer[], { kms, asked }: Beside): Lesson {
  const taught = taughtBy(index, answers);
  if (taught.length === 0) return NOTHING;
  const factors = factorsOf(index, taught, asked);
  const tables = tablesOf(index, kms, taught);
  return {
    most: factors ? MOST : 1,
    of(slot) {
      let factor = factors ? (factors[slot] as number) : 1;
      for (const table of tables) factor *= table.factors[table.numbers[slot] as number] as number;
      return Math.min(MOST, Math.max(LEAST, factor));
    },
  };
}
