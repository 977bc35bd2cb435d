import type { Vault } from '../../platform/vault.ts';
import { OURSELVES } from '../../platform/ways.sql.ts';
import { normalAddress } from './address.ts';

/** The identity that an e-mail address stands for, for signing in and for giving a role to somebody; null when it is no address. */
export function emailIdentity(vault: Vault, typed: string) {
  const address = normalAddress(typed);
  if (!address) return null;
  return { method: 'email', issuer: OURSELVES, subject: vault.hmac('subject', `email ${address}`) } as const;
}
