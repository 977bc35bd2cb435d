import { describe, expect, it } from 'vitest';
import { generateOffers, wishesAtScale } from '../bench/matching/generate.ts';
import { ndcg } from '../bench/matching/quality/judged.ts';
import { compare } from '../bench/matching/quality/significance.ts';
import { demoOffers } from '../src/matching/fixture.ts';
import { findPlace } from '../src/matching/index.ts';

describe('what the bench measures by', () => {
  it('gives 1 to the best order, less to another and nothing to misses', () => {
    const grades = { a: 3, b: 2, c: 1 };
    expect(ndcg(grades, ['a', 'b', 'c'], 5)).toBe(1);
    expect(ndcg(grades, ['x', 'y'], 5)).toBe(0);
    // By hand: (0/1 + 7/log2 3 + 3/2) / (7/1 + 3/log2 3 + 1/2)
    expect(ndcg(grades, ['x', 'a', 'b'], 5)).toBeCloseTo((7 / Math.log2(3) + 1.5) / (7.5 + 3 / Math.log2(3)));
    expect(ndcg(grades, ['x', 'x', 'x', 'x', 'x', 'a'], 5)).toBe(0);
    expect(ndcg({}, ['a'], 5)).toBeNull();
  });

  it('sees a difference that is steady, and none in what goes both ways', () => {
    const low = Array.from({ length: 40 }, (_, n) => (n % 7) / 10);
    const steady = compare(
      low.map((one) => one + 0.1),
      low,
    );
    expect(steady.difference).toBeCloseTo(0.1);
    expect(steady.p).toBeLessThan(0.001);
    expect(steady.low).toBeGreaterThan(0);
    const noisy = compare(
      low.map((one, n) => one + (n % 2 === 0 ? 0.1 : -0.1)),
      low,
    );
    expect(noisy.p).toBeGreaterThan(0.5);
    expect(noisy.low).toBeLessThan(0);
    expect(noisy.high).toBeGreaterThan(0);
    expect(compare(low, low)).toMatchObject({ difference: 0, p: 1 });
  });
});

describe('the offers of a whole country', () => {
  const offers = [...generateOffers(4000)];

  it('are the same for the same seed, and others for another', () => {
    expect([...generateOffers(50)]).toEqual(offers.slice(0, 50));
    expect([...generateOffers(1, 2)][0]?.id).not.toBe(offers[0]?.id);
    expect(new Set(offers.map(({ id }) => id)).size).toBe(offers.length);
  });

  it('are of all kinds, as often as in the demo, and stand at real places', () => {
    const share = (list: typeof offers) => {
      const counts = Map.groupBy(list, ({ kind }) => kind);
      return (kind: (typeof offers)[number]['kind']) => (counts.get(kind)?.length ?? 0) / list.length;
    };
    const [here, there] = [share(offers), share(demoOffers())];
    for (const kind of new Set(demoOffers().map((offer) => offer.kind))) {
      expect(Math.abs(here(kind) - there(kind)), kind).toBeLessThan(0.03);
    }
    for (const { place } of offers.slice(0, 200)) {
      if (place.kind === 'site')
        expect(findPlace(place.postcode ?? '')).toMatchObject({ latitude: place.latitude });
    }
  });

  it('are as long as those of the demo', () => {
    const middle = (lengths: number[]) => lengths.sort((a, b) => a - b)[lengths.length >> 1] ?? 0;
    for (const field of ['title', 'summary', 'description'] as const) {
      const [made, written] = [offers, demoOffers()].map((list) =>
        middle(list.map((offer) => offer[field].length)),
      );
      expect((made ?? 0) / (written ?? 1), field).toBeGreaterThan(0.75);
      expect((made ?? 0) / (written ?? 1), field).toBeLessThan(1.25);
    }
  });

  it('are asked for with as many wishes as needed, the repeated ones with something added', () => {
    const wishes = wishesAtScale(800);
    expect(wishes).toHaveLength(800);
    expect(new Set(wishes).size).toBeGreaterThan(700);
    expect(wishesAtScale(800)).toEqual(wishes);
  });
});
