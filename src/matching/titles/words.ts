import { isStop } from '../language/small-words.ts';
import { spell } from '../language/spelling.ts';
import { stemDanish } from '../language/stem.ts';
import { wordsOf } from '../language/tokens.ts';
import { isDanishWord, isEnglishWord, partsOf } from '../language/vocabulary.ts';
import { idfOf } from '../taxonomy/labels.ts';

const MOST_WORDS = 12;
/** "Tømrerlærling" and "kontorelev" name the trade that is being learnt. */
const LEARNER = /^(.{4,})(?:elev|laerling)$/;
const LEARNERS = new Set(['elev', 'laerling']);
/** ESCO says "IKT" where people say "IT". */
const SAME: ReadonlyMap<string, string> = new Map([['ikt', 'it']]);

/** The words of a title or label that say what the trade is, folded; all of them when it has no others. */
export function titleWords(text: string): string[] {
  const all = wordsOf(text).slice(0, MOST_WORDS);
  const telling = all.filter((word) => !isStop(word) && !LEARNERS.has(word));
  return (telling.length > 0 ? telling : all).map((word) => SAME.get(word) ?? word.replace(LEARNER, '$1'));
}

/** From here on, a word that is a letter away from one of ESCO's is that one, even if it could be a compound. */
const SURELY_MEANT = 9;

const isOfEsco = (word: string) => idfOf(stemDanish(word)) !== null;

function meant(word: string): string {
  if (isOfEsco(word) || isDanishWord(word) || isEnglishWord(word)) return word;
  const near = spell(word, 1);
  if (near === null) return word;
  const isCompound = partsOf(word).length > 0;
  return !isCompound || (word.length >= SURELY_MEANT && isOfEsco(near)) ? near : word;
}

/** The words with what was probably meant in place of those that are none. */
export const spelt = (words: readonly string[]): string[] => words.map(meant);

/** A title without its spaces and hyphens, for telling whether two are the same. */
export const keyOf = (words: readonly string[]): string => words.join('');
