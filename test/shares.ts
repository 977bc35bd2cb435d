import { sql } from 'kysely';
import { changeCv, myCvId } from '../src/features/cv/cv.sql.ts';
import { myReadings } from '../src/features/sharing/access.sql.ts';
import { myContact, saveContact } from '../src/features/sharing/contact.sql.ts';
import { readShared, sharedWithMe } from '../src/features/sharing/received.sql.ts';
import { giveShare, type NewShare } from '../src/features/sharing/sharing.sql.ts';
import { type Actor, as, asOwner, type Database } from '../src/platform/db.ts';
import { aHolder, aPerson } from './people.ts';
import { aWish } from './visitors.ts';

const DAY_MS = 86_400_000;

/** That many days from now. */
export const inDays = (days: number): Date => new Date(Date.now() + days * DAY_MS);

type Given = Pick<NewShare, 'thing' | 'id' | 'receiver'> & Partial<NewShare>;

/** Something shared, for three weeks unless said otherwise. @returns the id of the share */
export const aShare = (db: Database, actor: Actor, given: Given): Promise<string> =>
  as(db, actor, (tx) =>
    giveShare(tx, {
      textVersion: '2026-11-23.da',
      purpose: 'find_offers',
      ownWords: null,
      until: inDays(21),
      ...given,
    }),
  );

/** Contact details of that person, made up. @returns their id */
export const aContact = (db: Database, actor: Actor, name = 'Anna Prøve'): Promise<string> =>
  as(db, actor, async (tx) => {
    const details = {
      name,
      phone: '00 00 00 00',
      email: 'anna@example.dk',
      how: 'Helst om morgenen',
      language: 'da',
    };
    await saveContact(tx, details);
    return (await myContact(tx))?.id ?? '';
  });

/** A CV of that person, made up. @returns what names it */
export const aCv = (db: Database, actor: Actor): Promise<string> =>
  as(db, actor, async (tx) => {
    await changeCv(tx, (cv) => ({
      ...cv,
      skills: [{ name: 'lodde' }],
      languages: [{ language: 'dansk', fluency: 'lidt' }],
    }));
    return (await myCvId(tx))[0] ?? '';
  });

/** Lets time pass for everything that is shared: what was to end within that many days has ended. */
export const daysGoBy = (db: Database, days: number): Promise<void> =>
  asOwner(db, async (tx) => {
    const ago = sql`make_interval(hours => ${Math.round(days * 24)})`;
    await sql`alter table share disable trigger user`.execute(tx);
    await sql`alter table share no force row level security`.execute(tx);
    await sql`update share set created_at = created_at - ${ago}, said_at = said_at - ${ago}, until = until - ${ago}`.execute(
      tx,
    );
    await sql`alter table share force row level security`.execute(tx);
    await sql`alter table share enable trigger user`.execute(tx);
  });

/** One person in one role, as whom something is shared with. */
export const toPerson = (grant: string) => ({ kind: 'person', grant }) as const;

/** Anna with a wish that she shares with a guide. */
export async function aSharedWish(db: Database) {
  const [anna, mette] = [await aPerson(db), await aHolder(db)];
  const wish = await aWish(db, anna, { text: 'noget med heste', near: '4760' });
  const receiver = toPerson(mette.role);
  const share = await aShare(db, anna, { thing: 'wish', id: wish.id, receiver });
  return { anna, mette, wish, share, receiver };
}

/** What that asker reads of it; null when it is not for them. */
export const readAs = (db: Database, actor: Actor, id: string) => as(db, actor, (tx) => readShared(tx, id));

/** The ids of what is shared with the hat of the asker; other tests share with the same role. */
export const listedFor = (db: Database, actor: Actor): Promise<string[]> =>
  as(db, actor, async (tx) => (await sharedWithMe(tx)).map(({ shareId }) => shareId));

/** Who has looked at what is theirs. */
export const logOf = (db: Database, actor: Actor) =>
  as(db, actor, async (tx) => (await myReadings(tx)).readings);

/** A centre's id. */
export async function centreId(db: Database, slug = 'vordingborg'): Promise<string> {
  const query = as(db, null, (tx) =>
    tx.selectFrom('centre').select('id').where('slug', '=', slug).executeTakeFirstOrThrow(),
  );
  return (await query).id;
}
