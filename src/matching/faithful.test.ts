import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { demoOffers } from './fixture.ts';
import { explain, find, makeIndex, type Reason, understand } from './index.ts';

const offers = demoOffers().filter(({ centre }) => centre === 'vordingborg');
const index = makeIndex(offers);
const wishes = readFileSync(new URL('../../data/judged/offers.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => (JSON.parse(line) as { wish: string }).wish);

const withoutQuotes = (wish: string, reasons: readonly Reason[]): string =>
  reasons.reduce((left, { quote }) => left.split(quote).join(' '.repeat(quote.length)), wish);

/** What each of the first offers scores with and without the words its reasons quote. */
const shown = wishes.flatMap((wish) => {
  const read = understand(wish);
  return find(index, read, { limit: 5 }).map((found) => {
    const reasons = explain(index, read, found);
    const after = find(index, understand(withoutQuotes(wish, reasons)), { limit: offers.length });
    const score = after.find(({ offer }) => offer.id === found.offer.id)?.score ?? 0;
    return { wish, reasons, before: found.score, after: score };
  });
});

describe('reasons', () => {
  it('stand beside nearly every offer that comes first', () => {
    expect(shown.length).toBeGreaterThan(350);
    expect(shown.filter(({ reasons }) => reasons.length > 0).length / shown.length).toBeGreaterThan(0.95);
  });

  it('are what brought the offer up: without the quoted words it falls, unless another word says the same', () => {
    const explained = shown.filter(({ reasons }) => reasons.length > 0);
    const stays = explained.filter(({ before, after }) => after >= before);
    expect(stays.length / explained.length, stays.map(({ wish }) => wish).join(' | ')).toBeLessThan(0.03);
  });
});
