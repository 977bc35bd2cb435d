import { createHash, randomBytes } from 'node:crypto';

const SHAPE = /^[\w-]{43}(\.[0-9a-z]{1,10})?$/;
const HOUR_MS = 3_600_000;

/** A token that only its holder knows, with the minute it was made in: the server need not ask whether it is old. */
export const newToken = (now: Date): string =>
  `${randomBytes(32).toString('base64url')}.${Math.floor(now.getTime() / 60_000).toString(36)}`;

/** Could this be a token of ours? */
export const isToken = (text: string | undefined): text is string => text !== undefined && SHAPE.test(text);

/** What the database keeps of a token: its SHA-256. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Is it time for a new one? Whoever changes the minute in their own token changes the token, and is nobody. */
export function isHourOld(token: string, now: Date): boolean {
  const made = Number.parseInt(token.split('.')[1] ?? '0', 36) * 60_000;
  return now.getTime() - made >= HOUR_MS;
}
