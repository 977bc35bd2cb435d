import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { asOwner, type Database, type OwnerTx, runScript } from './db.ts';

const FOLDER = new URL('../../db/migrations/', import.meta.url);

/** Any number that nobody else locks on: two processes that start at once migrate one after the other. */
const LOCK = 4_760_001;

type Migration = { name: string; script: string; hash: string };

/** Raised with a sentence for the operator. */
export class MigrationError extends Error {}

async function migrationFiles(): Promise<Migration[]> {
  const names = (await readdir(FOLDER)).filter((name) => /^\d{4}_\w+\.sql$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const script = await readFile(new URL(name, FOLDER), 'utf8');
      return { name, script, hash: createHash('sha256').update(script).digest('hex') };
    }),
  );
}

async function appliedMigrations(tx: OwnerTx): Promise<Map<string, string>> {
  await sql`
    create table if not exists migration (name text primary key, hash text not null, applied_at timestamptz not null default now());
    `.execute(tx);
  const { rows } = await sql<{ name: string; hash: string }>`select name, hash from migration`.execute(tx);
  return new Map(rows.map((row) => [row.name, row.hash]));
}

function assertUnchanged(files: Migration[], applied: Map<string, string>): void {
  for (const [name, hash] of applied) {
    const file = files.find((candidate) => candidate.name === name);
    if (!file)
      throw new MigrationError(`The database is newer than this version of Virkelyst: it has ${name}.`);
    if (file.hash !== hash)
      throw new MigrationError(`${name} was changed after it was applied. Add a new migration instead.`);
  }
}

/** Known by the names and the texts of its migrations, in whatever order they came. */
export const schemaHash = (migrations: readonly { name: string; hash: string }[]): string =>
  createHash('sha256')
    .update(
      migrations
        .map(({ name, hash }) => `${name} ${hash}\n`)
        .sort()
        .join(''),
    )
    .digest('hex');

/** The schema that these migrations give in this version; null when it does not have them all. */
export async function schemaOf(names: readonly string[]): Promise<string | null> {
  const files = (await migrationFiles()).filter(({ name }) => names.includes(name));
  return files.length === names.length ? schemaHash(files) : null;
}

/**
 * Applies the migrations that the database lacks, forward only, all in one transaction.
 * @returns the names of those applied now.
 */
export const migrate = (db: Database): Promise<string[]> => asOwner(db, (tx) => migrateWithin(tx, db.webUrl));

/** {@link migrate} in a transaction that does more; with `only` these migrations and no others. */
export async function migrateWithin(
  tx: OwnerTx,
  webUrl: string,
  only?: readonly string[],
): Promise<string[]> {
  await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx);
  const files = await migrationFiles();
  const applied = await appliedMigrations(tx);
  assertUnchanged(files, applied);
  const missing = files.filter(({ name }) => !applied.has(name) && (only?.includes(name) ?? true));
  for (const file of missing) {
    await runScript(tx, file.script);
    await sql`insert into migration (name, hash) values (${file.name}, ${file.hash})`.execute(tx);
  }
  await admit(tx, new URL(webUrl).username);
  return missing.map((file) => file.name);
}

/**
 * The rights that belong to the server and not to the tables, so that a copy of the database does not carry them: the role that
 * requests log in with may become `app` and nothing else, and nobody may put a temporary table in front of one of ours.
 */
async function admit(tx: OwnerTx, webRole: string): Promise<void> {
  const name = decodeURIComponent(webRole);
  await sql`
    do $$ begin
      execute format('revoke temporary on database %I from public', current_database());
      if not pg_has_role(${sql.lit(name)}, 'app', 'member') then execute format('grant app to %I', ${sql.lit(name)}); end if;
    end $$`.execute(tx);
}

/** The names of the migrations that this version has and the database lacks; all of them for an empty database. */
export function missingMigrations(db: Database): Promise<string[]> {
  return asOwner(db, async (tx) => {
    const { rows } = await sql<{
      there: boolean;
    }>`select to_regclass('migration') is not null as there`.execute(tx);
    const applied = rows[0]?.there ? await appliedMigrations(tx) : new Map();
    return (await migrationFiles()).map((file) => file.name).filter((name) => !applied.has(name));
  });
}
