import type { Role } from '../roles/index.ts';

/** What can be shared, one very thing at a time. A "no" is not among them, and never will be. */
export type Thing = 'wish' | 'kept_offer' | 'contact' | 'cv' | 'plan_part' | 'conversation' | 'callback';

/** Those that one picks in order to share them; the others are shared where they are made, by booking or asking. */
export const PICKED = [
  'wish',
  'kept_offer',
  'contact',
  'cv',
  'plan_part',
] as const satisfies readonly Thing[];

/** What a thing is, and which one. */
export type ThingRef = { thing: Thing; id: string };

export const PURPOSES = ['find_offers', 'prepare_talk', 'make_plan', 'get_in_touch', 'own_words'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Why something is shared; with `own_words`, the person's own. */
export type Why = { purpose: Purpose; ownWords: string | null };

/** Whom something is shared with, as the person saw them: no name when it is everybody with that role at the centre. */
export type Receiver = { name: string | null; role: Role; centre: string; partner: string | null };

/** The roles that a thing may be shared with as a whole: those who meet people. */
export const SHARED_ROLES = ['guide', 'mentor'] as const satisfies readonly Role[];
export type SharedRole = (typeof SHARED_ROLES)[number];

/** Whom a share is given to: one person in one role, or everybody with a role at a centre. */
export type ReceiverRef =
  | { kind: 'person'; grant: string }
  | { kind: 'role'; centre: string; role: SharedRole };

/** What was given to whom until when, and the wording that was said yes to. */
export type Given = ThingRef & { receiver: ReceiverRef; until: Date; textVersion: string };

/** Something of mine that somebody else may read. */
export type Share = ThingRef &
  Why & {
    shareId: string;
    receiver: Receiver;
    givenAt: Date;
    until: Date;
    revokedAt: Date | null;
  };

/** One line of what proves a consent. Nobody can change it. */
export type Receipt = ThingRef &
  Why & {
    event: 'given' | 'changed' | 'revoked';
    receiver: Receiver;
    until: Date;
    textVersion: string;
    at: Date;
  };

/** Somebody has read something of mine. */
export type Reading = ThingRef & Why & { reader: Receiver; at: Date };

/** Something that is shared with the hat the asker wears: that it is there, not what it says. */
export type Received = {
  shareId: string;
  /** The same for all that one person shares with this hat; says nothing else about them. */
  giver: string;
  thing: Thing;
  purpose: Purpose;
  givenAt: Date;
  until: Date;
};

/** How somebody may be reached, as they say themselves. */
export type ContactDetails = {
  name: string;
  phone: string;
  email: string;
  /** "Ring helst om formiddagen". */
  how: string;
  language: string;
};

/** What was read: `said` is what the thing holds, and belongs to the feature that the thing is of. */
export type Opened = Why & { thing: Thing; said: unknown; givenAt: Date; until: Date };

/**
 * The wording of the plain summary that people read before they share, kept in docs/consent under this name. Whoever changes the
 * wording in words.*.ts gives it a new version and a new file, so that a receipt always leads to what was read.
 */
export const TEXT_VERSION = '2026-11-23';

export const isLive = ({ until, revokedAt }: Pick<Share, 'until' | 'revokedAt'>, now: Date): boolean =>
  revokedAt === null && until > now;

const MONTHS = 3;

/** A day as a date field writes it, in Denmark. */
export const asDay = (date: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' }).format(date);

/** Three months from now; where that month is shorter, its last day. */
export function usualEnd(now: Date): string {
  const [year = 0, month = 1, day = 1] = asDay(now).split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + MONTHS + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + MONTHS, Math.min(day, last))).toISOString().slice(0, 10);
}

/** The last day one may share until: a year ahead, less the day that has begun. */
export function latestEnd(now: Date): string {
  const [year = 0, month = 1, day = 1] = asDay(now).split('-').map(Number);
  return new Date(Date.UTC(year + 1, month - 1, day - 1)).toISOString().slice(0, 10);
}
