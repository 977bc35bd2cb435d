import { Hono } from 'hono';
import { z } from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
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
import { PARTNER_TYPES, type Partner } from './partner.ts';
import { partnerPage } from './partners.sql.ts';

const partner = z
  .object({
    id: z.uuid(),
    url: z.url().meta({ description: 'The page that people read' }),
    slug: z.string(),
    name: z.string(),
    type: z.enum(PARTNER_TYPES),
    about: z.string(),
    address: z.string(),
    postcode: z.string(),
    town: z.string(),
    phone: z.string(),
    email: z.string(),
    website: z.string().nullable(),
    contact: z.string().meta({ description: 'Whom to ask for' }),
    latitude: z.number(),
    longitude: z.number(),
    centre: z.object({ slug: z.string(), name: z.string() }),
  })
  .meta({ id: 'Partner' });

const query = z.object({
  centre: slug.optional().meta({ description: 'Slug of a centre, e.g. vordingborg' }),
  cursor: pageCursor,
  limit: pageLimit,
});

export const partnerOperations: ZodOpenApiPathsObject = {
  '/api/v1/partners': {
    get: {
      operationId: 'listPartners',
      summary: 'Partners, a page at a time',
      requestParams: { query },
      responses: {
        200: { description: 'A page', content: { 'application/json': { schema: pageOf(partner) } } },
        400: {
          description: 'A parameter is not right',
          content: { 'application/problem+json': { schema: problem } },
        },
      },
    },
  },
};

const toJson = (found: Partner, publicUrl: string): z.input<typeof partner> => ({
  ...found,
  url: publicUrl + paths.partner({ slug: found.slug }),
});

/** GET /api/v1/partners. */
export function partnersApi({ db, config }: Site): Hono<Env> {
  return new Hono<Env>().get(paths.apiPartners.pattern, anyone, async (c) => {
    const input = readInput(query, c.req.query());
    if (!input.ok) return refuse(c, 400, input.why);
    const { centre, cursor, limit } = input.value;
    const page = await as(db, null, (tx) => partnerPage(tx, { centre, after: cursor ?? null, limit }));
    return c.json({
      items: page.partners.map((found) => toJson(found, config.publicUrl)),
      next: toCursor(page.next),
    });
  });
}
