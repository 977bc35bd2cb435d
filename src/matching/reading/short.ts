/*
 * Small words written short: "m. børn" and "u/ erfaring", "el." for "eller". "El" is electricity as well, so it is read as "eller" only
 * between two words that say something.
 */
import { isStop, isWishWord } from '../language/small-words.ts';
import type { Token } from '../language/tokens.ts';
import { isDanishWord } from '../language/vocabulary.ts';

const WRITTEN_OUT = new Map([
  ['m', 'med'],
  ['u', 'uden'],
]);
/** After these "el" is a thing one works with: "noget med el". */
const OF_A_THING = new Set(
  'med i paa om til af for som og eller vil kan gerne lave laver laere reparere traekke installere ordne fikse'.split(
    ' ',
  ),
);

const saysSomething = ({ word, number }: Token): boolean =>
  !number && word.length > 2 && !isStop(word) && !isWishWord(word);

/** "lager el. butik", "lager el butik"; but not "el og vvs", nor "el ledninger", which is one thing. */
function isOr(before: Token | undefined, token: Token, next: Token | undefined): boolean {
  if (token.word !== 'el' || !before || !next) return false;
  if (OF_A_THING.has(before.word) || !saysSomething(before) || token.gap !== 'space') return false;
  const goesOn = saysSomething(next) || /^(noget|en|et|andet|lignende)$/.test(next.word);
  return goesOn && !isDanishWord(`el${next.word}`);
}

const isMeasure = (beside: Token | undefined): boolean => beside?.number === true;

function writtenOut(token: Token, before: Token | undefined, next: Token | undefined): string | null {
  if (isOr(before, token, next)) return 'eller';
  const whole = WRITTEN_OUT.get(token.word);
  // "u10" is a team of children.
  return whole && next && !isMeasure(before) && !isMeasure(next) && !token.capital ? whole : null;
}

/** The tokens with their short words written out. The stop or stroke after such a word ends nothing. */
export function writeOut(found: readonly Token[]): Token[] {
  let short = false;
  return found.map((token, at) => {
    const gap = short && (token.gap === 'stop' || token.gap === 'slash') ? 'space' : token.gap;
    const whole = writtenOut(token, found[at - 1], found[at + 1]);
    short = whole !== null;
    return { ...token, gap, word: whole ?? token.word };
  });
}
