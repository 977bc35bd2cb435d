import { z } from 'zod';
import { clean } from '../../platform/text.ts';

/*
 * A profile in the shape of JSON Resume 1.0.0 (https://jsonresume.org/schema), as much of it as a person needs. What was imported
 * and is not shown here is kept, and goes out again with the rest.
 */

const MOST_ITEMS = 60;
const MOST_SKILLS = 100;
const text = z.string().transform(clean);
const line = text.pipe(z.string().max(300));
const prose = text.pipe(z.string().max(5000));
/** JSON Resume allows a year, a month or a day. */
const date = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);

const work = z.looseObject({
  position: line.default(''),
  name: line.default(''),
  startDate: date.optional().catch(undefined),
  endDate: date.optional().catch(undefined),
  summary: prose.default(''),
});
const education = z.looseObject({
  area: line.default(''),
  institution: line.default(''),
  startDate: date.optional().catch(undefined),
  endDate: date.optional().catch(undefined),
});
const volunteer = z.looseObject({
  position: line.default(''),
  organization: line.default(''),
  startDate: date.optional().catch(undefined),
  endDate: date.optional().catch(undefined),
  summary: prose.default(''),
});
const language = z.looseObject({ language: line.default(''), fluency: line.default('') });
const skill = z.looseObject({
  name: line,
  /** The address of the skill in ESCO; without it a skill in own words. */
  esco: z
    .url({ protocol: /^https?$/, hostname: /^data\.europa\.eu$/ })
    .optional()
    .catch(undefined),
});

/** JSON Resume as we read it: what is too long or of another sort is refused, what is unknown is kept. */
export const resume = z.looseObject({
  basics: z
    .looseObject({ name: line.default(''), label: line.default(''), summary: prose.default('') })
    .prefault({}),
  work: z.array(work).max(MOST_ITEMS).default([]),
  education: z.array(education).max(MOST_ITEMS).default([]),
  volunteer: z.array(volunteer).max(MOST_ITEMS).default([]),
  languages: z.array(language).max(MOST_ITEMS).default([]),
  skills: z.array(skill).max(MOST_SKILLS).default([]),
});

export type Cv = z.infer<typeof resume>;
export type Skill = Cv['skills'][number];

export const emptyCv = (): Cv => resume.parse({});

/** The parts that are lists of things done, each edited as one form. */
export const PARTS = ['work', 'education', 'volunteer', 'languages'] as const;
export type Part = (typeof PARTS)[number];

/** The fields of a part in the order of its form; the first says what it is. */
export const FIELDS = {
  work: ['position', 'name', 'startDate', 'endDate', 'summary'],
  education: ['area', 'institution', 'startDate', 'endDate'],
  volunteer: ['position', 'organization', 'startDate', 'endDate', 'summary'],
  languages: ['language', 'fluency'],
} as const satisfies Record<Part, readonly string[]>;

export type Field = (typeof FIELDS)[Part][number];
export type Item = Partial<Record<Field, string>>;

export const itemsOf = (cv: Cv, part: Part): Item[] => cv[part] as Item[];

const isEmpty = (cv: Cv): boolean =>
  cv.basics.name === '' &&
  cv.basics.label === '' &&
  cv.basics.summary === '' &&
  cv.skills.length === 0 &&
  PARTS.every((part) => cv[part].length === 0);

/** Has the person written nothing yet? */
export const isBlank = (cv: Cv | null): cv is null => cv === null || isEmpty(cv);

/** Puts an item in its place, or at the top when it is new. What an import brought along beside our fields stays. */
export function withItem(cv: Cv, part: Part, at: number | null, item: Item): Cv {
  const items = itemsOf(cv, part);
  const changed =
    at === null || !items[at]
      ? [item, ...items].slice(0, MOST_ITEMS)
      : items.map((before, place) => (place === at ? { ...before, ...item } : before));
  return resume.parse({ ...cv, [part]: changed });
}

/** Takes an item out. */
export const withoutItem = (cv: Cv, part: Part, at: number): Cv =>
  resume.parse({ ...cv, [part]: itemsOf(cv, part).filter((_, place) => place !== at) });

/** Adds skills, each once; own words count as the same whatever their case. */
export function withSkills(cv: Cv, more: Skill[]): Cv {
  const keyOf = ({ esco, name }: Skill) => esco ?? name.toLowerCase();
  const known = new Set(cv.skills.map(keyOf));
  const fresh = more.filter((each) => !known.has(keyOf(each)) && known.add(keyOf(each)));
  return { ...cv, skills: [...cv.skills, ...fresh].slice(0, MOST_SKILLS) };
}

/** Takes a skill out by its place. */
export const withoutSkill = (cv: Cv, at: number): Cv => ({
  ...cv,
  skills: cv.skills.filter((_, place) => place !== at),
});

/** The profile as the file others read. */
export const toJsonResume = (cv: Cv) => ({
  $schema: 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json',
  ...cv,
});
