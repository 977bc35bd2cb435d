import ical, { ICalCalendarMethod, ICalEventRepeatingFreq } from 'ical-generator';
import type { Offer } from './offer.ts';

const FREQUENCY = { weekly: ICalEventRepeatingFreq.WEEKLY, monthly: ICalEventRepeatingFreq.MONTHLY } as const;

/** The calendar file of a dated offer (iCalendar, RFC 5545); null when it has no date. */
export function toCalendar(offer: Offer, url: string, now: Date): string | null {
  const { dates, place, partner } = offer;
  if (!dates) return null;
  const calendar = ical({
    prodId: '//Virkelyst//Virkelyst//DA',
    method: ICalCalendarMethod.PUBLISH,
    timezone: 'Europe/Copenhagen',
  });
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
  return calendar.toString();
}
