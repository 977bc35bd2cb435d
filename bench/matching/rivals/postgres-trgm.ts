import type pg from 'pg';
import type { Offer } from '../../../src/matching/types.ts';
import { type Database, inBatches, openDatabase, sizeOf, workOf } from './database.ts';
import { documentOf, type Rival } from './rival.ts';
import { orAll, sayingWords } from './words.ts';

export type TrgmOptions = {
  /** The wish as a whole, or each of its words alone. */
  by: 'sentence' | 'word';
  /** What is searched: the title and summary, or all. */
  all: boolean;
  labels: boolean;
  threshold: number;
  index: 'gin' | 'gist';
};

const PLAIN: TrgmOptions = { by: 'sentence', all: false, labels: false, threshold: 0.3, index: 'gin' };
const TUNED: TrgmOptions = { by: 'word', all: false, labels: true, threshold: 0.6, index: 'gin' };

/** What was tried. Reading descriptions too is a little better and more than ten times slower. */
export const variants: Record<string, TrgmOptions> = {
  'whole wish in title and summary': PLAIN,
  'each word in title and summary': { ...TUNED, labels: false },
  'each word in title, summary, labels (chosen)': TUNED,
  'the same, threshold 0.5': { ...TUNED, threshold: 0.5 },
  'the same, threshold 0.75': { ...TUNED, threshold: 0.75 },
  'each word in all texts and labels': { ...TUNED, all: true },
  'each word in all texts and labels, threshold 0.5': { ...TUNED, all: true, threshold: 0.5 },
};

const TABLE = 'create table offer (id text primary key, title text not null, words text not null)';

const wordsOf = (offer: Offer, { all, labels }: TrgmOptions): string => {
  const one = documentOf(offer);
  const rest = all ? `${one.description} ${one.partner}` : '';
  return `${one.title} ${one.summary} ${labels ? one.labels : ''} ${rest}`.toLowerCase();
};

async function insert(client: pg.Client, offers: Offer[], options: TrgmOptions): Promise<void> {
  await client.query({
    name: 'insert',
    text: 'insert into offer select * from unnest($1::text[], $2::text[], $3::text[])',
    values: [
      offers.map(({ id }) => id),
      offers.map(({ title }) => title.toLowerCase()),
      offers.map((offer) => wordsOf(offer, options)),
    ],
  });
}

/** A word of the title counts twice. */
const SEARCH = `
  select id from unnest($1::text[]) as wanted (word), offer
  where offer.words %> wanted.word
  group by offer.id
  order by sum(word_similarity(wanted.word, offer.words) + word_similarity(wanted.word, offer.title)) desc, id
  limit $2`;

/** PostgreSQL with pg_trgm: what shares most groups of three letters with the words of the wish. */
export function postgresTrgm(options: TrgmOptions = TUNED, name = 'PostgreSQL trigrams'): Rival {
  let database: Database | null = null;
  const client = () => {
    if (!database) throw new Error('Nothing was loaded.');
    return database.client;
  };
  return {
    name,
    load: async (offers) => {
      database = await openDatabase();
      await client().query('create extension pg_trgm');
      await client().query(`set pg_trgm.word_similarity_threshold = ${options.threshold}`);
      await client().query(TABLE);
      await inBatches(offers, (part) => insert(client(), part, options));
      await client().query(`create index on offer using ${options.index} (words ${options.index}_trgm_ops)`);
      await client().query('vacuum analyze offer');
    },
    search: async (wish, limit) => {
      const words = options.by === 'word' ? orAll(sayingWords(wish), wish) : [wish.toLowerCase()];
      const { rows } = await client().query<{ id: string }>({
        name: 'search',
        text: SEARCH,
        values: [words, limit],
      });
      return rows.map(({ id }) => id);
    },
    megabytes: () => sizeOf(client(), 'offer'),
    worked: () => workOf(client()),
    close: async () => database?.close(),
  };
}
