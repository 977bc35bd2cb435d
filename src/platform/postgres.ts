import type { Config } from '../config.ts';
import { defaultDataDir, findRunningPostgres, startEmbeddedPostgres } from './embedded-postgres.ts';

export type Postgres = { url: string; webUrl: string; describe: string; stop(): Promise<void> };

type Options = {
  /** For a command: the server of a Virkelyst that already runs with this folder will do. */
  share?: boolean;
  log?: (line: string) => void;
};

/** The database that `config` names, or the embedded server with its data in the folder it describes. */
export async function findPostgres(
  config: Config,
  env: NodeJS.ProcessEnv,
  { share = false, log = () => {} }: Options = {},
): Promise<Postgres> {
  if (config.databaseUrl) {
    const { host, pathname } = new URL(config.databaseUrl);
    const webUrl = config.databaseWebUrl ?? config.databaseUrl;
    return {
      url: config.databaseUrl,
      webUrl,
      describe: `PostgreSQL at ${host}${pathname}`,
      stop: async () => {},
    };
  }
  const dataDir = defaultDataDir(env);
  const running = share ? findRunningPostgres(dataDir) : null;
  if (running) return { ...running, describe: `the running PostgreSQL of ${dataDir}`, stop: async () => {} };
  const server = await startEmbeddedPostgres({ dataDir, log });
  return {
    url: server.url,
    webUrl: server.webUrl,
    describe: `PostgreSQL ${server.postgresVersion}, data in ${dataDir}`,
    stop: server.stop,
  };
}
