import { type Actor, as, asPatiently, type Database, within } from '../../platform/db.ts';
import { isSignedIn } from '../../platform/session.sql.ts';
import { holdVisit, leaveVisit } from '../../platform/visit.sql.ts';
import { bringLog } from '../sharing/index.ts';
import { bringAlong, type Chosen, type Things, thingsOf } from '../wishes/index.ts';
import { type Also, alsoOf, bringAlso, SHARED_AS } from './also.sql.ts';

/** Everything in a visit. */
export type Left = Things & { also: Also[]; isShared: boolean };
/** Which of it. */
export type Wanted = Chosen & { also: Also[] };

const isEmpty = ({ wishes, answered, also }: Left) => wishes.length + answered.length + also.length === 0;

/** What the visit of this browser holds that somebody signed in could bring along; null when there is nothing, or no visit. */
export async function leftFromVisit(db: Database, session: Actor, visit: Actor): Promise<Left | null> {
  if (!session || !visit || !(await as(db, session, isSignedIn))) return null;
  return as(db, visit, async (tx) => {
    const rest = await alsoOf(tx);
    if (!rest) return null;
    const things = { ...(await thingsOf(tx)), ...rest };
    return isEmpty(things) ? null : things;
  });
}

/**
 * Moves the chosen things from this browser's visit to whoever is signed in, and ends the visit: all of it, or nothing. Whoever does
 * not hold the visit's own token gets nothing of it.
 * @returns false when nobody is signed in, or there is no such visit
 */
export async function bringFromVisit(
  db: Database,
  session: Actor,
  visit: Actor,
  chosen: Wanted,
): Promise<boolean> {
  if (!session || !visit) return false;
  // Who received something may be leaving in this moment, and taking it away too.
  return asPatiently(db, session, async (tx) => {
    if (!(await isSignedIn(tx)) || !(await within(tx, visit, holdVisit))) return false;
    const given = await bringLog(tx, visit, {
      ids: [...chosen.wishes, ...chosen.answers],
      kinds: chosen.also.flatMap((one) => SHARED_AS[one] ?? []),
    });
    await bringAlong(tx, visit, chosen);
    await bringAlso(tx, visit, { chosen: chosen.also, given });
    await within(tx, visit, leaveVisit);
    return true;
  });
}
