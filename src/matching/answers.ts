import type { Index } from './offer-index.ts';
import { distanceKm } from './places.ts';
import type { Answer, Offer, Place } from './types.ts';

/** What the answers so far say about the next offers. */
export type Learned = {
  /** Answered no or yes: not shown again. */
  done: Set<string>;
  /** Answered later: shown last. */
  later: Set<string>;
  /** A factor of 0.5..1 on an offer's score. */
  factor(offer: Offer, km: number | null): number;
};

type Lesson = (offer: Offer, km: number | null) => number;
const LEAST = 0.5;
const BODY = { light: 0, moderate: 1, heavy: 2 };
const PACE = { calm: 0, steady: 1, busy: 2 };
const SKILL = { none: 0, some: 1, trained: 2 };

/** How alike two lists of ISCO codes are: 1 the same group, 0 nothing in common. */
export function kinship(a: readonly string[], b: readonly string[]): number {
  let best = 0;
  for (const x of a) for (const y of b) best = Math.max(best, alike(x, y));
  return best;
}

/** How alike two ISCO codes are by their common beginning. */
export function alike(a: string, b: string): number {
  let same = 0;
  while (same < a.length && same < b.length && a[same] === b[same]) same++;
  return [0, 0.06, 0.3, 0.65, 1][Math.min(4, same)] ?? 0;
}

function lesson(answer: Answer, turned: Offer, km: number | null): Lesson {
  switch (answer.reason) {
    case 'too_far':
      return (_, other) => (km !== null && other !== null && other > km * 0.7 ? 0.75 : 1);
    case 'too_many_hours': {
      const least = turned.hours?.min;
      return (o) => (least !== undefined && o.hours && o.hours.min >= least ? 0.75 : 1);
    }
    case 'wrong_trade':
      return (o) => 1 - 0.4 * kinship(o.isco, turned.isco);
    case 'too_hard':
      return (o) => {
        const body = BODY[turned.body] > 0 && BODY[o.body] >= BODY[turned.body];
        const pace = PACE[turned.pace] > 0 && PACE[o.pace] >= PACE[turned.pace];
        const skill = SKILL[turned.experience] > 0 && SKILL[o.experience] >= SKILL[turned.experience];
        return 1 - 0.12 * (Number(body) * 1.5 + Number(pace) + Number(skill));
      };
    default:
      return (o) => (o.kind === turned.kind && kinship(o.isco, turned.isco) === 1 ? 0.9 : 1);
  }
}

/** The distance from where somebody is to an offer; null for what is online or at home. */
export function kmTo(offer: Offer, near: Place | null): number | null {
  const { kind, latitude, longitude } = offer.place;
  if (!near || kind !== 'site' || latitude === null || longitude === null) return null;
  return distanceKm(near, { latitude, longitude });
}

/** Learns from answers, within bounds: no answer can bring an offer's score below half. */
export function learn(index: Index, answers: readonly Answer[], near: Place | null): Learned {
  const done = new Set<string>();
  const later = new Set<string>();
  const lessons: Lesson[] = [];
  for (const answer of answers) {
    if (answer.answer === 'later') later.add(answer.offerId);
    else done.add(answer.offerId);
    const turned = index.get(answer.offerId);
    if (answer.answer === 'no' && turned) lessons.push(lesson(answer, turned, kmTo(turned, near)));
  }
  const factor = (offer: Offer, km: number | null) =>
    Math.max(
      LEAST,
      lessons.reduce((product, l) => product * l(offer, km), 1),
    );
  return { done, later, factor };
}
