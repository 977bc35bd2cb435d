import { type Actor, as, type Database, isViolation } from '../../platform/db.ts';
import { isSignedIn } from '../../platform/session.sql.ts';
import { noteVisit } from '../../platform/visit.sql.ts';
import { isOpen, type LiveIndex, type Offer, offerById, offersByIds } from '../offers/index.ts';
import { match } from './match.ts';
import type { Answer, AnswerReason, AnswerValue } from './wish.ts';
import { deleteAnswer, me, myAnswers, myWishes, saveAnswer, wishById } from './wishes.sql.ts';

const STEP = 8;
/** A list starts short and grows; past this one writes another wish. */
export const MOST_SHOWN = 48;

/** How many to show: eight at first, then eight more at a time. */
export const toShown = (asked: string | undefined): number =>
  Math.min(MOST_SHOWN, Math.max(STEP, Math.trunc(Number(asked)) || STEP));

export type Suggestion = ReturnType<typeof match>['found'][number] & { full: Offer };

/** The asker's own wish with what fits it now; null when it is not there, or not theirs. */
export async function suggest(
  db: Database,
  actor: Actor,
  live: LiveIndex,
  asked: { id: string; shown: number; now: Date },
) {
  return as(db, actor, async (tx) => {
    const wish = await wishById(tx, asked.id);
    if (!wish) return null;
    await noteVisit(tx);
    const answers = await myAnswers(tx);
    // Somebody who says where they are may be nearer to another centre than the one whose page they wrote on.
    const centre = wish.near ? null : wish.centre;
    // A few more than are shown, in case some have closed since the index was made.
    const matched = match(
      live.index,
      { ...wish, centre, limit: asked.shown + 5 },
      { answers, now: asked.now },
    );
    const full = await offersByIds(tx, [...matched.found.map(({ offer }) => offer.id), ...latest(answers)]);
    const byId = new Map(full.map((offer) => [offer.id, offer]));
    const open = matched.found.flatMap((found) => {
      const offer = byId.get(found.offer.id);
      return offer && isOpen(offer, asked.now) ? [{ ...found, full: offer }] : [];
    });
    const found = open.slice(0, asked.shown);
    return {
      wish,
      answers,
      offers: byId,
      index: live.index,
      read: matched.wish,
      found,
      hasMore: open.length > found.length,
    };
  });
}

export type Suggested = NonNullable<Awaited<ReturnType<typeof suggest>>>;

const latest = (answers: Answer[]): string[] => answers.slice(0, 1).map(({ offerId }) => offerId);

export type Given = { offer: string; wish: string | null; answer: AnswerValue; reason: AnswerReason | null };

/** Keeps an answer. An offer that has closed takes no more answers; undoing an old one always works. */
export async function giveAnswer(
  db: Database,
  actor: Actor,
  { offer, wish, answer, reason }: Given,
  now: Date,
): Promise<{ ok: true } | { ok: false; why: 'closed' | 'gone' }> {
  try {
    return await as(db, actor, async (tx) => {
      const found = await offerById(tx, offer);
      if (!found) return { ok: false, why: 'gone' };
      if (!isOpen(found, now)) return { ok: false, why: 'closed' };
      await saveAnswer(tx, { offerId: offer, wishId: wish, answer, reason: answer === 'no' ? reason : null });
      return { ok: true };
    });
  } catch (error) {
    // The wish or the offer went away between two statements, or the wish is somebody else's.
    if (isViolation(error, 'foreignKey')) return { ok: false, why: 'gone' };
    throw error;
  }
}

/** Takes an answer back. */
export const undoAnswer = (db: Database, actor: Actor, offer: string): Promise<void> =>
  as(db, actor, (tx) => deleteAnswer(tx, offer));

/** Everything held about the asker. */
export async function myThings(db: Database, actor: Actor) {
  if (!actor) return { visitor: null, isSignedIn: false, wishes: [], answers: [], offers: [] };
  return as(db, actor, async (tx) => {
    await noteVisit(tx);
    const visitor = await me(tx);
    const wishes = await myWishes(tx);
    const answers = await myAnswers(tx);
    const offers = await offersByIds(
      tx,
      answers.map(({ offerId }) => offerId),
    );
    return { visitor, isSignedIn: await isSignedIn(tx), wishes, answers, offers };
  });
}

export type MyThings = Awaited<ReturnType<typeof myThings>>;
