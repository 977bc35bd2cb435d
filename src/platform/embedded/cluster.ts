import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, chown, mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedPostgresError, explain, messageOf } from './errors.ts';
import { type ServerUser, unfinished } from './place.ts';
import { type Programs, program } from './programs.ts';

/** Owns the database and its tables, for migrations and loading: no superuser, so row-level security holds. */
export const role = 'virkelyst';
/** Logs in for people's requests: owns nothing and may do nothing but become the role `app`. */
export const webRole = 'virkelyst_web';
/** For whom no policy holds: while the cluster is made, and for backups, which have to see everything. */
export const superuser = 'postgres';

type Passwords = { [superuser]: string; [role]: string; [webRole]: string };

/** Under `database/`, so that data and passwords come into being in one rename. */
export const clusterPaths = (dataDir: string) => {
  const home = join(dataDir, 'database');
  return { home, pgdata: join(home, 'postgresql'), passwords: join(home, 'passwords.json') };
};

/** Makes the cluster unless it is there; a half-made one has another name and is never used. */
export async function ensureCluster(
  dataDir: string,
  programs: Programs,
  user: ServerUser | null,
  forTests: boolean,
  log: (line: string) => void,
): Promise<void> {
  const { home, pgdata } = clusterPaths(dataDir);
  if (existsSync(home)) return checkCluster(pgdata, programs.major);
  log(`Making a database in ${dataDir}.`);
  const work = unfinished(dataDir, 'database');
  try {
    await makeCluster(work, programs, user, forTests);
    await rename(work, home);
    if (!forTests) await syncFolder(dataDir);
  } catch (error) {
    await rm(work, { recursive: true, force: true }).catch(() => {});
    // Another start was faster: then its cluster is the one.
    if (!existsSync(home)) throw explain(messageOf(error), dataDir);
  }
}

export function readPassword(dataDir: string, of: keyof Passwords): string {
  const { passwords } = clusterPaths(dataDir);
  try {
    return (JSON.parse(readFileSync(passwords, 'utf8')) as Passwords)[of];
  } catch (error) {
    const said = messageOf(error);
    if (/EACCES|EPERM/.test(said)) throw explain(said, dataDir);
    throw new EmbeddedPostgresError(`The database passwords in ${passwords} cannot be read: ${said}.`);
  }
}

function checkCluster(pgdata: string, major: number): void {
  const made = readVersion(pgdata);
  if (made === major) return;
  throw new EmbeddedPostgresError(
    made
      ? `The data folder ${pgdata} was made by PostgreSQL ${made}, and this Virkelyst brings PostgreSQL ${major}: ` +
          'run the Virkelyst it was made with, or set VIRKELYST_DATA to another folder.'
      : `${pgdata} holds no PostgreSQL data: move it away, or set VIRKELYST_DATA to another folder.`,
  );
}

function readVersion(pgdata: string): number | null {
  try {
    return Number.parseInt(readFileSync(join(pgdata, 'PG_VERSION'), 'utf8'), 10) || null;
  } catch (error) {
    if (/EACCES|EPERM/.test(messageOf(error))) throw explain(messageOf(error), pgdata);
    return null;
  }
}

async function makeCluster(work: string, programs: Programs, user: ServerUser | null, forTests: boolean) {
  const passwords: Passwords = {
    [superuser]: newPassword(),
    [role]: newPassword(),
    [webRole]: newPassword(),
  };
  const pgdata = join(work, 'postgresql');
  const passwordFile = join(work, 'superuser');
  await mkdir(work, { mode: 0o700 });
  if (user) await chmod(work, 0o711);
  await mkdir(pgdata, { mode: 0o700 });
  await writeFile(passwordFile, passwords[superuser], { mode: 0o600 });
  if (user) for (const path of [pgdata, passwordFile]) await chown(path, user.uid, user.gid);
  await initdb(pgdata, passwordFile, programs, user, forTests);
  await rm(passwordFile);
  await runAs(programs, user, 'postgres', singleUser(pgdata), [
    `create role ${role} login createrole createdb password '${passwords[role]}'`,
    `create role ${webRole} login noinherit password '${passwords[webRole]}'`,
    `create database ${role} owner ${role}`,
  ]);
  await writeFile(join(work, 'passwords.json'), JSON.stringify(passwords), { mode: 0o600, flush: true });
}

const newPassword = () => randomBytes(24).toString('hex');

const singleUser = (pgdata: string) => [
  ...['--single', '-D', pgdata, '-c', 'exit_on_error=true', '-c', 'log_min_error_statement=panic'],
  'template1',
];

async function initdb(
  pgdata: string,
  passwordFile: string,
  programs: Programs,
  user: ServerUser | null,
  forTests: boolean,
): Promise<void> {
  const args = [
    ...['-D', pgdata, `--username=${superuser}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'],
    ...['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=da-DK', '--locale=C'],
    ...['--text-search-config=simple', '--data-checksums', ...(forTests ? ['--no-sync'] : [])],
  ];
  for (const ctype of characterTypes()) {
    try {
      return await runAs(programs, user, 'initdb', [...args, `--lc-ctype=${ctype}`]);
    } catch (error) {
      if (!/invalid locale name|locale settings/.test(messageOf(error))) throw error;
    }
  }
}

/** pg_trgm knows æ, ø and å as letters only by a ctype that does; plain C is the last resort. */
function characterTypes(): string[] {
  if (process.platform === 'win32') return ['C'];
  return process.platform === 'darwin' ? ['en_US.UTF-8', 'UTF-8', 'C'] : ['C.UTF-8', 'en_US.UTF-8', 'C'];
}

/** Runs one of PostgreSQL's programs with these lines as its input; rejects with all that it said. */
function runAs(
  programs: Programs,
  user: ServerUser | null,
  name: 'initdb' | 'postgres',
  args: string[],
  lines: string[] = [],
): Promise<void> {
  const as = user ? { uid: user.uid, gid: user.gid } : {};
  return new Promise((resolve, reject) => {
    const options = { ...as, cwd: programs.folder, env: programs.environment, windowsHide: true };
    const child = spawn(program(programs, name), args, options);
    let said = '';
    child.stdout.on('data', (chunk) => (said += chunk));
    child.stderr.on('data', (chunk) => (said += chunk));
    child.stdin.on('error', () => {});
    child.stdin.end(lines.map((line) => `${line}\n`).join(''));
    child.on('error', reject);
    child.on('close', (code, signal) =>
      code === 0 ? resolve() : reject(new Error(`${said}\n${name} ended with ${code ?? signal}`)),
    );
  });
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder);
  await handle.sync().finally(() => handle.close());
}
