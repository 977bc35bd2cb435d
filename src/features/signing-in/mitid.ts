import type { webcrypto } from 'node:crypto';
import * as oidc from 'openid-client';
import { isLoopback, type MitidSettings } from '../../config-mitid.ts';
import type { Language } from '../../platform/language.ts';

/** What is to be known again when somebody comes back; it is kept sealed, and for ten minutes. */
export type Trip = {
  state: string;
  nonce: string;
  verifier: string;
  /** Where the broker sends people back to. */
  redirect: string;
  /** Where on our site they were going. */
  back: string | null;
  /** The session of whoever wants to sign in with MitID too from now on; null when somebody signs in. */
  adds: string | null;
};

/** Why nobody was signed in. */
export type NotSignedIn = 'down' | 'cancelled' | 'stale' | 'low' | 'failed' | 'taken';

const SECONDS = 8;
const HOUR_MS = 3_600_000;

const ALGORITHMS: Record<string, webcrypto.EcKeyImportParams | webcrypto.RsaHashedImportParams> = {
  RS256: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
  PS256: { name: 'RSA-PSS', hash: 'SHA-256' },
  ES256: { name: 'ECDSA', namedCurve: 'P-256' },
};

async function assertion({ key }: MitidSettings): Promise<oidc.ClientAuth> {
  const usual = key.kty === 'EC' ? 'ES256' : 'RS256';
  const algorithm = ALGORITHMS[key.alg ?? usual];
  if (!algorithm) throw new Error('the key of the MitID client has an algorithm that is not known here');
  const imported = await crypto.subtle.importKey('jwk', key, algorithm, false, ['sign']);
  return oidc.PrivateKeyJwt(key.kid ? { key: imported, kid: key.kid } : imported);
}

async function discover(settings: MitidSettings): Promise<oidc.Configuration> {
  const execute = isLoopback(settings.issuer) ? [oidc.allowInsecureRequests] : [];
  return oidc.discovery(new URL(settings.issuer), settings.clientId, undefined, await assertion(settings), {
    execute,
    timeout: SECONDS,
  });
}

/** Does the broker answer under its name, and is our key one that can sign? Throws what is wrong. */
export async function tryMitid(settings: MitidSettings): Promise<void> {
  await discover(settings);
}

/** The broker of MitID, as we talk to it. What it says of itself is asked for once an hour, and again after it was away. */
export function openMitid(settings: MitidSettings) {
  let known: { at: number; configuration: Promise<oidc.Configuration> } | null = null;
  const configuration = (): Promise<oidc.Configuration> => {
    if (known && Date.now() - known.at < HOUR_MS) return known.configuration;
    const asked = { at: Date.now(), configuration: discover(settings) };
    known = asked;
    asked.configuration.catch(() => {
      if (known === asked) known = null;
    });
    return asked.configuration;
  };

  return {
    /** Begins a trip: the address to send somebody to, and what to keep until they are back. */
    async begin(
      { redirect, back, adds }: Pick<Trip, 'redirect' | 'back' | 'adds'>,
      language: Language,
    ): Promise<{ to: URL; trip: Trip }> {
      const state = oidc.randomState();
      const nonce = oidc.randomNonce();
      const verifier = oidc.randomPKCECodeVerifier();
      const to = oidc.buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirect,
        scope: settings.scope,
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        acr_values: Object.keys(settings.levels).join(' '),
        // On a shared computer the broker may still know who was here before.
        prompt: 'login',
        ui_locales: language,
      });
      return { to, trip: { state, nonce, verifier, redirect, back, adds } };
    },

    /** Ends a trip: what the broker says of who came back. Throws when it does not hold together. */
    async end(query: URLSearchParams, trip: Trip): Promise<Record<string, unknown>> {
      const came = new URL(trip.redirect);
      came.search = query.toString();
      const tokens = await oidc.authorizationCodeGrant(await configuration(), came, {
        pkceCodeVerifier: trip.verifier,
        expectedState: trip.state,
        expectedNonce: trip.nonce,
        idTokenExpected: true,
      });
      return tokens.claims() ?? {};
    },
  };
}

export type Mitid = ReturnType<typeof openMitid>;

const AWAY = new Set(['OAUTH_TIMEOUT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_ABORT']);

function isAway(error: unknown): boolean {
  if (error instanceof oidc.ClientError) return AWAY.has(error.code ?? '') || isAway(error.cause);
  return error instanceof TypeError || (error instanceof DOMException && error.name === 'TimeoutError');
}

/** What went wrong, as far as it makes a difference to the person. */
export function whyNot(error: unknown): NotSignedIn {
  if (error instanceof oidc.AuthorizationResponseError) {
    if (error.error === 'access_denied') return 'cancelled';
    return /server_error|temporarily_unavailable/.test(error.error) ? 'down' : 'failed';
  }
  if (error instanceof oidc.ResponseBodyError) return error.error === 'invalid_grant' ? 'stale' : 'failed';
  return isAway(error) ? 'down' : 'failed';
}
