import { z } from 'zod';
import { clean } from '../../platform/text.ts';
import { type Cv, FIELDS, type Field, type Item, PARTS, type Part, resume, type Skill } from './cv.ts';

const typed = z.string().catch('').transform(clean);
const MONTH = /^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/;
const LONGEST_LINE = 300;
const LONGEST_TEXT = 5000;
const isDate = (field: Field) => field === 'startDate' || field === 'endDate';

/** What is wrong with a field; the page has a sentence for each. */
export type Wrong = { field: Field | 'summary'; why: 'empty' | 'too_long' | 'no_date' | 'ends_first' };

export const readPart = (text: string | undefined): Part | null =>
  PARTS.find((part) => part === text) ?? null;

/** The place of an item or a skill in its list; null when it is none. */
export const readPlace = (text: unknown): number | null =>
  z.coerce
    .number()
    .int()
    .min(0)
    .max(1000)
    .nullable()
    .catch(null)
    .parse(text === '' ? null : text);

function wrongWith(field: Field, value: string, isFirst: boolean): Wrong[] {
  if (isFirst && value === '') return [{ field, why: 'empty' }];
  if (isDate(field) && value !== '' && !MONTH.test(value)) return [{ field, why: 'no_date' }];
  if (value.length > (field === 'summary' ? LONGEST_TEXT : LONGEST_LINE)) return [{ field, why: 'too_long' }];
  return [];
}

/** As far as both say: 2019 and 2019-03 may be either way round. */
function endsFirst({ startDate = '', endDate = '' }: Item): boolean {
  const said = Math.min(startDate.length, endDate.length);
  return said > 0 && endDate.slice(0, said) < startDate.slice(0, said);
}

/** Reads the form of one item. Whatever is wrong, what was typed comes back. */
export function readItem(part: Part, body: Record<string, unknown>): { item: Item; wrong: Wrong[] } {
  const fields: readonly Field[] = FIELDS[part];
  const item: Item = Object.fromEntries(fields.map((field) => [field, typed.parse(body[field])]));
  const wrong = fields.flatMap((field, at) => wrongWith(field, item[field] ?? '', at === 0));
  if (wrong.length === 0 && endsFirst(item))
    return { item, wrong: [{ field: 'endDate', why: 'ends_first' }] };
  return { item, wrong };
}

/** Reads the form about oneself. */
export function readBasics(body: Record<string, unknown>): { basics: Cv['basics']; wrong: Wrong[] } {
  const basics = {
    name: typed.parse(body.name),
    label: typed.parse(body.label),
    summary: typed.parse(body.summary),
  };
  const tooLong =
    basics.summary.length > LONGEST_TEXT ||
    basics.name.length > LONGEST_LINE ||
    basics.label.length > LONGEST_LINE;
  return { basics, wrong: tooLong ? [{ field: 'summary', why: 'too_long' }] : [] };
}

/** Enough for what anybody can tell in one go. */
export const LONGEST_STORY = 3000;

export const readStory = (body: Record<string, unknown>): string => typed.parse(body.story);

/** Skills that were ticked, each "address|name", and those in own words. */
export function readSkillChoices(body: Record<string, unknown>): Skill[] {
  const ticked = z.array(z.string()).catch([]).parse([body.skill].flat());
  const own = typed.parse(body.own).split(/[\n,;]+/);
  const chosen = ticked.map((each) => ({ esco: each.split('|')[0], name: each.split('|')[1] ?? '' }));
  const written = own.map((name) => ({ name: name.trim() })).filter(({ name }) => name !== '');
  return resume.shape.skills.catch([]).parse([...chosen, ...written]);
}

const LARGEST_FILE = 200_000;
/** Deeper than any résumé; what is unknown is kept, and what is far too deep could not be written out again. */
const DEEPEST = 20;

function isDeep(value: unknown, levels = DEEPEST): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeep(inner, levels - 1));
}

/** Browsers send a file without a name where none was chosen. */
export const isFileChosen = (file: unknown): boolean => file instanceof File && file.name !== '';

/** A file of JSON Resume; null when it is none. */
export async function readResume(file: unknown): Promise<Cv | null> {
  if (!(file instanceof File) || file.size === 0 || file.size > LARGEST_FILE) return null;
  try {
    const read: unknown = JSON.parse((await file.text()).replace(/^\uFEFF/, ''));
    return isDeep(read) ? null : (resume.safeParse(read).data ?? null);
  } catch {
    return null;
  }
}
