import { BackupError, type Kind, type Manifest, type Written, writeBackup } from './file.ts';
import { deleteOldKeys, prepareFolders } from './folder.ts';
import { type Snapshot, withSnapshot } from './snapshot.sql.ts';

export type Backup = {
  /** What was written, and where. */
  written: { path: string; manifest: Manifest }[];
  /** How many backups of keys were older than seven days, and are gone. */
  keysDeleted: number;
};

type Folders = Partial<Record<Kind, string>>;

// Keys last, so that the table of keys is held for as short a time as can be; and keys first into their place, for newer keys than
// data can be restored, older ones cannot.
const READ: readonly Kind[] = ['data', 'keys'];

async function write(snapshot: Snapshot, folders: Folders): Promise<Written[]> {
  const written: Written[] = [];
  try {
    for (const kind of READ) {
      const folder = folders[kind];
      if (!folder) continue;
      const { at, describe } = snapshot;
      written.push(await writeBackup(folder, { kind, at, body: snapshot[kind](), describe }));
    }
    return written;
  } catch (error) {
    for (const one of written) await one.drop();
    throw error;
  }
}

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

function explain(error: unknown, folders: Folders): unknown {
  const { code = '' } = error as NodeJS.ErrnoException;
  const where = Object.values(folders).join(' or ');
  if (FULL.has(code))
    return new BackupError(`There is no room for the backup in ${where}. Nothing was written; make room.`);
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM')
    return new BackupError(`${where} may not be written to by this user.`);
  return error;
}

/**
 * Backs up data and keys as they are at one moment, each to its own folder, and deletes keys that are too old, also when nothing new
 * could be written.
 * @param url of a role that may see everything
 */
export async function backUp(
  url: string,
  wanted: Folders,
  { dataDir, now }: { dataDir: string; now: () => Date },
): Promise<Backup> {
  const folders = await prepareFolders(wanted, dataDir);
  const tidy = () => (folders.keys ? deleteOldKeys(folders.keys, now()) : 0);
  try {
    const written = await withSnapshot(url, (snapshot) => write(snapshot, folders));
    for (const one of [...written].reverse()) await one.keep();
    return { written, keysDeleted: await tidy() };
  } catch (error) {
    await tidy();
    throw explain(error, folders);
  }
}
