import type { webcrypto } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { ConfigError } from './config-error.ts';

/** How sure one may be of who it is (NSIS). */
type Level = 'low' | 'substantial' | 'high';

/** A private key as JSON Web Key (RFC 7517). */
export type PrivateJwk = webcrypto.JsonWebKey & { kty: 'RSA' | 'EC'; kid?: string };

/** What is agreed with a MitID broker. */
export type MitidSettings = {
  /** Where its OpenID configuration is found. */
  issuer: string;
  /** What the people it vouches for are known under in the database; the address of the issuer. */
  name: string;
  clientId: string;
  key: PrivateJwk;
  scope: string;
  /** The levels that are accepted, by what the broker calls them. */
  levels: Record<string, Level>;
};

const NSIS = 'https://data.gov.dk/concept/core/nsis/loa';
export const DEFAULT_LEVELS = `${NSIS}/Substantial=substantial ${NSIS}/High=high`;
const LEVEL = /^(.+)=(low|substantial|high)$/;
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Does the address lead to this very machine? */
export const isLoopback = (address: string): boolean => LOOPBACK.has(new URL(address).hostname);

/** Does a server that listens there hear nobody but this very machine? */
export const isLoopbackHost = (host: string): boolean => LOOPBACK.has(host) || LOOPBACK.has(`[${host}]`);

/** The variables about MitID, as they stand in the environment. */
export const mitidEnvironment = {
  VIRKELYST_MITID_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  VIRKELYST_MITID_CLIENT_ID: z.string().optional(),
  VIRKELYST_MITID_KEY: z.string().optional(),
  VIRKELYST_MITID_SCOPE: z.string().default('openid'),
  VIRKELYST_MITID_ACR: z.string().default(DEFAULT_LEVELS),
};
const environment = z.object(mitidEnvironment);

const wrong = (sentence: string): never => {
  throw new ConfigError(`The settings are not right. ${sentence} See docs/configuration.md.`);
};

function keyText(setting: string): string {
  if (setting.trim().startsWith('{')) return setting;
  try {
    return readFileSync(setting, 'utf8');
  } catch {
    return wrong('VIRKELYST_MITID_KEY is neither a private key as JSON (JWK) nor a file that can be read.');
  }
}

const privateJwk = z.looseObject({ kty: z.enum(['RSA', 'EC']), d: z.string(), kid: z.string().optional() });

function readKey(setting: string): PrivateJwk {
  try {
    return privateJwk.parse(JSON.parse(keyText(setting))) as PrivateJwk;
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    return wrong('VIRKELYST_MITID_KEY holds no private key of kind RSA or EC as JSON (JWK).');
  }
}

/** "value=level value=level" as a table. */
export function readLevels(setting: string): Record<string, Level> {
  const levels = setting
    .trim()
    .split(/\s+/)
    .map((one): [string, Level] => {
      const [, value = '', level] =
        LEVEL.exec(one) ?? wrong(`VIRKELYST_MITID_ACR: "${one}" is not value=level.`);
      return [value, level as Level];
    });
  return Object.fromEntries(levels);
}

function readScope(scope: string): string {
  const asked = scope.split(/\s+/);
  if (!asked.includes('openid')) return wrong('VIRKELYST_MITID_SCOPE has to name openid.');
  if (asked.some((one) => /cpr|ssn/i.test(one)))
    return wrong('VIRKELYST_MITID_SCOPE asks for the CPR number, which Virkelyst never does.');
  return scope;
}

/** What the environment says about MitID; null when it says nothing. Throws ConfigError. */
export function readMitid(data: z.infer<typeof environment>): MitidSettings | null {
  const { VIRKELYST_MITID_ISSUER: issuer, VIRKELYST_MITID_CLIENT_ID: clientId } = data;
  if (!issuer) return null;
  if (issuer.startsWith('http:') && !isLoopback(issuer))
    wrong('VIRKELYST_MITID_ISSUER has to begin with https.');
  const { VIRKELYST_MITID_KEY: key } = data;
  if (!clientId || !key)
    return wrong('VIRKELYST_MITID_ISSUER needs VIRKELYST_MITID_CLIENT_ID and VIRKELYST_MITID_KEY beside it.');
  return {
    issuer,
    name: issuer,
    clientId,
    key: readKey(key),
    scope: readScope(data.VIRKELYST_MITID_SCOPE),
    levels: readLevels(data.VIRKELYST_MITID_ACR),
  };
}
