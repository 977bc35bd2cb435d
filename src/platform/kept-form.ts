import type { Context } from 'hono';
import { z } from 'zod';
import { type Database, vaultOf } from './db.ts';
import { hostCookie } from './host-cookie.ts';

const MINUTES = 15;

/** Browsers drop a cookie of more than 4,096 bytes; a proxy may drop the whole answer for one. */
const LONGEST = 3800;

// Not strict: who comes back from MitID comes from elsewhere.
const cookie = hostCookie('kept-form', MINUTES * 60);
const shape = z.object({ name: z.string(), person: z.string(), fields: z.record(z.string(), z.string()) });

type Kept = z.infer<typeof shape>;
type Around = { db: Database; secure: boolean };

/** Keeps what somebody typed while they sign in again, in their own browser, sealed, for a quarter of an hour; not what is too much for a cookie. */
export function keepForm(c: Context, { db, secure }: Around, kept: Kept): void {
  const sealed = vaultOf(db).seal('form', JSON.stringify(kept)).toString('base64url');
  if (sealed.length <= LONGEST) cookie.keep(c, secure, sealed);
}

/** Gives back what that person typed into that form, once; null when there is nothing, or it was another's. */
export function takeForm(
  c: Context,
  { db, secure }: Around,
  { name, person }: Pick<Kept, 'name' | 'person'>,
): Record<string, string> | null {
  const sealed = cookie.read(c, secure);
  if (sealed === undefined) return null;
  cookie.drop(c, secure);
  try {
    const opened = vaultOf(db).unseal('form', Buffer.from(sealed, 'base64url'));
    const kept = shape.parse(JSON.parse(opened));
    return kept.name === name && kept.person === person ? kept.fields : null;
  } catch {
    return null;
  }
}
