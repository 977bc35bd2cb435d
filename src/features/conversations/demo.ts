import { atCopenhagen, copenhagenDay, type Day } from '../../platform/clock.ts';
import { asOwner, type Database } from '../../platform/db.ts';
import { type DemoSlot, keepDemoSlots } from './demo.sql.ts';

const DAYS = 21;
/** When on a working day, in minutes after midnight; each of the made-up people has some of them. */
const HOURS = [9 * 60, 9 * 60 + 45, 10 * 60 + 30, 13 * 60, 13 * 60 + 45, 14 * 60 + 30];
const WAYS: Pick<DemoSlot, 'forms' | 'place'>[] = [
  { forms: ['in_person', 'phone'], place: null },
  { forms: ['walk'], place: 'Ved den røde bænk på havnen' },
  { forms: ['phone', 'video'], place: null },
];
const LENGTH = 30;

const isWorkday = ({ year, month, day }: Day): boolean =>
  ![0, 6].includes(new Date(Date.UTC(year, month - 1, day)).getUTCDay());

/** The times of the nth made-up person in the next three weeks, from tomorrow on. */
function demoSlots(nth: number, now: Date): DemoSlot[] {
  const today = copenhagenDay(now);
  return Array.from({ length: DAYS }, (_, ahead) => ahead + 1).flatMap((ahead) => {
    const date = new Date(Date.UTC(today.year, today.month - 1, today.day + ahead));
    const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
    if (!isWorkday(day) || (day.day + nth) % 2 === 0) return [];
    return HOURS.filter((_, i) => (i + nth + day.day) % 3 === 0).map((at, i) => {
      const startsAt = atCopenhagen(day, Math.floor(at / 60), at % 60);
      const way = WAYS[(i + day.day + nth) % WAYS.length] ?? { forms: ['in_person'], place: null };
      return { startsAt, endsAt: new Date(startsAt.getTime() + LENGTH * 60_000), ...way };
    });
  });
}

/**
 * Gives the made-up guides and mentors of the demo free times in the next three weeks. Done again it adds the days that have come since
 * the last of their times; those before are left as they are.
 */
export const seedSlots = (db: Database, now: Date): Promise<void> =>
  asOwner(db, (tx) => keepDemoSlots(tx, (nth) => demoSlots(nth, now)));
