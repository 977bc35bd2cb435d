import { randomBytes } from 'node:crypto';
import type { TestProject } from 'vitest/node';
import { seed } from '../src/features/demo/index.ts';
import { jobs } from '../src/jobs.ts';
import { openDatabase } from '../src/platform/db.ts';
import { installJobs } from '../src/platform/jobs.ts';
import { migrate } from '../src/platform/migrate.sql.ts';
import { at, createDatabase, dropDatabase, type Server } from './database.ts';
import { startTemporaryPostgres } from './temporary-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The server's maintenance database. */
    postgres: Server;
    template: string;
  }
}

/** What every test database is cloned from: migrated, with the demo in it. A name of its own, so that two runs do not meet. */
const TEMPLATE = `template_${randomBytes(6).toString('hex')}`;

/**
 * One real server for the whole run: the embedded one in a folder that goes away again, or TEST_DATABASE_URL, any PostgreSQL
 * 15 or newer where the role may create databases and roles.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? { url: given, webUrl: given, stop: async () => {} } : await startTemporaryPostgres();
  const { url, webUrl } = server;
  project.provide('postgres', { url, webUrl });
  project.provide('template', TEMPLATE);
  await createDatabase(url, TEMPLATE);
  const db = openDatabase(at(server, TEMPLATE));
  await migrate(db);
  await installJobs(db, jobs);
  await seed(db, new Date());
  await db.close();
  return async () => {
    await dropDatabase(url, TEMPLATE);
    await server.stop();
  };
}
