import { atCopenhagen, copenhagenDay, type Day } from '../../platform/clock.ts';
import { type DemoOffer, WEEKDAYS } from './demo-files.ts';

const addDays = ({ year, month, day }: Day, days: number): Day => {
  const date = new Date(Date.UTC(year, month - 1, day + days));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};

// 1 January 2024 was a Monday.
const weekdayOf = ({ year, month, day }: Day) =>
  ((((Date.UTC(year, month - 1, day) - Date.UTC(2024, 0, 1)) / 86_400_000) % 7) + 7) % 7;

/** The first such weekday at least `inWeeks` weeks after `now` (tomorrow at the earliest), at that time in Denmark. */
export function startOf(starts: NonNullable<DemoOffer['starts']>, now: Date): Date {
  const earliest = addDays(copenhagenDay(now), Math.max(1, starts.inWeeks * 7));
  const wait = (WEEKDAYS.indexOf(starts.weekday) - weekdayOf(earliest) + 7) % 7;
  const [hour = 0, minute = 0] = starts.at.split(':').map(Number);
  return atCopenhagen(addDays(earliest, wait), hour, minute);
}

/** The end of the day in Denmark this many weeks after `now`. */
export const openUntil = (weeks: number, now: Date): Date =>
  atCopenhagen(addDays(copenhagenDay(now), weeks * 7 + 1), 0, 0);
