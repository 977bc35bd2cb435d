import type { Context } from 'hono';
import type { Database } from './db.ts';
import { vaultOf } from './db.ts';
import { hostCookie } from './host-cookie.ts';
import { isToken } from './token.ts';

/** What ties the second half of something to the browser that did the first: a token, and perhaps a sealed word to show again. */
export type AttemptCookie = { token: string; note: string };

const cookieOf = (name: string, minutes = 0) => hostCookie(name, minutes * 60, 'Strict');
const SEPARATOR = '~';

/** Gives the browser what it needs for the second half. */
export function keepAttempt(
  c: Context,
  { db, secure }: { db: Database; secure: boolean },
  name: string,
  { token, note, minutes }: AttemptCookie & { minutes: number },
): void {
  const sealed = vaultOf(db).seal('attempt', note).toString('base64url');
  cookieOf(name, minutes).keep(c, secure, token + SEPARATOR + sealed);
}

/** What {@link keepAttempt} gave; null when it is gone, or was made up. */
export function readAttempt(
  c: Context,
  { db, secure }: { db: Database; secure: boolean },
  name: string,
): AttemptCookie | null {
  const [token, sealed] = (cookieOf(name).read(c, secure) ?? '').split(SEPARATOR);
  if (!isToken(token) || sealed === undefined) return null;
  try {
    return { token, note: vaultOf(db).unseal('attempt', Buffer.from(sealed, 'base64url')) };
  } catch {
    return null;
  }
}

/** Takes it back. */
export const dropAttempt = (c: Context, { secure }: { secure: boolean }, name: string): void =>
  cookieOf(name).drop(c, secure);
