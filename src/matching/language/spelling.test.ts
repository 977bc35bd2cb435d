import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commoner, spell } from './spelling.ts';

describe('the word that was meant', () => {
  it.each([
    ['hellre', 'hellere'],
    ['toemrre', 'toemrer'],
    ['ehst', 'hest'],
    ['sygplejerske', 'sygeplejerske'],
    ['noegt', 'noget'],
    ['boernehavepaedgog', 'boernehavepaedagog'],
    ['elektrikker', 'elektriker'],
  ])('%s: %s', (word, meant) => expect(spell(word)).toBe(meant));

  it('a language is preferred, and the other is not shut out', () => {
    expect(spell('wnat', 2, 'english')).toBe('want');
    expect(spell('gradening', 2, 'english')).toBe('gardening');
  });

  it('rare words give way to far commoner ones, trades do not', () => {
    expect(commoner('gene')).toBe('gerne');
    for (const trade of ['murer', 'smed', 'tolk', 'kok']) expect(commoner(trade)).toBeNull();
  });

  it('has one answer for each word, whatever the word', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abeoprs'), maxLength: 40 }), (word) => {
        expect(spell(word)).toBe(spell(word));
      }),
    );
  });
});
