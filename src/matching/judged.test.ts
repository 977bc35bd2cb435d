import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { demoOffers } from './fixture.ts';
import { findPlace } from './places.ts';

type Judged = { id: string; wish: string; near: string | null; grades: Record<string, number> };

const judged = readFileSync(new URL('../../data/judged/offers.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line): Judged => JSON.parse(line));
const offers = new Set(demoOffers().map(({ id }) => id));

/** A grade of an offer that was renamed would count for nothing without a word, so the file is held to the demo. */
describe('the wishes that were judged by hand', () => {
  it('are 80, each once', () => {
    expect(judged).toHaveLength(80);
    expect(new Set(judged.map(({ id }) => id)).size).toBe(80);
    expect(new Set(judged.map(({ wish }) => wish)).size).toBe(80);
  });

  it('grade offers that exist, from 1 to 3', () => {
    for (const { id, grades } of judged) {
      expect(Object.keys(grades), id).not.toHaveLength(0);
      expect(
        Object.keys(grades).filter((offer) => !offers.has(offer)),
        id,
      ).toEqual([]);
      expect(
        Object.values(grades).filter((grade) => ![1, 2, 3].includes(grade)),
        id,
      ).toEqual([]);
    }
  });

  it('start from places that exist', () => {
    const places = judged.flatMap(({ near }) => near ?? []);
    expect(places.filter((postcode) => !findPlace(postcode))).toEqual([]);
  });
});
