import { generateAuthenticationOptions, verifyAuthenticationResponse } from '@simplewebauthn/server';
import { spend } from '../../platform/attempts.sql.ts';
import { as, type Tx, vaultOf } from '../../platform/db.ts';
import type { Site } from '../../platform/site.ts';
import { keepChallenge, takeChallenge } from './challenge.ts';
import type { UsedResponse } from './forms.ts';
import { type Credential, passkeyOf, usePasskey } from './passkeys.sql.ts';
import { rulesOf, transportsOf, wayOf } from './rules.ts';

/** Challenges an hour for one network. */
const MOST = 300;

/** What the browser needs for offering the passkeys it has; null when this network has asked for enough. */
export async function beginUsing({ db, config, now }: Site, network: string) {
  const rpID = rulesOf(config).expectedRPID;
  const options = await generateAuthenticationOptions({ rpID, userVerification: 'required' });
  return as(db, null, async (tx) => {
    if (!(await spend(tx, { what: 'passkeys network', who: network, most: MOST }))) return null;
    const token = await keepChallenge(tx, { does: 'use', challenge: options.challenge }, now());
    return { options, token };
  });
}

/** The count in an answer that this passkey signed for this challenge; null when it did not. */
async function countIn(
  response: UsedResponse,
  { id, publicKey, counter, transports, user }: Credential,
  expected: { expectedChallenge: string } & ReturnType<typeof rulesOf>,
): Promise<number | null> {
  if (response.response.userHandle !== user) return null;
  const verified = await verifyAuthenticationResponse({
    response,
    credential: {
      id,
      publicKey: Uint8Array.from(Buffer.from(publicKey, 'base64url')),
      counter,
      transports: transportsOf(transports),
    },
    ...expected,
  }).catch(() => null);
  return verified?.verified ? verified.authenticationInfo.newCounter : null;
}

async function verify(
  tx: Tx,
  { config }: Site,
  { token, response }: { token: string; response: UsedResponse },
) {
  const kept = await takeChallenge(tx, token);
  if (kept?.does !== 'use') return null;
  const way = wayOf(vaultOf(tx), response.id);
  const known = await passkeyOf(tx, way.subject);
  if (!known) return null;
  const count = await countIn(response, known, { expectedChallenge: kept.challenge, ...rulesOf(config) });
  return count !== null && (await usePasskey(tx, way.subject, count)) ? way : null;
}

/** The way that the browser's answer proves; null when it proves none, whatever the reason. */
export const finishUsing = (site: Site, answer: { token: string; response: UsedResponse }) =>
  as(site.db, null, (tx) => verify(tx, site, answer));
