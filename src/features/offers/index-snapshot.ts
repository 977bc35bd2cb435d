import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Index, loadIndex, saveIndex } from '../../matching/index.ts';
import type { Log } from '../../platform/log.ts';
import type { Watermark } from './changes.sql.ts';

type State = { index: Index; seen: Watermark };

/* One line of JSON, filled up with spaces to LINE bytes: the state of the database that was read. Then the index. */
const LINE = 512;
const AT_ONCE = 256 * 2 ** 20;

async function readWhole(path: string): Promise<Buffer> {
  await using file = await open(path, 'r');
  const { size } = await file.stat();
  const bytes = Buffer.allocUnsafeSlow(size);
  for (let at = 0; at < size; ) {
    const { bytesRead } = await file.read(bytes, at, Math.min(AT_ONCE, size - at), at);
    if (bytesRead === 0) break;
    at += bytesRead;
  }
  return bytes;
}

function parseSeen(line: string): Watermark {
  const { database, transaction, at } = JSON.parse(line) as Record<'database' | 'transaction' | 'at', string>;
  return { database, transaction: String(BigInt(transaction)), at: new Date(at) };
}

/** The index as it was kept, and the state of the database it knows; null when there is none that can be used. */
export async function readSnapshot(path: string, log: Log): Promise<State | null> {
  try {
    const bytes = await readWhole(path);
    const seen = parseSeen(bytes.toString('utf8', 0, LINE));
    const index = loadIndex(bytes.subarray(LINE));
    return index && { index, seen };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') log.error('index_snapshot_unreadable', error);
    return null;
  }
}

/** Keeps the index for the next start. A disk that is full costs a slower start and nothing else. */
export async function writeSnapshot(path: string, state: State | null, log: Log): Promise<void> {
  if (!state) return;
  const unfinished = `${path}.unfinished-${process.pid}`;
  try {
    // The built-in PostgreSQL may move in later, and its user must get through.
    await mkdir(dirname(path), { recursive: true, mode: 0o711 });
    await using file = await open(unfinished, 'w', 0o600);
    await file.write(Buffer.from(JSON.stringify(state.seen).padEnd(LINE)));
    for (const part of saveIndex(state.index)) await file.write(part);
    await file.sync();
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => {});
    log.error('index_snapshot_unwritten', error);
  }
}
