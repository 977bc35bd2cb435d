import { randomBytes } from 'node:crypto';
import { asOwner, type Database } from '../src/platform/db.ts';
import type { Person } from './people.ts';

/** One more way to sign in, put there past the rules. */
export async function anIdentity(
  db: Database,
  { id, issuer }: Person,
  method: 'email' | 'mitid' = 'email',
): Promise<{ subject: Buffer }> {
  const subject = randomBytes(32);
  await asOwner(db, (tx) =>
    tx.insertInto('identity').values({ person_id: id, method, issuer, subject }).execute(),
  );
  return { subject };
}
