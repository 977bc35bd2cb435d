import { atCopenhagen, copenhagenDay, type Day } from '../../platform/clock.ts';
import type { Role } from '../roles/index.ts';

/** The ways of talking together that one may choose among. */
export const FORMS = ['in_person', 'walk', 'phone', 'video'] as const;
export type Form = (typeof FORMS)[number];

export const isForm = (value: unknown): value is Form => FORMS.some((form) => form === value);

/** When, and where if it is somewhere. */
export type Time = { startsAt: Date; endsAt: Date; place: string | null };

/** A time that can be booked. */
export type FreeSlot = Time & { id: string; forms: Form[]; name: string; role: Role };

/** A time of a guide's own: free, or booked as something; `share` is what was written for them, as long as they may read it. */
export type OwnSlot = Time & {
  id: string;
  forms: Form[];
  link: string | null;
  takenAs: Form | null;
  share: string | null;
};

/** Whom one meets, as it was when one booked. */
export type WithWhom = { name: string; role: Role; centre: string; slug: string; phone: string };

/** What one may write for the one whom one meets. All of it may be left out; a telephone is only for being called. */
export type Written = { name: string; phone: string; email: string; about: string };

export const NOTHING_WRITTEN: Written = { name: '', phone: '', email: '', about: '' };

/** What whoever has the reference code may know. */
export type Booked = Time & { form: Form; link: string | null; withWhom: WithWhom; calledOffAt: Date | null };

/** A booked meeting of one's own, of any form. */
export type Conversation = Booked & {
  id: string;
  slotId: string | null;
  grantId: string;
  code: string;
  written: Written;
};

/** How many one may have ahead of one at a time. */
export const MOST_COMING = 5;

export const stateOf = (
  { endsAt, calledOffAt }: Pick<Booked, 'endsAt' | 'calledOffAt'>,
  now: Date,
): 'coming' | 'past' | 'called_off' => {
  if (calledOffAt) return 'called_off';
  return endsAt > now ? 'coming' : 'past';
};

/** What one writes for a conversation can be read until the day after it is over. */
export function readableUntil({ startsAt }: Pick<Time, 'startsAt'>): Date {
  const { year, month, day } = copenhagenDay(startsAt);
  return atCopenhagen({ year, month, day: day + 2 }, 0, 0);
}

// Nothing that looks like something else: no I, L, O, U, 0, 1.
const LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
const CODE_LENGTH = 10;

/** A reference code, from random bytes: one that would favour a letter is left out. */
export function newCode(random: (bytes: number) => Uint8Array): string {
  const most = 256 - (256 % LETTERS.length);
  let code = '';
  while (code.length < CODE_LENGTH)
    for (const byte of random(CODE_LENGTH))
      if (byte < most && code.length < CODE_LENGTH) code += LETTERS[byte % LETTERS.length];
  return code;
}

/** A code as it is said: "ABCDE 23456". */
export const spaced = (code: string): string => `${code.slice(0, 5)} ${code.slice(5)}`;

/** A code however it was typed; null when it is none. */
export function readCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s.-]/g, '');
  return code.length === CODE_LENGTH && [...code].every((letter) => LETTERS.includes(letter)) ? code : null;
}

const dayKey = ({ year, month, day }: Day): string => `${year}-${month}-${day}`;

/** Grouped by their day in Denmark, in the order they come. */
export const byDay = <T extends Pick<Time, 'startsAt'>>(times: readonly T[]): T[][] => [
  ...Map.groupBy(times, ({ startsAt }) => dayKey(copenhagenDay(startsAt))).values(),
];

/** So many times are shown at once; the rest unfold. */
const FIRST = 12;

/** The first days, and the rest: whole days, so that none is cut in two. */
export function startShort<T>(days: readonly T[][]): { first: T[][]; rest: T[][] } {
  let shown = 0;
  const first = days.filter((day) => {
    const isFirst = shown < FIRST;
    shown += day.length;
    return isFirst;
  });
  return { first, rest: days.slice(first.length) };
}

export const LENGTHS = [20, 30, 45, 60] as const;
export const MOST_WEEKS = 12;

/** Times of a day, back to back, and the same in the weeks that follow; each at the same time of Denmark's clocks. */
export type Pattern = { day: Day; from: number; to: number; minutes: number; weeks: number };

/**
 * When the times of a pattern begin. `from` and `to` are minutes after midnight; what does not fit before `to` is left out, and so are
 * times that the clocks leave out in the night when summer time begins.
 */
export function startsOf({ day, from, to, minutes, weeks }: Pattern): Date[] {
  const each = Math.max(0, Math.floor((to - from) / minutes));
  const starts = Array.from({ length: weeks }, (_, week) => week).flatMap((week) =>
    Array.from({ length: each }, (_, nth) => {
      const at = from + nth * minutes;
      return atCopenhagen({ ...day, day: day.day + week * 7 }, Math.floor(at / 60), at % 60);
    }),
  );
  return [...new Map(starts.map((at) => [at.getTime(), at])).values()];
}
