import { asOwner, type Database } from '../../platform/db.ts';
import { isEmpty, type Loaded, loadDemo } from './demo.sql.ts';
import { readDemo } from './demo-files.ts';

export type { Loaded } from './demo.sql.ts';
export { seedPeople } from './people.ts';

/** Loads the demo centres, with dates counted from `now`. Loading again brings texts and dates up to date. */
export async function seed(db: Database, now: Date): Promise<Loaded> {
  const centres = await readDemo();
  return asOwner(db, (tx) => loadDemo(tx, centres, now));
}

/** Loads the demo into a database without any centre; a database in use is left alone (null). */
export async function seedIfEmpty(db: Database, now: Date): Promise<Loaded | null> {
  return (await asOwner(db, isEmpty)) ? seed(db, now) : null;
}
