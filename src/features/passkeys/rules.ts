import type { AuthenticatorTransport } from '@simplewebauthn/server';
import type { Config } from '../../config.ts';
import type { Vault } from '../../platform/vault.ts';
import { OURSELVES } from '../../platform/ways.sql.ts';

/** What every passkey has to keep to: made and used at our public address, by somebody who unlocked their device for it. */
export function rulesOf({ publicUrl }: Pick<Config, 'publicUrl'>) {
  const { origin, hostname } = new URL(publicUrl);
  return { expectedOrigin: origin, expectedRPID: hostname, requireUserVerification: true };
}

/** The way to sign in that a passkey is. */
export const wayOf = (vault: Vault, id: string) =>
  ({ method: 'passkey', issuer: OURSELVES, subject: vault.hmac('subject', `passkey ${id}`) }) as const;

/** How an authenticator is reached; only a hint to the browser. */
export const transportsOf = (transports: string[]) => transports as AuthenticatorTransport[];
