import { type RawBuilder, sql } from 'kysely';
import type { Tx } from './db.ts';

/** What a feature shows of the asker's on My page: a query for one JSON value, and what that means. */
export type Glance<Found, Seen> = {
  /** Bytes in base64, moments as text: JSON has neither. */
  query: RawBuilder<unknown>;
  read: (tx: Tx, found: Found) => Promise<Seen>;
};

/** Of what is there, in base64; JSON breaks no lines. */
export const inBase64 = (column: string): RawBuilder<string> =>
  sql`translate(encode(${sql.ref(column)}, 'base64'), E'\n', '')`;

/** Any of them: each reads what its own query found. */
type Any = Glance<never, unknown>;
type SeenIn<All> = {
  [Name in keyof All]: All[Name] extends { read: (...all: never) => Promise<infer Seen> } ? Seen : never;
};

/** All of them in one statement, however many there are. */
export async function glance<All extends Record<string, Any>>(tx: Tx, all: All): Promise<SeenIn<All>> {
  const names = Object.keys(all);
  const columns = Object.entries(all).map(([name, { query }]) => sql`(${query}) as ${sql.ref(name)}`);
  const { rows } = await sql<Record<string, unknown>>`select ${sql.join(columns)}`.execute(tx);
  const seen = names.map(async (name) => [name, await all[name]?.read(tx, rows[0]?.[name] as never)]);
  return Object.fromEntries(await Promise.all(seen));
}
