import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { inject, onTestFinished } from 'vitest';
import { seed } from '../../src/features/demo/index.ts';
import { type Backup, backUp } from '../../src/platform/backup/backup.ts';
import { planRestore } from '../../src/platform/backup/plan.ts';
import { type Restored, restore } from '../../src/platform/backup/restore.sql.ts';
import { type Actor, as, type Database, openDatabase } from '../../src/platform/db.ts';
import { migrate } from '../../src/platform/migrate.sql.ts';
import { checkSecret } from '../../src/platform/sealed.sql.ts';
import { hashOf, newToken } from '../../src/platform/token.ts';
import { at, createDatabase, dropDatabase, SECRET, type Server } from '../database.ts';
import type { Person } from '../people.ts';
import { startTemporaryPostgres } from '../temporary-server.ts';

/** A server of its own whose superuser we are, with the demo, as it is after a first start. */
export async function openSource() {
  const server = await startTemporaryPostgres();
  const db = openDatabase({ ...server, secret: SECRET });
  await migrate(db);
  await checkSecret(db);
  await seed(db, new Date());
  return {
    db,
    url: server.url,
    rootUrl: server.rootUrl,
    dataDir: server.dataDir,
    close: async () => {
      await db.close();
      await server.stop();
    },
  };
}

/** A folder that is gone when the test is over. */
export async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'virkelyst-backup-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** An empty database on another server, where nobody is a superuser; gone when the test is over. */
export async function anEmptyDatabase(): Promise<Server> {
  const server = inject('postgres');
  const name = `restored_${randomUUID().replaceAll('-', '')}`;
  await createDatabase(server.url, name);
  onTestFinished(() => dropDatabase(server.url, name));
  return at(server, name);
}

/** A restored database, opened as the product opens it; closed when the test is over. */
export function opened(server: Server): Database {
  const db = openDatabase({ ...server, secret: SECRET });
  onTestFinished(db.close);
  return db;
}

/** Where data and keys of a test go. */
export async function twoFolders(): Promise<{ data: string; keys: string }> {
  const folder = await aFolder();
  return { data: join(folder, 'data'), keys: join(folder, 'keys') };
}

export const NOWHERE = { dataDir: '/nowhere', now: () => new Date() };

/** @returns the files */
export async function copied(
  url: string,
  folders: { data?: string; keys?: string },
  around = NOWHERE,
): Promise<{ data: string; keys: string; done: Backup }> {
  const done = await backUp(url, folders, around);
  const of = (kind: string) => done.written.find(({ manifest }) => manifest.virkelyst === kind)?.path ?? '';
  return { data: of('data'), keys: of('keys'), done };
}

/** Plans and restores, with the secret of the tests. */
export async function put(server: Server, data: string, keys: string | null): Promise<Restored> {
  const plan = await planRestore({ from: data, keys, withoutPeople: keys === null, secret: SECRET });
  return restore(server, plan.data, plan.keys);
}

/** One statement, as that login. */
export async function ask<Row extends pg.QueryResultRow>(url: string, statement: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client
    .query<Row>(statement)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

/** The same person at the door of another server; null when they are not known there. */
export async function signsIn(db: Database, { issuer, subject }: Person): Promise<Actor> {
  const token = newToken(new Date());
  const { rows } = await as(db, null, (tx) =>
    sql<{ id: string | null }>`
      select sign_in('email', ${issuer}, ${subject}, 'substantial', 'Firefox', ${hashOf(token)}, false) as id`.execute(
      tx,
    ),
  );
  return rows[0]?.id ? { token } : null;
}

/** Everything of theirs goes. */
export const deletesThemselves = (db: Database, person: Person) =>
  as(db, person, (tx) => sql`delete from person where id = me()`.execute(tx));

/** The same backup on the source's own server, where everything can be read. */
export async function anotherCopy(rootUrl: string, files: { data: string; keys: string }): Promise<string> {
  const name = 'looked_at';
  await dropDatabase(rootUrl, name);
  await createDatabase(rootUrl, name);
  const here = at({ url: rootUrl, webUrl: rootUrl }, name);
  await put(here, files.data, files.keys);
  return here.url;
}
