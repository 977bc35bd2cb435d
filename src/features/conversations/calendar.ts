import ical, { ICalCalendarMethod } from 'ical-generator';
import type { Language } from '../../platform/language.ts';
import type { Conversation } from './conversation.ts';
import { words } from './words.ts';

const ZONE = 'Europe/Copenhagen';
const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'medium' });

/** "2026-12-28T09:00:00", as clocks in Denmark show it. */
const danish = (at: Date): string => clock.format(at).replace(' ', 'T');

type Listed = { conversation: Conversation; url: string };

/** One calendar file of conversations (iCalendar, RFC 5545): when, where and with whom; nothing of what was written. */
export function toCalendar(listed: readonly Listed[], language: Language, now: Date): string {
  const w = words[language];
  const calendar = ical({ prodId: '//Virkelyst//Virkelyst//DA', method: ICalCalendarMethod.PUBLISH });
  for (const { conversation, url } of listed) {
    const { id, startsAt, endsAt, form, place, link, withWhom } = conversation;
    const where = form === 'video' ? link : form === 'phone' ? null : (place ?? w.atCentre(withWhom.centre));
    calendar.createEvent({
      id: `${id}@virkelyst`,
      stamp: now,
      start: danish(startsAt),
      end: danish(endsAt),
      timezone: ZONE,
      summary: w.calendar(withWhom.name),
      description: w.how[form],
      url,
      ...(where && { location: where }),
    });
  }
  return calendar.toString();
}
