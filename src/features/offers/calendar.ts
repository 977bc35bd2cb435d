import { type CalendarEvent, toCalendarFile } from '../../platform/calendar.ts';
import type { Offer } from './offer.ts';

/** The calendar file of a dated offer; null when it has no date. */
export function toCalendar(offer: Offer, url: string, now: Date): string | null {
  const event = eventOf(offer, url);
  return event && toCalendarFile([event], now);
}

/** An offer as something in a calendar, with the address of its page; null when it has no date. */
export function eventOf(offer: Offer, url: string): CalendarEvent | null {
  const { dates, place, partner } = offer;
  if (!dates) return null;
  return {
    id: offer.id,
    when: { start: dates.startsAt, end: new Date(dates.startsAt.getTime() + dates.minutes * 60_000) },
    title: offer.title,
    description: `${offer.summary}\n\n${partner.name}, ${partner.phone}`,
    url,
    ...(place.kind === 'site' && { place: `${place.address}, ${place.postcode} ${place.town}` }),
    ...(dates.repeats && { repeats: { each: dates.repeats, times: dates.occurrences } }),
  };
}
