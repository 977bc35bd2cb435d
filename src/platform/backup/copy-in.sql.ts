import { once } from 'node:events';
import type pg from 'pg';
import copyStreams from 'pg-copy-streams';
import type { OwnerTx } from '../db.ts';
import { BackupError, type Manifest, type Section } from './file.ts';

/** A backup that has been looked at and found whole. */
export type Checked = { path: string; manifest: Manifest };

/** A connection of the owner that can copy in, and its one transaction. */
export type Work = { tx: OwnerTx; client: pg.Client };

/** Copies the rows of a section into a table of that name, and counts them. */
export async function copyIn({ client }: Work, into: string, { columns, rows }: Section): Promise<number> {
  const list = columns.map((column) => `"${column}"`).join(', ');
  const copy = client.query(copyStreams.from(`copy ${into} (${list}) from stdin`));
  const ended = once(copy, 'finish');
  // Of an error it is told below; a stream without listeners would end the process.
  ended.catch(() => {});
  try {
    for await (const row of rows) if (!copy.write(row)) await Promise.race([once(copy, 'drain'), ended]);
    copy.end();
  } catch (error) {
    copy.destroy(error as Error);
  }
  await ended;
  return copy.rowCount ?? 0;
}

/** Did as many rows come out as were put in? */
export function assertCount(name: string, rows: number, { manifest }: Checked): void {
  if (manifest.rows[name] === rows) return;
  throw new BackupError(`Of ${name} ${rows} rows came out of the backup, and not ${manifest.rows[name]}.`);
}
