import { sql } from 'kysely';
import type { Tx } from '../../platform/db.ts';
import type { Receiver } from '../sharing/index.ts';
import { type Channel, type State, stateOf } from './callback.ts';

/** What the asker has asked for in short. */
type CallbacksAtAGlance = {
  /** How many guides can read now. */
  waiting: number;
  latest: {
    channel: Channel;
    state: State;
    centre: string;
    taker: Receiver | null;
    until: Date | null;
  } | null;
};

type Row = {
  waiting: number;
  channel: Channel | null;
  centre: string;
  taker: Receiver | null;
  doneAt: Date | null;
  takenAt: Date | null;
  until: Date | null;
  revokedAt: Date | null;
  now: Date;
};

/** How many wait, and the latest with where it stands. One statement; nothing is unsealed. */
export async function callbacksAtAGlance(tx: Tx): Promise<CallbacksAtAGlance> {
  const { rows } = await sql<Row>`
    select live.waiting, last.*, clock_timestamp() as now
    from (select count(*) as waiting from share where thing = 'callback' and revoked_at is null and until > clock_timestamp()) live
    left join (
      select c.channel, ce.name as centre, c.taker, c.done_at as "doneAt", c.taken_at as "takenAt", s.until, s.revoked_at as "revokedAt"
      from callback c join centre ce on ce.id = c.centre_id
        left join lateral (
          select until, revoked_at from share
          where thing_id = c.id and person_id = c.person_id and thing = 'callback' order by created_at desc, id limit 1
        ) s on true
      order by c.created_at desc limit 1
    ) last on true`.execute(tx);
  const [row] = rows;
  if (!row?.channel) return { waiting: row?.waiting ?? 0, latest: null };
  const { waiting, channel, centre, taker, until, now } = row;
  return { waiting, latest: { channel, state: stateOf(row, now), centre, taker, until } };
}
