import { fold } from '../language/fold.ts';
import { scan, WORD } from '../language/scan.ts';
import { isGeneric, isPersonal, isStop, isWishWord } from '../language/small-words.ts';
import { stemDanish } from '../language/stem.ts';
import { partsOf } from '../language/vocabulary.ts';
import { beginsExpression, isFiller, lexicon, type Readable, subjectOfWord } from '../taxonomy/everyday.ts';
import { featureOf } from './features.ts';
import { WordTable } from './word-table.ts';

/** What a word says wherever it stands in an offer, found out once. */
export type OfferWord = Readable & {
  /** Stem of the whole word; -1 for words that say nothing. */
  whole: number;
  /** Stems of the parts of a compound. */
  parts: readonly number[];
  /** Everyday subjects named inside the compound. */
  subjects: readonly number[];
  /** May an expression of the lexicon begin with it? */
  begins: boolean;
  /** A small word that is like a subject by its stem alone: "dem" is no dementia. */
  accident: boolean;
};

const LONGEST_WORD = 60;
const NOTHING: readonly number[] = [];

const says = (word: string): boolean => !isStop(word) && !isWishWord(word) && word.length > 1;

const telling = (word: string): string[] =>
  partsOf(word).filter((part) => part.length > 2 && !isGeneric(part));

/** Names of the everyday subjects that stand inside a compound. */
function subjectsInCompound(word: string): string[] {
  if (!says(word) || isPersonal(word)) return [];
  return partsOf(word).flatMap((part) => {
    if (part.length < 3 || isFiller(part)) return [];
    return subjectOfWord(lexicon.danish, { word: part, stem: stemDanish(part) })?.name ?? [];
  });
}

function read(raw: string): OfferWord {
  const word = fold(raw);
  const stem = stemDanish(word);
  const begins = beginsExpression(lexicon.danish, { word, stem });
  const silent = /^\p{N}/u.test(raw) || !says(word);
  return {
    word,
    stem,
    whole: silent ? -1 : featureOf(`w:${stem}`),
    parts: silent ? NOTHING : telling(word).map((part) => featureOf(`w:${stemDanish(part)}`)),
    subjects: subjectsInCompound(word).map((name) => featureOf(`t:${name}`)),
    begins,
    accident: (isStop(word) || isWishWord(word) || isPersonal(word)) && !lexicon.plain.has(word),
  };
}

const table = new WordTable(read);

/** The words of a text of an offer, in order. */
export function offerWords(text: string): OfferWord[] {
  const found: OfferWord[] = [];
  scan(text, (from, to) => {
    if (to - from <= LONGEST_WORD) found.push(table.at(text, from, to));
  });
  return found;
}

/** The text from one of its words to the one before `to`, as it is written. */
export function wordsBetween(text: string, from: number, to: number): string {
  const words = [...text.matchAll(WORD)].filter(([raw]) => raw.length <= LONGEST_WORD);
  const last = words[to - 1];
  return text.slice(words[from]?.index ?? 0, last ? last.index + last[0].length : 0);
}
