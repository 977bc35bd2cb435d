import { once } from 'node:events';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import copyStreams from 'pg-copy-streams';
import type { OwnerTx } from '../db.ts';
import { migrateWithin } from '../migrate.sql.ts';
import type { DB } from '../schema.ts';
import { BackupError, type Manifest, readSections, type Section } from './file.ts';
import { KEYS, LEFT_OUT } from './what.ts';

/** A backup that has been looked at and found whole. */
export type Checked = { path: string; manifest: Manifest };

/** What a restore did, for people to check. */
export type Restored = {
  rows: Record<string, number>;
  people: number;
  /** People who had gone when the keys were copied, and are gone again. */
  gone: number;
  /** Shares stopped, roles ended and ways to sign in taken away since the data were copied. */
  taken: { shares: number; roles: number; ways: number };
  /** Migrations that are newer than the backup. */
  migrated: string[];
};

/** A connection of the owner that can copy in, and its one transaction. */
type Work = { tx: OwnerTx; client: pg.Client };

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

async function copyIn({ client }: Work, into: string, { columns, rows }: Section): Promise<number> {
  const list = columns.map((column) => `"${column}"`).join(', ');
  const copy = client.query(copyStreams.from(`copy ${into} (${list}) from stdin`));
  const ended = once(copy, 'finish');
  // Of an error it is told below; a stream without listeners would end the process.
  ended.catch(() => {});
  try {
    for await (const row of rows) if (!copy.write(row)) await Promise.race([once(copy, 'drain'), ended]);
    copy.end();
  } catch (error) {
    copy.destroy(error as Error);
  }
  await ended;
  return copy.rowCount ?? 0;
}

function assertCount(name: string, rows: number, { manifest }: Checked): void {
  if (manifest.rows[name] === rows) return;
  throw new BackupError(`Of ${name} ${rows} rows came out of the backup, and not ${manifest.rows[name]}.`);
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

/** The newest keys as tables of this transaction; empty ones where nobody is to come along. */
async function readKeys(at: Work, keys: Checked | null): Promise<void> {
  await sql`
    create temporary table alive on commit drop as select person_id, wrapped from person_key with no data`.execute(
    at.tx,
  );
  await at.client.query(`
    create temporary table way on commit drop as select * from identity with no data;
    create temporary table feed on commit drop as select person_id, key_hash from feed_key with no data;
    create temporary table live_share on commit drop as select id, until from share with no data;
    create temporary table live_role on commit drop as select id from role_grant with no data`);
  if (!keys) return;
  const known = new Set<string>(KEYS);
  for await (const section of readSections(keys.path)) {
    if (!known.has(section.table)) throw new BackupError(`The backup of the keys holds ${section.table}.`);
    assertCount(section.table, await copyIn(at, `pg_temp."${section.table}"`, section), keys);
  }
  await at.client.query('analyze alive; analyze way; analyze live_share');
}

const counted = async ({ client }: Work, statement: string): Promise<number> =>
  (await client.query(statement)).rowCount ?? 0;

/** Ways to sign in as they were when the keys were copied; what the person calls them comes from the data, where it was there. */
async function putWays(at: Work, columns: readonly string[]): Promise<number> {
  const taken = await counted(
    at,
    'delete from identity i where not exists (select from way w where w.id = i.id)',
  );
  if (columns.length === 0) return taken;
  const list = columns.map((column) => `"${column}"`).join(', ');
  const newest = columns.map((column) => `"${column}" = excluded."${column}"`).join(', ');
  await at.client.query(
    `insert into identity (${list}) select ${list} from way w where exists (select from person p where p.id = w.person_id)
     on conflict (id) do update set ${newest}`,
  );
  return taken;
}

/** Who was there when the keys were copied stays, with their key; and what was taken back by then is taken back again. */
async function putKeys(at: Work, ways: readonly string[]) {
  const gone = await counted(
    at,
    'delete from person p where not exists (select from alive a where a.person_id = p.id)',
  );
  await at.client.query(`
    insert into person_key select a.person_id, a.wrapped from alive a join person p on p.id = a.person_id where a.wrapped is not null;
    insert into feed_key (person_id, key_hash) select f.person_id, f.key_hash from feed f join person p on p.id = f.person_id`);
  const roles = await counted(
    at,
    `update role_grant set ended_at = now(), end_reason = 'had ended when the keys were copied'
     where ended_at is null and id not in (select id from live_role)`,
  );
  const shares = await counted(
    at,
    `update share s set revoked_at = now() where revoked_at is null and until > now()
       and not exists (select from live_share l where l.id = s.id and l.until > now())`,
  );
  await at.client.query(
    `update share s set until = l.until from live_share l
     where l.id = s.id and s.revoked_at is null and s.until > now() and s.until <> l.until`,
  );
  return { gone, taken: { roles, shares, ways: await putWays(at, ways) } };
}

async function waysIn(keys: Checked | null): Promise<string[]> {
  if (!keys) return [];
  for await (const { table, columns, rows } of readSections(keys.path)) {
    if (table === 'way') return columns;
    for await (const _ of rows);
  }
  return [];
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
  const ways = await waysIn(keys);
  return inOneTransaction(url, async (at) => {
    await refuseFull(at);
    await migrateWithin(at.tx, webUrl, data.manifest.migrations);
    const rows = await unguarded(at, true, () => putData(at, data));
    const migrated = await migrateWithin(at.tx, webUrl);
    await readKeys(at, keys);
    const done = await unguarded(at, false, () => putKeys(at, ways));
    // Nothing is left that the secret of that time would open.
    if (!keys) await at.client.query('delete from secret_check');
    const people = await counted(at, 'select from person');
    return { rows, people, ...done, migrated };
  });
}

/** What the planner needs to know about tables that have just been filled. */
export async function analyze(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('analyze').finally(() => client.end());
}
