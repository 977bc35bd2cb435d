import { sql } from 'kysely';
import type { Actor, Tx } from '../../platform/db.ts';
import { bringCallbacks } from '../callbacks/index.ts';
import { bringConversations } from '../conversations/index.ts';
import { bringCv } from '../cv/index.ts';
import { bringPlan } from '../plans/index.ts';
import { bringContact, type Given } from '../sharing/index.ts';
import { bringReadings } from '../wellbeing/index.ts';

/** What a visit may hold beside wishes and answers, each brought along as a whole. */
export const ALSO = ['plan', 'cv', 'wellbeing', 'contact', 'conversation', 'callback'] as const;
export type Also = (typeof ALSO)[number];

/** What each is among the things that can be shared. */
export const SHARED_AS = {
  plan: 'plan_part',
  cv: 'cv',
  wellbeing: null,
  contact: 'contact',
  conversation: 'conversation',
  callback: 'callback',
} as const satisfies Record<Also, string | null>;

/**
 * Which of them the asker has, and whether they share anything now that stops with the visit; null when the asker is no visit. One
 * statement.
 */
export async function alsoOf(tx: Tx): Promise<{ also: Also[]; isShared: boolean } | null> {
  const { rows } = await sql<Record<Also | 'isVisit' | 'isShared', boolean>>`
    select exists (select from session where id = my_session() and method is null) as "isVisit",
      exists (select from plan_part where person_id = me()) as plan,
      exists (select from cv where person_id = me()) as cv,
      exists (select from wellbeing where person_id = me()) as wellbeing,
      exists (select from contact where person_id = me()) as contact,
      exists (select from conversation where person_id = me()) as conversation,
      exists (select from callback where person_id = me()) as callback,
      exists (select from share where person_id = me() and thing not in ('callback', 'conversation')
        and revoked_at is null and until > now()) as "isShared"`.execute(tx);
  const [row] = rows;
  return row?.isVisit ? { also: ALSO.filter((one) => row[one]), isShared: row.isShared } : null;
}

/** Moves each from the visit to the asker; what they have of their own stays. What the visit had given is given anew where it goes on. */
const bring: Record<Also, (tx: Tx, visit: NonNullable<Actor>, given: readonly Given[]) => Promise<void>> = {
  plan: bringPlan,
  cv: bringCv,
  wellbeing: bringReadings,
  contact: bringContact,
  conversation: bringConversations,
  callback: bringCallbacks,
};

/** Brings those along that were chosen. */
export async function bringAlso(
  tx: Tx,
  visit: NonNullable<Actor>,
  { chosen, given }: { chosen: readonly Also[]; given: readonly Given[] },
): Promise<void> {
  for (const one of chosen) await bring[one](tx, visit, given);
}
