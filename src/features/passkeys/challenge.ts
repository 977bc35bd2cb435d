import { beginAttempt, endAttempt, tryAttempt } from '../../platform/attempts.sql.ts';
import { type Tx, vaultOf } from '../../platform/db.ts';
import { newToken } from '../../platform/token.ts';

/** How long somebody may look for their finger or their key. */
export const MINUTES = 5;

/** What a challenge was for; one for signing in makes no passkey, and one of one person's none for another. */
type Challenge = { does: 'make'; person: string; challenge: string } | { does: 'use'; challenge: string };

/** Keeps a challenge for one answer. @returns the token that belongs to it */
export async function keepChallenge(tx: Tx, challenge: Challenge, now: Date): Promise<string> {
  const token = newToken(now);
  const sealed = vaultOf(tx).seal('attempt', JSON.stringify(challenge));
  await beginAttempt(tx, { token, kind: 'passkey', sealed, minutes: MINUTES });
  return token;
}

/** Takes a challenge: whoever comes second, with a right answer or a wrong one, gets null. */
export async function takeChallenge(tx: Tx, token: string): Promise<Challenge | null> {
  const sealed = await tryAttempt(tx, token, 'passkey');
  if (!sealed || !(await endAttempt(tx, token))) return null;
  return JSON.parse(vaultOf(tx).unseal('attempt', sealed)) as Challenge;
}
