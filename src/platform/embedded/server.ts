import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { createServer } from 'node:net';
import { EmbeddedPostgresError, explain } from './errors.ts';
import { clusterName, readLock } from './holder.ts';
import { keepSmall, openLog, readSince, sizeOf } from './log-file.ts';
import type { ServerUser } from './place.ts';
import { isAlive, waitUntil } from './processes.ts';
import { type Programs, program } from './programs.ts';
import { settings } from './settings.ts';

export type Place = {
  dataDir: string;
  pgdata: string;
  programs: Programs;
  user: ServerUser | null;
  forTests: boolean;
};
export type Server = { pid: number; port: number; running(): boolean; ref(): void; ended: Promise<void> };
/** Ready, or why not: another has the folder or the port, or an earlier one is still dying. */
export type Attempt =
  | { ok: true; server: Server }
  | { ok: false; why: 'held' | 'port' | 'busy'; said: string };

const second = 1000;
const minute = 60 * second;

export async function launch(place: Place, port: number): Promise<Attempt> {
  const { pgdata, programs, dataDir } = place;
  const log = openLog(dataDir);
  const from = sizeOf(log.path);
  const own = { port, cluster_name: clusterName(pgdata) };
  const args = ['-D', pgdata, ...settings(own, place.forTests)];
  const child = spawn(program(programs, 'postgres'), args, {
    ...identity(place),
    stdio: ['ignore', log.fd, log.fd],
  });
  closeSync(log.fd);
  let failed: Error | null = null;
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', (error) => {
      failed = error;
      resolve();
    });
  });
  if (child.pid !== undefined) guard(child, place);
  const running = () => child.exitCode === null && child.signalCode === null && failed === null;
  const isReady = () => readLock(pgdata)?.pid === child.pid && readLock(pgdata)?.status === 'ready';
  // After a crash the server first puts its data in order, which may take minutes.
  await waitUntil(() => !running() || isReady(), 10 * minute);
  if (!running()) return judge(failed ? String(failed) : readSince(log.path, from), place, log.path);
  child.unref();
  const { pid } = child;
  if (pid === undefined) throw new EmbeddedPostgresError('PostgreSQL started without a process number.');
  const tidy = setInterval(() => keepSmall(log.path), 10 * minute).unref();
  const done = ended.finally(() => clearInterval(tidy));
  return { ok: true, server: { pid, port, running, ref: () => child.ref(), ended: done } };
}

function judge(said: string, { dataDir }: Place, logFile: string): Attempt {
  if (/lock file "postmaster.pid" (already exists|is empty)/.test(said))
    return { ok: false, why: 'held', said };
  if (/pre-existing shared memory block/.test(said)) return { ok: false, why: 'busy', said };
  if (/could not create any TCP\/IP sockets|could not bind/.test(said))
    return { ok: false, why: 'port', said };
  const fatal = said.split('\n').filter((line) => /FATAL|PANIC/.test(line));
  throw explain(fatal.at(-1)?.replace(/^.*?(FATAL|PANIC):\s*/, '') ?? said, dataDir, logFile);
}

/** Its own session, so that Ctrl-C in a terminal reaches the app alone, which then stops things in order. */
const identity = ({ user, programs }: Pick<Place, 'user' | 'programs'>) => ({
  ...(user ? { uid: user.uid, gid: user.gid } : {}),
  cwd: programs.folder,
  env: programs.environment,
  detached: true,
  windowsHide: true,
});

/**
 * When this process ends without a word, even by kill -9, its end of the pipe closes, `read` returns, and the
 * shell asks PostgreSQL to stop, in the end without mercy. It is told "done" when PostgreSQL has ended by itself.
 */
const watch = `
read -r word; [ "$word" = done ] && exit
read -r pid < "$0/postmaster.pid"; [ "$pid" = "$1" ] || exit
kill -INT "$1"
for second in 1 2 3 4 5 6 7 8; do sleep 1; kill -0 "$1" || exit; done
read -r pid < "$0/postmaster.pid"; [ "$pid" = "$1" ] && kill -QUIT "$1"`;

function guard(server: ChildProcess, place: Place): void {
  if (process.platform === 'win32') {
    const stop = () => signal(Number(server.pid), 'INT', place.programs);
    process.once('exit', stop);
    server.once('exit', () => process.off('exit', stop));
    return;
  }
  const dog = spawn('/bin/sh', ['-c', watch, place.pgdata, String(server.pid)], {
    ...identity(place),
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  dog.on('error', () => {});
  dog.stdin.on('error', () => {});
  dog.unref();
  (dog.stdin as unknown as { unref?: () => void }).unref?.();
  server.once('exit', () => dog.stdin.end('done\n'));
}

/**
 * Fast shutdown, waiting; one that does not end is stopped the hard way, which costs it a recovery at the next start.
 * PostgreSQL 18.4 never ends when it is asked to in the moment after one of its processes has crashed.
 */
export async function stopServer(pid: number, programs: Programs): Promise<void> {
  signal(pid, 'INT', programs);
  if (await waitUntil(() => !isAlive(pid), 8 * second)) return;
  signal(pid, 'QUIT', programs);
  if (await waitUntil(() => !isAlive(pid), 15 * second)) return;
  throw new EmbeddedPostgresError(`PostgreSQL (process ${pid}) does not stop.`);
}

function signal(pid: number, name: 'INT' | 'QUIT', programs: Programs): void {
  try {
    if (process.platform === 'win32') execFileSync(program(programs, 'pg_ctl'), ['kill', name, String(pid)]);
    else process.kill(pid, `SIG${name}`);
  } catch {
    // It has ended by itself.
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
