import { z } from 'zod';
import type { Day } from '../../platform/clock.ts';
import { newOnce, readOnce } from '../../platform/once.ts';
import { clean } from '../../platform/text.ts';
import { normalAddress } from '../email-codes/index.ts';
import {
  FORMS,
  type Form,
  isForm,
  LENGTHS,
  MOST_WEEKS,
  NOTHING_WRITTEN,
  type Pattern,
  startsOf,
  type Written,
} from './conversation.ts';
import type { NewSlots } from './slots.sql.ts';

const typed = z.string().catch('').transform(clean);

export const isId = (id: unknown): id is string => z.uuid().safeParse(id).success;

const idOrNull = z.uuid().nullable().catch(null);

const LONGEST = { name: 120, phone: 40, email: 254, about: 2000 };
const PHONE = /^\+?[\d\s().-]{4,}$/;

export type WrittenField = keyof Written;
const FIELDS: readonly WrittenField[] = ['name', 'phone', 'email', 'about'];

const writtenForm = z.object({ name: typed, phone: typed, email: typed, about: typed });

/** Reads what somebody wrote for a conversation; a telephone number is asked for only by whoever wants to be called. */
export function readWritten(
  body: Record<string, unknown>,
  form: Form | null,
): { written: Written; wrong: WrittenField[] } {
  const written = writtenForm.parse(body);
  const isWrong = (field: WrittenField): boolean => {
    const text = written[field];
    if (text.length > LONGEST[field]) return true;
    if (field === 'phone') return text === '' ? form === 'phone' : !PHONE.test(text);
    return field === 'email' && text !== '' && normalAddress(text) === null;
  };
  return { written, wrong: FIELDS.filter(isWrong) };
}

/** What stands in the form of booking. */
export type BookForm = {
  slot: string | null;
  move: string | null;
  form: Form | null;
  written: Written;
  /** So that the same form sent twice is the same visitor's. */
  once: string;
};
export type BookField = 'slot' | 'form' | WrittenField;

export const emptyBooking = (query: Record<string, string>): BookForm => ({
  slot: idOrNull.parse(query.slot ?? null),
  move: idOrNull.parse(query.move ?? null),
  form: isForm(query.form) ? query.form : null,
  written: NOTHING_WRITTEN,
  once: newOnce(),
});

/** Reads the form of booking. Whatever is wrong, what was chosen and typed comes back. */
export function readBooking(body: Record<string, unknown>): { form: BookForm; wrong: BookField[] } {
  const form = isForm(body.form) ? body.form : null;
  const { written, wrong } = readWritten(body, form);
  const slot = idOrNull.parse(body.slot ?? null);
  const move = idOrNull.parse(body.move || null);
  const once = readOnce(body.once);
  return { form: { slot, move, form, written, once }, wrong: form ? wrong : ['form', ...wrong] };
}

/** What stands in the form of new times, as it was typed. */
export type SlotsForm = {
  day: string;
  from: string;
  to: string;
  minutes: string;
  weeks: string;
  forms: string[];
  place: string;
  link: string;
};

export const EMPTY_SLOTS: SlotsForm = {
  day: '',
  from: '',
  to: '',
  minutes: '30',
  weeks: '1',
  forms: ['in_person'],
  place: '',
  link: '',
};

export type SlotsField = 'day' | 'from' | 'to' | 'forms' | 'place' | 'link';

const slotsForm = z.object({
  day: typed,
  from: typed,
  to: typed,
  minutes: typed,
  weeks: typed,
  'forms[]': z.union([z.array(z.string()), z.string().transform((one) => [one])]).catch([]),
  place: typed,
  link: typed,
});

const DAY = /^(?:(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4}))$/;

/** A day as a date field or a Dane writes it; null when it is none. */
function readDay(written: string): Day | null {
  const found = DAY.exec(written);
  if (!found) return null;
  const [year = 0, month = 0, day = 0] = (found[1] ? found.slice(1, 4) : found.slice(4, 7).reverse()).map(
    Number,
  );
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCDate() === day && date.getUTCMonth() + 1 === month ? { year, month, day } : null;
}

const CLOCK = /^(\d{1,2})(?:[:. ]?(\d{2}))?$/;

/** Minutes after midnight: "9", "9.30", "09:30"; null when it is no time of day. */
function readClock(written: string): number | null {
  const found = CLOCK.exec(written);
  const [hour, minute] = [Number(found?.[1] ?? 99), Number(found?.[2] ?? 0)];
  return hour < 24 && minute < 60 ? hour * 60 + minute : null;
}

const oneOf = (known: readonly number[], written: string, usual: number): number =>
  known.find((one) => String(one) === written) ?? usual;

const WEEKS = Array.from({ length: MOST_WEEKS }, (_, week) => week + 1);
const HALF_A_YEAR_MS = 180 * 86_400_000;

const isLink = (link: string): boolean =>
  link.length <= 500 && /^https:\/\/\S+$/.test(link) && URL.canParse(link);

function wrongWith(form: SlotsForm, forms: Form[]): SlotsField[] {
  const wrong: SlotsField[] = [];
  if (forms.length === 0) wrong.push('forms');
  if (form.place.length > 200) wrong.push('place');
  if (form.link === '' ? forms.includes('video') : !isLink(form.link)) wrong.push('link');
  return wrong;
}

function patternOf(form: SlotsForm): { pattern: Pattern | null; wrong: SlotsField[] } {
  const [day, from, to] = [readDay(form.day), readClock(form.from), readClock(form.to)];
  const minutes = oneOf(LENGTHS, form.minutes, 30);
  const weeks = oneOf(WEEKS, form.weeks, 1);
  const wrong: SlotsField[] = [];
  if (!day) wrong.push('day');
  if (from === null) wrong.push('from');
  if (to === null || (from !== null && to < from + minutes)) wrong.push('to');
  return day && from !== null && to !== null && wrong.length === 0
    ? { pattern: { day, from, to, minutes, weeks }, wrong }
    : { pattern: null, wrong };
}

/** Reads new times. Those that are over already are left out, and there are some to come, not further ahead than half a year. */
export function readSlots(
  body: Record<string, unknown>,
  now: Date,
): { form: SlotsForm; wrong: SlotsField[]; added: NewSlots | null } {
  const { 'forms[]': chosen, ...rest } = slotsForm.parse(body);
  const form = { ...rest, forms: chosen };
  const forms = FORMS.filter((one) => chosen.includes(one));
  const { pattern, wrong: wrongTimes } = patternOf(form);
  const starts = pattern ? startsOf(pattern).filter((at) => at > now) : [];
  const [first] = starts;
  const isFar = first !== undefined && first.getTime() > now.getTime() + HALF_A_YEAR_MS;
  const wrong = [...wrongTimes, ...wrongWith(form, forms)];
  if (pattern && (!first || isFar)) wrong.unshift('day');
  if (!pattern || wrong.length > 0) return { form, wrong, added: null };
  const [place, link] = [form.place || null, forms.includes('video') ? form.link : null];
  return { form, wrong, added: { starts, minutes: pattern.minutes, forms, place, link } };
}
