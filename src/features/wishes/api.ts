import { Hono } from 'hono';
import { z } from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { findPlace, KINDS } from '../../matching/index.ts';
import { paths } from '../../paths.ts';
import { problem, readInput, refuse, slug } from '../../platform/api.ts';
import { anyone, type Env } from '../../platform/site.ts';
import { clean } from '../../platform/text.ts';
import type { LiveIndex } from '../offers/index.ts';
import { LONGEST_WISH } from './forms.ts';
import { matchText } from './match.ts';

const place = z
  .string()
  .transform(clean)
  .refine(
    (near) => findPlace(near) !== null,
    'Unknown place. Write a Danish postal code, town or municipality, e.g. 4760',
  )
  .meta({ description: 'Postal code, town or municipality; nearer offers come first', example: '4760' });

const input = z.object({
  text: z
    .string()
    .transform(clean)
    .pipe(
      z
        .string()
        .min(1, 'Write what the person wants')
        .max(LONGEST_WISH, `At most ${LONGEST_WISH} characters`),
    )
    .meta({
      description: 'What a person wants, in their own words, Danish or English',
      example: 'noget med heste',
    }),
  near: place.optional(),
  centre: slug.optional().meta({ description: 'Only the offers of this centre' }),
  limit: z.int().min(1).max(50).default(10),
});

const answer = z.object({
  text: z.string(),
  offers: z.array(
    z.object({
      id: z.uuid(),
      title: z.string(),
      kind: z.enum(KINDS),
      partner: z.string(),
      score: z
        .number()
        .min(0)
        .max(1)
        .meta({ description: 'How well it fits the words, 0-1. It ranks offers, never people' }),
      because: z.string().meta({ description: 'Why it is here, in Danish, quoting the text' }),
    }),
  ),
});

const refusal = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problem } },
});

export const matchOperations: ZodOpenApiPathsObject = {
  '/api/v1/match': {
    post: {
      operationId: 'match',
      summary: 'The offers that fit a wish, best first. Nothing is kept',
      requestBody: { required: true, content: { 'application/json': { schema: input } } },
      responses: {
        200: { description: 'The offers', content: { 'application/json': { schema: answer } } },
        400: refusal('The body is not JSON'),
        422: refusal('A field is not right'),
      },
    },
  },
};

/** POST /api/v1/match. */
export function matchApi(live: LiveIndex): Hono<Env> {
  return new Hono<Env>().post(paths.apiMatch.pattern, anyone, async (c) => {
    const body: unknown = await c.req.json().catch(() => undefined);
    if (body === undefined) return refuse(c, 400, 'Send a JSON object, e.g. {"text": "noget med heste"}');
    const asked = readInput(input, body);
    if (!asked.ok) return refuse(c, 422, asked.why);
    const { text, near, centre, limit } = asked.value;
    return c.json(matchText(live.index, { text, near: near ?? null, centre: centre ?? null, limit }));
  });
}
