import { sql } from 'kysely';
import { type Glance, inBase64 } from '../../platform/glance.sql.ts';
import type { AnswerValue, Wish } from './wish.ts';
import { toWish } from './wishes.sql.ts';

/** The asker's wishes and answers in short. */
export type WishesAtAGlance = { latest: Wish[]; tally: Record<AnswerValue, number> };

type Found = {
  tally: Partial<Record<AnswerValue, number>> | null;
  latest:
    | { id: string; text: string | null; near: string | null; sealed: string | null; at: string }[]
    | null;
};

/** The latest wishes, and how many answers there are of each kind. */
export const wishesAtAGlance = (howMany: number): Glance<Found, WishesAtAGlance> => ({
  query: sql`
    select jsonb_build_object('tally', t.tally, 'latest', w.latest)
    from (
      select jsonb_object_agg(answer, n) as tally
      from (select answer, count(*) as n from answer group by answer) each_answer
    ) t, (
      select jsonb_agg(jsonb_build_object(
        'id', id, 'text', text, 'near', near, 'sealed', ${inBase64('sealed')}, 'at', created_at) order by created_at desc) as latest
      from (select * from wish order by created_at desc limit ${howMany}) few
    ) w`,
  read: async (tx, { tally, latest }) => ({
    latest: await Promise.all(
      (latest ?? []).map(({ id, text, near, sealed, at }) =>
        toWish(tx, {
          ...{ id, text, near, centre: null },
          sealed: sealed === null ? null : Buffer.from(sealed, 'base64'),
          createdAt: new Date(at),
        }),
      ),
    ),
    tally: { yes: 0, later: 0, no: 0, ...tally },
  }),
});
