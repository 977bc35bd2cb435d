import ical, { type ICalCalendar, ICalCalendarMethod, ICalEventRepeatingFreq } from 'ical-generator';
import type { Offer } from './offer.ts';

const FREQUENCY = { weekly: ICalEventRepeatingFreq.WEEKLY, monthly: ICalEventRepeatingFreq.MONTHLY } as const;

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
    timezone: 'Europe/Copenhagen',
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
    start: dates.startsAt,
    end: new Date(dates.startsAt.getTime() + dates.minutes * 60_000),
    timezone: 'Europe/Copenhagen',
    summary: offer.title,
    description: `${offer.summary}\n\n${partner.name}, ${partner.phone}`,
    url,
    ...(place.kind === 'site' && { location: `${place.address}, ${place.postcode} ${place.town}` }),
    ...(dates.repeats && {
      repeating: { freq: FREQUENCY[dates.repeats], ...(dates.occurrences && { count: dates.occurrences }) },
    }),
  });
}
