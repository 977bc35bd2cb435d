import { once, readTable } from './data.ts';
import { stemDa, stemEn, tokenise } from './fold.ts';
import { PhraseTrie } from './phrases.ts';
import type { Kind } from './types.ts';

/** One line of the everyday lexicon: what people say, and what it points to. */
export type Entry = {
  codes: string[];
  prefixes: string[];
  kinds: Kind[];
  conditions: string[];
  /** Danish single-word stems meaning the same, to look for in offers. */
  danish: string[];
};

/** The everyday lexicon as one trie for each language. */
export type Lexicon = {
  exact: Map<string, Entry[]>;
  da: PhraseTrie<Entry>;
  en: PhraseTrie<Entry>;
  words: Set<string>;
  danishWords: string[];
  englishWords: string[];
};

const split = (cell: string | undefined, by: RegExp) => (cell ?? '').split(by).filter(Boolean);

function entry(danish: string[], codes: string[], kinds: string[], conditions: string[]): Entry {
  const words = danish.map((d) => tokenise(d)).filter((t) => t.length === 1);
  return {
    codes: codes.filter((c) => c.length === 4),
    prefixes: codes.filter((c) => c.length < 4),
    kinds: kinds as Kind[],
    conditions,
    danish: [...new Set(words.map((t) => stemDa(t[0]?.word ?? '')))],
  };
}

/** Words as they are written come before words with the same stem: havet is not haven. */
function exactly(into: Lexicon, words: readonly string[], made: Entry): void {
  const [word] = words;
  if (word && words.length === 1) into.exact.set(word, [...(into.exact.get(word) ?? []), made]);
}

function load(): Lexicon {
  const lexicon: Lexicon = {
    exact: new Map(),
    da: new PhraseTrie(),
    en: new PhraseTrie(),
    words: new Set(),
    danishWords: [],
    englishWords: [],
  };
  for (const [expressions, codes, kinds, conditions] of readTable('language/everyday.tsv')) {
    const [left, right] = (expressions ?? '').split(' / ');
    const danish = split(left, /\|/);
    const made = entry(danish, split(codes, / +/), split(kinds, / +/), split(conditions, / +/));
    for (const text of danish) {
      const words = tokenise(text).map((t) => t.word);
      lexicon.da.add(words.map(stemDa), made);
      exactly(lexicon, words, made);
      lexicon.danishWords.push(...words);
    }
    for (const text of split(right, /\|/)) {
      const words = tokenise(text).map((t) => t.word);
      lexicon.en.add(words.map(stemEn), made);
      exactly(lexicon, words, made);
      lexicon.englishWords.push(...words);
    }
  }
  lexicon.words = new Set([...lexicon.danishWords, ...lexicon.englishWords]);
  return lexicon;
}

/** The hand-written lexicon of everyday words, loaded once. */
export const lexicon = once(load);
