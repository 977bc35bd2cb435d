import { createHash } from 'node:crypto';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine, isAlive, startMark } from './processes.ts';

/*
 * Who has the data folder? PostgreSQL's own postmaster.pid is the only lock there is, so there is no second
 * one to go stale. Whose PostgreSQL it is stands in its command line, as the cluster's name:
 * virkelyst.<folder>.<process of the app>.<when that started>.
 */

export type Status = 'starting' | 'ready' | 'stopping' | 'standby' | 'unknown';
export type Holder = {
  pid: number;
  status: Status;
  port: number;
  app: { pid: number; running: boolean } | null;
};

export const clusterName = (pgdata: string): string =>
  `${folderTag(pgdata)}.${process.pid}.${startMark(process.pid)}`.slice(0, 63);

const folderTag = (pgdata: string) =>
  `virkelyst.${createHash('sha256').update(pgdata).digest('hex').slice(0, 12)}`;

/** The running PostgreSQL of this folder, or null; a lock left by a dead one is cleared where PostgreSQL would not. */
export function findHolder(pgdata: string): Holder | null {
  const lock = readLock(pgdata);
  if (!lock) return null;
  if (!Number.isInteger(lock.pid) || lock.pid <= 0) {
    clearEmptyLock(pgdata);
    return null;
  }
  if (!isAlive(lock.pid) && !isZombie(lock.pid)) return null;
  const args = commandLine(lock.pid);
  const tag = folderTag(pgdata);
  if (args !== null && !args.includes(tag) && !args.includes(pgdata)) {
    // After a power cut the number may belong to another program, or to a zombie. PostgreSQL would refuse for ever.
    rmSync(join(pgdata, 'postmaster.pid'), { force: true });
    return null;
  }
  return {
    pid: lock.pid,
    status: lock.status,
    port: lock.port,
    app: appIn(args ?? readText(pgdata, 'postmaster.opts'), tag),
  };
}

/** Pid, port and status as PostgreSQL keeps them in postmaster.pid (lines 1, 4 and 8). */
export function readLock(pgdata: string): { pid: number; port: number; status: Status } | null {
  const text = readText(pgdata, 'postmaster.pid');
  if (text === null) return null;
  const lines = text.split('\n');
  const status = (lines[7] ?? '').trim();
  return {
    pid: Number(lines[0]?.trim() || Number.NaN),
    port: Number(lines[3]?.trim() || Number.NaN),
    status: isStatus(status) ? status : 'unknown',
  };
}

const isStatus = (text: string): text is Status =>
  ['starting', 'ready', 'stopping', 'standby'].includes(text);

function appIn(text: string | null, tag: string): Holder['app'] {
  const found = text?.split(`${tag}.`)[1]?.match(/^(\d+)\.(\w*)/);
  if (!found) return null;
  const pid = Number(found[1]);
  const mark = startMark(pid);
  return { pid, running: isAlive(pid) && (mark === '' || mark === found[2]) };
}

const isZombie = (pid: number) => commandLine(pid) === '';

/** An empty lock is what a power cut leaves, or a start in its very first moment. */
function clearEmptyLock(pgdata: string): void {
  const lock = join(pgdata, 'postmaster.pid');
  const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
  if (age > 5_000) rmSync(lock, { force: true });
}

function readText(folder: string, name: string): string | null {
  try {
    return readFileSync(join(folder, name), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
