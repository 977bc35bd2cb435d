import fc from 'fast-check';
import { expect, it } from 'vitest';
import { atCopenhagen, copenhagenDay } from './clock.ts';

const danishTime = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Copenhagen',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

it('finds the moment when Danish clocks show a time, on every day of the year', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 3650 }),
      fc.integer({ min: 4, max: 23 }),
      fc.integer({ min: 0, max: 59 }),
      (days, hour, minute) => {
        const date = new Date(Date.UTC(2024, 0, 1 + days));
        const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
        const moment = atCopenhagen(day, hour, minute);
        expect(danishTime.format(moment)).toBe(
          `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`,
        );
        expect(copenhagenDay(moment)).toEqual(day);
      },
    ),
  );
});
