import type pg from 'pg';
import type { Offer } from '../../../src/matching/types.ts';
import { type Database, inBatches, openDatabase, sizeOf, workOf } from './database.ts';
import { documentOf, type Rival } from './rival.ts';
import { orAll, sayingWords } from './words.ts';

export type FtsOptions = {
  rank: 'ts_rank' | 'ts_rank_cd';
  /** Of D (partner), C (description), B (summary and labels), A (title). */
  weights: [number, number, number, number];
  /** 0 nothing, 1 divides by the logarithm of the length, 2 by the length. */
  normalization: number;
  labels: boolean;
  /** Small words are taken out of the wish: more of them than PostgreSQL's own list has. */
  stopped: boolean;
  prefix: boolean;
};

const PLAIN: FtsOptions = {
  rank: 'ts_rank',
  weights: [0.1, 0.2, 0.4, 1],
  normalization: 0,
  labels: false,
  stopped: false,
  prefix: false,
};
const FLAT: FtsOptions['weights'] = [0.3, 0.4, 0.75, 1];
const TUNED: FtsOptions = {
  rank: 'ts_rank',
  weights: FLAT,
  normalization: 1,
  labels: true,
  stopped: true,
  prefix: true,
};

/** A little worse, and faster: without words that only begin like those of the wish. */
export const wholeWords: FtsOptions = { ...TUNED, prefix: false };

/** What was tried. */
export const variants: Record<string, FtsOptions> = {
  'ts_rank, plain': PLAIN,
  'ts_rank_cd, plain': { ...PLAIN, rank: 'ts_rank_cd' },
  'ts_rank, stop words': { ...PLAIN, stopped: true },
  'ts_rank, stop words, labels': { ...PLAIN, stopped: true, labels: true },
  'ts_rank, stop words, labels, beginnings': { ...PLAIN, stopped: true, labels: true, prefix: true },
  'ts_rank, stop words, labels, beginnings, flat weights, by length (chosen)': TUNED,
  'the same, ts_rank_cd': { ...TUNED, rank: 'ts_rank_cd' },
  'the same, not by length': { ...TUNED, normalization: 0 },
  'the same, no beginnings': wholeWords,
};

const TABLE = 'create table offer (id text primary key, words tsvector not null)';
const INSERT = `
  insert into offer (id, words)
  select id, setweight(to_tsvector('danish', title), 'A') || setweight(to_tsvector('danish', summary), 'B')
    || setweight(to_tsvector('danish', description), 'C') || setweight(to_tsvector('danish', partner), 'D')
  from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])
    as one (id, title, summary, description, partner)`;

async function insert(client: pg.Client, offers: Offer[], labels: boolean): Promise<void> {
  const all = offers.map(documentOf);
  await client.query({
    name: 'insert',
    text: INSERT,
    values: [
      all.map(({ id }) => id),
      all.map(({ title }) => title),
      all.map((one) => (labels ? `${one.summary} ${one.labels}` : one.summary)),
      all.map(({ description }) => description),
      all.map(({ partner }) => partner),
    ],
  });
}

const searchOf = ({ rank, weights, normalization, prefix }: FtsOptions) => `
  with wanted as materialized (
    select string_agg(quote_literal(lexeme) || '${prefix ? ':*' : ''}', '|')::tsquery as query
    from unnest(to_tsvector('danish', $1))
  )
  select id from offer, wanted where words @@ query
  order by ${rank}('{${weights.join(',')}}', words, query, ${normalization}) desc, id limit $2`;

/** PostgreSQL's own full text search in Danish: any of the words, best rank first. */
export function postgresFts(options: FtsOptions = TUNED, name = 'PostgreSQL full text'): Rival {
  let database: Database | null = null;
  const client = () => {
    if (!database) throw new Error('Nothing was loaded.');
    return database.client;
  };
  const text = searchOf(options);
  return {
    name,
    load: async (offers) => {
      database = await openDatabase();
      await client().query(TABLE);
      await inBatches(offers, (part) => insert(client(), part, options.labels));
      await client().query('create index on offer using gin (words)');
      await client().query('vacuum analyze offer');
    },
    search: async (wish, limit) => {
      const words = options.stopped ? orAll(sayingWords(wish), wish).join(' ') : wish;
      const { rows } = await client().query<{ id: string }>({ name: 'search', text, values: [words, limit] });
      return rows.map(({ id }) => id);
    },
    megabytes: () => sizeOf(client(), 'offer'),
    worked: () => workOf(client()),
    close: async () => database?.close(),
  };
}
