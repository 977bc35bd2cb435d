import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { demoOffers } from './fixture.ts';
import { findPlace } from './places.ts';

type Judged = { id: string; wish: string; near: string | null; grades: Record<string, number> };

const linesOf = (file: string): string[] =>
  readFileSync(new URL(`../../data/judged/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n');

const judged = linesOf('offers.jsonl').map((line): Judged => JSON.parse(line));
const second = linesOf('second.jsonl').map((line): Pick<Judged, 'id' | 'grades'> => JSON.parse(line));
const fresh = linesOf('fresh.jsonl').map((line): Judged => JSON.parse(line));
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

  it('were read again by a second reader, who saw every graded offer and hardly ever differs by two', () => {
    const first = new Map(judged.map(({ id, grades }) => [id, grades]));
    const pairs = second.flatMap(({ id, grades }) =>
      Object.keys({ ...first.get(id), ...grades }).map((offer) => ({
        id: `${id} ${offer}`,
        first: first.get(id)?.[offer] ?? 0,
        second: grades[offer] ?? Number.NaN,
      })),
    );
    expect(pairs).toHaveLength(1215);
    expect(second.filter(({ id }) => !first.has(id))).toEqual([]);
    expect(pairs.filter((pair) => !offers.has(pair.id.slice(4)))).toEqual([]);
    expect(pairs.filter((pair) => !(Math.abs(pair.first - pair.second) < 2)).map(({ id }) => id)).toEqual([
      'j31 vordingborg/mern-vaerkstedshus/mandeskuret',
    ]);
  });
});

/** They tell how the engine does with what it was not set with, which holds only while the two lists share no wish. */
describe('the wishes that were kept apart', () => {
  it('are 40, each once, and none of them is among the others', () => {
    const words = new Set([...judged, ...fresh].map(({ wish }) => wish.toLowerCase()));
    expect(fresh).toHaveLength(40);
    expect(new Set(fresh.map(({ id }) => id)).size).toBe(40);
    expect(words.size).toBe(judged.length + fresh.length);
  });

  it('grade offers that exist, from 1 to 3, at least one of them as fitting', () => {
    for (const { id, grades } of fresh) {
      const given = Object.values(grades);
      expect(
        Object.keys(grades).filter((offer) => !offers.has(offer)),
        id,
      ).toEqual([]);
      expect(
        given.filter((grade) => ![1, 2, 3].includes(grade)),
        id,
      ).toEqual([]);
      expect(Math.max(...given), id).toBeGreaterThanOrEqual(2);
    }
  });
});
