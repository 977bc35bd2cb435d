import { dayInWords } from '../../platform/date-words.ts';
import type { Language } from '../../platform/language.ts';
import type { CallbacksAtAGlance } from '../callbacks/index.ts';
import { type ConversationsAtAGlance, whenInWords } from '../conversations/index.ts';
import { receiverInWords, type SharingAtAGlance } from '../sharing/index.ts';
import { words } from './words.ts';

const LONGEST = 90;

/** So much of a text that one knows which it is. */
export const shorten = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST).toWellFormed()}…` : text;

/** What is shared, and with whom. */
export function sharingNote({ things, receivers }: SharingAtAGlance, language: Language): string {
  const { notes } = words[language];
  const [first] = receivers;
  if (!first) return notes.sharesNothing;
  const name = receiverInWords(first, language);
  // "Alle vejledere i ..." stands in the middle of a sentence here.
  const inside = first.name === null ? name.charAt(0).toLowerCase() + name.slice(1) : name;
  return notes.sharing(things, inside, receivers.length - 1);
}

/** Who was the last to look. */
export function accessNote({ lastReader }: SharingAtAGlance, language: Language): string {
  const { notes } = words[language];
  if (!lastReader) return notes.nobodyLooked;
  return notes.access(receiverInWords(lastReader.reader, language), dayInWords(lastReader.at, language));
}

/** How the person likes to be contacted, in their own words where they wrote some. */
export function contactNote({ contact }: SharingAtAGlance, language: Language): string {
  const { notes } = words[language];
  if (!contact) return notes.noContact;
  return contact.how ? notes.contact(shorten(contact.how)) : notes.hasContact;
}

/** The next conversation; or that one was called off. */
export function conversationsNote(
  { coming, calledOff, next }: ConversationsAtAGlance,
  language: Language,
): string {
  const { notes } = words[language];
  if (calledOff > 0 || !next) return notes.calledOff;
  return notes.conversations(whenInWords(next, language), next.withWhom.name, coming - 1);
}

/** Where the latest stands that one has asked for. */
export function callbacksNote({ waiting, latest }: CallbacksAtAGlance, language: Language): string {
  const { notes } = words[language];
  if (latest?.state === 'taken' && latest.taker?.name) return notes.taken(latest.taker.name);
  return waiting > 0 ? notes.waiting(waiting) : notes.notWaiting;
}
