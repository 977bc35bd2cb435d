import { sql } from 'kysely';
import type { Tx } from './db.ts';
import { hashOf, newToken } from './token.ts';

/**
 * A session for work that goes on after the request: it begins in this transaction, is the asker's with the asker's rights and no
 * more, lives an hour at most, and is not among their devices. Its token travels in the data of the job.
 * @returns null for nobody, and for somebody with twenty errands under way
 */
export async function beginErrand(tx: Tx, now: Date): Promise<string | null> {
  const token = newToken(now);
  const { rows } = await sql<{ begun: boolean }>`select begin_errand(${hashOf(token)}) as begun`.execute(tx);
  return rows[0]?.begun ? token : null;
}

/** The work is done. */
export async function endErrand(tx: Tx): Promise<void> {
  await sql`select end_errand()`.execute(tx);
}
