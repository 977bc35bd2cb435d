import { create, insertMultiple, search } from '@orama/orama';
import { fold } from '../../../src/matching/language/fold.ts';
import { stemDanish } from '../../../src/matching/language/stem.ts';
import { type Document, documentOf, type Rival } from './rival.ts';
import { orAll, sayingWords } from './words.ts';

export type OramaOptions = {
  stems: boolean;
  /** Small words are taken out of the wish before it is looked for. */
  stopped: boolean;
  labels: boolean;
  tolerance: number;
  boost: Partial<Record<keyof Document, number>>;
};

const STEEP = { title: 3, summary: 2, labels: 2 };
const PLAIN: OramaOptions = { stems: false, stopped: false, labels: false, tolerance: 1, boost: STEEP };
const TUNED: OramaOptions = {
  stems: true,
  stopped: true,
  labels: true,
  tolerance: 0,
  boost: { title: 2, summary: 1.5 },
};

/** As one would set it for people who misspell. */
export const tolerant: OramaOptions = { ...TUNED, tolerance: 1 };

/** What was tried. */
export const variants: Record<string, OramaOptions> = {
  plain: PLAIN,
  'stop words': { ...PLAIN, stopped: true },
  'stop words, stems': { ...PLAIN, stopped: true, stems: true },
  'stop words, stems, labels': { ...PLAIN, stopped: true, stems: true, labels: true },
  'stop words, stems, labels, tolerance 0, gentle boost (chosen)': TUNED,
  'the same, tolerance 1': { ...TUNED, tolerance: 1 },
  'the same, steep boost': { ...TUNED, boost: STEEP },
  'the same, no boost': { ...TUNED, boost: {} },
  'the same, no stems': { ...TUNED, stems: false },
};

const SCHEMA = { title: 'string', summary: 'string', description: 'string', partner: 'string' } as const;
const BATCH = 2000;

function open({ stems, labels }: OramaOptions) {
  return create({
    schema: labels ? { ...SCHEMA, labels: 'string' as const } : SCHEMA,
    sort: { enabled: false },
    components: {
      tokenizer: stems
        ? { language: 'danish', stemming: true, stemmer: (word: string) => stemDanish(fold(word)) }
        : { language: 'danish' },
    },
  });
}

/** Orama: an index in memory, BM25 with tolerance for slips of the pen. */
export function orama(options: OramaOptions = TUNED, name = 'Orama'): Rival {
  let db = open(options);
  const properties: (keyof Document)[] = ['title', 'summary', 'description', 'partner'];
  if (options.labels) properties.push('labels');
  const add = async (batch: Document[]) => {
    await insertMultiple(db, batch, BATCH);
  };
  return {
    name,
    load: async (offers) => {
      let batch: Document[] = [];
      for (const offer of offers) {
        if (batch.push(documentOf(offer)) < BATCH) continue;
        await add(batch);
        batch = [];
      }
      if (batch.length > 0) await add(batch);
    },
    search: async (text, limit) => {
      const term = options.stopped ? orAll(sayingWords(text), text).join(' ') : text;
      const { tolerance, boost } = options;
      const { hits } = await search(db, { term, limit, tolerance, boost, properties } as never);
      return hits.map(({ id }) => id);
    },
    close: async () => {
      db = open(options);
    },
  };
}
