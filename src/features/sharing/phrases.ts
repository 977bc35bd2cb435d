import { dayInWords } from '../../platform/date-words.ts';
import type { Language } from '../../platform/language.ts';
import { roleInWords } from '../roles/index.ts';
import type { Names } from './commands.ts';
import { type Receiver, SHARED_ROLES, type SharedRole, type ThingRef, type Why } from './share.ts';
import { words } from './words.ts';

const LONGEST_NAME = 90;

const shorten = (text: string): string =>
  text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME).toWellFormed()}…` : text;

/** What a thing of one's own is called: what the wish says, the offer's title, whom one talks with, or what kind of thing it is. */
export function thingInWords({ thing, id }: ThingRef, names: Names, language: Language): string {
  const name = names.get(id);
  const w = words[language];
  if (!name) return w.things[thing];
  return w.namedThings[thing]?.(shorten(name)) ?? `“${shorten(name)}”`;
}

/** The language of that name: offers are written in Danish; of what people wrote themselves nobody knows. */
export const languageOf = ({ thing, id }: ThingRef, names: Names): 'da' | undefined =>
  thing === 'kept_offer' && names.has(id) ? 'da' : undefined;

/** "Mette Prøve (vejleder, Vordingborg)", or everybody with that role. */
export function receiverInWords(receiver: Receiver, language: Language): string {
  const { name, role, centre } = receiver;
  const w = words[language];
  if (name !== null) return w.named(name, roleInWords(receiver, language));
  const shared: SharedRole = SHARED_ROLES.find((known) => known === role) ?? 'guide';
  return w.everybody[shared](centre);
}

/** Why it is shared, in the person's own words where they wrote some. */
export const whyInWords = ({ purpose, ownWords }: Why, language: Language): string => {
  const w = words[language];
  return purpose === 'own_words' ? (ownWords ?? w.ownPurpose) : w.purposes[purpose];
};

/** The last day of something that ends when that day does. */
export const lastDay = (until: Date, language: Language): string =>
  dayInWords(new Date(until.getTime() - 1), language);
