import { readFileSync } from 'node:fs';
import pg from 'pg';
import { startTemporaryPostgres } from '../../../test/temporary-server.ts';

export type Database = { client: pg.Client; close(): Promise<void> };

/** Room for building an index and for sorting; its server is not shared with anybody. */
const ROOMY = [
  "set maintenance_work_mem = '1GB'",
  "set work_mem = '256MB'",
  'set synchronous_commit = off',
  // One core for everybody.
  'set max_parallel_workers_per_gather = 0',
  'set max_parallel_maintenance_workers = 0',
];

/** A PostgreSQL of its own, with one connection. */
export async function openDatabase(): Promise<Database> {
  const server = await startTemporaryPostgres();
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  for (const setting of ROOMY) await client.query(setting);
  return {
    client,
    close: async () => {
      await client.end();
      await server.stop();
    },
  };
}

const BATCH = 1000;

/** Hands over a list in parts. */
export async function inBatches<T>(list: Iterable<T>, work: (part: T[]) => Promise<unknown>): Promise<void> {
  let part: T[] = [];
  for (const one of list) {
    if (part.push(one) < BATCH) continue;
    await work(part);
    part = [];
  }
  if (part.length > 0) await work(part);
}

/** Megabytes of a table with its indexes. */
export async function sizeOf(client: pg.Client, table: string): Promise<number> {
  const { rows } = await client.query<{ bytes: string }>('select pg_total_relation_size($1) as bytes', [
    table,
  ]);
  return Number(rows[0]?.bytes ?? 0) / 2 ** 20;
}

/** A tick of the clock in /proc. */
const TICK_MS = 10;

/** Milliseconds of processor time of the server's process behind a connection; null elsewhere than on Linux. */
export async function workOf(client: pg.Client): Promise<number | null> {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  try {
    const stat = readFileSync(`/proc/${rows[0]?.pid}/stat`, 'utf8');
    // After the name in brackets: utime and stime are the 12th and 13th.
    const cells = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(cells[11]) + Number(cells[12])) * TICK_MS;
  } catch {
    return null;
  }
}
