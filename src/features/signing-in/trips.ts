import { beginAttempt, endAttempt, tryAttempt } from '../../platform/attempts.sql.ts';
import { as, type Database, vaultOf } from '../../platform/db.ts';
import { isToken, newToken } from '../../platform/token.ts';

/** Begins a trip that ends in another request. @returns the token of whoever began it */
export async function beginTrip(
  db: Database,
  { holds, minutes, now }: { holds: unknown; minutes: number; now: Date },
): Promise<string> {
  const token = newToken(now);
  const sealed = vaultOf(db).seal('attempt', JSON.stringify(holds));
  await as(db, null, (tx) => beginAttempt(tx, { token, kind: 'mitid', sealed, minutes }));
  return token;
}

/**
 * Ends a trip, for the one who comes first with the right token and before its time is over; null for all others.
 * @param isRight looks at what it held; where that is not right, it stays until it has been tried five times
 */
export async function endTrip<T>(
  db: Database,
  { token, isRight }: { token: string | undefined; isRight: (holds: T) => boolean },
): Promise<T | null> {
  if (!isToken(token)) return null;
  return as(db, null, async (tx) => {
    const sealed = await tryAttempt(tx, token, 'mitid');
    if (!sealed) return null;
    const holds: T = JSON.parse(vaultOf(tx).unseal('attempt', sealed));
    return isRight(holds) && (await endAttempt(tx, token)) ? holds : null;
  });
}
