import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server';
import { spendOrStop } from '../../platform/attempts.sql.ts';
import { type Actor, as, type Tx, vaultOf } from '../../platform/db.ts';
import { signedInAs } from '../../platform/session.sql.ts';
import type { Site } from '../../platform/site.ts';
import { addWay, myWays, nameWay, standing } from '../../platform/ways.sql.ts';
import { keepChallenge, takeChallenge } from './challenge.ts';
import type { MadeResponse } from './forms.ts';
import { type Credential, myPasskeys } from './passkeys.sql.ts';
import { rulesOf, transportsOf, wayOf } from './rules.ts';

/** Ed25519, P-256 and RSA: what authenticators make, and small enough to keep. */
const ALGORITHMS = [-8, -7, -257];

/** Challenges an hour for one person. */
const MOST = 60;

/** What the authenticator calls the person: the same each time, so that one device keeps one key, and nothing to others. */
const userOf = (tx: Tx, person: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(vaultOf(tx).hmac('subject', `passkey user ${person}`));

/** What the browser needs for making a passkey for the asker; null when they are not signed in, or not lately enough. */
export async function beginMaking({ db, config, now }: Site, actor: Actor) {
  return as(db, actor, async (tx) => {
    const person = await signedInAs(tx);
    if (!person || (await standing(tx, 'end')) !== 'fresh') return null;
    await spendOrStop(tx, { what: 'passkeys person', who: person, most: MOST });
    const mine = await myPasskeys(tx);
    const named = (await myWays(tx, 'email')).find(({ name }) => name)?.name;
    const options = await generateRegistrationOptions({
      rpName: 'Virkelyst',
      rpID: rulesOf(config).expectedRPID,
      userName: named ?? 'Virkelyst',
      userID: userOf(tx, person),
      attestationType: 'none',
      supportedAlgorithmIDs: ALGORITHMS,
      excludeCredentials: mine.map(({ id, transports }) => ({ id, transports: transportsOf(transports) })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    const token = await keepChallenge(tx, { does: 'make', person, challenge: options.challenge }, now());
    return { options, token };
  });
}

type Made = { token: string; response: MadeResponse; name: string };

/** Keeps the passkey that the browser made. @returns the way it is; null when anything about it is not right, or it is somebody else's already. */
export async function finishMaking(
  { db, config }: Site,
  actor: Actor,
  { token, response, name }: Made,
): Promise<ReturnType<typeof wayOf> | null> {
  return as(db, actor, async (tx) => {
    const person = await signedInAs(tx);
    const kept = await takeChallenge(tx, token);
    if (!person || kept?.does !== 'make' || kept.person !== person) return null;
    const verified = await verifyRegistrationResponse({
      response,
      expectedChallenge: kept.challenge,
      supportedAlgorithmIDs: ALGORITHMS,
      ...rulesOf(config),
    }).catch(() => null);
    if (!verified?.verified) return null;
    const { id, publicKey, counter, transports = [] } = verified.registrationInfo.credential;
    const credential: Credential = {
      id,
      publicKey: Buffer.from(publicKey).toString('base64url'),
      counter,
      transports,
      user: Buffer.from(userOf(tx, person)).toString('base64url'),
    };
    const way = wayOf(vaultOf(tx), id);
    if (!(await addWay(tx, way, credential))) return null;
    await nameWay(tx, way, name);
    return way;
  });
}
