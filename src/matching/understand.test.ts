import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { understand } from './index.ts';

type Case = { wish: string; want: string[]; avoid: string[]; kinds: string[] };
const cases = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'].flatMap((name) =>
  readFileSync(new URL(`../../data/wishes/${name}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Case),
);
const codes = (text: string) => understand(text).concepts.map((c) => c.isco ?? '');
const hits = (found: string[], prefixes: string[]) =>
  found.some((code) => prefixes.some((p) => code.startsWith(p)));
const share = (all: Case[], good: (one: Case) => boolean) => all.filter(good).length / all.length;

describe('wishes in everyday words', () => {
  it('are many', () => expect(cases.length).toBeGreaterThan(300));

  it('finds a wanted trade among the first five', () => {
    const asked = cases.filter((c) => c.want.length > 0);
    expect(share(asked, (c) => hits(codes(c.wish).slice(0, 5), c.want))).toBeGreaterThanOrEqual(0.95);
  });

  it('keeps the unwanted out of the first ten', () => {
    const asked = cases.filter((c) => c.avoid.length > 0);
    expect(share(asked, (c) => !hits(codes(c.wish).slice(0, 10), c.avoid))).toBeGreaterThanOrEqual(0.95);
  });

  it('finds the kind among the first two', () => {
    const asked = cases.filter((c) => c.kinds.length > 0);
    const good = (c: Case) =>
      understand(c.wish)
        .kinds.slice(0, 2)
        .some((k) => c.kinds.includes(k));
    expect(share(asked, good)).toBeGreaterThanOrEqual(0.9);
  });
});

describe('what is asked of the surroundings', () => {
  it.each([
    ['20 timer om ugen', { min: 20, max: 20 }],
    ['mellem 10 og nej, 10-15 timer', { min: 10, max: 15 }],
    ['fuldtid', { min: 30, max: null }],
  ])('reads hours: %s', (text, hours) => {
    expect(understand(text).conditions.hours).toEqual(hours);
  });

  it('reads body, pace, time, home and places with quotes', () => {
    const text = 'Jeg har ondt i ryggen, vil have ro, ikke om aftenen, gerne hjemmefra eller i Vejle';
    const { conditions } = understand(text);
    expect(conditions).toMatchObject({ body: 'light', notTimes: ['evening'], times: [], home: true });
    expect(conditions.places[0]?.name).toMatch(/^Vejle/);
    for (const { quote } of conditions.quotes) expect(text).toContain(quote);
  });
});

describe('polarity', () => {
  it('keeps the experience of somebody worn out, and asks for light work', () => {
    const wish = understand('nedslidt sosu-hjælper, vil gerne være sammen med mennesker men uden tunge løft');
    expect(wish.conditions.body).toBe('light');
    expect(wish.concepts.some((c) => c.isco?.startsWith('532'))).toBe(true);
  });

  it('leaves the old trade of somebody who wants something else', () => {
    const wish = understand('har været murer, vil noget andet');
    expect(wish.concepts.some((c) => c.isco === '7112')).toBe(false);
    expect(wish.avoid.some((c) => c.isco === '7112')).toBe(true);
  });
});

describe('any text at all', () => {
  it('never throws, and quotes only what was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const wish = understand(text);
        for (const c of [...wish.concepts, ...wish.avoid]) expect(text).toContain(c.because);
        for (const q of wish.conditions.quotes) expect(text).toContain(q.quote);
      }),
      { numRuns: 300 },
    );
  });

  it('reads no trade out of name, age, gender or origin', () => {
    const who = fc.constantFrom(
      'Jeg hedder Fatima.',
      'Jeg hedder Bjørn Smed.',
      'Jeg er en kvinde på 58 år.',
      'Jeg er en mand på 23 år.',
      'Jeg er 61.',
      'Jeg er fra Syrien.',
      'Jeg er født i Polen.',
      'Jeg er en ældre mand fra Somalia.',
      'Jeg er en ung pige.',
      'Mit navn er Mohammed Ali.',
      'Jeg er transkvinde.',
      'Jeg er tyrkisk mor.',
    );
    const what = fc.constantFrom(...cases.filter((c) => /[æøå]|jeg|noget/i.test(c.wish)).map((c) => c.wish));
    fc.assert(
      fc.property(who, what, (person, wish) => {
        expect(codes(`${person} ${wish}`)).toEqual(codes(wish));
      }),
      { numRuns: 400 },
    );
  });
});
