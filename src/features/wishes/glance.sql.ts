import { sql } from 'kysely';
import type { Tx } from '../../platform/db.ts';
import type { AnswerValue, Wish } from './wish.ts';
import { toWish } from './wishes.sql.ts';

/** The asker's wishes and answers in short. */
export type WishesAtAGlance = { latest: Wish[]; tally: Record<AnswerValue, number> };

type Row = {
  tally: Partial<Record<AnswerValue, number>> | null;
  id: string | null;
  text: string | null;
  near: string | null;
  sealed: Buffer | null;
  createdAt: Date;
};

/** The latest wishes, and how many answers there are of each kind. One statement, and one for the key. */
export async function wishesAtAGlance(tx: Tx, howMany: number): Promise<WishesAtAGlance> {
  const { rows } = await sql<Row>`
    select t.tally, w.id, w.text, w.near, w.sealed, w.created_at as "createdAt"
    from (
      select jsonb_object_agg(answer, n) as tally
      from (select answer, count(*) as n from answer group by answer) each_answer
    ) t
    left join (
      select id, text, near, sealed, created_at from wish order by created_at desc limit ${howMany}
    ) w on true
    order by w.created_at desc`.execute(tx);
  const wishes = rows.flatMap(({ id, tally: _, ...row }) => (id ? [{ ...row, id, centre: null }] : []));
  return {
    latest: await Promise.all(wishes.map((wish) => toWish(tx, wish))),
    tally: { yes: 0, later: 0, no: 0, ...rows[0]?.tally },
  };
}
