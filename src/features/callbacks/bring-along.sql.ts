import { sql } from 'kysely';
import { type Actor, type Tx, within } from '../../platform/db.ts';
import { type Given, giveShare } from '../sharing/index.ts';
import { MOST_WAITING } from './callback.ts';
import { howManyOpen, myCallbacks, resealed } from './callbacks.sql.ts';

/**
 * Brings what a visit asked for along to the asker: who has taken it and when it was done stay as they are, and what was open is shared
 * anew with the same guides until the same end. Of those beyond three at a time the oldest come along as taken back.
 */
export async function bringCallbacks(
  tx: Tx,
  visit: NonNullable<Actor>,
  given: readonly Given[],
): Promise<void> {
  const brought = await within(tx, visit, (theirs) => myCallbacks(theirs));
  const sealed = brought.map(async (one): Promise<[string, string]> => [one.id, await resealed(tx, one)]);
  const words = JSON.stringify(Object.fromEntries(await Promise.all(sealed)));
  await sql`select bring_callbacks(${visit.token}, ${words}::jsonb)`.execute(tx);
  const room = MOST_WAITING - (await howManyOpen(tx));
  const open = given.filter(({ thing, id }) => thing === 'callback' && brought.some((one) => one.id === id));
  for (const one of open.slice(0, Math.max(0, room)))
    await giveShare(tx, { ...one, purpose: 'get_in_touch', ownWords: null });
}
