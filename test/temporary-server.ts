import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres.ts';

async function rootOf(address: string, dataDir: string): Promise<string> {
  const { postgres } = JSON.parse(await readFile(join(dataDir, 'database', 'passwords.json'), 'utf8')) as {
    postgres: string;
  };
  const url = new URL(address);
  url.username = 'postgres';
  url.password = postgres;
  return url.href;
}

/** A PostgreSQL in a folder of its own; both are gone after `stop`. */
export async function startTemporaryPostgres(): Promise<{
  url: string;
  webUrl: string;
  /** As the server's own superuser, for whom no policy holds: for looking at everything, and for filling tables. */
  rootUrl: string;
  /** Where its data and passwords lie. */
  dataDir: string;
  stop(): Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), 'virkelyst-'));
  // Started by root it runs as another user, who has to get through.
  await chmod(folder, 0o711);
  const server = await startEmbeddedPostgres({ dataDir: join(folder, 'data'), forTests: true });
  return {
    url: server.url,
    webUrl: server.webUrl,
    rootUrl: await rootOf(server.url, join(folder, 'data')),
    dataDir: server.dataDir,
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true });
    },
  };
}
