import { sql } from 'kysely';
import type { Tx } from '../../platform/db.ts';

/** A state of the database: everything of transactions before `transaction` is in what was read. */
export type Watermark = {
  /** Which database, and which life of it: a restored one counts its transactions anew. */
  database: string;
  /** Transactions from this one on may still change something; a number of 64 bits as text. */
  transaction: string;
  at: Date;
};

/** How far the database has come. Read before the offers themselves, so that nothing falls between the two. */
export async function watermark(tx: Tx): Promise<Watermark> {
  const { rows } = await sql<Watermark>`
    select s.system_identifier || '/' || c.timeline_id || '/' || d.oid as database,
      pg_snapshot_xmin(pg_current_snapshot())::text as transaction, now() as at
    from pg_control_system() s, pg_control_checkpoint() c, pg_database d
    where d.datname = current_database()`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error('The database did not say how far it has come.');
  return row;
}

export type Change = { id: string; transaction: string };

/**
 * The offers that may have changed since a watermark: changed, closed by time or gone, each with what tells one change from the next.
 * Time grows with the number of changes, not of offers.
 */
export async function changesSince(tx: Tx, since: Watermark): Promise<Change[]> {
  const { rows } = await sql<Change>`
    select id, changed_in::text as transaction from offer where changed_in >= ${since.transaction}::xid8
    union all
    select id, 'closed' from offer where open_until > ${since.at} and open_until <= now()
    union all
    select offer_id, gone_in::text from offer_gone where gone_in >= ${since.transaction}::xid8`.execute(tx);
  return rows;
}
