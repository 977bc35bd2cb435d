import { Hono } from 'hono';
import { z } from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { KINDS } from '../../matching/index.ts';
import { paths } from '../../paths.ts';
import {
  pageCursor,
  pageLimit,
  pageOf,
  problem,
  readInput,
  refuse,
  slug,
  toCursor,
} from '../../platform/api.ts';
import { as } from '../../platform/db.ts';
import { anyone, type Env, type Site } from '../../platform/site.ts';
import { ACCESS, type Offer } from './offer.ts';
import { offerById, offerPage } from './offers.sql.ts';

const place = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('site'),
      address: z.string(),
      postcode: z.string(),
      town: z.string(),
      latitude: z.number().meta({ description: 'WGS 84' }),
      longitude: z.number().meta({ description: 'WGS 84' }),
    }),
    z.object({ kind: z.enum(['online', 'home']) }),
  ])
  .meta({ id: 'Place' });

const offer = z
  .object({
    id: z.uuid(),
    url: z.url().meta({ description: 'The page that people read' }),
    kind: z.enum(KINDS),
    title: z.string(),
    summary: z.string(),
    description: z.string().meta({ description: 'Danish, paragraphs divided by an empty line' }),
    isco: z.array(z.string()).meta({ description: 'ISCO-08 unit groups' }),
    hours: z.object({ min: z.number(), max: z.number() }).nullable().meta({ description: 'A week' }),
    times: z.array(z.enum(['morning', 'day', 'evening', 'night', 'weekend', 'flexible'])),
    place,
    pace: z.enum(['calm', 'steady', 'busy']),
    body: z.enum(['light', 'moderate', 'heavy']).meta({ description: 'What it asks of the body' }),
    bodyNote: z.string().nullable(),
    social: z.enum(['alone', 'pair', 'team', 'public']),
    setting: z.enum(['indoor', 'outdoor', 'mixed']),
    experience: z.enum(['none', 'some', 'trained']),
    experienceNote: z.string().nullable(),
    danish: z.enum(['none', 'a_little', 'conversational', 'fluent']),
    spoken: z.array(z.string()).meta({ description: 'ISO 639-1' }),
    access: z.array(z.enum(ACCESS)),
    price: z
      .object({ dkk: z.number(), note: z.string().nullable() })
      .meta({ description: 'What it costs to take part' }),
    pay: z.string().nullable(),
    startsAt: z.iso.datetime().nullable(),
    minutes: z.int().nullable(),
    repeats: z.enum(['weekly', 'monthly']).nullable(),
    occurrences: z.int().nullable(),
    seats: z.int().nullable(),
    openUntil: z.iso.datetime(),
    partner: z.object({ slug: z.string(), name: z.string() }),
    centre: z.object({ slug: z.string(), name: z.string() }),
  })
  .meta({ id: 'Offer' });

const query = z.object({
  kind: z.enum(KINDS).optional(),
  centre: slug.optional().meta({ description: 'Slug of a centre, e.g. vordingborg' }),
  cursor: pageCursor,
  limit: pageLimit,
});

const json = <T extends z.ZodType>(schema: T) => ({ 'application/json': { schema } });
const refusal = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problem } },
});

export const offerOperations: ZodOpenApiPathsObject = {
  '/api/v1/offers': {
    get: {
      operationId: 'listOffers',
      summary: 'Open offers, a page at a time',
      description:
        'A walk along `next` meets every offer that is there throughout exactly once, whatever changes meanwhile.',
      requestParams: { query },
      responses: {
        200: { description: 'A page', content: json(pageOf(offer)) },
        400: refusal('A parameter is not right'),
      },
    },
  },
  '/api/v1/offers/{id}': {
    get: {
      operationId: 'getOffer',
      summary: 'One offer, open or not',
      requestParams: { path: z.object({ id: z.uuid() }) },
      responses: {
        200: { description: 'The offer', content: json(offer) },
        404: refusal('There is no such offer'),
      },
    },
  },
};

/** An offer as the JSON interface shows it. */
function toJson(found: Offer, publicUrl: string): z.input<typeof offer> {
  const { dates, partner, centre, openUntil, ...same } = found;
  return {
    ...same,
    url: publicUrl + paths.offer({ id: found.id }),
    startsAt: dates?.startsAt.toISOString() ?? null,
    minutes: dates?.minutes ?? null,
    repeats: dates?.repeats ?? null,
    occurrences: dates?.occurrences ?? null,
    openUntil: openUntil.toISOString(),
    partner: { slug: partner.slug, name: partner.name },
    centre,
  };
}

/** GET /api/v1/offers and /api/v1/offers/{id}. */
export function offersApi({ db, config, now }: Site): Hono<Env> {
  const app = new Hono<Env>();

  app.get(paths.apiOffers.pattern, anyone, async (c) => {
    const input = readInput(query, c.req.query());
    if (!input.ok) return refuse(c, 400, input.why);
    const { kind, centre, cursor, limit } = input.value;
    const page = await as(db, null, (tx) =>
      offerPage(tx, { kind, centre }, { after: cursor ?? null, limit, now: now() }),
    );
    return c.json({
      items: page.offers.map((found) => toJson(found, config.publicUrl)),
      next: toCursor(page.next),
    });
  });

  app.get(paths.apiOffer.pattern, anyone, async (c) => {
    const id = z.uuid().safeParse(c.req.param('id'));
    const found = id.success ? await as(db, null, (tx) => offerById(tx, id.data)) : null;
    return found ? c.json(toJson(found, config.publicUrl)) : refuse(c, 404, 'There is no such offer');
  });

  return app;
}
