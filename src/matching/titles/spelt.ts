import { spell } from '../language/spelling.ts';
import { stemDanish } from '../language/stem.ts';
import { isDanishWord, isEnglishWord, partsOf } from '../language/vocabulary.ts';
import { idfOf } from '../taxonomy/labels.ts';

/** From here on, a word that is a letter away from one of ESCO's is that one, even if it could be a compound. */
const SURELY_MEANT = 8;
/** A letter of two ("æ" is "ae") that changes places with another is two errors. */
const TWO_ERRORS_FROM = 8;
const SHORTEST_HALF = 4;
const LONGEST = 40;

const isOfEsco = (word: string) => idfOf(stemDanish(word)) !== null;
const isWord = (word: string) => isDanishWord(word) || isOfEsco(word);
const isHalf = (word: string) => isWord(word) || (word.endsWith('s') && isWord(word.slice(0, -1)));

type Half = { known: number; word: string };

function halvesAt(word: string, cut: number): Half[] {
  const left = word.slice(0, cut);
  const right = word.slice(cut);
  const found: Half[] = [];
  const to = isHalf(left) ? spell(right, 1) : null;
  if (to !== null && isOfEsco(to)) found.push({ known: left.length, word: left + to });
  const from = isHalf(right) ? spell(left, 1) : null;
  if (from !== null) found.push({ known: right.length, word: from + right });
  return found;
}

/** A compound that is half right: the longest half that is a word stays, the other is corrected. */
function halfRight(word: string): string | null {
  const found: Half[] = [];
  for (let cut = SHORTEST_HALF; cut <= word.length - SHORTEST_HALF; cut++) found.push(...halvesAt(word, cut));
  found.sort((a, b) => b.known - a.known || (a.word < b.word ? -1 : 1));
  return found[0]?.word ?? null;
}

function nearby(word: string): string | null {
  const near = spell(word, 1);
  const isCompound = partsOf(word).length > 0;
  if (near !== null && (!isCompound || (word.length >= SURELY_MEANT && isOfEsco(near)))) return near;
  if (isCompound || word.length < TWO_ERRORS_FROM) return null;
  const far = spell(word, 2);
  return halfRight(word) ?? (far !== null && isOfEsco(far) ? far : null);
}

const meant = (word: string): string =>
  word.length > LONGEST || isWord(word) || isEnglishWord(word) ? word : (nearby(word) ?? word);

/** The words with what was probably meant in place of those that are none. */
export const spelt = (words: readonly string[]): string[] => words.map(meant);
