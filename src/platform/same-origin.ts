import type { MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Env, Site } from './site.ts';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what another site makes a browser send (OWASP CSRF cheat sheet: Sec-Fetch-Site first, then Origin). A browser too
 * old to say where a form came from is let through: the visitor's cookie is SameSite=Lax and does not come along from
 * elsewhere. Hono's own `csrf` refuses such browsers.
 */
export const sameOrigin =
  ({ config }: Site): MiddlewareHandler<Env> =>
  async (c, next) => {
    if (READS.has(c.req.method) || isOurs(c.req.raw, config.publicUrl)) return next();
    throw new HTTPException(403);
  };

function isOurs({ headers, url }: Request, publicUrl: string): boolean {
  const site = headers.get('Sec-Fetch-Site');
  if (site) return site === 'same-origin' || site === 'none';
  const origin = headers.get('Origin');
  // A proxy may speak https outside and http to us, so our public address counts as well.
  return !origin || origin === new URL(url).origin || origin === new URL(publicUrl).origin;
}
