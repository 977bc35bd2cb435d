import MiniSearch from 'minisearch';
import { type Document, documentOf, type Rival } from './rival.ts';
import { type Reading, readWord } from './words.ts';

export type MiniSearchOptions = {
  reading: Reading;
  labels: boolean;
  fuzzy: number;
  prefix: boolean;
  boost: Partial<Record<keyof Document, number>>;
};

const BOOST = { title: 3, summary: 2, labels: 2, description: 1, partner: 1 };
const PLAIN: MiniSearchOptions = { reading: 'plain', labels: false, fuzzy: 0.2, prefix: true, boost: BOOST };
const TUNED: MiniSearchOptions = { ...PLAIN, reading: 'stemmed', labels: true };

/** What was tried. */
export const variants: Record<string, MiniSearchOptions> = {
  plain: PLAIN,
  'stop words': { ...PLAIN, reading: 'stopped' },
  'stop words, stems': { ...PLAIN, reading: 'stemmed' },
  'stems, labels': TUNED,
  'stems, labels, not fuzzy': { ...TUNED, fuzzy: 0 },
  'stems, labels, no prefix': { ...TUNED, prefix: false },
  'stems, labels, neither': { ...TUNED, fuzzy: 0, prefix: false },
  'stems, labels, even boost': { ...TUNED, boost: {} },
};

const FIELDS = ['title', 'summary', 'description', 'partner'];

/** MiniSearch: an index in memory, BM25+, fuzzy and prefix search. */
export function miniSearch(options: MiniSearchOptions = TUNED, name = 'MiniSearch'): Rival {
  const { reading, labels, fuzzy, prefix, boost } = options;
  const index = new MiniSearch<Document>({
    fields: labels ? [...FIELDS, 'labels'] : FIELDS,
    processTerm: (term) => readWord(term, reading),
    searchOptions: { fuzzy, prefix, boost, combineWith: 'OR' },
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
