import ical, { type ICalCalendar, ICalCalendarMethod, ICalEventRepeatingFreq } from 'ical-generator';
import type { Offer } from './offer.ts';

const FREQUENCY = { weekly: ICalEventRepeatingFreq.WEEKLY, monthly: ICalEventRepeatingFreq.MONTHLY } as const;

const ZONE = 'Europe/Copenhagen';
const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'medium' });

/** "2026-12-28T09:00:00", as clocks in Denmark show it. The library would write a `Date` as clocks show it where the server stands. */
const danish = (at: Date): string => clock.format(at).replace(' ', 'T');

/** An offer, and the address of its page. */
type Listed = { offer: Offer; url: string };

/** The calendar file of a dated offer (iCalendar, RFC 5545); null when it has no date. */
export const toCalendar = (offer: Offer, url: string, now: Date): string | null =>
  offer.dates ? calendarOf([{ offer, url }], now) : null;

/** One calendar file of those among the offers that have a date. */
export function calendarOf(listed: readonly Listed[], now: Date): string {
  const calendar = ical({
    prodId: '//Virkelyst//Virkelyst//DA',
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const one of listed) addEvent(calendar, one, now);
  return calendar.toString();
}

function addEvent(calendar: ICalCalendar, { offer, url }: Listed, now: Date): void {
  const { dates, place, partner } = offer;
  if (!dates) return;
  calendar.createEvent({
    id: `${offer.id}@virkelyst`,
    stamp: now,
    start: danish(dates.startsAt),
    end: danish(new Date(dates.startsAt.getTime() + dates.minutes * 60_000)),
    timezone: ZONE,
    summary: offer.title,
    description: `${offer.summary}\n\n${partner.name}, ${partner.phone}`,
    url,
    ...(place.kind === 'site' && { location: `${place.address}, ${place.postcode} ${place.town}` }),
    ...(dates.repeats && {
      repeating: { freq: FREQUENCY[dates.repeats], ...(dates.occurrences && { count: dates.occurrences }) },
    }),
  });
}
