import { sql } from 'kysely';
import { type Actor, type Tx, within } from '../../platform/db.ts';
import { seal, unseal } from '../../platform/sealed.sql.ts';
import type { ContactDetails } from './share.ts';

const about = (id: string) => `contact:${id}`;

/** Opens contact details of the asker's own. */
export const contactOf = async (
  tx: Tx,
  { id, sealed }: { id: string; sealed: Buffer },
): Promise<ContactDetails> => JSON.parse(await unseal(tx, sealed, about(id)));

/** The asker's own contact details; null when they have given none. */
export async function myContact(tx: Tx): Promise<{ id: string; details: ContactDetails } | null> {
  const row = await tx.selectFrom('contact').select(['id', 'sealed']).executeTakeFirst();
  if (!row) return null;
  return { id: row.id, details: await contactOf(tx, row) };
}

/** Keeps them in place of those before. */
export async function saveContact(tx: Tx, details: ContactDetails): Promise<void> {
  const known = await tx.selectFrom('contact').select('id').executeTakeFirst();
  const id = known?.id ?? crypto.randomUUID();
  const sealed = await seal(tx, JSON.stringify(details), about(id));
  if (known) {
    await tx.updateTable('contact').set({ sealed, changed_at: sql<Date>`now()` }).execute();
    return;
  }
  await tx
    .insertInto('contact')
    .values({ id, sealed })
    .onConflict((on) => on.doNothing())
    .execute();
}

/** Brings the contact details of a visit along to the asker, who had none; their own stay. */
export async function bringContact(tx: Tx, visit: Actor): Promise<void> {
  const brought = await within(tx, visit, myContact);
  if (brought && !(await myContact(tx))) await saveContact(tx, brought.details);
}

/** Takes them away; whoever they were shared with reads them no more. */
export async function dropContact(tx: Tx): Promise<void> {
  await tx.deleteFrom('contact').execute();
}

/** What names the asker's contact details in a share; nothing where there are none. */
export const myContactId = async (tx: Tx): Promise<string[]> =>
  (await tx.selectFrom('contact').select('id').execute()).map(({ id }) => id);
