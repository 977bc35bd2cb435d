import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { sql } from 'kysely';
import { type Actor, as, asOwner, type Database, type Tx } from './db.ts';
import { dropSession, readSession } from './session.sql.ts';
import { hashOf, isToken, newToken } from './token.ts';

const DAYS_KEPT = 30;

// The __Host- prefix needs https; on a plain http address (a demo, a test) browsers would drop such a cookie.
const cookieName = (secure: boolean) => (secure ? '__Host-visit' : 'visit');

const keep = (c: Context, token: string, secure: boolean) =>
  setCookie(c, cookieName(secure), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure,
    maxAge: DAYS_KEPT * 24 * 3600,
  });

/** The visitor's token from the cookie, or null for somebody of whom nothing is kept. */
export function readVisit(c: Context, secure: boolean): Actor {
  const token = getCookie(c, cookieName(secure));
  return isToken(token) ? { token } : null;
}

/** Notes that the asker was here, once a day at most; they are forgotten 30 days after the last time. */
export async function noteVisit(tx: Tx): Promise<void> {
  await sql`select seen()`.execute(tx);
}

/**
 * Lets the browser keep its token for another 30 days. Somebody signed in has a cookie of their own; that of the visit before stays as
 * it is, for what was written then belongs to it.
 */
export function renewVisit(c: Context, actor: Actor, secure: boolean): void {
  if (actor && !readSession(c, secure)) keep(c, actor.token, secure);
}

/** Does the database still know this visitor? Notes the visit, at most once a day. */
export async function isKnown(db: Database, actor: Actor): Promise<boolean> {
  if (!actor) return false;
  return as(db, actor, async (tx) => {
    const { rows } = await sql<{ known: boolean }>`select me() is not null as known, seen()`.execute(tx);
    return rows[0]?.known ?? false;
  });
}

/**
 * The visitor of whom something is about to be kept: the known one, or a new one with a fresh token in the cookie. A token
 * that the database does not know is never taken over, so nobody can plant one.
 */
export async function beginVisit(
  c: Context,
  db: Database,
  actor: Actor,
  secure: boolean,
): Promise<NonNullable<Actor>> {
  if (actor && (await isKnown(db, actor))) {
    renewVisit(c, actor, secure);
    return actor;
  }
  const token = newToken(new Date());
  await as(db, null, (tx) => sql`select begin_visit(${hashOf(token)})`.execute(tx));
  keep(c, token, secure);
  return { token };
}

/**
 * Deletes the person with everything held about them, and the cookies. Somebody signed in may have been here before signing in: then
 * what this browser kept of that visit goes too.
 */
export async function endVisit(c: Context, db: Database, secure: boolean): Promise<void> {
  for (const actor of [readSession(c, secure), readVisit(c, secure)]) {
    if (actor) await as(db, actor, (tx) => tx.deleteFrom('person').execute());
  }
  deleteCookie(c, cookieName(secure), { path: '/', secure });
  dropSession(c, secure);
}

/** Forgets the visitors who have not been here for 30 days. @returns how many. */
export async function forgetVisitors(db: Database): Promise<number> {
  return asOwner(db, async (tx) => {
    const { rows } = await sql<{ gone: number }>`select forget_visitors() as gone`.execute(tx);
    return rows[0]?.gone ?? 0;
  });
}
