import { describe, expect, test } from 'vitest';
import { FOLDER, qualityOn, readMelo } from './fixture.ts';
import { readTitled } from './labels.ts';
import { matchTitles, type RankedLabel, rankLabels } from './titles.ts';
import { seeded, WAYS, withErrors } from './typing.ts';
import { nearness } from './vectors.ts';
import { titleWords } from './words.ts';

const melo = readMelo(FOLDER);

const qualityWhen = (written: (title: string) => string) =>
  qualityOn(melo, (title) => rankLabels(written(title)));

const asWritten = qualityWhen((title) => title);
const best = (title: string) => matchTitles(title, 1)[0]?.label;

describe('titles of MELO', () => {
  test('every label of the benchmark is ranked, once', () => {
    const inMelo = [...melo.elements].flatMap(([uri, labels]) =>
      [...labels].map((label) => ({ uri, label })),
    );
    const inOrder = (all: readonly RankedLabel[]) => all.map(({ uri, label }) => `${uri} ${label}`).sort();
    expect(inOrder(rankLabels('bager'))).toEqual(inOrder(inMelo));
  });

  test('find their occupation', () => {
    expect(asWritten.map).toBeGreaterThan(0.62);
    expect(asWritten.mrr).toBeGreaterThan(0.69);
    expect(asWritten.at1).toBeGreaterThan(0.63);
    expect(asWritten.at10).toBeGreaterThan(0.82);
  });

  test('find it as well with an error in every word, nearly', () => {
    const random = seeded(1);
    expect(qualityWhen((title) => withErrors(title, random)).at10).toBeGreaterThan(asWritten.at10 - 0.05);
  });

  test.each(Object.entries(WAYS))('find it as well in %s', (_, way) => {
    const some = { ...melo, queries: melo.queries.filter((_, at) => at % 4 === 0) };
    const before = qualityOn(some, rankLabels);
    const quality = qualityOn(some, (title) => rankLabels(way(title)));
    expect(quality.at10).toBeGreaterThan(before.at10 - 0.03);
    expect(quality.map).toBeGreaterThan(before.map - 0.03);
  });
});

describe('a title', () => {
  test('means the occupation that is called so', () => {
    expect(best('Bager')).toBe('bager');
    expect(best('sosu-hjælper')).toBe('social- og sundhedshjælper');
    expect(best('tømrerlærling')).toBe('tømrer');
    expect(best('IT-direktør')).toBe('IT-direktør');
  });

  test('is likelier to mean what it says than everything else together', () => {
    const [first, ...others] = matchTitles('jordemoder', 50);
    expect(first?.label).toBe('jordemoder');
    expect(first?.score).toBeGreaterThan(others.reduce((sum, { score }) => sum + score, 0));
  });

  test('gives the same answer each time, and an answer to nonsense', () => {
    expect(matchTitles('leder')).toEqual(matchTitles('leder'));
    for (const title of ['', '   ', '???', 'x'.repeat(5000), '💈', 'a b c '.repeat(500)])
      expect(matchTitles(title, 3).length).toBe(3);
  });
});

describe('words that are in no label', () => {
  const titled = readTitled();

  test.each([
    ['pasning af syge patienter', /^(22|32|53)/],
    ['reparere utætte vandrør', /^7126/],
    ['klippe hår', /^5141/],
    ['holde styr på regnskab', /^(1211|2411|3313|4311)/],
  ])('%s: are near the trade that does it', (text, groups) => {
    const near = nearness(titleWords(text));
    const nearest = near.indexOf(Math.max(...near));
    expect(titled[nearest]?.isco).toMatch(groups);
  });

  test('are near nothing, when nobody knows them', () => {
    expect(nearness(['qxzzkw']).every((cosine) => cosine === 0)).toBe(true);
  });
});
