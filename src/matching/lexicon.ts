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
export type Lexicon = { da: PhraseTrie<Entry>; en: PhraseTrie<Entry>; danishWords: string[]; englishWords: string[] };

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

function load(): Lexicon {
  const lexicon: Lexicon = { da: new PhraseTrie(), en: new PhraseTrie(), danishWords: [], englishWords: [] };
  for (const [expressions, codes, kinds, conditions] of readTable('language/everyday.tsv')) {
    const [left, right] = (expressions ?? '').split(' / ');
    const danish = split(left, /\|/);
    const made = entry(danish, split(codes, / +/), split(kinds, / +/), split(conditions, / +/));
    for (const text of danish) {
      const words = tokenise(text).map((t) => t.word);
      lexicon.da.add(words.map(stemDa), made);
      lexicon.danishWords.push(...words);
    }
    for (const text of split(right, /\|/)) {
      const words = tokenise(text).map((t) => t.word);
      lexicon.en.add(words.map(stemEn), made);
      lexicon.englishWords.push(...words);
    }
  }
  return lexicon;
}

/** The hand-written lexicon of everyday words, loaded once. */
export const lexicon = once(load);
