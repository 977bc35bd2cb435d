import ical, { type ICalCalendar, ICalCalendarMethod, ICalEventRepeatingFreq } from 'ical-generator';

/** Something in a calendar file: between two moments, or a whole day in Denmark ("2026-12-28"). */
export type CalendarEvent = {
  /** The same whenever it is told of again. */
  id: string;
  when: { start: Date; end: Date } | { day: string };
  title: string;
  description?: string;
  place?: string;
  url?: string;
  repeats?: { each: 'weekly' | 'monthly'; times: number | null };
};

const FREQUENCY = { weekly: ICalEventRepeatingFreq.WEEKLY, monthly: ICalEventRepeatingFreq.MONTHLY } as const;

const ZONE = 'Europe/Copenhagen';
const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'medium' });

/** "2026-12-28T09:00:00", as clocks in Denmark show it. The library would write a `Date` as clocks show it where the server stands. */
const danish = (at: Date): string => clock.format(at).replace(' ', 'T');

// What a zone means has to stand in the file (RFC 5545, 3.6.5). Summer time as Directive 2000/84/EC has it, since 1996.
const VTIMEZONE = `BEGIN:VTIMEZONE
TZID:${ZONE}
BEGIN:DAYLIGHT
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE`.replaceAll('\n', '\r\n');

/** A calendar file (iCalendar, RFC 5545) of these. */
export function toCalendarFile(events: readonly CalendarEvent[], now: Date): string {
  const calendar = ical({
    prodId: '//Virkelyst//Virkelyst//DA',
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const event of events) addEvent(calendar, event, now);
  // Every line ends, the last one too (3.1); the library leaves that out.
  const lines = `${calendar.toString().trimEnd()}\r\n`;
  // The library puts the zone there by itself only for a whole calendar in that zone, and then writes DTSTAMP without the Z it has to have.
  return lines.replace('BEGIN:VEVENT', `${VTIMEZONE}\r\nBEGIN:VEVENT`);
}

function addEvent(calendar: ICalCalendar, event: CalendarEvent, now: Date): void {
  const { when, repeats } = event;
  calendar.createEvent({
    id: `${event.id}@virkelyst`,
    stamp: now,
    ...('day' in when
      ? { start: `${when.day}T12:00:00Z`, allDay: true }
      : { start: danish(when.start), end: danish(when.end), timezone: ZONE }),
    summary: event.title,
    description: event.description ?? null,
    url: event.url ?? null,
    location: event.place ?? null,
    ...(repeats && {
      repeating: { freq: FREQUENCY[repeats.each], ...(repeats.times && { count: repeats.times }) },
    }),
  });
}
