import { sql } from 'kysely';
import type { Tx } from '../../platform/db.ts';
import { unseal } from '../../platform/sealed.sql.ts';
import { SealError } from '../../platform/vault.ts';

/** How many rows of the asker's there are in each table that says whose its rows are, and their own. One statement. */
export async function heldInTables(tx: Tx): Promise<Map<string, number>> {
  const { rows } = await sql<{ held_in: string; held: number }>`select * from what_is_mine()`.execute(tx);
  return new Map([['person', 1], ...rows.map((row): [string, number] => [row.held_in, row.held])]);
}

/** When the asker first and last was here; null for nobody. */
export async function myVisit(tx: Tx) {
  return (
    (await tx
      .selectFrom('person')
      .select(['created_at as first', 'last_seen_at as last'])
      .executeTakeFirst()) ?? null
  );
}

/** The asker's devices, the latest seen first. */
export const myDevices = (tx: Tx) =>
  tx
    .selectFrom('session')
    .select(['device', 'method', 'created_at as begun', 'last_seen_at as seen', 'expires_at as ends'])
    .orderBy('last_seen_at', 'desc')
    .execute();

/** When the asker signed in and out, newest first. */
export const mySignIns = (tx: Tx) =>
  tx.selectFrom('sign_in_log').select(['at', 'event', 'method', 'device']).orderBy('at', 'desc').execute();

/** The asker's ways to sign in, with the name they know each by. */
export async function myWays(tx: Tx) {
  const rows = await tx
    .selectFrom('identity')
    .select(['id', 'method', 'sealed', 'created_at as added', 'last_used_at as used'])
    .orderBy('created_at')
    .execute();
  return Promise.all(
    rows.map(async ({ id, sealed, ...row }) => ({ ...row, name: sealed && (await nameOf(tx, id, sealed)) })),
  );
}

/** Null when it is sealed as something else: an archive without a name is better than none. */
const nameOf = (tx: Tx, id: string, sealed: Buffer): Promise<string | null> =>
  unseal(tx, sealed, `identity.sealed:${id}`).catch((error) => {
    if (error instanceof SealError) return null;
    throw error;
  });

/** The roles the asker has or had. */
export const myRoles = (tx: Tx) =>
  tx
    .selectFrom('role_grant')
    .innerJoin('centre', 'centre.id', 'role_grant.centre_id')
    .select([
      'role_grant.role',
      'centre.name as centre',
      'role_grant.shown_name as shownName',
      'role_grant.reason',
      'role_grant.granted_at as granted',
      'role_grant.ended_at as ended',
      'role_grant.end_reason as endReason',
    ])
    .where('role_grant.person_id', '=', sql<string>`(select me())`)
    .orderBy('role_grant.granted_at')
    .execute();
