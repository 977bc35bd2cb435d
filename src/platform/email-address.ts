import { domainToASCII } from 'node:url';
import type { Vault } from './vault.ts';

const SHAPE = /^[^\s@"<>()]{1,64}@[^\s@"<>()]{1,250}\.[^\s@"<>().]{2,63}$/u;

/** An e-mail address as it is compared: trimmed, lower case, the domain in ASCII. Null when it is none. */
export function normaliseEmail(written: string): string | null {
  const text = written.trim().normalize('NFC').toLowerCase();
  if (!SHAPE.test(text)) return null;
  const at = text.lastIndexOf('@');
  const domain = domainToASCII(text.slice(at + 1));
  return domain === '' ? null : `${text.slice(0, at)}@${domain}`;
}

/** How the database knows whoever reads mail at a normalised address; the address itself cannot be found from it. */
export const emailIdentity = (vault: Vault, address: string) => ({
  method: 'email' as const,
  issuer: 'virkelyst',
  subject: vault.hmac('subject', `email ${address}`),
});
