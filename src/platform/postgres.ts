import type { Config } from '../config.ts';
import { defaultDataDir, startEmbeddedPostgres } from './embedded-postgres.ts';

export type Postgres = { url: string; describe: string; stop(): Promise<void> };

/** The database that `config` names, or the embedded server, started with its data in the folder it describes. */
export async function findPostgres(config: Config, env: NodeJS.ProcessEnv): Promise<Postgres> {
  if (config.databaseUrl) {
    const { host, pathname } = new URL(config.databaseUrl);
    return { url: config.databaseUrl, describe: `PostgreSQL at ${host}${pathname}`, stop: async () => {} };
  }
  const dataDir = defaultDataDir(env);
  const server = await startEmbeddedPostgres({ dataDir });
  return { url: server.url, describe: `embedded PostgreSQL, data in ${dataDir}`, stop: server.stop };
}
