import {
  closeSync,
  copyFileSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  statSync,
  truncateSync,
} from 'node:fs';
import { join } from 'node:path';

const limit = 5 * 1024 * 1024;

/** PostgreSQL's own log: warnings about itself, never what people wrote (see settings.ts). */
export function openLog(dataDir: string): { path: string; fd: number } {
  const folder = join(dataDir, 'log');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, 'postgresql.log');
  keepSmall(path);
  return { path, fd: openSync(path, 'a', 0o600) };
}

/** Keeps one older part. The server writes at the end of the file, so it may be emptied below it. */
export function keepSmall(path: string): void {
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) <= limit) return;
  copyFileSync(path, `${path}.1`);
  truncateSync(path);
}

export const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

/** What was written since the file was `from` bytes long. */
export function readSince(path: string, from: number): string {
  const fd = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(Math.min(64 * 1024, Math.max(0, fstatSync(fd).size - from)));
    readSync(fd, buffer, 0, buffer.length, from);
    return buffer.toString('utf8');
  } finally {
    closeSync(fd);
  }
}
