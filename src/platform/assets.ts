import { Hono } from 'hono';
import type { Asset } from '../ui/index.ts';
import type { Env } from './site.ts';

const KEPT_FOR_EVER = 'public, max-age=31536000, immutable';

/** The files of the look, named after their content: asked for once, then kept by the browser. */
export const assetRoutes = (assets: Map<string, Asset>): Hono<Env> =>
  new Hono<Env>().get('/assets/*', async (c, next) => {
    const asset = assets.get(c.req.path);
    if (!asset) return next();
    const headers = { 'Content-Type': asset.type, ETag: asset.etag, 'Cache-Control': KEPT_FOR_EVER };
    if (c.req.header('If-None-Match') === asset.etag) return c.body(null, 304, headers);
    return c.body(asset.body, 200, headers);
  });
