import { sql } from 'kysely';
import { changeCv } from '../src/features/cv/cv.sql.ts';
import { myContact, myOnlyOnes, saveContact } from '../src/features/sharing/contact.sql.ts';
import { giveShare, type NewShare } from '../src/features/sharing/sharing.sql.ts';
import { type Actor, as, asOwner, type Database } from '../src/platform/db.ts';

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
    return (await myOnlyOnes(tx)).cv ?? '';
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
