import pg from 'pg';
import { clusterPaths, ensureCluster, readPassword, role, superuser, webRole } from './embedded/cluster.ts';
import { AlreadyRunningError, EmbeddedPostgresError, explain } from './embedded/errors.ts';
import { findHolder } from './embedded/holder.ts';
import { checkReach, prepareDataDir, serverUser } from './embedded/place.ts';
import { isAlive, waitUntil } from './embedded/processes.ts';
import { findPrograms } from './embedded/programs.ts';
import { freePort, launch, type Place, type Server, stopServer } from './embedded/server.ts';
import { supervise } from './embedded/supervisor.ts';

export { AlreadyRunningError, EmbeddedPostgresError } from './embedded/errors.ts';
export { defaultDataDir } from './embedded/place.ts';

export type EmbeddedPostgres = {
  /** Logs in as the role that owns the database and is no superuser. */
  url: string;
  /** Logs in as the role that requests come through: it owns nothing. */
  webUrl: string;
  postgresVersion: string;
  dataDir: string;
  stop(): Promise<void>;
};

type Log = (line: string) => void;
type Options = { dataDir: string; log?: Log; forTests?: boolean };

/** Starts the PostgreSQL that comes with Virkelyst; why and how: docs/decisions/0002-embedded-postgresql.md. */
export async function startEmbeddedPostgres(options: Options): Promise<EmbeddedPostgres> {
  const { log = () => {} } = options;
  const place = await prepare(options, log);
  const server = await start(place, log);
  const supervisor = supervise(place, server, log);
  const urls = urlsOf(place.dataDir, server.port);
  try {
    return {
      ...urls,
      postgresVersion: await askVersion(urls.url),
      dataDir: place.dataDir,
      stop: supervisor.stop,
    };
  } catch (error) {
    await supervisor.stop();
    throw error;
  }
}

/** The address of the PostgreSQL that a running Virkelyst has started for this folder; null when none runs. */
export function findRunningPostgres(dataDir: string): Urls | null {
  const holder = findHolder(clusterPaths(dataDir).pgdata);
  return holder?.app?.running && holder.status === 'ready' ? urlsOf(dataDir, holder.port) : null;
}

/** The same server as the one role that sees everything: for backups, and for nothing else. */
export function backupUrl(dataDir: string, address: string): string {
  const url = new URL(address);
  url.username = superuser;
  url.password = readPassword(dataDir, superuser);
  return url.href;
}

type Urls = Pick<EmbeddedPostgres, 'url' | 'webUrl'>;

function urlsOf(dataDir: string, port: number): Urls {
  const as = (who: typeof role | typeof webRole) =>
    `postgres://${who}:${readPassword(dataDir, who)}@127.0.0.1:${port}/${role}`;
  return { url: as(role), webUrl: as(webRole) };
}

async function prepare({ dataDir: wanted, forTests = false }: Options, log: Log): Promise<Place> {
  const dataDir = prepareDataDir(wanted);
  const { pgdata } = clusterPaths(dataDir);
  const user = serverUser(pgdata);
  checkReach(dataDir, user);
  const programs = await findPrograms(dataDir, user);
  await ensureCluster(dataDir, programs, user, forTests, log);
  return { dataDir, pgdata, programs, user, forTests };
}

async function start(place: Place, log: Log): Promise<Server> {
  const deadline = performance.now() + 60_000;
  for (;;) {
    await takeOver(place, log);
    const attempt = await launch(place, await freePort());
    if (attempt.ok) return attempt.server;
    if (performance.now() > deadline) throw explain(attempt.said, place.dataDir);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Refuses when another Virkelyst has the folder; stops a PostgreSQL that outlived the one that started it. */
async function takeOver({ pgdata, dataDir, programs }: Place, log: Log): Promise<void> {
  const holder = findHolder(pgdata);
  if (!holder) return;
  if (holder.status === 'stopping' && (await waitUntil(() => !isAlive(holder.pid), 60_000))) return;
  if (!holder.app) {
    throw new EmbeddedPostgresError(
      `A PostgreSQL that Virkelyst did not start (process ${holder.pid}) uses the data folder ${dataDir}: ` +
        'stop it, or set VIRKELYST_DATA to another folder.',
    );
  }
  if (holder.app.running) throw new AlreadyRunningError(dataDir, holder.app.pid);
  log('Stopping the database that an earlier run left behind.');
  await stopServer(holder.pid, programs);
}

async function askVersion(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    return rows[0]?.server_version ?? 'unknown';
  } finally {
    await client.end();
  }
}
