import { fold } from '../../../src/matching/language/fold.ts';
import { isStop, isWishWord } from '../../../src/matching/language/small-words.ts';
import { stemDanish } from '../../../src/matching/language/stem.ts';
import { wordsOf } from '../../../src/matching/language/tokens.ts';

/** How a rival reads words: as they are, without the small ones, or stemmed besides. All with our own lists. */
export type Reading = 'plain' | 'stopped' | 'stemmed';

/** A word as it is indexed and looked for; null for one that is passed over. */
export function readWord(word: string, reading: Reading): string | null {
  if (reading === 'plain') return word.toLowerCase();
  const folded = fold(word);
  if (isStop(folded) || isWishWord(folded)) return null;
  return reading === 'stemmed' ? stemDanish(folded) : folded;
}

/** The words of a wish without "jeg vil gerne have noget med", in the letters they were written with. */
export const sayingWords = (text: string): string[] =>
  Array.from(text.matchAll(/[\p{L}\p{N}]+/gu), ([word]) => word.toLowerCase()).filter(
    (word) => readWord(word, 'stopped') !== null,
  );

/** Is there anything left to look for? A wish of small words alone is looked for as it is. */
export const orAll = (words: readonly string[], text: string): readonly string[] =>
  words.length > 0 ? words : wordsOf(text);
