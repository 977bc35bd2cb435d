import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anOffer, demoOffers } from '../fixture.ts';
import {
  find,
  findPlace,
  type Index,
  loadIndex,
  makeIndex,
  saveIndex,
  understand,
  withoutGaps,
} from '../index.ts';

const again = (index: Index): Index => {
  const loaded = loadIndex(Buffer.concat(saveIndex(index)));
  if (!loaded) throw new Error('The snapshot was refused.');
  return loaded;
};

const WISHES = ['noget med heste i Stege', 'et roligt job 15 timer om ugen', 'jeg er ensom', ''];
const near = findPlace('4760');
const foundIn = (index: Index) =>
  WISHES.map((text) =>
    find(index, understand(text), { near, limit: 30 }).map(({ offer, score }) => [offer, score]),
  );

describe('a snapshot', () => {
  it('finds the same as the index it was taken of', () => {
    const index = makeIndex(demoOffers());
    expect(foundIn(again(index))).toEqual(foundIn(index));
  });

  it('closes the gaps of what is gone, and goes on from there', () => {
    const step = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      put: fc.boolean(),
      title: fc.constantFrom('Bager', 'Smed', 'Gartner', 'Æbleplukker 🍎'),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), fc.array(step, { maxLength: 30 }), (before, after) => {
        const walked = makeIndex([]);
        const take = (index: Index, steps: typeof before) => {
          for (const { id, put, title } of steps) {
            if (put) index.put(anOffer({ id, title }));
            else index.remove(id);
          }
        };
        take(walked, before);
        const loaded = again(walked);
        take(walked, after);
        take(loaded, after);
        expect(loaded.size).toBe(walked.size);
        expect(foundIn(loaded)).toEqual(foundIn(walked));
      }),
      { numRuns: 60 },
    );
  });

  it('is what an index is renewed by when most of its slots are of offers long gone', () => {
    const index = makeIndex([anOffer({ id: 'stays', title: 'Gartner' })]);
    expect(withoutGaps(index)).toBe(index);
    for (let change = 0; change < 50_100; change++) index.put(anOffer({ id: 'changes', title: 'Bager' }));
    const renewed = withoutGaps(index);
    expect(renewed).not.toBe(index);
    expect(withoutGaps(renewed)).toBe(renewed);
    expect(foundIn(renewed)).toEqual(foundIn(index));
  });

  it('that is torn, or has one letter changed, or is of another version, is refused', () => {
    const whole = Buffer.concat(saveIndex(makeIndex(demoOffers().slice(0, 20))));
    const isRefused = (bytes: Buffer) => loadIndex(bytes) === null;
    expect(isRefused(Buffer.from(whole))).toBe(false);
    expect(isRefused(whole.subarray(0, whole.length - 8))).toBe(true);
    expect(isRefused(Buffer.alloc(0))).toBe(true);
    expect(isRefused(Buffer.from('{"version": 3}\n'))).toBe(true);
    const changed = Buffer.from(whole);
    changed[changed.length - 100] = (changed[changed.length - 100] ?? 0) ^ 1;
    expect(isRefused(changed)).toBe(true);
    const other = Buffer.from(whole.toString('latin1').replace(/"version":"./, '"version":"x'), 'latin1');
    expect(isRefused(other)).toBe(true);
  });
});
