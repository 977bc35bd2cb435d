import { sql } from 'kysely';
import { type Actor, isViolation, type Tx, within } from '../../platform/db.ts';
import { type Given, giveShare } from '../sharing/index.ts';
import { myConversations, sealCode, sealWritten } from './conversations.sql.ts';

/** Gives it again; nothing where whoever could read it has left since. */
async function shareAnew(tx: Tx, given: Given): Promise<void> {
  await sql`savepoint anew`.execute(tx);
  try {
    await giveShare(tx, { ...given, purpose: 'prepare_talk', ownWords: null });
  } catch (error) {
    if (!isViolation(error, 'check')) throw error;
    await sql`rollback to savepoint anew`.execute(tx);
  }
}

/**
 * Brings the conversations of a visit along to the asker: the times stay theirs, what was written is sealed anew with their key, and
 * shared anew with the same guide until the same day.
 */
export async function bringConversations(
  tx: Tx,
  visit: NonNullable<Actor>,
  given: readonly Given[],
): Promise<void> {
  for (const { id, written, code } of await within(tx, visit, myConversations)) {
    const { sealed, mail } = await sealWritten(tx, id, written);
    const sealedCode = await sealCode(tx, id, code);
    await sql`select bring_talk(${visit.token}, ${id}, ${sealed}, ${sealedCode}, ${mail})`.execute(tx);
    for (const one of given.filter((each) => each.thing === 'conversation' && each.id === id))
      await shareAnew(tx, one);
  }
}
