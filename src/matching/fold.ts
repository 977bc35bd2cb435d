import stemmers from 'snowball-stemmers';

/** A word of a text with where it stands. */
export type Token = { word: string; start: number; end: number };

/** Folds case, accents, and the Danish letters to ae, oe and aa. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (/^[ -~]*$/.test(lower)) return lower;
  return lower
    .normalize('NFC')
    .replace(/[æä]/g, 'ae')
    .replace(/[øö]/g, 'oe')
    .replace(/å/g, 'aa')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}

/** The words of a text, folded, with their offsets in the text as it was written. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*/gu)) {
    const word = fold(match[0])
      .replace(/['’]s?$/, '')
      .replace(/’/g, "'");
    if (word) tokens.push({ word, start: match.index, end: match.index + match[0].length });
  }
  return tokens;
}

const danish = stemmers.newStemmer('danish');
const english = stemmers.newStemmer('english');
const danishStems = new Map<string, string>();
const englishStems = new Map<string, string>();
const LIMIT = 200_000;

function cached(cache: Map<string, string>, word: string, make: (word: string) => string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  const stem = make(word);
  if (cache.size < LIMIT) cache.set(word, stem);
  return stem;
}

/** The Danish stem of a folded word. */
export function stemDa(word: string): string {
  return cached(danishStems, word, (w) => danish.stem(w));
}

/** The English stem of a folded word. */
export function stemEn(word: string): string {
  return cached(englishStems, word, (w) => (/eers?$/.test(w) ? w.replace(/s$/, '') : english.stem(w)));
}
