import { sql } from 'kysely';
import type { Actor, Tx } from '../../platform/db.ts';
import { bringCallbacks, openCallbacks } from '../callbacks/index.ts';
import { bringCv } from '../cv/index.ts';
import { bringContact } from '../sharing/index.ts';
import { bringReadings } from '../wellbeing/index.ts';

/** What a visit may hold beside wishes and answers, each brought along as a whole. */
export const ALSO = ['cv', 'wellbeing', 'contact', 'callback'] as const;
export type Also = (typeof ALSO)[number];

/** Which of them the asker has, and whether they share anything now; null when the asker is no visit. One statement. */
export async function alsoOf(tx: Tx): Promise<{ also: Also[]; isShared: boolean } | null> {
  const { rows } = await sql<Record<Also | 'isVisit' | 'isShared', boolean>>`
    select exists (select from session where id = my_session() and method is null) as "isVisit",
      exists (select from cv where person_id = me()) as cv,
      exists (select from wellbeing where person_id = me()) as wellbeing,
      exists (select from contact where person_id = me()) as contact,
      exists (select from callback where person_id = me()) as callback,
      exists (select from share where person_id = me() and thing <> 'callback' and revoked_at is null and until > now()) as "isShared"`.execute(
    tx,
  );
  const [row] = rows;
  return row?.isVisit ? { also: ALSO.filter((one) => row[one]), isShared: row.isShared } : null;
}

type Visit = NonNullable<Actor>;

/** What a visit shares by asking for it, and goes on sharing once it is brought along; all other shares end. */
export type Shared = { callbacks: Awaited<ReturnType<typeof openCallbacks>> };

/** To be asked before the visit's shares are stopped. */
export const sharedBy = async (tx: Tx): Promise<Shared> => ({ callbacks: await openCallbacks(tx) });

/** Moves each from the visit to the asker; what they have of their own stays. */
const bring: Record<Also, (tx: Tx, visit: Visit, shared: Shared) => Promise<void>> = {
  cv: bringCv,
  wellbeing: bringReadings,
  contact: bringContact,
  callback: (tx, visit, { callbacks }) => bringCallbacks(tx, visit, callbacks),
};

/** Brings those along that were chosen. */
export async function bringAlso(
  tx: Tx,
  visit: Visit,
  { chosen, shared }: { chosen: readonly Also[]; shared: Shared },
): Promise<void> {
  for (const one of chosen) await bring[one](tx, visit, shared);
}
