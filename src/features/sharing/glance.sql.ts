import { sql } from 'kysely';
import type { Tx } from '../../platform/db.ts';
import { contactOf } from './contact.sql.ts';
import type { ContactDetails, Receiver } from './share.ts';

/** What the asker shares in short. */
export type SharingAtAGlance = {
  /** How many things are shared right now, and with whom: each once, the latest first. */
  things: number;
  receivers: Receiver[];
  /** Who was the last to read something. */
  lastReader: { reader: Receiver; at: Date } | null;
  contact: ContactDetails | null;
};

type Row = {
  receivers: { receiver: Receiver; things: number }[];
  reader: Receiver | null;
  at: Date | null;
  id: string | null;
  sealed: Buffer | null;
};

/** One statement, and one for the key where there are contact details. */
export async function sharingAtAGlance(tx: Tx): Promise<SharingAtAGlance> {
  const { rows } = await sql<Row>`
    select live.receivers, last.reader, last.at, c.id, c.sealed
    from (
      select coalesce(jsonb_agg(jsonb_build_object('receiver', receiver, 'things', n) order by latest desc), '[]') as receivers
      from (
        select receiver, count(*) as n, max(created_at) as latest from share
        where revoked_at is null and until > now() group by receiver
      ) each_receiver
    ) live
    left join (
      select jsonb_build_object('name', reader_name, 'role', reader_role, 'centre', reader_centre, 'partner', reader_partner) as reader, at
      from access_log where person_id = (select me()) order by id desc limit 1
    ) last on true
    left join contact c on true`.execute(tx);
  const [row] = rows;
  if (!row) return { things: 0, receivers: [], lastReader: null, contact: null };
  return {
    things: row.receivers.reduce((sum, { things }) => sum + things, 0),
    receivers: row.receivers.map(({ receiver }) => receiver),
    lastReader: row.reader && row.at && { reader: row.reader, at: row.at },
    contact: row.id && row.sealed ? await contactOf(tx, { id: row.id, sealed: row.sealed }) : null,
  };
}
