import { isStop } from '../language/small-words.ts';
import { wordsOf } from '../language/tokens.ts';

const MOST_CHARACTERS = 200;
const MOST_WORDS = 12;
/** "Tømrerlærling" and "kontorelev" name the trade that is being learnt. */
const LEARNER = /^(.{4,})(?:elev|laerling)$/;
const LEARNERS = new Set(['elev', 'laerling']);
/** ESCO says "IKT" where people say "IT". */
const SAME: ReadonlyMap<string, string> = new Map([['ikt', 'it']]);

/** The words of a title or label that say what the trade is, folded; all of them when it has no others. */
export function titleWords(text: string): string[] {
  const all = wordsOf(text.slice(0, MOST_CHARACTERS)).slice(0, MOST_WORDS);
  const telling = all.filter((word) => !isStop(word) && !LEARNERS.has(word));
  return (telling.length > 0 ? telling : all).map((word) => SAME.get(word) ?? word.replace(LEARNER, '$1'));
}

/** A title without its spaces and hyphens, for telling whether two are the same. */
export const keyOf = (words: readonly string[]): string => words.join('');
