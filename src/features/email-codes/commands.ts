import { setTimeout as wait } from 'node:timers/promises';
import { beginAttempt, endAttempt, spend, tryAttempt } from '../../platform/attempts.sql.ts';
import { as, type Tx, vaultOf } from '../../platform/db.ts';
import type { Language } from '../../platform/language.ts';
import type { Site } from '../../platform/site.ts';
import { newToken } from '../../platform/token.ts';
import { newCode, openKept, sealKept } from './code.ts';
import { letter } from './letter.ts';

/** How long a code works. */
export const MINUTES = 10;

/** In an hour, for all web processes together. A network may be a library, or a centre's own. */
const MOST = { codesPerAddress: 5, codesPerNetwork: 30, triesPerAddress: 30, triesPerNetwork: 100 };
/** Somebody who guesses all year long, from everywhere, comes in with less than 1.5 in a hundred; from 30 an hour it were one in four. */
const TRIES_A_DAY = 40;

type Asked = {
  address: string;
  network: string;
  language: Language;
  earlier: string | null;
  /** The session that wants the address as one more way; null for signing in. */
  adds: string | null;
};
type Sent = { ok: true; token: string } | { ok: false; why: 'network' | 'mail' };

/** Keeps what the code will open; null when this network has asked for enough. Without a code when the address has got enough. */
async function keepCode(tx: Tx, token: string, { address, network, earlier, adds }: Asked) {
  if (!(await spend(tx, { what: 'codes network', who: network, most: MOST.codesPerNetwork }))) return null;
  const isAllowed = await spend(tx, { what: 'codes address', who: address, most: MOST.codesPerAddress });
  const code = isAllowed ? newCode() : null;
  if (earlier) await endAttempt(tx, earlier);
  const sealed = sealKept(vaultOf(tx), token, { address, code, adds });
  await beginAttempt(tx, { token, kind: 'email', sealed, minutes: MINUTES });
  return { code };
}

/**
 * Sends codes. Nobody is looked up: what happens is the same for an address that is known and one that is not. An address that has got
 * its five is answered as always, and as slowly as the last mail took: who else asked for codes to it is nobody's business.
 */
export function codeSender({ db, config, mail, now }: Site): (asked: Asked) => Promise<Sent> {
  let lastTook = 0;
  const deliver = async ({ address, language, adds }: Asked, code: string | null): Promise<boolean> => {
    if (code === null) return wait(lastTook, true);
    const began = performance.now();
    const { publicUrl } = config;
    const isSent = await mail.send(letter({ to: address, code, language, publicUrl, adds: adds !== null }));
    lastTook = performance.now() - began;
    return isSent;
  };
  return async (asked) => {
    const token = newToken(now());
    const kept = await as(db, null, (tx) => keepCode(tx, token, asked));
    if (!kept) return { ok: false, why: 'network' };
    if (await deliver(asked, kept.code)) return { ok: true, token };
    await as(db, null, (tx) => endAttempt(tx, token));
    return { ok: false, why: 'mail' };
  };
}

const mayTry = async (tx: Tx, who: string): Promise<boolean> =>
  (await spend(tx, { what: 'tries address', who, most: MOST.triesPerAddress })) &&
  (await spend(tx, { what: 'tries address day', who, most: TRIES_A_DAY, hours: 24 }));

type Tried = { ok: true; address: string } | { ok: false; why: 'wrong' | 'over' | 'network' };

/** Tries a code, in the browser that asked for it. Right ones count too, before they are compared: two at once share the five tries. */
export function tryCode(
  { db }: Site,
  { token, code, network, adds }: { token: string; code: string; network: string; adds: string | null },
): Promise<Tried> {
  return as(db, null, async (tx): Promise<Tried> => {
    if (!(await spend(tx, { what: 'tries network', who: network, most: MOST.triesPerNetwork })))
      return { ok: false, why: 'network' };
    const sealed = await tryAttempt(tx, token, 'email');
    if (!sealed) return { ok: false, why: 'over' };
    const kept = openKept(vaultOf(tx), sealed, token, code);
    const { address, isSent, isRight } = kept;
    if (kept.adds !== adds) return { ok: false, why: 'over' };
    // Tries at what no code opens cost the address nothing: else anybody could use up somebody else's.
    if (isSent && !(await mayTry(tx, address))) return { ok: false, why: 'over' };
    if (!isRight) return { ok: false, why: 'wrong' };
    return (await endAttempt(tx, token)) ? { ok: true, address } : { ok: false, why: 'over' };
  });
}
