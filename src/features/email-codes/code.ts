import { randomInt, timingSafeEqual } from 'node:crypto';
import type { Vault } from '../../platform/vault.ts';

const DIGITS = 6;
const MARK_BYTES = 32;

/** Six digits that nobody can foresee. */
export const newCode = (): string => String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0');

/** The six digits that were typed, without the spaces and dashes people put between them; null when it is something else. */
export function readCode(typed: string): string | null {
  const bare = typed.normalize('NFKC').replace(/[\s\p{Pd}]/gu, '');
  return /^[0-9]{6}$/.test(bare) ? bare : null;
}

/**
 * What is kept while somebody looks in their mail, sealed. Without a code nothing opens it: no mail was sent.
 * @property adds the session that asked for the address as one more way; null for signing in. A code for the one is none for the other.
 */
export type Kept = { address: string; code: string | null; adds: string | null };

// The browser's token is part of it, so that what is kept for one browser says nothing about another's.
const markOf = (vault: Vault, token: string, code: string): Buffer =>
  vault.hmac('attempt', `code ${token} ${code}`);

/** Seals what is kept; of the code only an HMAC. */
export function sealKept(vault: Vault, token: string, { address, code, adds }: Kept): Buffer {
  const mark = code === null ? null : markOf(vault, token, code).toString('base64url');
  return vault.seal('attempt', JSON.stringify({ address, mark, adds }));
}

/** Whose code it was to be, whether one was sent, and whether this is the one. Takes as long for every wrong one. */
export function openKept(vault: Vault, sealed: Buffer, token: string, code: string) {
  const { address, mark, adds } = JSON.parse(vault.unseal('attempt', sealed)) as {
    address: string;
    mark: string | null;
    adds?: string | null;
  };
  const isSent = mark !== null;
  const kept = isSent ? Buffer.from(mark, 'base64url') : Buffer.alloc(MARK_BYTES);
  return {
    address,
    adds: adds ?? null,
    isSent,
    isRight: timingSafeEqual(markOf(vault, token, code), kept) && isSent,
  };
}
