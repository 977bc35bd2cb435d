/** A day of the calendar, wherever it is. */
export type Day = { year: number; month: number; day: number };

const ZONE = 'Europe/Copenhagen';

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
  hourCycle: 'h23',
});

function wallClock(at: Date): Record<string, number> {
  return Object.fromEntries(parts.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
}

/** Which day it is in Denmark. */
export function copenhagenDay(at: Date): Day {
  const { year = 0, month = 0, day = 0 } = wallClock(at);
  return { year, month, day };
}

// How far Denmark's clock is ahead of UTC at that moment, in milliseconds.
function offset(at: Date): number {
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = wallClock(at);
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at.getTime() / 1000) * 1000;
}

/** The moment when Denmark's clocks show that time on that day, summer time taken into account. */
export function atCopenhagen({ year, month, day }: Day, hour: number, minute: number): Date {
  const asUtc = Date.UTC(year, month - 1, day, hour, minute);
  const guess = new Date(asUtc - offset(new Date(asUtc)));
  // On the two days of change the first guess may have used the other side's offset.
  return new Date(asUtc - offset(guess));
}
