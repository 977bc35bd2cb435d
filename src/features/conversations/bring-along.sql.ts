import { sql } from 'kysely';
import { type Actor, type Tx, within } from '../../platform/db.ts';
import { giveShare } from '../sharing/index.ts';
import { myConversations, sealCode, sealWritten } from './conversations.sql.ts';

type Shared = { thing_id: string; receiver_grant: string; until: Date; text_version: string };

/** What the visit shared of its conversations until this transaction ended it. */
async function sharedUntilNow(tx: Tx): Promise<Shared[]> {
  const { rows } = await sql<Shared>`
    select s.thing_id, s.receiver_grant, s.until, s.text_version from share s
    where s.thing::text = 'conversation' and s.receiver_grant is not null and s.until > now()
      and (s.revoked_at is null or s.revoked_at >= transaction_timestamp())`.execute(tx);
  return rows;
}

/**
 * Brings the conversations of a visit along to the asker: the times stay theirs, what was written is sealed anew with their key, and
 * shared anew with the same guide until the same day.
 */
export async function bringConversations(tx: Tx, visit: NonNullable<Actor>): Promise<void> {
  const { all, shared } = await within(tx, visit, async (theirs) => ({
    all: await myConversations(theirs),
    shared: await sharedUntilNow(theirs),
  }));
  for (const { id, written, code } of all) {
    const { sealed, mail } = await sealWritten(tx, id, written);
    const sealedCode = await sealCode(tx, id, code);
    await sql`select bring_talk(${visit.token}, ${id}, ${sealed}, ${sealedCode}, ${mail})`.execute(tx);
    for (const share of shared.filter(({ thing_id }) => thing_id === id))
      await giveShare(tx, {
        thing: 'conversation',
        id,
        receiver: { kind: 'person', grant: share.receiver_grant },
        purpose: 'prepare_talk',
        ownWords: null,
        until: share.until,
        textVersion: share.text_version,
      });
  }
}
