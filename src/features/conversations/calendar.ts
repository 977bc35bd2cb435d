import { paths } from '../../paths.ts';
import type { CalendarEvent } from '../../platform/calendar.ts';
import type { Language } from '../../platform/language.ts';
import type { Conversation } from './conversation.ts';
import { words } from './words.ts';

/** A conversation in a calendar: when, where and with whom; nothing of what was written. */
export function eventOf(conversation: Conversation, language: Language, publicUrl: string): CalendarEvent {
  const w = words[language];
  const { id, startsAt, endsAt, form, place, link, withWhom } = conversation;
  const where = {
    video: link,
    phone: null,
    in_person: place ?? w.atCentre(withWhom.centre),
    walk: place ?? w.atCentre(withWhom.centre),
  }[form];
  return {
    id,
    when: { start: startsAt, end: endsAt },
    title: w.calendar(withWhom.name),
    description: w.how[form],
    url: publicUrl + paths.mineConversation({ id }),
    ...(where && { place: where }),
  };
}
