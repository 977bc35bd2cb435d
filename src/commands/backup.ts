import { basename } from 'node:path';
import type { Config } from '../config.ts';
import { type Backup, backUp } from '../platform/backup/backup.ts';
import type { Manifest } from '../platform/backup/file.ts';
import { backupUrl, defaultDataDir } from '../platform/embedded-postgres.ts';
import { explainDatabase } from '../platform/explain-database.ts';
import { findPostgres } from '../platform/postgres.ts';

type Options = { to?: string; keysTo?: string; json?: true };

const MIB = 2 ** 20;

const sum = (rows: Manifest['rows']): number => Object.values(rows).reduce((all, one) => all + one, 0);

/** What was written, in words: numbers and names of files, never of people. */
function describe({ written, keysDeleted }: Backup): string {
  const lines = written.map(({ path, manifest: { virkelyst, rows, bytes } }) => {
    const size = `${(bytes / MIB).toFixed(1)} MiB`;
    const held = virkelyst === 'data' ? `${sum(rows)} rows` : `the keys of ${rows.alive ?? 0} people`;
    return `Wrote ${path}: ${held}, ${size}.`;
  });
  if (keysDeleted > 0) lines.push(`Deleted ${keysDeleted} backups of keys older than seven days.`);
  return lines.join('\n');
}

const toJson = ({ written, keysDeleted }: Backup) => ({
  ...Object.fromEntries(
    written.map(({ path, manifest: { virkelyst, at, rows, bytes, sha256 } }) => [
      virkelyst,
      { file: basename(path), at, rows: sum(rows), bytes, sha256 },
    ]),
  ),
  keysDeleted,
});

/** `backup`: data and keys, each to its folder. Throws with a sentence when it could not be done. */
export async function backupCommand(
  { to, keysTo, json }: Options,
  env: NodeJS.ProcessEnv,
  config: Config,
): Promise<void> {
  const data = to ?? config.backup.data ?? undefined;
  const keys = keysTo ?? config.backup.keys ?? undefined;
  if (!data && !keys)
    throw new Error(
      'Say where the backup goes: --to for the data, --keys-to for the keys, in two places apart.',
    );
  const dataDir = defaultDataDir(env);
  await using started = new AsyncDisposableStack();
  const postgres = await findPostgres(config, env, { share: true });
  started.defer(postgres.stop);
  const url = config.backup.url ?? (config.databaseUrl ? postgres.url : backupUrl(dataDir, postgres.url));
  const folders = { ...(data && { data }), ...(keys && { keys }) };
  const done = await backUp(url, folders, { dataDir, now: () => new Date() }).catch((error) => {
    throw new Error(explainDatabase(error), { cause: error });
  });
  console.log(json ? JSON.stringify(toJson(done)) : describe(done));
}
