import { Hono } from 'hono';
import { createDocument } from 'zod-openapi';
import { paths } from '../../paths.ts';
import { anyone, type Env, type Site } from '../../platform/site.ts';
import { offerOperations } from '../offers/index.ts';
import { partnerOperations } from '../partners/index.ts';
import { matchOperations } from '../wishes/index.ts';

/** The OpenAPI 3.1 description of everything public, made from the same schemas that the answers are checked against. */
const describeApi = (publicUrl: string) =>
  createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Virkelyst',
      version: '1.0.0',
      description:
        'Offers and partners of the centres, and the offers that fit a wish. Open to everybody; nothing that is sent here is kept.',
      license: { name: 'MPL-2.0', identifier: 'MPL-2.0' },
    },
    servers: [{ url: publicUrl }],
    paths: { ...offerOperations, ...partnerOperations, ...matchOperations },
  });

/** GET /api/v1/openapi.json. */
export function openapiRoutes({ config }: Site): Hono<Env> {
  const document = describeApi(config.publicUrl);
  return new Hono<Env>().get(paths.openapi.pattern, anyone, (c) => c.json(document));
}
