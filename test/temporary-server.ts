import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres.ts';

/** A PostgreSQL in a folder of its own; both are gone after `stop`. */
export async function startTemporaryPostgres(): Promise<{
  url: string;
  webUrl: string;
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
    dataDir: server.dataDir,
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true });
    },
  };
}
