import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demoOffers } from '../fixture.ts';
import { scan, WORD } from './scan.ts';

function scanned(text: string): string[] {
  const words: string[] = [];
  scan(text, (from, to) => words.push(text.slice(from, to)));
  return words;
}

const expected = (text: string): string[] => text.match(WORD) ?? [];

describe('scanning', () => {
  it('finds the words that the pattern finds, in anything', () => {
    const sign = fc.constantFrom(
      ...'abÆøåÉ019 .,-\'’"+#µ²½×÷“”–…éß \n',
      'e\u0301',
      '日',
      'ж',
      '\u200b',
      '💈',
      '٣',
    );
    const text = fc.array(sign, { maxLength: 40 }).map((signs) => signs.join(''));
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (any) => {
        expect(scanned(any)).toEqual(expected(any));
      }),
      { numRuns: 5000 },
    );
  });

  it('finds them in the offers of the demo', () => {
    for (const { title, summary, description } of demoOffers())
      for (const text of [title, summary, description]) expect(scanned(text)).toEqual(expected(text));
  });
});
