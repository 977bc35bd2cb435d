import { chmod, mkdir, readdir, realpath, rm } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { isAlive } from '../embedded/processes.ts';
import { BackupError, type Kind } from './file.ts';

const DAY_MS = 86_400_000;
/** People are told that the keys are kept for a few days only. */
export const KEYS_DAYS = 7;

const NAME = /^(data|keys)-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z\.virkelyst$/;
const UNFINISHED = /^(?:data|keys)-\w+\.virkelyst\.unfinished-(\d+)$/;

/** A backup that lies in a folder. Its time is that in its name: copying changes the time of a file. */
export type Found = { path: string; kind: Kind; at: Date };

const cannotBeUsed = (folder: string, error: NodeJS.ErrnoException): BackupError =>
  new BackupError(`The folder ${folder} cannot be used (${error.code}).`, { cause: error });

/** The whole backups in a folder, newest first; none where there is no such folder. */
export async function backupsIn(folder: string, kind: Kind): Promise<Found[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw cannotBeUsed(folder, error);
  });
  return names
    .flatMap((name) => {
      const [, is, year, month, day, hour, minute, second, ms] = NAME.exec(name) ?? [];
      const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`);
      return is === kind && !Number.isNaN(at.getTime()) ? [{ path: join(folder, name), kind, at }] : [];
    })
    .sort((a, b) => b.at.getTime() - a.at.getTime());
}

/** Is this one of the folder `of`, or of a folder in it? */
function isWithin(folder: string, of: string): boolean {
  const way = relative(of, folder);
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || resolve(way) === way);
}

/** The folder, made where it is missing; readable by the owner alone when it is new. */
async function prepare(wanted: string): Promise<string> {
  const folder = resolve(wanted);
  try {
    const made = await mkdir(folder, { recursive: true, mode: 0o700 });
    if (made) await chmod(folder, 0o700);
    return await realpath(folder);
  } catch (error) {
    throw cannotBeUsed(folder, error as NodeJS.ErrnoException);
  }
}

/** The real path of what may not be there yet. */
async function realPath(path: string): Promise<string> {
  return realpath(path).catch(async () => {
    const above = dirname(path);
    return above === path ? path : join(await realPath(above), relative(above, path));
  });
}

async function refuseStrangers(folder: string, kind: Kind): Promise<void> {
  const other = kind === 'data' ? 'keys' : 'data';
  if ((await backupsIn(folder, other)).length === 0) return;
  throw new BackupError(
    `${folder} holds backups of the ${other}. Data and keys have to lie apart: choose another folder for the ${kind}.`,
  );
}

/** The folders for data and keys, made and looked at: apart from each other and from the secret. Throws {@link BackupError}. */
export async function prepareFolders(
  wanted: Partial<Record<Kind, string>>,
  dataDir: string,
): Promise<Partial<Record<Kind, string>>> {
  const home = await realPath(resolve(dataDir));
  const planned = new Map<Kind, string>();
  for (const kind of ['data', 'keys'] as const) {
    const folder = wanted[kind];
    if (folder === undefined) continue;
    const real = await realPath(resolve(folder));
    if (isWithin(real, home))
      throw new BackupError(
        `${folder} lies in the data folder ${dataDir}, beside the secret and what is backed up: choose another one.`,
      );
    planned.set(kind, real);
  }
  const [data, keys] = [planned.get('data'), planned.get('keys')];
  if (data && keys && (isWithin(data, keys) || isWithin(keys, data)))
    throw new BackupError(
      'Data and keys have to lie apart, in folders of which neither lies in the other: whoever gets one is not to get both.',
    );
  const ready: Partial<Record<Kind, string>> = {};
  for (const [kind, folder] of planned) {
    await refuseStrangers(folder, kind);
    ready[kind] = await prepare(folder);
    await sweep(ready[kind]);
  }
  return ready;
}

/** What a process that was killed left half-written. */
async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const maker = UNFINISHED.exec(name)?.[1];
    if (maker && !isAlive(Number(maker))) await rm(join(folder, name), { force: true });
  }
}

/**
 * Deletes the keys that are older than seven days: the promise to whoever has deleted themselves. The newest stay until there are
 * newer ones, for without any nobody could read again what they wrote.
 * @returns how many are gone
 */
export async function deleteOldKeys(folder: string, now: Date): Promise<number> {
  const [, ...older] = await backupsIn(folder, 'keys');
  const over = older.filter(({ at }) => now.getTime() - at.getTime() > KEYS_DAYS * DAY_MS);
  for (const { path } of over) await rm(path, { force: true });
  return over.length;
}
