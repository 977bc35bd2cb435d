import { sql } from 'kysely';
import { type Actor, type Tx, within } from '../../platform/db.ts';
import { giveShare } from '../sharing/index.ts';
import { MOST_WAITING } from './callback.ts';
import { howManyOpen, myCallbacks, resealed } from './callbacks.sql.ts';

/** What guides can read of a visit's at the moment: which, where, until when, and the words that were said yes to. */
export type Open = { id: string; centre: string; until: Date; textVersion: string };

/** The asker's own that guides can read, newest first. To be asked before the shares of a visit are stopped. */
export async function openCallbacks(tx: Tx): Promise<Open[]> {
  const { rows } = await sql<Open>`
    select s.thing_id as id, s.receiver_centre as centre, s.until, s.text_version as "textVersion"
    from share s join callback c on c.id = s.thing_id and c.person_id = s.person_id and c.done_at is null
    where s.thing = 'callback' and s.receiver_role = 'guide' and s.revoked_at is null and s.until > clock_timestamp() + interval '1 minute'
    order by s.created_at desc`.execute(tx);
  return rows;
}

/**
 * Brings what a visit asked for along to the asker: who has taken it and when it was done stay as they are, and what was open is shared
 * anew with the same guides until the same end. Of those beyond three at a time the oldest come along as taken back.
 */
export async function bringCallbacks(tx: Tx, visit: NonNullable<Actor>, open: Open[]): Promise<void> {
  const brought = await within(tx, visit, (theirs) => myCallbacks(theirs));
  const sealed = brought.map(async (one): Promise<[string, string]> => [one.id, await resealed(tx, one)]);
  const words = JSON.stringify(Object.fromEntries(await Promise.all(sealed)));
  await sql`select bring_callbacks(${visit.token}, ${words}::jsonb)`.execute(tx);
  const room = MOST_WAITING - (await howManyOpen(tx));
  for (const { id, centre, until, textVersion } of open.slice(0, Math.max(0, room)))
    await giveShare(tx, {
      thing: 'callback',
      id,
      receiver: { kind: 'role', centre, role: 'guide' },
      purpose: 'get_in_touch',
      ownWords: null,
      until,
      textVersion,
    });
}
