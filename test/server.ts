import type { TestProject } from 'vitest/node';
import { seed } from '../src/features/demo/index.ts';
import { openDatabase } from '../src/platform/db.ts';
import { migrate } from '../src/platform/migrate.sql.ts';
import { createDatabase, urlOf } from './database.ts';
import { startTemporaryPostgres } from './temporary-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The server's maintenance database, as the role that owns the tests' databases. */
    postgres: string;
  }
}

/** Template that every test database is cloned from: migrated, with the demo in it. */
export const TEMPLATE = 'template_demo';

/**
 * One real server for the whole run: the embedded one in a folder that goes away again, or TEST_DATABASE_URL, any PostgreSQL
 * 15 or newer where the role may create databases and roles.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? { url: given, stop: async () => {} } : await startTemporaryPostgres();
  const { url } = server;
  project.provide('postgres', url);
  await createDatabase(url, TEMPLATE);
  const db = openDatabase(urlOf(url, TEMPLATE));
  await migrate(db);
  await seed(db, new Date());
  await db.close();
  return server.stop;
}
