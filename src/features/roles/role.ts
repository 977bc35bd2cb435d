/** What a person may be at a centre, beside a citizen. Rights come from the role they wear at the moment, and from nothing else. */
export const ROLES = ['guide', 'mentor', 'partner', 'board', 'management'] as const;
export type Role = (typeof ROLES)[number];

/** Those whose work is to meet people: they have times that can be booked, and what is shared with all who do the same. */
export const meetsPeople = ({ role }: Pick<Grant, 'role'>): boolean => role === 'guide' || role === 'mentor';

/** A role somebody has, or had. */
export type Grant = {
  id: string;
  role: Role;
  centre: string;
  /** The organisation a partner's person speaks for. */
  partner: string | null;
  /** The name others see. */
  shownName: string;
  reason: string;
  grantedAt: Date;
  endedAt: Date | null;
};

/** A line of a centre's log of roles. */
export type Entry = {
  event: 'granted' | 'ended';
  role: Role;
  shownName: string;
  byName: string | null;
  reason: string;
  at: Date;
};
