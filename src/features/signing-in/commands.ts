import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { isLoopback, type MitidSettings } from '../../config-mitid.ts';
import { paths } from '../../paths.ts';
import { vaultOf } from '../../platform/db.ts';
import { signIn } from '../../platform/session.sql.ts';
import type { Env, Site } from '../../platform/site.ts';
import type { Vault } from '../../platform/vault.ts';
import { beginAttempt, endAttempt } from './attempts.sql.ts';
import { type Mitid, type NotSignedIn, type Trip, whyNot } from './mitid.ts';
import { levelOf, readClaims } from './vouched.ts';

const MINUTES = 10;

const cookieName = (secure: boolean) => (secure ? '__Host-attempt' : 'attempt');

/** What the database knows somebody by whom a broker of MitID calls `sub`. */
export const mitidSubject = (vault: Vault, issuer: string, sub: string): Buffer =>
  vault.hmac('subject', JSON.stringify(['mitid', issuer, sub]));

/** Our address as the broker knows it. On one's own machine it is whichever of its names the browser used. */
function originOf(c: Context, publicUrl: string): string {
  const asked = new URL(c.req.url).origin;
  return isLoopback(publicUrl) && isLoopback(asked) ? asked : publicUrl;
}

/** Sends somebody off to MitID: the address, and in the cookie of this very browser the token of the trip. */
export async function setOff(
  c: Context<Env>,
  { db, config, now, secure, log }: Site,
  mitid: Mitid,
  back: string | null,
): Promise<{ ok: true; to: URL } | { ok: false; why: NotSignedIn }> {
  const redirect = originOf(c, config.publicUrl) + paths.signInMitidCallback({});
  const begun = await mitid.begin(redirect, back, c.var.language).catch((error: unknown) => {
    log.error('mitid_unreachable', error);
    return whyNot(error);
  });
  if (typeof begun === 'string') return { ok: false, why: begun };
  const token = await beginAttempt(db, { kind: 'mitid', holds: begun.trip, minutes: MINUTES, now: now() });
  setCookie(c, cookieName(secure), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure,
    maxAge: MINUTES * 60,
  });
  return { ok: true, to: begun.to };
}

type CameBack = { back: string | null } & ({ ok: true } | { ok: false; why: NotSignedIn });

/** Somebody comes back from MitID: signed in, if it is this browser's own trip, the first time, and sure enough who it is. */
export async function comeBack(
  c: Context<Env>,
  site: Site,
  mitid: Mitid,
  settings: MitidSettings,
): Promise<CameBack> {
  const query = new URL(c.req.url).searchParams;
  const trip = await endAttempt<Trip>(site.db, {
    token: getCookie(c, cookieName(site.secure)),
    kind: 'mitid',
    isRight: ({ state }) => state === query.get('state'),
  });
  if (!trip) return { ok: false, why: 'stale', back: null };
  deleteCookie(c, cookieName(site.secure), { path: '/', secure: site.secure });
  const { back } = trip;
  const said = await mitid.end(query, trip).catch((error: unknown) => {
    const why = whyNot(error);
    if (why !== 'cancelled') site.log.error('mitid_failed', error);
    return why;
  });
  if (typeof said === 'string') return { ok: false, why: said, back };
  const claims = readClaims(said);
  if (!claims) return { ok: false, why: 'failed', back };
  const assurance = levelOf(claims, settings.levels);
  if (!assurance) return { ok: false, why: 'low', back };
  await signIn(c, site, {
    method: 'mitid',
    issuer: settings.name,
    subject: mitidSubject(vaultOf(site.db), settings.name, claims.sub),
    assurance,
    isNewAllowed: true,
  });
  return { ok: true, back };
}
