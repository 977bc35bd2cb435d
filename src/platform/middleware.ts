import { randomBytes } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import { secureHeaders } from 'hono/secure-headers';
import { networkOfAsker } from './client-address.ts';
import { readLanguage } from './language.ts';
import { readSession } from './session.sql.ts';
import type { Env, Site } from './site.ts';
import { readVisit } from './visit.sql.ts';

// No vowels and no lookalikes: easy to say over the phone, and never a word.
const LETTERS = '23456789BCDFGHJKMNPQRTVWXZ';

/** A short number that a person can read out to the operator, who finds it in the log. */
const makeReference = (): string =>
  [...randomBytes(6)].map((byte) => LETTERS[byte % LETTERS.length]).join('');

/** Puts language, visitor and reference number beside the request. */
export const whoAsks =
  ({ secure, config }: Site): MiddlewareHandler<Env> =>
  async (c, next) => {
    c.set('network', networkOfAsker(c, { config }));
    c.set('reference', makeReference());
    c.set('language', readLanguage(c));
    c.set('actor', readSession(c, secure) ?? readVisit(c, secure));
    await next();
  };

/** The route's pattern, so that no id, and nothing a person wrote, reaches the log. */
const patternOf = (c: Context): string => routePath(c, -1) || 'unknown';

/** One line for every answer, with neither address nor visitor. Off unless asked for. */
export const logRequests =
  ({ log, config }: Site): MiddlewareHandler<Env> =>
  async (c, next) => {
    if (config.log !== 'requests') return next();
    const began = performance.now();
    await next();
    const ms = Math.round((performance.now() - began) * 10) / 10;
    log.info('request', { method: c.req.method, route: patternOf(c), status: c.res.status, ms });
  };

/** What is refused, by the status of the answer. */
const REFUSALS: Record<number, string> = { 403: 'refused_origin', 404: 'not_the_askers', 429: 'limit_spent' };

/**
 * One line for every refusal that an operator should hear of when there are many: what another site sent, what is not there for whoever
 * asked (somebody else's, or nobody's: the answer is the same, and so is the line), what was done too often. Never who.
 */
export const noteRefusals =
  ({ log }: Site): MiddlewareHandler<Env> =>
  async (c, next) => {
    await next();
    const event = REFUSALS[c.res.status];
    if (!event || (c.res.status === 404 && !c.get('own'))) return;
    log.security(event, { method: c.req.method, route: patternOf(c) });
  };

/** What says nothing of how long it may be kept, a refusal say, is kept by nobody. */
export const keptByNobody: MiddlewareHandler = async (c, next) => {
  await next();
  if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store');
};

/** Only our own files, nothing inline, nobody may frame us, and no address of ours is told to other sites. */
export const securityHeaders = (secure: boolean): MiddlewareHandler =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      scriptSrc: ["'self'"],
      fontSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      manifestSrc: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
    },
    referrerPolicy: 'same-origin',
    strictTransportSecurity: secure ? 'max-age=31536000; includeSubDomains' : false,
    permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [], usb: [] },
    xFrameOptions: 'DENY',
  });
