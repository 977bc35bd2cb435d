import type { Actor, Tx } from '../../platform/db.ts';
import { bringCv, isBlank, myCv } from '../cv/index.ts';
import { bringContact, myContact } from '../sharing/index.ts';
import { bringReadings, myWellbeing } from '../wellbeing/index.ts';

/** What a visit may hold beside wishes and answers, each brought along as a whole. */
export const ALSO = ['cv', 'wellbeing', 'contact'] as const;
export type Also = (typeof ALSO)[number];

type Kept = {
  isThere(tx: Tx): Promise<boolean>;
  /** Moves it from the visit to the asker; what they have of their own stays. */
  bring(tx: Tx, visit: Actor): Promise<void>;
};

const kept: Record<Also, Kept> = {
  cv: { isThere: async (tx) => !isBlank(await myCv(tx)), bring: bringCv },
  wellbeing: { isThere: async (tx) => (await myWellbeing(tx)).length > 0, bring: bringReadings },
  contact: { isThere: async (tx) => (await myContact(tx)) !== null, bring: bringContact },
};

/** Which of them the asker has. */
export async function alsoOf(tx: Tx): Promise<Also[]> {
  const found: Also[] = [];
  for (const one of ALSO) if (await kept[one].isThere(tx)) found.push(one);
  return found;
}

/** Brings those along that were chosen. */
export async function bringAlso(tx: Tx, visit: Actor, chosen: readonly Also[]): Promise<void> {
  for (const one of chosen) await kept[one].bring(tx, visit);
}
