import type { Context, MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { sql } from 'kysely';
import { type Actor, as, type Database } from './db.ts';
import { deviceOf } from './device.ts';
import type { Assurance, SignInMethod } from './schema.ts';
import type { Env, Site } from './site.ts';
import { hashOf, isHourOld, isToken, newToken } from './token.ts';

/** Days. The database ends the session then, whatever the browser keeps. */
const LONGEST = 14;

const cookieName = (secure: boolean) => (secure ? '__Host-session' : 'session');

const keep = (c: Context, token: string, secure: boolean) =>
  setCookie(c, cookieName(secure), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure,
    maxAge: LONGEST * 24 * 3600,
  });

/** The token of somebody signed in, from the cookie; null for everybody else. */
export function readSession(c: Context, secure: boolean): Actor {
  const token = getCookie(c, cookieName(secure));
  return isToken(token) ? { token } : null;
}

/** Whom a way of signing in has vouched for. */
export type Vouched = {
  method: SignInMethod;
  /** Who vouches: the address of the MitID broker; for e-mail and passkeys this installation. */
  issuer: string;
  /** HMAC of the issuer's name for the person; see `subjectOf`. */
  subject: Buffer;
  assurance: Assurance;
  /** May a newcomer become a person by this? */
  isNewAllowed: boolean;
};

/**
 * Signs the person in: a new session and its cookie. The visit before it keeps its own cookie, until the person has chosen what to
 * bring along. @returns whoever is signed in now; null when nobody is known by this and newcomers are not allowed.
 */
export async function signIn(
  c: Context<Env>,
  { db, secure, now }: Site,
  { method, issuer, subject, assurance, isNewAllowed }: Vouched,
): Promise<Actor> {
  const token = newToken(now());
  const device = deviceOf(c.req.header('User-Agent'));
  const { rows } = await as(db, null, (tx) =>
    sql<{
      person: string | null;
    }>`select sign_in(${method}, ${issuer}, ${subject}, ${assurance}, ${device}, ${hashOf(token)}, ${isNewAllowed}) as person`.execute(
      tx,
    ),
  );
  if (!rows[0]?.person) return null;
  // The session that was here ends: left open it would stay usable, and were it due for a new token, that one would come after ours.
  const earlier = readSession(c, secure);
  if (earlier) await as(db, earlier, (tx) => sql`select sign_out(false)`.execute(tx));
  keep(c, token, secure);
  return { token };
}

/** Ends this session, or all of the person's. */
export async function signOut(c: Context<Env>, { db, secure }: Site, everywhere: boolean): Promise<void> {
  await as(db, c.var.actor, (tx) => sql`select sign_out(${everywhere})`.execute(tx));
  deleteCookie(c, cookieName(secure), { path: '/', secure });
}

/** Takes the cookie away; the session went with the person. */
export const dropSession = (c: Context, secure: boolean) =>
  void deleteCookie(c, cookieName(secure), { path: '/', secure });

/** The session of the asker, when signed in; null for a visitor and for nobody. */
export async function mySession(db: Database, actor: Actor): Promise<{ method: SignInMethod } | null> {
  if (!actor) return null;
  return as(db, actor, async (tx) => {
    const { rows } = await sql<{
      method: SignInMethod;
    }>`select method from session where id = my_session() and method is not null`.execute(tx);
    return rows[0] ?? null;
  });
}

/** After a page of one's own: a token that is an hour old is changed for a new one. */
export const rotateSessions =
  ({ db, secure, now }: Site): MiddlewareHandler<Env> =>
  async (c, next) => {
    await next();
    const actor = readSession(c, secure);
    if (!c.get('own') || !actor || !isHourOld(actor.token, now())) return;
    const token = newToken(now());
    const { rows } = await as(db, actor, (tx) =>
      sql<{ done: boolean }>`select rotate_session(${hashOf(token)}) as done`.execute(tx),
    );
    if (rows[0]?.done) keep(c, token, secure);
  };
