import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import { type Database, vaultOf } from './db.ts';

const MINUTES = 15;

const cookieName = (secure: boolean) => (secure ? '__Host-kept-form' : 'kept-form');
const shape = z.object({ name: z.string(), person: z.string(), fields: z.record(z.string(), z.string()) });

type Kept = z.infer<typeof shape>;
type Around = { db: Database; secure: boolean };

/** Keeps what somebody typed while they sign in again, in their own browser, sealed, for a quarter of an hour. */
export function keepForm(c: Context, { db, secure }: Around, kept: Kept): void {
  const sealed = vaultOf(db).seal('form', JSON.stringify(kept)).toString('base64url');
  setCookie(c, cookieName(secure), sealed, {
    path: '/',
    httpOnly: true,
    // Not strict: who comes back from MitID comes from elsewhere.
    sameSite: 'Lax',
    secure,
    maxAge: MINUTES * 60,
  });
}

/** Gives back what that person typed into that form, once; null when there is nothing, or it was another's. */
export function takeForm(
  c: Context,
  { db, secure }: Around,
  { name, person }: Pick<Kept, 'name' | 'person'>,
): Record<string, string> | null {
  const sealed = getCookie(c, cookieName(secure));
  if (sealed === undefined) return null;
  deleteCookie(c, cookieName(secure), { path: '/', secure });
  try {
    const opened = vaultOf(db).unseal('form', Buffer.from(sealed, 'base64url'));
    const kept = shape.parse(JSON.parse(opened));
    return kept.name === name && kept.person === person ? kept.fields : null;
  } catch {
    return null;
  }
}
