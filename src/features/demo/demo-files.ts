import { readdir, readFile } from 'node:fs/promises';
import { z } from 'zod';
import { KINDS } from '../../matching/index.ts';
import { ACCESS } from '../offers/index.ts';
import { PARTNER_TYPES } from '../partners/index.ts';

const FOLDER = new URL('../../../data/demo/', import.meta.url);

const text = z.string().trim().min(1);
const slug = z.string().regex(/^[a-z0-9-]{1,60}$/);
const postcode = z.string().regex(/^\d{4}$/);
const clock = z.string().regex(/^\d\d:\d\d$/);
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const site = z.strictObject({ address: text, postcode, town: text });

/** The shape of an offer in data/demo, described for writers in data/demo/README.md. */
const demoOffer = z.strictObject({
  slug,
  kind: z.enum(KINDS),
  title: text.max(80),
  summary: text.max(160),
  description: text,
  isco: z.array(z.string().regex(/^\d{4}$/)).max(3),
  hours: z.strictObject({ min: z.number(), max: z.number() }).nullable(),
  times: z.array(z.enum(['morning', 'day', 'evening', 'night', 'weekend', 'flexible'])).min(1),
  place: z.union([site, z.enum(['online', 'home'])]).nullable(),
  pace: z.enum(['calm', 'steady', 'busy']),
  body: z.enum(['light', 'moderate', 'heavy']),
  bodyNote: text.nullable(),
  social: z.enum(['alone', 'pair', 'team', 'public']),
  setting: z.enum(['indoor', 'outdoor', 'mixed']),
  experience: z.enum(['none', 'some', 'trained']),
  experienceNote: text.nullable(),
  danish: z.enum(['none', 'a_little', 'conversational', 'fluent']),
  spoken: z.array(z.string().regex(/^[a-z]{2}$/)),
  access: z.array(z.enum(ACCESS)),
  price: z.strictObject({ dkk: z.number().min(0), note: text.nullable() }),
  pay: text.nullable(),
  starts: z
    .strictObject({
      inWeeks: z.number().int().min(0),
      weekday: z.enum(WEEKDAYS),
      at: clock,
      minutes: z.number().int().positive(),
    })
    .nullable(),
  repeats: z.enum(['weekly', 'monthly']).nullable(),
  occurrences: z.number().int().positive().nullable(),
  seats: z.number().int().positive().nullable(),
  openWeeks: z.number().int().min(4).max(40),
});

const demoPartner = z.strictObject({
  slug,
  name: text.max(120),
  type: z.enum(PARTNER_TYPES),
  about: text,
  address: text,
  postcode,
  town: text,
  phone: z.string().regex(/^00 00 \d\d \d\d$/, 'a number that Denmark does not hand out'),
  email: z.string().regex(/\.example$/),
  website: z
    .string()
    .regex(/^https:\/\/.+\.example/)
    .nullable(),
  contact: text,
  offers: z.array(demoOffer),
});

const demoCentre = z.strictObject({
  slug,
  name: text,
  municipalities: z.array(z.string().regex(/^\d{4}$/)).min(1),
  about: text,
  aboutEn: text,
  address: text,
  postcode,
  town: text,
  phone: text,
  email: text,
  openingHours: z.array(z.strictObject({ weekday: z.enum(WEEKDAYS), from: clock, to: clock })),
  gettingHere: text,
  gettingHereEn: text,
});

export type DemoOffer = z.infer<typeof demoOffer>;
export type DemoPartner = z.infer<typeof demoPartner>;
export type DemoCentre = z.infer<typeof demoCentre> & { partners: DemoPartner[] };

async function readJson<T>(shape: z.ZodType<T>, file: URL): Promise<T> {
  const parsed = shape.safeParse(JSON.parse(await readFile(file, 'utf8')));
  if (parsed.success) return parsed.data;
  throw new Error(
    `${file.pathname.split('/data/demo/')[1]} is not as it should be:\n${z.prettifyError(parsed.error)}`,
  );
}

async function readCentre(name: string): Promise<DemoCentre> {
  const folder = new URL(`${name}/`, FOLDER);
  const centre = await readJson(demoCentre, new URL('centre.json', folder));
  const files = (await readdir(folder))
    .filter((file) => file.endsWith('.json') && file !== 'centre.json')
    .sort();
  const partners = await Promise.all(files.map((file) => readJson(demoPartner, new URL(file, folder))));
  return { ...centre, partners };
}

/** The demo centres of data/demo, each checked against its shape; Vordingborg first. */
export const readDemo = (): Promise<DemoCentre[]> =>
  Promise.all(['vordingborg', 'vejle', 'jammerbugt'].map(readCentre));
