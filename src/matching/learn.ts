import { kmTo } from './offers/distance.ts';
import type { Entry, OfferIndex } from './offers/offer-index.ts';
import type { Answer, Offer, Place } from './types.ts';

/** What answers say about other offers, as a factor on the score of each. Bounded, so that nothing is buried for ever. */
export type Lesson = (entry: Entry) => number;

const LEAST = 0.15;
const MOST = 1.35;
const WRONG_TRADE = 0.8;
const PLAIN_NO = 0.35;
const YES = 0.3;
const FURTHER_AWAY = 0.55;
const AS_MANY_HOURS = 0.55;
const AS_HARD = 0.5;
const HARDNESS = { light: 0, moderate: 1, heavy: 2 } as const;
const PACE = { calm: 0, steady: 1, busy: 2 } as const;

const weigh = (name: string): number =>
  name.startsWith('g:')
    ? name.length === 6
      ? 2
      : 0.8
    : name.startsWith('t:')
      ? 1.2
      : name.startsWith('w:')
        ? 0.35
        : 0;

type Sketch = { entry: Entry; length: number };

function lengthOf({ features }: Entry): number {
  let sum = 0;
  for (const [name, weight] of features) sum += (weigh(name) * weight) ** 2;
  return Math.sqrt(sum) || 1;
}

const lengths = new WeakMap<Entry, number>();

function sketch(entry: Entry): Sketch {
  const length = lengths.get(entry) ?? lengthOf(entry);
  lengths.set(entry, length);
  return { entry, length };
}

/** How alike two offers are in trade, subject and words, 0..1. */
export function likeness(a: Entry, b: Entry): number {
  const [one, other] = [sketch(a), sketch(b)];
  const [few, many] = one.entry.features.size < other.entry.features.size ? [one, other] : [other, one];
  let dot = 0;
  for (const [name, weight] of few.entry.features) {
    const same = many.entry.features.get(name);
    if (same !== undefined) dot += weight * same * weigh(name) ** 2;
  }
  return dot / (one.length * other.length);
}

function tooFar(no: Offer, near: Place | null): Lesson {
  const km = kmTo(near, no);
  if (km === null) return () => 1;
  return ({ offer }) => {
    const other = kmTo(near, offer);
    if (other === null) return 1;
    return other >= km * 0.9 ? FURTHER_AWAY : 1 - 0.25 * (other / km);
  };
}

function tooManyHours(no: Offer): Lesson {
  const { hours } = no;
  if (!hours) return () => 1;
  return ({ offer }) =>
    offer.hours && offer.hours.min >= hours.min && offer.hours.min > 0 ? AS_MANY_HOURS : 1;
}

const tooHard =
  (no: Offer): Lesson =>
  ({ offer }) => {
    const body = HARDNESS[offer.body] - HARDNESS[no.body];
    const pace = PACE[offer.pace] - PACE[no.pace];
    if (body < 0) return 1;
    return body > 0 || HARDNESS[offer.body] > 0 ? AS_HARD : pace >= 0 && PACE[offer.pace] > 0 ? 0.75 : 1;
  };

const alike =
  (no: Entry, strength: number): Lesson =>
  (entry) =>
    1 - strength * likeness(no, entry);

function lessonOf({ answer, reason }: Answer, entry: Entry, near: Place | null): Lesson | null {
  if (answer === 'later') return null;
  if (answer === 'yes') return (other) => 1 + YES * likeness(entry, other);
  switch (reason) {
    case 'too_far':
      return tooFar(entry.offer, near);
    case 'too_many_hours':
      return tooManyHours(entry.offer);
    case 'too_hard':
      return tooHard(entry.offer);
    case 'wrong_trade':
      return alike(entry, WRONG_TRADE);
    default:
      // "Not now" says nothing of the trade; only what is almost the same steps back a little.
      return (other) => 1 - PLAIN_NO * likeness(entry, other) ** 2;
  }
}

/** What all the answers so far say about an offer. */
export function learn(index: OfferIndex, answers: readonly Answer[], near: Place | null): Lesson {
  const lessons = answers.flatMap((answer) => {
    const entry = index.entry(answer.offerId);
    return entry ? (lessonOf(answer, entry, near) ?? []) : [];
  });
  if (lessons.length === 0) return () => 1;
  return (entry) => {
    let factor = 1;
    for (const lesson of lessons) factor *= lesson(entry);
    return Math.min(MOST, Math.max(LEAST, factor));
  };
}
