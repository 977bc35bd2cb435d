import { spendOrStop } from '../../platform/attempts.sql.ts';
import { type Actor, as, asPatiently, type Database, isViolation, type Tx } from '../../platform/db.ts';
import type { Language } from '../../platform/language.ts';
import { noteVisit } from '../../platform/visit.sql.ts';
import { allCentres, type Centre } from '../centres/index.ts';
import { bookedByCode, leaveByCode } from './code.sql.ts';
import {
  type Booked,
  type Conversation,
  type Form,
  type FreeSlot,
  MOST_COMING,
  stateOf,
} from './conversation.ts';
import { book, leave, myConversation, myConversations, rewrite } from './conversations.sql.ts';
import type { BookForm } from './forms.ts';
import { addSlots, centreOfSlot, dropSlot, freeSlot, freeSlots, type NewSlots } from './slots.sql.ts';

const centreBy = async (tx: Tx, isIt: (centre: Centre) => boolean) => {
  const centres = await allCentres(tx);
  return { centres, centre: centres.find(isIt) ?? null };
};

/** The free times of a centre: the one that was asked for, or else the first. */
export const timesAt = (db: Database, slug: string | null) =>
  as(db, null, async (tx) => {
    const { centres, centre } = await centreBy(tx, (one) => one.slug === slug);
    const chosen = centre ?? centres[0] ?? null;
    return { centres, centre: chosen, slots: chosen ? await freeSlots(tx, chosen.id) : [] };
  });

export type Choosable = {
  centre: Centre;
  /** The time that was chosen; null when it is taken by now. */
  slot: FreeSlot | null;
  /** Free times there, for whoever came too late. */
  others: FreeSlot[];
  /** What is to move to the new time. */
  moving: Conversation | null;
  /** The asker's own conversation at that time: they come back to the form. */
  mine: Conversation | null;
};

/** What a page of booking needs; null when there never was such a time. */
export const choosable = (
  db: Database,
  actor: Actor,
  { slot: id, move }: BookForm,
): Promise<Choosable | null> =>
  as(db, actor, async (tx) => {
    if (!id) return null;
    const slot = await freeSlot(tx, id);
    const at = slot?.centre ?? (await centreOfSlot(tx, id));
    const { centre } = await centreBy(tx, (one) => one.id === at);
    if (!centre) return null;
    const moving = move ? await myConversation(tx, move) : null;
    const mine = slot ? null : ((await myConversations(tx)).find(({ slotId }) => slotId === id) ?? null);
    return { centre, slot, others: slot ? [] : await freeSlots(tx, centre.id), moving, mine };
  });

type Wanted = Omit<BookForm, 'once'> & { slot: string; form: Form };
type BookedAs = { ok: true; id: string } | { ok: false; why: 'taken' | 'full' };

/** In an hour, for one network: a town's library. Who comes with a new visit each time is somebody else each time. */
const MOST_BOOKED = 60;

/** The form was sent twice: what was booked stays, with what was written last. Null when that time is not the asker's. */
const bookedAlready = async (
  tx: Tx,
  mine: Conversation[],
  { slot, form, written }: Wanted,
): Promise<string | null> => {
  const found = mine.find((one) => one.slotId === slot && one.form === form);
  if (!found) return null;
  await rewrite(tx, found.id, written);
  return found.id;
};

/** Books it, or moves there what was booked before: both or neither. The same form sent twice books once. */
export async function bookTime(
  db: Database,
  actor: NonNullable<Actor>,
  wanted: Wanted,
  { language, network, now }: { language: Language; network: string; now: Date },
): Promise<BookedAs> {
  const { slot, form, written, move } = wanted;
  try {
    return await asPatiently(db, actor, async (tx): Promise<BookedAs> => {
      await spendOrStop(tx, { what: 'talks network', who: network, most: MOST_BOOKED });
      const mine = await myConversations(tx);
      const already = await bookedAlready(tx, mine, wanted);
      if (already) return { ok: true, id: already };
      const old = mine.find(
        ({ id, slotId, ...one }) => slotId === slot || (id === move && stateOf(one, now) !== 'past'),
      );
      const coming = mine.filter((one) => one !== old && stateOf(one, now) === 'coming');
      if (coming.length >= MOST_COMING) return { ok: false, why: 'full' };
      // Gone by now: it has just moved in another window.
      if (old && !(await leave(tx, old.id))) return { ok: false, why: 'taken' };
      const id = await book(tx, { slot, form, written, language, ...(old && { code: old.code }) });
      return { ok: true, id };
    });
  } catch (error) {
    if (!isViolation(error, 'check')) throw error;
    const already = await as(db, actor, async (tx) => bookedAlready(tx, await myConversations(tx), wanted));
    return already ? { ok: true, id: already } : { ok: false, why: 'taken' };
  }
}

/** The asker's own, by time. */
export const mine = (db: Database, actor: Actor): Promise<Conversation[]> =>
  as(db, actor, async (tx) => {
    await noteVisit(tx);
    return myConversations(tx);
  });

/** One of them. */
export const one = (db: Database, actor: Actor, id: string): Promise<Conversation | null> =>
  as(db, actor, async (tx) => {
    await noteVisit(tx);
    return myConversation(tx, id);
  });

/** Calls it off. @returns false when it is not theirs */
export const callOff = (db: Database, actor: Actor, id: string): Promise<boolean> =>
  asPatiently(db, actor, (tx) => leave(tx, id));

/** In an hour, for one network, right ones too: a town may be one network. The database counts wrong ones from everywhere. */
const MOST_CODES = 300;

/** What a code opens; null for every other. */
export const openCode = (db: Database, code: string, network: string): Promise<Booked | null> =>
  as(db, null, async (tx) => {
    await spendOrStop(tx, { what: 'talk codes network', who: network, most: MOST_CODES });
    return bookedByCode(tx, code);
  });

/** Calls off what a code opens. @returns false for every other */
export const callOffByCode = (db: Database, code: string, network: string): Promise<boolean> =>
  asPatiently(db, null, async (tx) => {
    await spendOrStop(tx, { what: 'talk codes network', who: network, most: MOST_CODES });
    return leaveByCode(tx, code);
  });

/** Adds times to the hat that is worn, all or none. */
export async function offerTimes(
  db: Database,
  actor: Actor,
  added: NewSlots,
): Promise<'added' | 'overlap' | 'no_hat'> {
  try {
    return (await as(db, actor, (tx) => addSlots(tx, added))) === null ? 'no_hat' : 'added';
  } catch (error) {
    if (isViolation(error, 'overlap')) return 'overlap';
    throw error;
  }
}

/** Takes a time away; whoever booked it is told. */
export const takeAway = (db: Database, actor: Actor, id: string): Promise<boolean> =>
  asPatiently(db, actor, (tx) => dropSlot(tx, id));
