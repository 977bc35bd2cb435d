import { sql } from 'kysely';
import { type Tx, vaultOf } from './db.ts';
import type { AttemptKind } from './schema.ts';
import { hashOf } from './token.ts';

/** Begins something that another request ends: what it holds is sealed, and whoever has the token may try it. */
export async function beginAttempt(
  tx: Tx,
  { token, kind, sealed, minutes }: { token: string; kind: AttemptKind; sealed: Buffer; minutes: number },
): Promise<void> {
  await sql`select begin_attempt(${hashOf(token)}, ${kind}, ${sealed}, make_interval(mins => ${minutes}))`.execute(
    tx,
  );
}

/** What was begun; null when its time is over, it was tried five times, or it was never there. Every asking counts. */
export async function tryAttempt(tx: Tx, token: string, kind: AttemptKind): Promise<Buffer | null> {
  const { rows } = await sql<{
    sealed: Buffer | null;
  }>`select try_attempt(${hashOf(token)}, ${kind}) as sealed`.execute(tx);
  return rows[0]?.sealed ?? null;
}

/** Ends it. True for the one who came first. */
export async function endAttempt(tx: Tx, token: string): Promise<boolean> {
  const { rows } = await sql<{ first: boolean }>`select end_attempt(${hashOf(token)}) as first`.execute(tx);
  return rows[0]?.first ?? false;
}

/** How often something may be done in an hour, or another span of hours, by whom; counted for all web processes together. */
export type Allowance = { what: string; who: string; most: number; hours?: number };

/** Raised where something has been done as often as it may be. The page that follows holds what was sent, for sending it later. */
export class Spent extends Error {}

/** Takes one of an allowance; false when there is none left. Who it was is kept as an HMAC. */
export async function spend(tx: Tx, { what, who, most, hours = 1 }: Allowance): Promise<boolean> {
  const key = vaultOf(tx).hmac('rate', `${what} ${who}`);
  const { rows } = await sql<{
    ok: boolean;
  }>`select spend(${key}, ${most}, make_interval(hours => ${hours})) as ok`.execute(tx);
  return rows[0]?.ok ?? false;
}

/** Takes one of an allowance. Throws {@link Spent} when there is none left. */
export async function spendOrStop(tx: Tx, allowance: Allowance): Promise<void> {
  if (!(await spend(tx, allowance))) throw new Spent();
}
