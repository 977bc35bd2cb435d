import { atCopenhagen, copenhagenDay } from '../../platform/clock.ts';
import type { Receiver } from '../sharing/index.ts';

export const CHANNELS = ['phone', 'email'] as const;
export type Channel = (typeof CHANNELS)[number];

/** What somebody writes who would like to be called or written to; of phone and e-mail the one that was chosen. */
export type Details = {
  name: string;
  /** As normalPhone() has it. */
  phone: string;
  email: string;
  about: string;
  /** Good times, in own words. */
  when: string;
  language: string;
};

/** waiting, taken: guides can read it. talked: done. back: taken back. past: its days are over. */
export type State = 'waiting' | 'taken' | 'talked' | 'back' | 'past';

/** That somebody would like to be contacted, once, as they see it themselves. */
export type Callback = {
  id: string;
  channel: Channel;
  details: Details;
  centre: { slug: string; name: string };
  askedAt: Date;
  state: State;
  /** The share that lets the guides read it; null when there is none. */
  shareId: string | null;
  until: Date | null;
  /** Who took it, as they were known then. */
  taker: Receiver | null;
  takenAt: Date | null;
  doneAt: Date | null;
};

/** One that waits at the centre of a guide: that it is there, not what it says. */
export type Waiting = {
  shareId: string;
  channel: Channel;
  askedAt: Date;
  until: Date;
  /** The colleague who has taken it; null when nobody has. */
  taker: string | null;
  takenAt: Date | null;
  isMine: boolean;
};

type Facts = { doneAt: Date | null; takenAt: Date | null; until: Date | null; revokedAt: Date | null };

/** Where it stands. */
export function stateOf({ doneAt, takenAt, until, revokedAt }: Facts, now: Date): State {
  if (doneAt) return 'talked';
  if (!until || revokedAt) return 'back';
  if (until <= now) return 'past';
  return takenAt ? 'taken' : 'waiting';
}

/** Can guides read it? */
export const isOpen = ({ state }: Pick<Callback, 'state'>): boolean =>
  state === 'waiting' || state === 'taken';

export const MOST_WAITING = 3;

/** For how many days guides may read it. */
export const DAYS = [3, 7, 14] as const;
export type Days = (typeof DAYS)[number];

/** The end of the last of those days, in Denmark. */
export function endAfter(days: Days, now: Date): Date {
  const { year, month, day } = copenhagenDay(now);
  const next = new Date(Date.UTC(year, month - 1, day + days + 1));
  return atCopenhagen(
    { year: next.getUTCFullYear(), month: next.getUTCMonth() + 1, day: next.getUTCDate() },
    0,
    0,
  );
}

/**
 * The wording that people read before they ask, kept in docs/consent under this name. A new wording is a new version and a new file, so
 * that a receipt always leads to what was read.
 */
export const TEXT_VERSION = 'callback-2026-11-23';
