import type { Context, MiddlewareHandler } from 'hono';
import { sql } from 'kysely';
import { clearSite } from './clear-site.ts';
import { type Actor, as, isViolation, type OwnerTx, type Tx } from './db.ts';
import { deviceOf } from './device.ts';
import { hostCookie } from './host-cookie.ts';
import type { Assurance, SignInMethod } from './schema.ts';
import type { Env, Site } from './site.ts';
import { hashOf, isHourOld, isToken, newToken } from './token.ts';

/** Days. The database ends the session then, whatever the browser keeps. */
const LONGEST = 14;

const cookie = hostCookie('session', LONGEST * 24 * 3600);

/** The token of somebody signed in, from the cookie; null for everybody else. */
export function readSession(c: Context, secure: boolean): Actor {
  const token = cookie.read(c, secure);
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
  const before = readSession(c, secure);
  // As whoever was signed in here before: the same person keeps the hat they wear.
  const enter = () =>
    as(db, before, (tx) =>
      sql<{
        person: string | null;
      }>`select sign_in(${method}, ${issuer}, ${subject}, ${assurance}, ${device}, ${hashOf(token)}, ${isNewAllowed}) as person`.execute(
        tx,
      ),
    );
  const { rows } = await enter().catch((error: unknown) => {
    // A newcomer who was made a person in this very moment, by another device or by being given a role, is known now.
    if (isViolation(error, 'unique')) return enter();
    throw error;
  });
  if (!rows[0]?.person) return null;
  // Somebody else's, or their own earlier one: this browser can no longer use it, so nobody should.
  if (before) await as(db, before, (tx) => sql`select sign_out(false)`.execute(tx));
  c.set('sessionChanged', true);
  cookie.keep(c, secure, token);
  return { token };
}

/** Ends this session, or all of the person's. */
export async function signOut(c: Context<Env>, { db, secure }: Site, everywhere: boolean): Promise<void> {
  // A visitor has nothing to sign out of; their visit stays.
  const actor = readSession(c, secure);
  if (actor) await as(db, actor, (tx) => sql`select sign_out(${everywhere})`.execute(tx));
  c.set('sessionChanged', true);
  clearSite(c);
  dropSession(c, secure);
}

/** Ends every session of everybody who is signed in. @returns how many */
export async function endEverySession(tx: OwnerTx): Promise<number> {
  const { rows } = await sql<{ ended: number }>`select end_every_session()::int as ended`.execute(tx);
  return rows[0]?.ended ?? 0;
}

/** Takes the cookie away; the session went with the person. */
export const dropSession = (c: Context, secure: boolean): void => cookie.drop(c, secure);

/** Which session the asker is signed in by; null for a visitor and for nobody. It stays the same when the token changes. */
export async function signedInBy(tx: Tx): Promise<string | null> {
  const { rows } = await sql<{
    id: string;
  }>`select id from session where id = my_session() and method is not null`.execute(tx);
  return rows[0]?.id ?? null;
}

/** Who is signed in; null for a visitor and for nobody. */
export async function signedInAs(tx: Tx): Promise<string | null> {
  const { rows } = await sql<{
    me: string | null;
  }>`select me() as me from session where id = my_session() and method is not null`.execute(tx);
  return rows[0]?.me ?? null;
}

/** Is it surely them: by more than a code? */
export async function isSure(tx: Tx): Promise<boolean> {
  const { rows } =
    await sql`select from session where id = my_session() and assurance >= 'substantial'`.execute(tx);
  return rows.length > 0;
}

/** Is the asker signed in? A visitor is not. */
export const isSignedIn = async (tx: Tx): Promise<boolean> => (await signedInBy(tx)) !== null;

/**
 * After a page of one's own: a token that is an hour old is changed for a new one. One that nobody has any more is let go, so that
 * the visit before it is found again.
 */
export const rotateSessions =
  ({ db, secure, now }: Site): MiddlewareHandler<Env> =>
  async (c, next) => {
    await next();
    const actor = readSession(c, secure);
    if (!c.get('own') || c.get('sessionChanged') || !actor || !isHourOld(actor.token, now())) return;
    const token = newToken(now());
    const { rows } = await as(db, actor, (tx) =>
      sql<{
        done: boolean;
        over: boolean;
      }>`select rotate_session(${hashOf(token)}) as done, me() is null as over`.execute(tx),
    );
    if (rows[0]?.done) cookie.keep(c, secure, token);
    else if (rows[0]?.over) dropSession(c, secure);
  };
