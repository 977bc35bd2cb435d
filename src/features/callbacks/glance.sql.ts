import { sql } from 'kysely';
import type { Glance } from '../../platform/glance.sql.ts';
import type { Receiver } from '../sharing/index.ts';
import { type Channel, type State, stateOf } from './callback.ts';

/** What the asker has asked for in short. */
export type CallbacksAtAGlance = {
  /** How many guides can read now. */
  waiting: number;
  latest: { channel: Channel; state: State; taker: Receiver | null } | null;
};

type Latest = {
  channel: Channel;
  taker: Receiver | null;
  doneAt: string | null;
  takenAt: string | null;
  until: string | null;
  revokedAt: string | null;
};
type Found = { now: string; waiting: number; latest: Latest | null };

const moment = (text: string | null): Date | null => (text === null ? null : new Date(text));

/** How many wait, and the latest with where it stands. Nothing is unsealed. */
export const callbacksAtAGlance: Glance<Found, CallbacksAtAGlance> = {
  query: sql`
    select jsonb_build_object('now', clock_timestamp(), 'waiting', (
        select count(*) from share where thing = 'callback' and revoked_at is null and until > clock_timestamp()),
      'latest', (
        select jsonb_build_object('channel', c.channel, 'taker', c.taker, 'doneAt', c.done_at, 'takenAt', c.taken_at,
          'until', s.until, 'revokedAt', s.revoked_at)
        from callback c
          left join lateral (
            select until, revoked_at from share
            where thing_id = c.id and person_id = c.person_id and thing = 'callback' order by created_at desc, id limit 1
          ) s on true
        order by c.created_at desc limit 1))`,
  read: async (_, { now, waiting, latest }) => ({
    waiting,
    latest: latest && {
      channel: latest.channel,
      taker: latest.taker,
      state: stateOf(
        {
          doneAt: moment(latest.doneAt),
          takenAt: moment(latest.takenAt),
          until: moment(latest.until),
          revokedAt: moment(latest.revokedAt),
        },
        new Date(now),
      ),
    },
  }),
};
