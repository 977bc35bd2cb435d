import MiniSearch from 'minisearch';
import { type Document, documentOf, type Rival } from './rival.ts';
import { type Reading, readWord } from './words.ts';

export type MiniSearchOptions = {
  reading: Reading;
  labels: boolean;
  /** Which words are looked for with slips of the pen, and which as beginnings of longer ones: all, none or the long ones. */
  fuzzy: 'all' | 'long' | 'none';
  prefix: 'all' | 'long' | 'none';
  boost: Partial<Record<keyof Document, number>>;
};

const STEEP = { title: 3, summary: 2, labels: 2 };
const PLAIN: MiniSearchOptions = {
  reading: 'plain',
  labels: false,
  fuzzy: 'all',
  prefix: 'all',
  boost: STEEP,
};
const TUNED: MiniSearchOptions = {
  reading: 'stemmed',
  labels: true,
  fuzzy: 'long',
  prefix: 'long',
  boost: { title: 2, summary: 1.5 },
};

/** As one would set it for people who misspell: every word with slips of the pen. */
export const fuzzyThroughout: MiniSearchOptions = { ...TUNED, fuzzy: 'all', prefix: 'all' };

/** What was tried. */
export const variants: Record<string, MiniSearchOptions> = {
  plain: PLAIN,
  'stop words': { ...PLAIN, reading: 'stopped' },
  'stop words, stems': { ...PLAIN, reading: 'stemmed' },
  'stems, labels': { ...PLAIN, reading: 'stemmed', labels: true },
  'stems, labels, gentle boost': { ...TUNED, fuzzy: 'all', prefix: 'all' },
  'stems, labels, gentle boost, long words fuzzy and as beginnings (chosen)': TUNED,
  'the same, steep boost': { ...TUNED, boost: STEEP },
  'the same, not fuzzy': { ...TUNED, fuzzy: 'none' },
  'the same, no beginnings': { ...TUNED, prefix: 'none' },
  'the same, no labels': { ...TUNED, labels: false },
};

const FUZZY = 0.2;
const LONG_ENOUGH_TO_SLIP = 5;
const LONG_ENOUGH_TO_BEGIN = 3;
const fuzzyOf = {
  all: FUZZY,
  none: false,
  long: (word: string) => word.length > LONG_ENOUGH_TO_SLIP && FUZZY,
};
const prefixOf = { all: true, none: false, long: (word: string) => word.length > LONG_ENOUGH_TO_BEGIN };

const FIELDS = ['title', 'summary', 'description', 'partner'];

/** MiniSearch: an index in memory, BM25+, fuzzy and prefix search. */
export function miniSearch(options: MiniSearchOptions = TUNED, name = 'MiniSearch'): Rival {
  const { reading, labels, fuzzy, prefix, boost } = options;
  const index = new MiniSearch<Document>({
    fields: labels ? [...FIELDS, 'labels'] : FIELDS,
    processTerm: (term) => readWord(term, reading),
    searchOptions: { fuzzy: fuzzyOf[fuzzy], prefix: prefixOf[prefix], boost, combineWith: 'OR' },
  });
  return {
    name,
    load: async (offers) => {
      for (const offer of offers) index.add(documentOf(offer));
    },
    search: async (text, limit) =>
      index
        .search(text)
        .slice(0, limit)
        .map(({ id }) => String(id)),
    close: async () => index.removeAll(),
  };
}
