import type { MiddlewareHandler } from 'hono';
import type { Config } from '../config.ts';
import type { Actor, Database } from './db.ts';
import type { Language } from './language.ts';
import type { Log } from './log.ts';
import type { Mail } from './mail.ts';

/** What every feature's routes are given. */
export type Site = {
  db: Database;
  config: Config;
  log: Log;
  mail: Mail;
  /** The only clock; rules get its value passed in. */
  now: () => Date;
  /** Do cookies travel over https only? */
  secure: boolean;
};

/** What the middleware has put beside every request. */
export type Env = {
  Variables: {
    language: Language;
    actor: Actor;
    reference: string;
    /** Where it comes from, roughly: for counting how often something is done, and never kept as it is. */
    network: string;
    /** Does the page hold what is the asker's own? */
    own: boolean;
    /** Has this answer begun or ended a session? Then its cookie is left as it is. */
    sessionChanged: boolean;
  };
};

/** Who may see what a route answers. Every route declares one; a test walks the routes and fails for one without. */
const access = (
  name: 'anyone' | 'mine' | 'withMine',
  headers: Record<string, string>,
): MiddlewareHandler<Env> => {
  const middleware: MiddlewareHandler<Env> = async (c, next) => {
    c.set('own', name !== 'anyone');
    await next();
    for (const [header, value] of Object.entries(headers)) c.res.headers.set(header, value);
  };
  Object.defineProperty(middleware, 'name', { value: name });
  return middleware;
};

/** The same for everybody: nothing about the visitor is read but the language. */
export const anyone = access('anyone', { 'Cache-Control': 'no-cache', Vary: 'Cookie' });

/** The visitor's own, under row-level security: never cached, never indexed. */
export const mine = access('mine', { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' });

/** A public page with the visitor's own beside it: never cached, but search engines may know it. */
export const withMine = access('withMine', { 'Cache-Control': 'no-store' });
