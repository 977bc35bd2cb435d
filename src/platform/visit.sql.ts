import type { Context } from 'hono';
import { sql } from 'kysely';
import { spendOrStop } from './attempts.sql.ts';
import { clearSite } from './clear-site.ts';
import { type Actor, as, asOwner, asPatiently, type Database, isViolation, type Tx, vaultOf } from './db.ts';
import { hostCookie } from './host-cookie.ts';
import { isOnce } from './once.ts';
import { dropSession, readSession } from './session.sql.ts';
import type { Env } from './site.ts';
import { hashOf, isToken, newToken } from './token.ts';

const DAYS_KEPT = 30;

const cookie = hostCookie('visit', DAYS_KEPT * 24 * 3600);

/** The visitor's token from the cookie, or null for somebody of whom nothing is kept. */
export function readVisit(c: Context, secure: boolean): Actor {
  const token = cookie.read(c, secure);
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
  if (actor && !readSession(c, secure)) cookie.keep(c, secure, actor.token);
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
 * Of whom something is about to be kept: somebody signed in, the known visitor, or a new one with a fresh token in the cookie. A
 * token that the database does not know is never taken over, so nobody can plant one. Throws Spent where a network has begun enough.
 * @param once the secret that the form carried, see newOnce in once.ts: the same form sent twice begins one visit
 */
export async function beginVisit(
  c: Context<Env>,
  db: Database,
  actor: Actor,
  secure: boolean,
  once: unknown = null,
): Promise<NonNullable<Actor>> {
  const session = readSession(c, secure);
  if (session && (await isKnown(db, session))) return session;
  // A session that is over stands before the visit no longer.
  if (session) dropSession(c, secure);
  const visit = session ? readVisit(c, secure) : actor;
  const token = visit && (await isKnown(db, visit)) ? visit.token : await newVisit(db, c.var.network, once);
  cookie.keep(c, secure, token);
  return { token };
}

/** In an hour, for one network: a town's library on the day of a fair. Without a bound one machine could fill the disk. */
const MOST_VISITS = 600;

async function newVisit(db: Database, network: string, once: unknown): Promise<string> {
  if (!isOnce(once)) return begin(db, network, newToken(new Date()));
  // Made from it by the installation's secret, so nobody can choose a token.
  const token = vaultOf(db).hmac('visit', once).toString('base64url');
  if (await isJustBegun(db, token)) return token;
  try {
    return await begin(db, network, token);
  } catch (error) {
    // The same form, in this very moment; or long ago, and then it is nobody's who asks now.
    if (!isViolation(error, 'unique')) throw error;
    return (await isJustBegun(db, token)) ? token : begin(db, network, newToken(new Date()));
  }
}

async function begin(db: Database, network: string, token: string): Promise<string> {
  await as(db, null, async (tx) => {
    await spendOrStop(tx, { what: 'visits network', who: network, most: MOST_VISITS });
    await sql`select begin_visit(${hashOf(token)})`.execute(tx);
  });
  return token;
}

/** Only for as long as somebody presses a button again: who finds the form open later gets nothing by it. */
const isJustBegun = (db: Database, token: string): Promise<boolean> =>
  as(db, { token }, async (tx) => {
    const { rows } = await sql`
      select from session where id = my_session() and method is null and created_at > now() - interval '2 minutes'`.execute(
      tx,
    );
    return rows.length > 0;
  });

/**
 * Is this the token of a visit that is still known, and not of somebody signed in? It is then held until the transaction ends, so
 * that of two who move its things at once one comes first and the other finds nothing.
 */
export async function holdVisit(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`select hold_visit() as held`.execute(tx);
  return rows[0]?.held ?? false;
}

/** Ends the visit whose token the transaction carries, with what is left in it. Whoever is signed in is not touched. */
export async function leaveVisit(tx: Tx): Promise<void> {
  await sql`
    delete from person where id = me()
      and exists (select from session where id = my_session() and method is null)`.execute(tx);
}

/** Takes the visit's cookie away. */
export const dropVisit = (c: Context, secure: boolean): void => cookie.drop(c, secure);

/**
 * Deletes whoever asks with everything held about them, and their cookie: somebody signed in, or else the visitor. The visit that
 * somebody signed in has left where it was may be another's, and stays.
 */
export async function endVisit(c: Context, db: Database, secure: boolean): Promise<void> {
  const session = readSession(c, secure);
  const isIn = session !== null && (await isKnown(db, session));
  // What the person is in the middle of in another window may stand in the way, and has to be let go first.
  await asPatiently(db, isIn ? session : readVisit(c, secure), (tx) => tx.deleteFrom('person').execute());
  clearSite(c);
  if (session) dropSession(c, secure);
  if (!isIn) dropVisit(c, secure);
}

/** Forgets the visitors who have not been here for 30 days. @returns how many. */
export async function forgetVisitors(db: Database): Promise<number> {
  let all = 0;
  // The database forgets so many at a time that it has time for it.
  for (let gone = 1; gone > 0; all += gone) {
    gone = await asOwner(db, async (tx) => {
      const { rows } = await sql<{ gone: number }>`select forget_visitors() as gone`.execute(tx);
      return rows[0]?.gone ?? 0;
    });
  }
  return all;
}
