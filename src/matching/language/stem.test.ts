import fc from 'fast-check';
import snowball from 'snowball-stemmers';
import { describe, expect, it } from 'vitest';
import { dataLines } from '../data.ts';
import { danishStem } from './stem-danish.ts';
import { englishStem } from './stem-english.ts';

const wordsIn = (file: string) => dataLines(file).map((line) => line.slice(0, line.indexOf('\t')));
const everyWord = [...wordsIn('language/wordfreq_da.tsv.gz'), ...wordsIn('taxonomy/words.tsv.gz')];

const letters = fc.string({ unit: fc.constantFrom(...'aeiouylnrstdgkmyæøå1'), maxLength: 8 });
const endings = fc
  .constantFrom(
    ...'hed erende ens igst elig løst dt kt s eed ing edly ogi ousli ization ative ical ement ion ies sses yy l'.split(
      ' ',
    ),
  )
  .chain((last) => fc.constantFrom('', 's', 'ed', 'ig', 'e').map((more) => last + more));
const madeUp = fc.tuple(letters, endings).map((parts) => parts.join(''));

describe('the stem of a word is what the original stemmer says', () => {
  const danish = snowball.newStemmer('danish');
  const english = snowball.newStemmer('english');

  it('for every word that is known', () => {
    expect(everyWord.length).toBeGreaterThan(50_000);
    const wrong = everyWord.filter(
      (word) => danishStem(word) !== danish.stem(word) || englishStem(word) !== english.stem(word),
    );
    expect(wrong).toEqual([]);
  });

  it('for words that nobody has written yet', () => {
    fc.assert(
      fc.property(madeUp, (word) => {
        expect(danishStem(word)).toBe(danish.stem(word));
        expect(englishStem(word)).toBe(english.stem(word));
      }),
      { numRuns: 5000 },
    );
  });

  it.each(['skies', 'dying', 'sky', 'inning', 'generate', 'communal', 'y', 'yes', '10', 'c++'])(
    'for %s',
    (word) => {
      expect(englishStem(word)).toBe(english.stem(word));
      expect(danishStem(word)).toBe(danish.stem(word));
    },
  );
});
