import { type Actor, type Tx, within } from '../../platform/db.ts';
import { type Offer, offersByIds } from '../offers/index.ts';
import type { Answer, Wish } from './wish.ts';
import { dropOldest, myAnswers, myWishes, sealedWish } from './wishes.sql.ts';

/** What somebody has written and answered, with the offers that were answered. */
export type Things = { wishes: Wish[]; answered: { answer: Answer; offer: Offer }[] };

/** The asker's wishes and answers; an answer whose offer is gone is left out. */
export async function thingsOf(tx: Tx): Promise<Things> {
  const wishes = await myWishes(tx);
  const answers = await myAnswers(tx);
  const offers = await offersByIds(
    tx,
    answers.map(({ offerId }) => offerId),
  );
  const found = new Map(offers.map((offer) => [offer.id, offer]));
  const answered = answers.flatMap((answer) => {
    const offer = found.get(answer.offerId);
    return offer ? [{ answer, offer }] : [];
  });
  return { wishes, answered };
}

/** Which of them, by their ids. */
export type Chosen = { wishes: string[]; answers: string[] };

/** Takes them away from the asker. Of two who take the same at once, one gets it. */
async function take(tx: Tx, chosen: Chosen) {
  const wishes = (await myWishes(tx)).filter(({ id }) => chosen.wishes.includes(id));
  const answers = chosen.answers.length
    ? await tx.deleteFrom('answer').where('offer_id', 'in', chosen.answers).returningAll().execute()
    : [];
  const gone = wishes.length
    ? await tx
        .deleteFrom('wish')
        .where(
          'id',
          'in',
          wishes.map(({ id }) => id),
        )
        .returning(['id', 'centre_id'])
        .execute()
    : [];
  const centres = new Map(gone.map(({ id, centre_id }) => [id, centre_id]));
  const taken = wishes.filter(({ id }) => centres.has(id));
  return { wishes: taken.map((wish) => ({ ...wish, centre_id: centres.get(wish.id) ?? null })), answers };
}

/**
 * Moves the chosen things of a visit to the asker, in the asker's transaction: opened with the visit's key, sealed with their own.
 * What they have said to an offer already stays; a wish keeps its address and its date.
 */
export async function bringAlong(tx: Tx, visit: Actor, chosen: Chosen): Promise<void> {
  const { wishes, answers } = await within(tx, visit, (theirs) => take(theirs, chosen));
  if (wishes.length > 0) {
    const rows = await Promise.all(
      wishes.map(async ({ id, text, near, createdAt, centre_id }) => ({
        id,
        sealed: await sealedWish(tx, { id, text, near }),
        centre_id,
        created_at: createdAt,
      })),
    );
    await tx.insertInto('wish').values(rows).execute();
    await dropOldest(tx);
  }
  if (answers.length === 0) return;
  const brought = new Set(wishes.map(({ id }) => id));
  await tx
    .insertInto('answer')
    .values(
      answers.map(({ offer_id, wish_id, answer, reason, answered_at }) => ({
        offer_id,
        wish_id: wish_id !== null && brought.has(wish_id) ? wish_id : null,
        answer,
        reason,
        answered_at,
      })),
    )
    .onConflict((on) => on.columns(['person_id', 'offer_id']).doNothing())
    .execute();
}
