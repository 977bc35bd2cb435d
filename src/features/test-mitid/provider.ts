import { generateKeyPairSync, randomBytes } from 'node:crypto';
import Provider, { interactionPolicy, type JWK } from 'oidc-provider';
import { paths } from '../../paths.ts';
import { testPeople } from './people.ts';
import { makeStore } from './store.ts';

const CLIENT = 'virkelyst';
const SUBSTANTIAL = 'https://data.gov.dk/concept/core/nsis/loa/Substantial';

/** A key of this moment: nothing of Test-MitID outlives the process. */
export function newKeys(): { privateJwk: JWK; publicJwk: JWK } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    privateJwk: privateKey.export({ format: 'jwk' }) as JWK,
    publicJwk: publicKey.export({ format: 'jwk' }) as JWK,
  };
}

const signingKey = (): JWK =>
  ({
    ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }),
    use: 'sig',
    alg: 'RS256',
  }) as JWK;

// A loopback address is the same on every port (RFC 8252, 7.3).
const redirects = ['localhost', '127.0.0.1'].map((host) => `http://${host}${paths.signInMitidCallback({})}`);

/** Whoever chooses somebody has agreed to it; nothing more is asked. */
function signingInOnly() {
  const policy = interactionPolicy.base();
  policy.remove('consent');
  return policy;
}

/** What a test may have Test-MitID say of somebody beside who it is. */
export type MoreClaims = (sub: string) => Record<string, unknown>;

/** The provider of Test-MitID, as strict as a broker of MitID: code, PKCE and a signed assertion of who asks. */
export function makeProvider(issuer: string, publicJwk: JWK, more: MoreClaims = () => ({})): Provider {
  return new Provider(issuer, {
    adapter: makeStore(),
    clients: [
      {
        client_id: CLIENT,
        application_type: 'native',
        redirect_uris: redirects,
        grant_types: ['authorization_code'],
        response_types: ['code'],
        token_endpoint_auth_method: 'private_key_jwt',
        jwks: { keys: [publicJwk] },
      },
    ],
    jwks: { keys: [signingKey()] },
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { policy: signingInOnly(), url: (_, { uid }) => `/choose/${uid}` },
    conformIdTokenClaims: false,
    claims: { openid: ['sub', 'loa', 'cpr', 'name'] },
    ttl: { Session: 600, Interaction: 600, Grant: 600, IdToken: 600, AccessToken: 60 },
    findAccount: (_, sub) => ({
      accountId: sub,
      claims: () => ({
        sub,
        loa: SUBSTANTIAL,
        name: testPeople.find((person) => person.sub === sub)?.name,
        ...more(sub),
      }),
    }),
    loadExistingGrant: async ({ oidc }) => {
      const clientId = oidc.client?.clientId ?? CLIENT;
      const accountId = oidc.session?.accountId;
      if (!accountId) return undefined;
      const grant = new oidc.provider.Grant({ clientId, accountId });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
  });
}

export { CLIENT as TEST_CLIENT, SUBSTANTIAL as TEST_LEVEL };
