import { sql } from 'kysely';
import type { OwnerTx, Tx } from '../../platform/db.ts';
import type { Entry, Grant, Role } from './role.ts';

const grants = (tx: Tx) =>
  tx
    .selectFrom('role_grant')
    .innerJoin('centre', 'centre.id', 'role_grant.centre_id')
    .leftJoin('partner', 'partner.id', 'role_grant.partner_id')
    .select([
      'role_grant.id',
      'role_grant.role',
      'centre.name as centre',
      'partner.name as partner',
      'role_grant.shown_name as shownName',
      'role_grant.reason',
      'role_grant.granted_at as grantedAt',
      'role_grant.ended_at as endedAt',
    ])
    .orderBy('role_grant.ended_at', (order) => order.desc().nullsFirst())
    .orderBy('role_grant.granted_at', 'desc')
    .orderBy('role_grant.id');

/** The asker's own roles, those that have ended too, and the one they wear. */
export async function myRoles(tx: Tx): Promise<{ roles: Grant[]; worn: string | null }> {
  const roles = await grants(tx).where('role_grant.person_id', '=', sql<string>`(select me())`).execute();
  const { rows } = await sql<{ worn: string | null }>`select hat() as worn`.execute(tx);
  return { roles, worn: rows[0]?.worn ?? null };
}

/** The role the asker wears at the moment; null is the citizen. */
export async function myHat(tx: Tx): Promise<Grant | null> {
  return (
    (await grants(tx).where('role_grant.id', '=', sql<string>`(select hat())`).executeTakeFirst()) ?? null
  );
}

/**
 * Puts on a hat of one's own; null takes it off. 'weak': it is theirs, and waits until they sign in by more than a code. 'unknown': it is
 * not theirs, has ended, or nobody is signed in.
 */
export async function wearHat(tx: Tx, id: string | null): Promise<'worn' | 'weak' | 'unknown'> {
  const { rows } = await sql<{ worn: boolean }>`select wear_hat(${id}) as worn`.execute(tx);
  if (rows[0]?.worn) return 'worn';
  const waits = await sql`select from session where id = my_session() and hat = ${id}`.execute(tx);
  return waits.rows.length > 0 ? 'weak' : 'unknown';
}

/** Ends a role: one's own, or one at the centre that the asker manages in the hat they wear. */
export async function endRole(tx: Tx, id: string, reason: string): Promise<boolean> {
  const { rows } = await sql<{ ended: boolean }>`select end_role(${id}, ${reason}) as ended`.execute(tx);
  return rows[0]?.ended ?? false;
}

/** The centre whose roles the asker grants and ends in the hat they wear; null for everybody else. */
export async function managedCentre(tx: Tx): Promise<{ id: string; name: string } | null> {
  const centre = await tx
    .selectFrom('centre')
    .select(['id', 'name'])
    .where('id', '=', sql<string>`(select grants_at())`)
    .executeTakeFirst();
  return centre ?? null;
}

/** Everybody with a role at a centre that the asker manages. */
export const rolesAt = (tx: Tx, centre: string): Promise<Grant[]> =>
  grants(tx).where('role_grant.centre_id', '=', centre).where('role_grant.ended_at', 'is', null).execute();

const MOST_ENTRIES = 50;

/** What has happened to the roles of that centre, newest first. */
export const roleLog = (tx: Tx, centre: string): Promise<Entry[]> =>
  tx
    .selectFrom('role_log')
    .select(['event', 'role', 'shown_name as shownName', 'by_name as byName', 'reason', 'at'])
    .where('centre_id', '=', centre)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST_ENTRIES)
    .$castTo<Entry>()
    .execute();

/** The organisations that a partner's person at this centre may speak for. */
export const partnersOf = (tx: Tx, centre: string): Promise<{ slug: string; name: string }[]> =>
  tx.selectFrom('partner').select(['slug', 'name']).where('centre_id', '=', centre).orderBy('name').execute();

/** Whoever reads mail at an address, as the database knows them; see `emailIdentity`. */
type Whose = { issuer: string; subject: Buffer };

export type NewRole = {
  role: Role;
  /** Slug, for a partner's person. */
  partner: string | null;
  shownName: string;
  reason: string;
};

/** Grants a role at the centre that the asker manages. @returns false when they may not, or the person has it already. */
export async function grantRole(tx: Tx, { issuer, subject }: Whose, given: NewRole): Promise<boolean> {
  const { rows } = await sql<{ granted: string | null }>`
    select grant_role(${issuer}, ${subject}, ${given.role}, (select id from partner where slug = ${given.partner}),
      ${given.shownName}, ${given.reason}) as granted`.execute(tx);
  return rows[0]?.granted != null;
}

/** What the operator does on the command line: the first management of a centre has nobody to grant it. @returns its id, or null. */
export async function grantAsOperator(
  tx: OwnerTx,
  { issuer, subject }: Whose,
  given: NewRole & { centre: string },
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    insert into role_grant (person_id, centre_id, partner_id, role, shown_name, reason)
    select person_of(${issuer}, ${subject}), centre.id, partner.id, ${given.role}, ${given.shownName}, ${given.reason}
    from centre left join partner on partner.slug = ${given.partner} and partner.centre_id = centre.id
    where centre.slug = ${given.centre} and (partner.id is not null) = (${given.role} = 'partner')
    on conflict do nothing returning id`.execute(tx);
  return rows[0]?.id ?? null;
}

/** The centres that there are, for an operator who named another. */
export async function centreSlugs(tx: OwnerTx): Promise<string[]> {
  const rows = await tx.selectFrom('centre').select('slug').orderBy('slug').execute();
  return rows.map(({ slug }) => slug);
}
