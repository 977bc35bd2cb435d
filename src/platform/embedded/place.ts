import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { EmbeddedPostgresError, explain, messageOf } from './errors.ts';
import { isAlive } from './processes.ts';

/** Whom PostgreSQL runs as when Virkelyst runs as root, which PostgreSQL refuses to. */
export type ServerUser = { name: string; uid: number; gid: number };

const isRoot = () => process.getuid?.() === 0;

/** Outside the checkout, where each system keeps such things; VIRKELYST_DATA overrides. */
export function defaultDataDir(env: NodeJS.ProcessEnv): string {
  const chosen = env.VIRKELYST_DATA?.trim();
  if (chosen) return resolve(chosen);
  const home = env.HOME || homedir();
  if (process.platform === 'win32')
    return join(env.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'Virkelyst');
  if (process.platform === 'darwin')
    return join(isRoot() ? '/' : home, 'Library', 'Application Support', 'Virkelyst');
  if (isRoot()) return '/var/lib/virkelyst';
  const xdg = env.XDG_DATA_HOME;
  return join(xdg && isAbsolute(xdg) ? xdg : join(home, '.local', 'share'), 'virkelyst');
}

/** Makes the folder where it is missing, sweeps half-made things away, and answers its real path. */
export function prepareDataDir(wanted: string): string {
  try {
    makeFolder(wanted);
    const dataDir = realpathSync(wanted);
    if (isRoot() && readdirSync(dataDir).length === 0) chmodSync(dataDir, forRoot);
    sweepUnfinished(dataDir);
    return dataDir;
  } catch (error) {
    throw explain(messageOf(error), wanted);
  }
}

/** As root, the server's user must get through the folders we make, but not list them. */
const forRoot = 0o711;

/** Node's own `recursive` goes round for ever in /proc and hides why a read-only disk refuses. */
function makeFolder(folder: string): void {
  if (existsSync(folder) || dirname(folder) === folder) {
    readdirSync(folder);
    return;
  }
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder, { mode: 0o700 });
    if (isRoot()) chmodSync(folder, forRoot);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** A new name for something being made in the data folder; it gets its real name when it is whole. */
export const unfinished = (dataDir: string, name: string): string =>
  join(dataDir, `${name}.unfinished-${process.pid}-${Math.random().toString(36).slice(2, 8)}`);

function sweepUnfinished(dataDir: string): void {
  for (const name of readdirSync(dataDir)) {
    const maker = name.match(/^(?:database|programs-[\w.-]+)\.unfinished-(\d+)-\w+$/)?.[1];
    if (!maker || isAlive(Number(maker))) continue;
    try {
      rmSync(join(dataDir, name), { recursive: true, force: true });
    } catch {
      // Somebody else's, or its initdb still lives; the next start tries again.
    }
  }
}

/** Null for an ordinary user. As root: the owner of the data that is there, else `postgres`, else `nobody`. */
export function serverUser(pgdata: string): ServerUser | null {
  if (!isRoot()) return null;
  const owner = statSync(pgdata, { throwIfNoEntry: false });
  const users = readUsers();
  if (owner && owner.uid !== 0) {
    const name = users.find((user) => user.uid === owner.uid)?.name ?? String(owner.uid);
    return { name, uid: owner.uid, gid: owner.gid };
  }
  const user = ['postgres', '_postgres', 'nobody'].flatMap((name) => users.filter((u) => u.name === name))[0];
  if (user) return user;
  throw new EmbeddedPostgresError(
    'PostgreSQL does not run as root, and this machine has neither a user "postgres" nor "nobody": start Virkelyst ' +
      'as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.',
  );
}

const readUsers = (): ServerUser[] =>
  readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));

/** As root: can the other user get into the data folder at all? */
export function checkReach(dataDir: string, user: ServerUser | null): void {
  if (!user) return;
  const { uid, gid } = user;
  const entered = spawnSync('/bin/sh', ['-c', 'cd "$0"', dataDir], { uid, gid, cwd: '/', stdio: 'ignore' });
  if (entered.status === 0) return;
  if (entered.error) {
    throw new EmbeddedPostgresError(
      `PostgreSQL does not run as root, and this machine does not let Virkelyst start it as "${user.name}" ` +
        `(${entered.error.message}): start Virkelyst as an ordinary user, or set DATABASE_URL.`,
    );
  }
  throw new EmbeddedPostgresError(
    `The data folder ${dataDir} lies where the user "${user.name}", who PostgreSQL runs as when Virkelyst runs as ` +
      'root, cannot reach it: set VIRKELYST_DATA to a folder such as /var/lib/virkelyst.',
  );
}
