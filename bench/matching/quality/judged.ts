import { existsSync, readFileSync } from 'node:fs';
import { demoOffers } from '../../../src/matching/fixture.ts';
import { findPlace } from '../../../src/matching/index.ts';
import type { Offer, Place } from '../../../src/matching/types.ts';
import type { Rival } from '../rivals/rival.ts';

/** A wish, and how well the offers fit it in the eyes of a person: 0 not at all, 3 just that. What is not named is 0. */
export type Judged = { id: string; wish: string; near: string | null; grades: Record<string, number> };

const CENTRE = 'vordingborg';
/** From this grade on an offer is worth showing. */
export const GOOD = 2;

const own = new URL('../../../data/judged/offers.jsonl', import.meta.url);

/** Is there anything to measure by? */
export const hasJudged = (): boolean => existsSync(own);

const read = (path: string | URL): (Partial<Judged> & Pick<Judged, 'id' | 'grades'>)[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Judged);

/** The judged wishes; the environment variable JUDGED names another reading of them, or of other wishes. */
export function readJudged(): Judged[] {
  const known = new Map(read(own).map((one) => [one.id, one]));
  return read(process.env.JUDGED ?? own).map(({ id, grades, ...rest }) => {
    const { wish = known.get(id)?.wish, near = known.get(id)?.near ?? null } = rest;
    if (wish === undefined) throw new Error(`The wish ${id} has no words.`);
    return { id, wish, near, grades };
  });
}

/** The offers that were judged. */
export const judgedOffers = (): Offer[] => demoOffers().filter(({ centre }) => centre === CENTRE);

const gain = (grade: number, rank: number) => (2 ** grade - 1) / Math.log2(rank + 2);
const total = (grades: readonly number[], depth: number) =>
  grades.slice(0, depth).reduce((sum, grade, rank) => sum + gain(grade, rank), 0);

/** How much of the best possible order is reached among the first `depth`, 0..1. Null when there was nothing to find. */
export function ndcg(grades: Record<string, number>, found: readonly string[], depth: number): number | null {
  const best = total(
    Object.values(grades).sort((a, b) => b - a),
    depth,
  );
  if (best === 0) return null;
  const reached = total(
    found.map((id) => grades[id] ?? 0),
    depth,
  );
  return reached / best;
}

export type Outcome = { id: string; ndcg: number; hit: boolean; first: boolean };

const isNumber = (value: number | null): value is number => value !== null;

function outcomeOf({ id, grades }: Judged, found: readonly string[]): Outcome | null {
  const reached = ndcg(grades, found, 5);
  if (!isNumber(reached) || !isAnswerable(grades)) return null;
  const good = (offer: string) => (grades[offer] ?? 0) >= GOOD;
  return { id, ndcg: reached, hit: found.slice(0, 3).some(good), first: found.slice(0, 1).some(good) };
}

/** A wish that no offer fits well says nothing of the order of offers, and is left out for everybody. */
export const isAnswerable = (grades: Judged['grades']): boolean =>
  Object.values(grades).some((grade) => grade >= GOOD);

/** How well a rival that is loaded answers each wish. */
export async function outcomes(rival: Rival, wishes: readonly Judged[]): Promise<Outcome[]> {
  const found: Outcome[] = [];
  for (const wish of wishes) {
    const near: Place | null = wish.near === null ? null : findPlace(wish.near);
    const outcome = outcomeOf(wish, await rival.search(wish.wish, 5, near));
    if (outcome) found.push(outcome);
  }
  if (found.length === 0) throw new Error('No wish was answerable: nothing was measured.');
  return found;
}
