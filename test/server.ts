import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { seed } from '../src/features/demo/index.ts';
import { openDatabase } from '../src/platform/db.ts';
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres.ts';
import { migrate } from '../src/platform/migrate.sql.ts';
import { createDatabase, urlOf } from './database.ts';

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
  const folder = given ? null : await mkdtemp(join(tmpdir(), 'virkelyst-test-'));
  const server = folder ? await startEmbeddedPostgres({ dataDir: join(folder, 'data'), forTests: true }) : null;
  const url = given ?? server?.url ?? '';
  project.provide('postgres', url);
  await createDatabase(url, TEMPLATE);
  const db = openDatabase(urlOf(url, TEMPLATE));
  await migrate(db);
  await seed(db, new Date());
  await db.close();
  return async () => {
    await server?.stop();
    if (folder) await rm(folder, { recursive: true });
  };
}
