import { sql } from 'kysely';
import type { Tx } from '../../platform/db.ts';
import { seal, unseal } from '../../platform/sealed.sql.ts';
import type { Answer, AnswerReason, AnswerValue, Wish } from './wish.ts';

const wishes = (tx: Tx) =>
  tx
    .selectFrom('wish')
    .leftJoin('centre', 'centre.id', 'wish.centre_id')
    .select([
      'wish.id',
      'wish.text',
      'wish.near',
      'wish.sealed',
      'wish.created_at as createdAt',
      'centre.slug as centre',
    ])
    .orderBy('wish.created_at', 'desc');

type Row = Omit<Wish, 'text' | 'near'> & { text: string | null; near: string | null; sealed: Buffer | null };
type Written = Pick<Wish, 'text' | 'near'>;

const about = (id: string) => `wish:${id}`;

/** What the person wrote; a wish from before sealing stands in the row as it is. */
export async function toWish(tx: Tx, { sealed, text, near, ...row }: Row): Promise<Wish> {
  if (!sealed) return { ...row, text: text ?? '', near };
  const written: Written = JSON.parse(await unseal(tx, sealed, about(row.id)));
  return { ...row, ...written };
}

/** A wish as it is kept for the asker. */
export const sealedWish = (tx: Tx, { id, text, near }: Pick<Wish, 'id' | 'text' | 'near'>): Promise<Buffer> =>
  seal(tx, JSON.stringify({ text, near } satisfies Written), about(id));

/** The wish, if it is the asker's own; else null, as when there is none. */
export async function wishById(tx: Tx, id: string): Promise<Wish | null> {
  const row = await wishes(tx).where('wish.id', '=', id).executeTakeFirst();
  return row ? toWish(tx, row) : null;
}

/** When the asker first and last was here. */
export async function me(tx: Tx): Promise<{ createdAt: Date; lastSeenAt: Date } | null> {
  const row = tx.selectFrom('person').select(['created_at as createdAt', 'last_seen_at as lastSeenAt']);
  return (await row.executeTakeFirst()) ?? null;
}

/** The asker's own wishes, newest first. */
export async function myWishes(tx: Tx): Promise<Wish[]> {
  const rows = await wishes(tx).execute();
  return Promise.all(rows.map((row) => toWish(tx, row)));
}

export type NewWish = Pick<Wish, 'id' | 'text' | 'near' | 'centre'>;

/**
 * Keeps a wish under the id that its form was made with: sent twice it is kept once, sent anew it is changed. The id is the asker's
 * own choice among their own: that somebody else has the same makes no difference, and is not to be noticed.
 */
export async function saveWish(tx: Tx, { id, text, near, centre }: NewWish): Promise<void> {
  const sealed = await sealedWish(tx, { id, text, near });
  const inserted = await tx
    .insertInto('wish')
    .values((eb) => ({
      id,
      sealed,
      centre_id: eb.selectFrom('centre').select('id').where('slug', '=', centre),
    }))
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows === 1n) return dropOldest(tx);
  await tx.updateTable('wish').set({ sealed, text: null, near: null }).where('id', '=', id).execute();
}

/** Nobody needs more; without a bound one browser could fill the disk. */
const MOST_WISHES = 200;

/** Of more wishes than one needs, the oldest go. */
export async function dropOldest(tx: Tx): Promise<void> {
  const beyond = tx
    .selectFrom('wish')
    .select('id')
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .offset(MOST_WISHES);
  await tx.deleteFrom('wish').where('id', 'in', beyond).execute();
}

/** The asker's own answers, newest first. */
export async function myAnswers(tx: Tx): Promise<Answer[]> {
  const query = tx
    .selectFrom('answer')
    .select(['offer_id as offerId', 'wish_id as wishId', 'answer', 'reason', 'answered_at as answeredAt'])
    .orderBy('answered_at', 'desc');
  return query.execute();
}

/** The offers that the asker has said yes to, the latest first. */
export async function myKeptOffers(tx: Tx): Promise<{ id: string; title: string }[]> {
  const query = tx
    .selectFrom('answer')
    .innerJoin('offer', 'offer.id', 'answer.offer_id')
    .select(['offer.id', 'offer.title'])
    .where('answer', '=', 'yes')
    .orderBy('answered_at', 'desc');
  return query.execute();
}

export type NewAnswer = {
  offerId: string;
  wishId: string | null;
  answer: AnswerValue;
  reason: AnswerReason | null;
};

/** Keeps an answer in place of the one before it. Throws a foreign-key violation when there is no such offer or wish. */
export async function saveAnswer(tx: Tx, { offerId, wishId, answer, reason }: NewAnswer): Promise<void> {
  await tx
    .insertInto('answer')
    .values({ offer_id: offerId, wish_id: wishId, answer, reason })
    .onConflict((on) =>
      on
        .columns(['person_id', 'offer_id'])
        .doUpdateSet({ wish_id: wishId, answer, reason, answered_at: sql<Date>`now()` }),
    )
    .execute();
}

/** Takes an answer back, as if it had never been given. */
export async function deleteAnswer(tx: Tx, offerId: string): Promise<void> {
  await tx.deleteFrom('answer').where('offer_id', '=', offerId).execute();
}
