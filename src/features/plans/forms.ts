import { z } from 'zod';
import { clean } from '../../platform/text.ts';
import {
  EXAMPLES,
  type Example,
  LONGEST_ABOUT,
  LONGEST_STEP,
  LONGEST_TITLE,
  type Step,
  type Way,
} from './plan.ts';

const typed = z.string().catch('').transform(clean);
const uuid = z.uuid();

/** An id from an address or a form; null when it is none. */
export const readId = (text: unknown): string | null => uuid.safeParse(text).data?.toLowerCase() ?? null;

export const readWay = (text: unknown): Way | null => (text === 'up' || text === 'down' ? text : null);

export const readExample = (text: unknown): Example | null => EXAMPLES.find((one) => one === text) ?? null;

/** What is wrong with a field; the page has a sentence for each. */
export type Wrong =
  | { field: 'title'; why: 'empty' | 'too_long' | 'full' }
  | { field: 'about'; why: 'too_long' }
  | { field: 'text'; why: 'empty' | 'too_long' | 'full' }
  | { field: 'day'; why: 'no_day' }
  | { field: 'part'; why: 'empty' };

export type PartForm = { title: string; about: string };

// Something that can be seen and heard: a link of nothing but invisible signs leads nowhere for anybody.
const SEEN = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** What is wrong with a name. */
export const wrongTitle = (title: string): Wrong[] => {
  if (!SEEN.test(title)) return [{ field: 'title', why: 'empty' }];
  return title.length > LONGEST_TITLE ? [{ field: 'title', why: 'too_long' }] : [];
};

/** A name is one line. */
const line = (text: unknown): string => typed.parse(text).replace(/\s+/g, ' ');

/** Reads the form of a part. Whatever is wrong, what was typed comes back. */
export function readPart(body: Record<string, unknown>): { form: PartForm; wrong: Wrong[] } {
  const form = { title: line(body.title), about: typed.parse(body.about) };
  const wrong = wrongTitle(form.title);
  if (form.about.length > LONGEST_ABOUT) wrong.push({ field: 'about', why: 'too_long' });
  return { form, wrong };
}

const DAY = /^(?:(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4}))$/;

/** "2027-03-01" of what was written in one of the usual ways; null when it is no day. Any day will do, one that has been too. */
export function readDay(written: string): string | null {
  const found = DAY.exec(written);
  if (!found) return null;
  const [year, month, day] = (found[1] ? found.slice(1, 4) : found.slice(4, 7).reverse()).map(Number);
  const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day));
  const isDay = date.getUTCDate() === day && date.getUTCMonth() + 1 === month && (year ?? 0) >= 1000;
  return isDay ? date.toISOString().slice(0, 10) : null;
}

/** A step as it was typed. */
export type StepForm = { text: string; day: string };

export const EMPTY_STEP: StepForm = { text: '', day: '' };

export const formOf = ({ text, day }: Pick<Step, 'text' | 'day'>): StepForm => ({ text, day: day ?? '' });

/** What stands in a step, when nothing is wrong with the form. */
export type Said = Pick<Step, 'text' | 'day'>;

/** Reads the form of a step. Whatever is wrong, what was typed comes back. */
export function readStep(body: Record<string, unknown>): { form: StepForm; said: Said; wrong: Wrong[] } {
  const form = { text: line(body.text), day: typed.parse(body.day) };
  const day = form.day === '' ? null : readDay(form.day);
  const wrong: Wrong[] = [];
  if (!SEEN.test(form.text)) wrong.push({ field: 'text', why: 'empty' });
  if (form.text.length > LONGEST_STEP) wrong.push({ field: 'text', why: 'too_long' });
  if (form.day !== '' && day === null) wrong.push({ field: 'day', why: 'no_day' });
  return { form, said: { text: form.text, day }, wrong };
}

/** A step from an offer: in which part, and the name of a new one. */
export type FromOfferForm = StepForm & { part: string; title: string };

export const NEW_PART = 'new';

export function readFromOffer(body: Record<string, unknown>): {
  form: FromOfferForm;
  said: Said;
  wrong: Wrong[];
} {
  const { form, said, wrong } = readStep(body);
  const whole = { ...form, part: typed.parse(body.part), title: line(body.title) };
  const isNew = whole.part === NEW_PART;
  if (!isNew && readId(whole.part) === null) wrong.unshift({ field: 'part', why: 'empty' });
  return { form: whole, said, wrong: isNew ? [...wrongTitle(whole.title), ...wrong] : wrong };
}
