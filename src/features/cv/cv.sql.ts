import { sql } from 'kysely';
import { type Actor, type Tx, within } from '../../platform/db.ts';
import { seal, unseal } from '../../platform/sealed.sql.ts';
import { type Cv, emptyCv, isBlank, resume } from './cv.ts';

const ABOUT = 'cv.sealed';

/** Bytes; the table takes a little more, for what sealing adds. */
const LARGEST = 290_000;

/** Raised when there is more in a profile than is kept: nothing has been changed then. */
export class CvFull extends Error {}

function asText(cv: Cv): string {
  const text = JSON.stringify(cv);
  if (Buffer.byteLength(text) > LARGEST) throw new CvFull();
  return text;
}

/** The asker's own profile; null when there is none. */
export async function myCv(tx: Tx): Promise<Cv | null> {
  const row = await tx.selectFrom('cv').select('sealed').executeTakeFirst();
  return row ? resume.parse(JSON.parse(await unseal(tx, row.sealed, ABOUT))) : null;
}

/** Reads the profile, changes it and keeps it; two changes at once happen one after the other, and none is lost. Throws {@link CvFull}. */
export async function changeCv(tx: Tx, change: (cv: Cv) => Cv): Promise<void> {
  await tx
    .insertInto('cv')
    .values({ sealed: await seal(tx, JSON.stringify(emptyCv()), ABOUT) })
    .onConflict((on) => on.column('person_id').doUpdateSet({ updated_at: sql<Date>`now()` }))
    .execute();
  const cv = (await myCv(tx)) ?? emptyCv();
  const sealed = await seal(tx, asText(change(cv)), ABOUT);
  await tx.updateTable('cv').set({ sealed, updated_at: sql<Date>`now()` }).execute();
}

/** Brings the profile of a visit along to the asker, who had none; their own stays. */
export async function bringCv(tx: Tx, visit: Actor): Promise<void> {
  const brought = await within(tx, visit, myCv);
  if (brought && isBlank(await myCv(tx))) await changeCv(tx, () => brought);
}

/** Deletes the profile. */
export async function deleteCv(tx: Tx): Promise<void> {
  await tx.deleteFrom('cv').execute();
}

/** What names the asker's CV in a share; nothing where there is none. */
export const myCvId = async (tx: Tx): Promise<string[]> =>
  (await tx.selectFrom('cv').select('person_id').execute()).map(({ person_id }) => person_id);
