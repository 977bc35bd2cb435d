import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { changeCv } from '../../../src/features/cv/cv.sql.ts';
import { saveWish } from '../../../src/features/wishes/wishes.sql.ts';
import { as, asOwner, type Database } from '../../../src/platform/db.ts';
import { hashOf, newToken } from '../../../src/platform/token.ts';
import type { Chance } from '../model/marks.ts';

/** Somebody who asks: the token that their browser sends, and as which cookie. */
export type Actor = { name: string; token: string | null; cookie: 'session' | 'visit' };

/** A word inside something sealed: it stands in this column of the row whose `key` is `value`. */
export type Written = { mark: string; table: string; column: string; key: string; value: string };

export type Someone = { name: string; id: string; token: string; subject: Buffer | null; offers: string[] };

export type Planting = { db: Database; chance: Chance; written: Written[]; offers: string[]; now: Date };

/** A visitor: a person with nothing but a session. */
export async function arrive(planting: Planting, name: string): Promise<Someone> {
  const token = newToken(planting.now);
  const { rows } = await as(planting.db, null, (tx) =>
    sql<{ id: string }>`select begin_visit(${hashOf(token)}) as id`.execute(tx),
  );
  return { name, id: rows[0]?.id ?? '', token, subject: null, offers: [] };
}

/** Somebody who signs in; again, when `as` is given. @returns them with the token of the new session */
export async function signIn(
  { db, chance, now }: Planting,
  name: string,
  known?: Buffer | null,
  assurance: 'low' | 'substantial' = 'substantial',
): Promise<Someone> {
  const token = newToken(now);
  const subject = known ?? hashOf(chance.mark());
  const device = `Firefox, ${chance.mark()}`;
  const { rows } = await as(db, null, (tx) =>
    sql<{
      id: string;
    }>`select sign_in('email', 'virkelyst', ${subject}, ${assurance}, ${device}, ${hashOf(token)}, true) as id`.execute(
      tx,
    ),
  );
  return { name, id: rows[0]?.id ?? '', token, subject, offers: [] };
}

const TEXTS = ['noget med heste', 'arbejde med træ og mennesker', 'lære at bage', 'something calm outdoors'];

/** Writes what a citizen writes: wishes, answers, a profile; each with words that stand nowhere else. */
export async function writeThings(planting: Planting, someone: Someone): Promise<void> {
  const { db, chance, written, offers } = planting;
  const plant = (table: string, key: string, value: string): string => {
    const mark = chance.mark();
    written.push({ mark, table, column: 'sealed', key, value });
    return mark;
  };
  await as(db, someone, async (tx) => {
    const wishes = [randomUUID(), randomUUID()];
    for (const id of wishes) {
      const text = `${chance.one(TEXTS)} ${plant('wish', 'id', id)}`;
      await saveWish(tx, {
        id,
        text,
        near: chance.one([null, '4760', plant('wish', 'id', id)]),
        centre: null,
      });
    }
    someone.offers = chance.shuffle(offers).slice(0, 5);
    for (const [n, offer] of someone.offers.entries()) {
      const answer = (['yes', 'yes', 'later', 'no', 'no'] as const)[n] ?? 'no';
      await tx
        .insertInto('answer')
        .values({
          offer_id: offer,
          wish_id: chance.one(wishes),
          answer,
          reason: answer === 'no' ? 'too_far' : null,
        })
        .execute();
    }
    await changeCv(tx, (cv) => ({
      ...cv,
      basics: { ...cv.basics, name: `Prøve ${plant('cv', 'person_id', someone.id)}` },
      skills: [{ name: plant('cv', 'person_id', someone.id) }],
    }));
  });
}

type Given = { role: string; centre: string; partner?: string | null };

/** A role that the operator gave; its name and reason stand nowhere else. @returns its id */
export async function giveRole({ db, chance }: Planting, { id }: Someone, given: Given): Promise<string> {
  const { rows } = await asOwner(db, (tx) =>
    sql<{ id: string }>`
      insert into role_grant (person_id, centre_id, partner_id, role, shown_name, reason)
      select ${id}, centre.id, (select id from partner where slug = ${given.partner ?? null}), ${given.role},
        ${`Prøve ${chance.mark()}`}, ${`fordi ${chance.mark()}`}
      from centre where slug = ${given.centre} returning id`.execute(tx),
  );
  const [row] = rows;
  if (!row) throw new Error(`no centre ${given.centre}`);
  return row.id;
}

/** Puts a hat on, with the session of that token. */
export async function wear({ db }: Planting, { token }: Someone, hat: string | null): Promise<void> {
  const { rows } = await as(db, { token }, (tx) =>
    sql<{ worn: boolean }>`select wear_hat(${hat}) as worn`.execute(tx),
  );
  if (!rows[0]?.worn) throw new Error('the hat was not worn');
}
