import { sql } from 'kysely';
import { as, type Database, type Tx, vaultOf } from '../../platform/db.ts';
import type { AttemptKind } from '../../platform/schema.ts';
import { hashOf, isToken, newToken } from '../../platform/token.ts';

/** Begins something that ends in another request. @returns the token of whoever began it */
export async function beginAttempt(
  db: Database,
  { kind, holds, minutes, now }: { kind: AttemptKind; holds: unknown; minutes: number; now: Date },
): Promise<string> {
  const token = newToken(now);
  const sealed = vaultOf(db).seal('attempt', JSON.stringify(holds));
  await as(db, null, (tx) =>
    sql`select begin_attempt(${hashOf(token)}, ${kind}, ${sealed}, make_interval(mins => ${minutes}))`.execute(
      tx,
    ),
  );
  return token;
}

async function tryAttempt(tx: Tx, token: string, kind: AttemptKind): Promise<Buffer | null> {
  const { rows } = await sql<{
    sealed: Buffer | null;
  }>`select try_attempt(${hashOf(token)}, ${kind}) as sealed`.execute(tx);
  return rows[0]?.sealed ?? null;
}

/**
 * Ends what was begun, for the one who comes first with the right token and before its time is over; null for all others.
 * @param isRight looks at what it held; where that is not right, it stays until it has been tried five times
 */
export async function endAttempt<T>(
  db: Database,
  { token, kind, isRight }: { token: string | undefined; kind: AttemptKind; isRight: (holds: T) => boolean },
): Promise<T | null> {
  if (!isToken(token)) return null;
  return as(db, null, async (tx) => {
    const sealed = await tryAttempt(tx, token, kind);
    if (!sealed) return null;
    const holds: T = JSON.parse(vaultOf(tx).unseal('attempt', sealed));
    if (!isRight(holds)) return null;
    const { rows } = await sql<{ first: boolean }>`select end_attempt(${hashOf(token)}) as first`.execute(tx);
    return rows[0]?.first ? holds : null;
  });
}
