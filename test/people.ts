import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Role } from '../src/features/roles/index.ts';
import { type Actor, as, asOwner, type Database } from '../src/platform/db.ts';
import { hashOf, newToken } from '../src/platform/token.ts';

export type Person = NonNullable<Actor> & { id: string; issuer: string; subject: Buffer };

/** Somebody who has signed in: under their address, and surely themselves, as with a passkey. `low` is a code alone. */
export async function aPerson(
  db: Database,
  assurance: 'low' | 'substantial' = 'substantial',
  known?: Pick<Person, 'subject'>,
): Promise<Person> {
  const [token, issuer] = [newToken(new Date()), 'virkelyst'];
  const subject = known?.subject ?? randomBytes(32);
  const { rows } = await as(db, null, (tx) =>
    sql<{
      id: string;
    }>`select sign_in('email', ${issuer}, ${subject}, ${assurance}, 'Firefox, Linux', ${hashOf(token)}, true) as id`.execute(
      tx,
    ),
  );
  const [row] = rows;
  if (!row) throw new Error('nobody signed in');
  return { token, id: row.id, issuer, subject };
}

type Given = { role?: Role; centre?: string; partner?: string | null; shownName?: string };

/** A role that the operator gave that person. @returns its id */
export async function aRole(
  db: Database,
  { id }: Pick<Person, 'id'>,
  { role = 'guide', centre = 'vordingborg', partner = null, shownName = 'Mette Prøve' }: Given = {},
): Promise<string> {
  const { rows } = await asOwner(db, (tx) =>
    sql<{ id: string }>`
      insert into role_grant (person_id, centre_id, partner_id, role, shown_name, reason)
      select ${id}, centre.id, (select id from partner where slug = ${partner}), ${role}, ${shownName}, 'prøve'
      from centre where slug = ${centre} returning id`.execute(tx),
  );
  const [row] = rows;
  if (!row) throw new Error(`no centre ${centre}`);
  return row.id;
}

/** Puts a hat on. */
export const wears = (db: Database, actor: Actor, id: string | null): Promise<boolean> =>
  as(db, actor, async (tx) => {
    const { rows } = await sql<{ worn: boolean }>`select wear_hat(${id}) as worn`.execute(tx);
    return rows[0]?.worn ?? false;
  });

/** Somebody with a role, wearing its hat. */
export async function aHolder(db: Database, given: Given = {}): Promise<Person & { role: string }> {
  const person = await aPerson(db);
  const role = await aRole(db, person, given);
  await wears(db, person, role);
  return { ...person, role };
}
