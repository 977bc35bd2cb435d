import { sql } from 'kysely';
import type { OwnerTx } from '../../platform/db.ts';
import type { SignInMethod } from '../../platform/schema.ts';
import type { Role } from '../roles/index.ts';

/** Somebody made up: the ways in which they sign in, and what they are at the centre. */
export type DemoPerson = {
  ways: { method: SignInMethod; issuer: string; subject: Buffer }[];
  name: string;
  role: Role;
};

/** Any number that nobody else locks on. */
const LOCK = 4_760_002;

/** Two processes that start at once settle people one after the other. */
export async function oneAtATime(tx: OwnerTx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx);
}

async function personBehind(tx: OwnerTx, ways: DemoPerson['ways']): Promise<string> {
  const [first] = ways;
  const known = await tx
    .selectFrom('identity')
    .select('person_id')
    .where('method', '=', first?.method ?? 'mitid')
    .where('issuer', '=', first?.issuer ?? '')
    .where('subject', '=', first?.subject ?? Buffer.alloc(0))
    .executeTakeFirst();
  if (known) return known.person_id;
  const { id } = await tx.insertInto('person').defaultValues().returning('id').executeTakeFirstOrThrow();
  await tx
    .insertInto('identity')
    .values(ways.map((way) => ({ ...way, person_id: id })))
    .onConflict((on) => on.doNothing())
    .execute();
  return id;
}

/** Gives a made-up person their role at the largest centre of the demo, once; a role that was ended there stays ended. */
export async function settle(tx: OwnerTx, { ways, name, role }: DemoPerson): Promise<void> {
  const person = await personBehind(tx, ways);
  await sql`
    insert into role_grant (person_id, centre_id, partner_id, role, shown_name, reason)
    select ${person}, centre.id, partner.id, ${role}, ${name}, 'Fundet på til demoen'
    from centre left join lateral (
      select id from partner where centre_id = centre.id and ${role} = 'partner' order by slug limit 1
    ) partner on true
    where centre.is_demo and not exists (select from role_grant g where g.person_id = ${person})
    order by (select count(*) from partner where centre_id = centre.id) desc limit 1`.execute(tx);
}
