import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { saveWish } from '../src/features/wishes/wishes.sql.ts';
import { type Actor, as, type Database } from '../src/platform/db.ts';
import { hashOf, newToken } from '../src/platform/token.ts';

type Visitor = NonNullable<Actor>;

/** Somebody who has been here and has a session, like a browser with its cookie. */
export async function aVisitor(db: Database): Promise<Visitor> {
  const token = newToken(new Date());
  await as(db, null, (tx) => sql`select begin_visit(${hashOf(token)})`.execute(tx));
  return { token };
}

/** A wish of that visitor. */
export async function aWish(
  db: Database,
  visitor: Visitor,
  { text = 'noget med heste', near = null as string | null } = {},
) {
  const id = randomUUID();
  await as(db, visitor, (tx) => saveWish(tx, { id, text, near, centre: null }));
  return { id, text };
}

/** Any open offer, always the same one for the same `nth`. */
export async function anOpenOffer(db: Database, nth = 0): Promise<string> {
  const row = await as(db, null, (tx) =>
    tx
      .selectFrom('offer')
      .select('id')
      .where('open_until', '>', new Date())
      .orderBy('id')
      .offset(nth)
      .limit(1)
      .executeTakeFirstOrThrow(),
  );
  return row.id;
}

/** An answer of that visitor. */
export async function anAnswer(
  db: Database,
  visitor: Visitor,
  { offer, answer = 'no' }: { offer: string; answer?: 'yes' | 'later' | 'no' },
) {
  await as(db, visitor, (tx) => tx.insertInto('answer').values({ offer_id: offer, answer }).execute());
}
