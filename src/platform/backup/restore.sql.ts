import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { OwnerTx } from '../db.ts';
import { migrateWithin } from '../migrate.sql.ts';
import type { DB } from '../schema.ts';
import { assertCount, type Checked, copyIn, type Work } from './copy-in.sql.ts';
import { BackupError, readSections } from './file.ts';
import { type Done, putKeys, readKeys } from './put-keys.sql.ts';
import { LEFT_OUT } from './what.ts';

/** What a restore did, for people to check. */
export type Restored = Done & {
  rows: Record<string, number>;
  people: number;
  /** Migrations that are newer than the backup. */
  migrated: string[];
};

async function inOneTransaction<T>(url: string, work: (at: Work) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => {});
  await client.connect();
  const only = Object.assign(client, { release: () => {} });
  const pool = { connect: async () => only, end: async () => {}, options: {} };
  const kysely = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  try {
    return await kysely.transaction().execute((tx) => work({ tx: tx as OwnerTx, client }));
  } finally {
    await client.end();
  }
}

async function refuseFull({ client }: Work): Promise<void> {
  const { rows } = await client.query<{ tables: number }>(
    `select count(*)::int as tables from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and n.nspname in ('public', 'jobs')`,
  );
  if (rows[0]?.tables === 0) return;
  throw new BackupError(
    'This database is not empty, so nothing was put into it. Restore into an empty one: another VIRKELYST_DATA, or a new database.',
  );
}

/**
 * Lets the owner of the tables write every row, for as long as `work` takes; nobody else sees it, for the transaction has not ended.
 * @param quiet without what a row that is written causes: it has been caused already
 */
async function unguarded<T>({ client }: Work, quiet: boolean, work: () => Promise<T>): Promise<T> {
  const { rows } = await client.query<{ name: string; forced: boolean }>(
    `select quote_ident(relname) as name, relforcerowsecurity as forced from pg_class
     where relnamespace = 'public'::regnamespace and relkind = 'r'`,
  );
  const alter = async (change: string, tables: typeof rows) => {
    for (const { name } of tables) await client.query(`alter table public.${name} ${change}`);
  };
  const forced = rows.filter((table) => table.forced);
  await alter('no force row level security', forced);
  if (quiet) await alter('disable trigger user', rows);
  const done = await work();
  if (quiet) await alter('enable trigger user', rows);
  await alter('force row level security', forced);
  return done;
}

async function putData(at: Work, data: Checked): Promise<Record<string, number>> {
  const out = new Set<string>(LEFT_OUT);
  const rows: Record<string, number> = {};
  for await (const section of readSections(data.path)) {
    const { table } = section;
    if (out.has(table))
      throw new BackupError(`The backup of the data holds ${table}, which belongs in no such backup.`);
    rows[table] = await copyIn(at, `public."${table}"`, section);
    assertCount(table, rows[table], data);
  }
  for (const name of Object.keys(data.manifest.rows)) assertCount(name, rows[name] ?? 0, data);
  for (const [name, last] of Object.entries(data.manifest.sequences))
    await at.client.query('select setval(quote_ident($1)::regclass, $2)', [name, last]);
  return rows;
}

/**
 * Puts a backup into an empty database, all of it or nothing: nobody can use the database before whoever has gone is gone again.
 * @param at the owner of the database, and the login of requests
 * @param keys null: nobody comes along, only what belongs to no person
 */
export async function restore(
  { url, webUrl }: { url: string; webUrl: string },
  data: Checked,
  keys: Checked | null,
): Promise<Restored> {
  return inOneTransaction(url, async (at) => {
    await refuseFull(at);
    await migrateWithin(at.tx, webUrl, data.manifest.migrations);
    const rows = await unguarded(at, true, () => putData(at, data));
    const migrated = await migrateWithin(at.tx, webUrl);
    const parts = await readKeys(at, keys);
    const done = await unguarded(at, false, () => putKeys(at, parts));
    // Nothing is left that the secret of that time would open.
    if (!keys) await at.client.query('delete from secret_check');
    const people = (await at.client.query('select from person')).rowCount ?? 0;
    return { rows, people, ...done, migrated };
  });
}

/** What the planner needs to know about tables that have just been filled. */
export async function analyze(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('vacuum analyze').finally(() => client.end());
}
