import { sql } from 'kysely';
import { type Actor, type Tx, within } from '../../platform/db.ts';
import { seal } from '../../platform/sealed.sql.ts';
import type { Given, Thing } from './share.ts';
import { aboutWords, receiverOf, whyOf } from './sharing.sql.ts';

/** Things that come along: some by id, some as the only one of their kind. */
type Brought = { ids: string[]; kinds: Thing[] };

/** What the asker shares at the moment, newest first. */
async function givenNow(tx: Tx): Promise<Given[]> {
  const rows = await tx
    .selectFrom('share')
    .selectAll()
    .where('revoked_at', 'is', null)
    .where('until', '>', sql<Date>`clock_timestamp()`)
    .orderBy('created_at', 'desc')
    .execute();
  return rows.map((row) => ({
    thing: row.thing,
    id: row.thing_id,
    receiver: receiverOf(row),
    until: row.until,
    textVersion: row.text_version,
  }));
}

/** Stops all that the asker shares, each with its receipt. */
const stopAll = (tx: Tx) =>
  tx.updateTable('share').set({ revoked_at: sql<Date>`now()` }).where('revoked_at', 'is', null).execute();

/** The asker's purposes in own words, opened, by share. */
async function ownWords(tx: Tx): Promise<[string, string][]> {
  const rows = await tx
    .selectFrom('share_receipt')
    .distinctOn('share_id')
    .select(['share_id', 'purpose', 'own_words'])
    .where('own_words', 'is not', null)
    .execute();
  const opened = rows.map(async (row): Promise<[string, string]> => {
    const { ownWords } = await whyOf(tx, row, row.share_id);
    return [row.share_id, ownWords ?? ''];
  });
  return Promise.all(opened);
}

/**
 * Stops what a visit shares, and brings the receipts and the list of who has looked along with the things they are about: who shared
 * before signing in still sees who read it. To be called while the visit still has its things.
 * @returns what the visit shared until now, for the things that go on being shared
 */
export async function bringLog(tx: Tx, visit: NonNullable<Actor>, { ids, kinds }: Brought): Promise<Given[]> {
  const { given, opened } = await within(tx, visit, async (theirs) => {
    const until = await givenNow(theirs);
    await stopAll(theirs);
    return { given: until, opened: await ownWords(theirs) };
  });
  const sealed = opened.map(async ([id, text]) => [
    id,
    (await seal(tx, text, aboutWords(id))).toString('base64'),
  ]);
  const words = JSON.stringify(Object.fromEntries(await Promise.all(sealed)));
  await sql`select bring_log(${visit.token}, ${ids}::uuid[], ${kinds}::shared_thing[], ${words}::jsonb)`.execute(
    tx,
  );
  return given;
}
