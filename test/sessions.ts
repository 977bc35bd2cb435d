import { sql } from 'kysely';
import { mitidSubject } from '../src/features/signing-in/index.ts';
import { TEST_MITID } from '../src/features/test-mitid/index.ts';
import { as, asOwner, type Database, vaultOf } from '../src/platform/db.ts';
import { hashOf, newToken } from '../src/platform/token.ts';

const HOUR_MS = 3_600_000;

type Session = { device?: string | null; hoursOld?: number };

/** Somebody signed in, as Test-MitID would have it; the session may have begun some hours ago. @returns the token */
export async function aSession(
  db: Database,
  sub: string,
  { device = 'Firefox, Android', hoursOld = 0 }: Session = {},
): Promise<string> {
  const token = newToken(new Date(Date.now() - hoursOld * HOUR_MS));
  const subject = mitidSubject(vaultOf(db), TEST_MITID, sub);
  await as(db, null, (tx) =>
    sql`select sign_in('mitid', ${TEST_MITID}, ${subject}, 'substantial', ${device}, ${hashOf(token)}, true)`.execute(
      tx,
    ),
  );
  await asOwner(db, (tx) =>
    sql`update session set rotated_at = now() - make_interval(hours => ${hoursOld}) where token_hash = ${hashOf(token)}`.execute(
      tx,
    ),
  );
  return token;
}

/** Another way to sign in for whoever holds the token. */
export async function anotherWay(db: Database, token: string, subject: Buffer): Promise<void> {
  await as(db, { token }, (tx) => sql`select add_way('email', 'test', ${subject}, null, null)`.execute(tx));
}

/** Somebody signed in by a code that came to their e-mail address. @returns the token */
export async function anEmailSession(db: Database, subject: Buffer): Promise<string> {
  const token = newToken(new Date());
  await as(db, null, (tx) =>
    sql`select sign_in('email', 'test', ${subject}, 'low', null, ${hashOf(token)}, true)`.execute(tx),
  );
  return token;
}
