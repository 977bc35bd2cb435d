import { sql } from 'kysely';
import { asOwner, type Database, rewriteTable } from './db.ts';

/** Is it time, and is it for this process to do? Of several that ask at once, one hears yes. */
async function isMine(db: Database, what: string): Promise<boolean> {
  const { rows } = await asOwner(db, (tx) =>
    sql`
      insert into tidied (what) values (${what})
      on conflict (what) do update set at = now() where tidied.at < now() - interval '20 hours'
      returning 1`.execute(tx),
  );
  return rows.length > 0;
}

/**
 * Once a day the keys of those who have gone are taken out of the table's file too: until then the database only no longer shows
 * them. @returns whether it was done now
 */
export async function destroyKeys(db: Database): Promise<boolean> {
  if (!(await isMine(db, 'person_key'))) return false;
  await rewriteTable(db, 'person_key');
  return true;
}
