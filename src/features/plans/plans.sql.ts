import { sql } from 'kysely';
import { type Actor, type Tx, within } from '../../platform/db.ts';
import { seal, unseal } from '../../platform/sealed.sql.ts';
import { MOST_PARTS, moved, type PlanPart, type Way, type Written } from './plan.ts';

const about = (id: string) => `plan_part.sealed:${id}`;

const rows = (tx: Tx) =>
  tx.selectFrom('plan_part').select(['id', 'sealed']).orderBy('place').orderBy('created_at').orderBy('id');

/** Opens a part of the asker's own. */
export const toPart = async (tx: Tx, { id, sealed }: { id: string; sealed: Buffer }): Promise<PlanPart> => ({
  id,
  ...(JSON.parse(await unseal(tx, sealed, about(id))) as Written),
});

const sealPart = (tx: Tx, { id, title, about: text, steps }: PlanPart): Promise<Buffer> =>
  seal(tx, JSON.stringify({ title, about: text, steps } satisfies Written), about(id));

/** The asker's own plan, part by part. */
export async function myPlan(tx: Tx): Promise<PlanPart[]> {
  return Promise.all((await rows(tx).execute()).map((row) => toPart(tx, row)));
}

/** One part of it; null when it is not there, or not theirs. */
export async function myPart(tx: Tx, id: string): Promise<PlanPart | null> {
  const row = await rows(tx).where('id', '=', id).executeTakeFirst();
  return row ? toPart(tx, row) : null;
}

/** Puts a part after the others; sent twice it is there once. Throws a check violation when there is no room for one more. */
export async function addPart(tx: Tx, part: PlanPart): Promise<void> {
  const sealed = await sealPart(tx, part);
  const known = await tx.selectFrom('plan_part').select('id').where('id', '=', part.id).executeTakeFirst();
  if (known) return;
  await tx
    .insertInto('plan_part')
    .values((eb) => ({
      id: part.id,
      sealed,
      place: eb
        .selectFrom('plan_part')
        .select((all) => sql<number>`coalesce(${all.fn.max('place')}, 0) + 1`.as('place')),
    }))
    .onConflict((on) => on.doNothing())
    .execute();
}

/**
 * Reads a part, changes it and keeps it; of two changes at once one waits for the other, and none is lost.
 * @returns the part as it is now; null when it is not there, or not theirs
 */
export async function changePart(
  tx: Tx,
  id: string,
  change: (part: PlanPart) => PlanPart,
): Promise<PlanPart | null> {
  const row = await rows(tx).where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) return null;
  const part = change(await toPart(tx, row));
  const sealed = await sealPart(tx, part);
  await tx
    .updateTable('plan_part')
    .set({ sealed, changed_at: sql<Date>`now()` })
    .where('id', '=', id)
    .execute();
  return part;
}

/** Moves a part up or down among the others. @returns false when it is not there */
export async function movePart(tx: Tx, id: string, way: Way): Promise<boolean> {
  // Held in one order, so that two who move at once do not wait for each other in turn; read again as they are then.
  await tx.selectFrom('plan_part').select('id').orderBy('id').forUpdate().execute();
  const parts = await rows(tx).execute();
  if (!parts.some((part) => part.id === id)) return false;
  const places = moved(parts, id, way).map((part) => part.id);
  await sql`
    update plan_part p set place = o.place from unnest(${places}::uuid[]) with ordinality as o (id, place)
    where p.id = o.id and p.place <> o.place`.execute(tx);
  return true;
}

/** Takes a part away; whoever it was shared with reads it no more. @returns false when it is not there */
export async function removePart(tx: Tx, id: string): Promise<boolean> {
  const gone = await tx.deleteFrom('plan_part').where('id', '=', id).executeTakeFirst();
  return gone.numDeletedRows === 1n;
}

/** Brings the plan of a visit along to the asker, after the parts they have; those that there is no room for are left. */
export async function bringPlan(tx: Tx, visit: Actor): Promise<void> {
  const brought = await within(tx, visit, myPlan);
  const { held } = await tx
    .selectFrom('plan_part')
    .select(({ fn }) => fn.countAll<number>().as('held'))
    .executeTakeFirstOrThrow();
  for (const part of brought.slice(0, Math.max(0, MOST_PARTS - held))) await addPart(tx, part);
}
