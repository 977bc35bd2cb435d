import { type Actor, as, type Database, isViolation, type Tx } from '../../platform/db.ts';
import { noteVisit } from '../../platform/visit.sql.ts';
import { type Offer, offerById, offersByIds } from '../offers/index.ts';
import { myLiveShares, type Share } from '../sharing/index.ts';
import { type PlanPart, type Step, stepOf, withStep } from './plan.ts';
import { addPart, changePart, myPart, myPlan } from './plans.sql.ts';

/** Offers that steps came from and that are still there, by id. */
export type Offers = ReadonlyMap<string, Offer>;

async function offersIn(tx: Tx, parts: readonly PlanPart[]): Promise<Offers> {
  const ids = parts.flatMap(({ steps }) => steps.flatMap(({ offer }) => offer ?? []));
  const offers = ids.length > 0 ? await offersByIds(tx, [...new Set(ids)]) : [];
  return new Map(offers.map((offer) => [offer.id, offer]));
}

/** The whole plan, and who reads which part. */
export const planOf = (db: Database, actor: Actor) =>
  as(db, actor, async (tx) => {
    await noteVisit(tx);
    const parts = await myPlan(tx);
    const team: Share[] = parts.length > 0 ? await myLiveShares(tx, 'plan_part') : [];
    return { parts, team, offers: await offersIn(tx, parts) };
  });

export type PlanFound = Awaited<ReturnType<typeof planOf>>;

/** One part, and who reads it; null when it is not there, or not theirs. */
export const partOf = (db: Database, actor: Actor, id: string) =>
  as(db, actor, async (tx) => {
    const part = await myPart(tx, id);
    if (!part) return null;
    await noteVisit(tx);
    const team = (await myLiveShares(tx, 'plan_part')).filter((share) => share.id === id);
    return { part, team, offers: await offersIn(tx, [part]) };
  });

export type PartFound = NonNullable<Awaited<ReturnType<typeof partOf>>>;

type Outcome = 'done' | 'full' | 'gone';

/** Keeps a new part. `full` when the plan has all the parts it has room for. */
export async function keepPart(db: Database, actor: Actor, part: PlanPart): Promise<'done' | 'full'> {
  try {
    await as(db, actor, (tx) => addPart(tx, part));
    return 'done';
  } catch (error) {
    if (isViolation(error, 'check')) return 'full';
    throw error;
  }
}

/** Keeps a new step. `full` when the part has all the steps it has room for. */
export const keepStep = (db: Database, actor: Actor, part: string, step: Step): Promise<Outcome> =>
  as(db, actor, async (tx) => {
    let outcome: Outcome = 'gone';
    await changePart(tx, part, (before) => {
      const after = withStep(before, step);
      outcome = stepOf(after, step.id) ? 'done' : 'full';
      return after;
    });
    return outcome;
  });

/** What one needs to put an offer on a plan; null when there is no such offer. */
export const partsAndOffer = (db: Database, actor: Actor, offerId: string) =>
  as(db, actor, async (tx) => {
    const offer = await offerById(tx, offerId);
    return offer && { offer, parts: await myPlan(tx) };
  });
