import type { TestProject } from 'vitest/node';
import { seed } from '../src/features/demo/index.ts';
import { openDatabase } from '../src/platform/db.ts';
import { migrate } from '../src/platform/migrate.sql.ts';
import { at, createDatabase, type Server } from './database.ts';
import { startTemporaryPostgres } from './temporary-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The server's maintenance database. */
    postgres: Server;
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
  const server = given ? { url: given, webUrl: given, stop: async () => {} } : await startTemporaryPostgres();
  const { url, webUrl } = server;
  project.provide('postgres', { url, webUrl });
  await createDatabase(url, TEMPLATE);
  const db = openDatabase(at(server, TEMPLATE));
  await migrate(db);
  await seed(db, new Date());
  await db.close();
  return server.stop;
}
