import { sql } from 'kysely';
import { type Glance, inBase64 } from '../../platform/glance.sql.ts';
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

type Found = {
  receivers: { receiver: Receiver; things: number }[];
  last: { reader: Receiver; at: string } | null;
  contact: { id: string; sealed: string } | null;
};

/** What is shared, who looked last, and how the asker likes to be contacted. */
export const sharingAtAGlance: Glance<Found, SharingAtAGlance> = {
  query: sql`
    select jsonb_build_object('receivers', live.receivers, 'last', last.reading,
      'contact', (select jsonb_build_object('id', id, 'sealed', ${inBase64('sealed')}) from contact))
    from (
      select coalesce(jsonb_agg(jsonb_build_object('receiver', receiver, 'things', n) order by latest desc), '[]') as receivers
      from (
        select receiver, count(*) as n, max(created_at) as latest from share
        where revoked_at is null and until > now() group by receiver
      ) each_receiver
    ) live
    left join (
      select jsonb_build_object('at', at, 'reader',
        jsonb_build_object('name', reader_name, 'role', reader_role, 'centre', reader_centre, 'partner', reader_partner)) as reading
      from access_log where person_id = (select me()) order by id desc limit 1
    ) last on true`,
  read: async (tx, { receivers, last, contact }) => ({
    things: receivers.reduce((sum, { things }) => sum + things, 0),
    receivers: receivers.map(({ receiver }) => receiver),
    lastReader: last && { reader: last.reader, at: new Date(last.at) },
    contact:
      contact && (await contactOf(tx, { id: contact.id, sealed: Buffer.from(contact.sealed, 'base64') })),
  }),
};
