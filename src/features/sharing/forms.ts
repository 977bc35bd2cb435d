import { z } from 'zod';
import { slug } from '../../platform/api.ts';
import { atCopenhagen } from '../../platform/clock.ts';
import { clean } from '../../platform/text.ts';
import { normalAddress } from '../email-codes/index.ts';
import {
  asDay,
  type ContactDetails,
  latestEnd,
  PICKED,
  PURPOSES,
  type ReceiverRef,
  SHARED_ROLES,
  type ThingRef,
  usualEnd,
  type Why,
} from './share.ts';

const typed = z.string().catch('').transform(clean);
const uuid = z.uuid();

/** What was chosen and typed, kept for showing the form again. */
export type ShareForm = {
  /** Slug of the centre whose people one chooses among. */
  centre: string | null;
  things: string[];
  receiver: string;
  purpose: string;
  ownWords: string;
  until: string;
};

export type ShareField = 'things' | 'receiver' | 'purpose' | 'ownWords' | 'until';
export type EndError = 'unreadable' | 'past' | 'far';
export type ShareWrong = { field: Exclude<ShareField, 'until'> } | { field: 'until'; why: EndError };

/** What is to be shared, when nothing is wrong with the form. */
export type Wanted = { things: ThingRef[]; receiver: ReceiverRef; why: Why; until: Date };

export const LONGEST_WORDS = 500;

export const emptyShare = (centre: string | null, thing: string | undefined, now: Date): ShareForm => ({
  centre,
  things: thing ? [thing] : [],
  receiver: '',
  purpose: '',
  ownWords: '',
  until: usualEnd(now),
});

/** A thing as a form names it: "wish:<id>". */
export const thingKey = ({ thing, id }: ThingRef): string => `${thing}:${id}`;

function readThing(key: string): ThingRef | null {
  const [name, id] = key.split(':');
  const thing = PICKED.find((known) => known === name);
  return thing && id && uuid.safeParse(id).success ? { thing, id } : null;
}

/** A receiver as a form names it: "person:<grant>" or "guide:<centre>". */
export const receiverKey = (ref: ReceiverRef): string =>
  ref.kind === 'person' ? `person:${ref.grant}` : `${ref.role}:${ref.centre}`;

function readReceiver(key: string): ReceiverRef | null {
  const [kind, id] = key.split(':');
  if (!id || !uuid.safeParse(id).success) return null;
  if (kind === 'person') return { kind, grant: id };
  const role = SHARED_ROLES.find((known) => known === kind);
  return role ? { kind: 'role', centre: id, role } : null;
}

const DAY = /^(?:(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4}))$/;

/** The last day of a share: the end of that day in Denmark, or what is wrong with it. */
export function readEnd(written: string, now: Date): Date | EndError {
  const found = DAY.exec(written);
  if (!found) return 'unreadable';
  const [year, month, day] = (found[1] ? found.slice(1, 4) : found.slice(4, 7).reverse()).map(Number);
  const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day));
  const iso = date.toISOString().slice(0, 10);
  if (date.getUTCDate() !== day || date.getUTCMonth() + 1 !== month) return 'unreadable';
  if (iso < asDay(now)) return 'past';
  if (iso > latestEnd(now)) return 'far';
  return atCopenhagen({ year: date.getUTCFullYear(), month, day: day + 1 }, 0, 0);
}

const shareForm = z.object({
  centre: slug.nullable().catch(null),
  'things[]': z.union([z.array(z.string()), z.string().transform((one) => [one])]).catch([]),
  receiver: typed,
  purpose: typed,
  ownWords: typed,
  until: typed,
});

function readWhy({ purpose, ownWords }: ShareForm): Why | 'purpose' | 'ownWords' {
  const known = PURPOSES.find((one) => one === purpose);
  if (!known) return 'purpose';
  if (known !== 'own_words') return { purpose: known, ownWords: null };
  return ownWords === '' || ownWords.length > LONGEST_WORDS ? 'ownWords' : { purpose: known, ownWords };
}

/** Reads the form of a share. Whatever is wrong, what was chosen and typed comes back. */
export function readShare(
  body: Record<string, unknown>,
  now: Date,
): { form: ShareForm; wrong: ShareWrong[]; wanted: Wanted | null } {
  const { 'things[]': keys, ...rest } = shareForm.parse(body);
  const form = { ...rest, things: [...new Set(keys)].slice(0, 100) };
  const things = form.things.flatMap((key) => readThing(key) ?? []);
  const receiver = readReceiver(form.receiver);
  const why = readWhy(form);
  const until = readEnd(form.until, now);
  const wrong: ShareWrong[] = [];
  if (things.length === 0) wrong.push({ field: 'things' });
  if (!receiver) wrong.push({ field: 'receiver' });
  if (typeof why === 'string') wrong.push({ field: why });
  if (typeof until === 'string') wrong.push({ field: 'until', why: until });
  if (wrong.length > 0 || !receiver || typeof why === 'string' || typeof until === 'string')
    return { form, wrong, wanted: null };
  return { form, wrong, wanted: { things, receiver, why, until } };
}

/** The day in the form that changes an end. */
export const readUntil = (body: Record<string, unknown>): string => typed.parse(body.until);

export const CONTACT_FIELDS = ['name', 'phone', 'email', 'how', 'language'] as const;
export type ContactField = (typeof CONTACT_FIELDS)[number];

export const EMPTY_CONTACT: ContactDetails = { name: '', phone: '', email: '', how: '', language: '' };

const contactForm = z.object({ name: typed, phone: typed, email: typed, how: typed, language: typed });

const LONGEST: Record<ContactField, number> = { name: 120, phone: 40, email: 254, how: 500, language: 60 };
const PHONE = /^\+?[\d\s().-]{4,}$/;

/** Reads contact details; every field may be left empty. */
export function readContact(body: Record<string, unknown>): {
  details: ContactDetails;
  wrong: ContactField[];
} {
  const details = contactForm.parse(body);
  const isWrong = (field: ContactField): boolean => {
    const text = details[field];
    if (text.length > LONGEST[field]) return true;
    if (field === 'phone') return text !== '' && !PHONE.test(text);
    return field === 'email' && text !== '' && normalAddress(text) === null;
  };
  return { details, wrong: CONTACT_FIELDS.filter(isWrong) };
}
