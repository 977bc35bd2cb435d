import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { inject, onTestFinished } from 'vitest';
import { type Database, openDatabase } from '../src/platform/db.ts';
import { migrate } from '../src/platform/migrate.sql.ts';

/** Of the databases of tests, and of nothing else. */
export const SECRET = Buffer.alloc(32, 'secret of tests only');

/** A server, as the owner of databases and as requests log in. */
export type Server = { url: string; webUrl: string };

const withDatabase = (url: string, database: string): string => {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
};

/** The same server, another database. */
export const at = ({ url, webUrl }: Server, database: string): Server => ({
  url: withDatabase(url, database),
  webUrl: withDatabase(webUrl, database),
});

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

const IN_USE = '55006';

/** Drops a database as soon as its last connection has gone; who has just said goodbye may still be on the way out. */
export async function dropDatabase(url: string, name: string, tries = 100): Promise<void> {
  try {
    await onServer(url, `drop database if exists ${name}`);
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || error.code !== IN_USE || tries === 1) throw error;
    await wait(50);
    await dropDatabase(url, name, tries - 1);
  }
}

/** Creates a database; from a template when one is named. */
export async function createDatabase(url: string, name: string, template = 'template0'): Promise<void> {
  await onServer(url, `create database ${name} template ${template}`);
}

type TestDatabase = Database & { drop(): Promise<void> };

/**
 * A database of one's own with the demo in it, gone when the test (or the file's hook) is over.
 * @param onQuery is told the text of every statement
 */
export const cloneDatabase = (onQuery?: (text: string) => void): Promise<TestDatabase> =>
  cloneOf(inject('postgres'), inject('template'), onQuery);

/** A copy of that database on that server; for what runs without Vitest. */
export async function cloneOf(
  server: Server,
  template: string,
  onQuery?: (text: string) => void,
): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await createDatabase(server.url, name, template);
  const db = openDatabase({ ...at(server, name), secret: SECRET }, onQuery);
  // What belongs to the server, and so does not come along with a copy.
  await migrate(db);
  return Object.assign(db, {
    drop: async () => {
      await db.close();
      await dropDatabase(server.url, name);
    },
  });
}

/** The same database through connections of its own, as a second web process has them. */
export const sameDatabase = ({ url, webUrl }: Server, onQuery?: (text: string) => void): Database =>
  openDatabase({ url, webUrl, secret: SECRET }, onQuery);

/** {@link cloneDatabase} for one test. */
export async function aDatabase(onQuery?: (text: string) => void): Promise<Database> {
  const db = await cloneDatabase(onQuery);
  onTestFinished(db.drop);
  return db;
}

/** Cuts all connections that requests came through, as their login may. */
export async function cutRequests(webUrl: string): Promise<void> {
  await onServer(
    webUrl,
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and usename = session_user and pid <> pg_backend_pid()`,
  );
}

/** Cuts all connections of the owner: jobs and nightly tidying. */
export const cutOwner = (url: string): Promise<void> => cutRequests(url);
