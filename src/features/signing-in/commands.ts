import type { Context } from 'hono';
import { isLoopback, type MitidSettings } from '../../config-mitid.ts';
import { paths } from '../../paths.ts';
import { spendOrStop } from '../../platform/attempts.sql.ts';
import { type Actor, as, type Database, vaultOf } from '../../platform/db.ts';
import { hostCookie } from '../../platform/host-cookie.ts';
import { isSure, signedInBy, signIn } from '../../platform/session.sql.ts';
import type { Env, Site } from '../../platform/site.ts';
import type { Vault } from '../../platform/vault.ts';
import { addWay, standing } from '../../platform/ways.sql.ts';
import { type Mitid, type NotSignedIn, type Trip, whyNot } from './mitid.ts';
import { beginTrip, endTrip } from './trips.ts';
import { levelOf, readClaims } from './vouched.ts';

const MINUTES = 10;
/** Trips an hour for one network. */
const MOST_TRIPS = 300;

// Not strict: who comes back from MitID comes from elsewhere.
const cookie = hostCookie('attempt', MINUTES * 60);

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
  { back, adds }: { back: string | null; adds: boolean },
): Promise<
  | { ok: true; to: URL }
  | { ok: false; why: NotSignedIn }
  | { ok: false; why: 'again'; first: 'stale' | 'weak' }
> {
  const redirect = originOf(c, config.publicUrl) + paths.signInMitidCallback({});
  await as(db, null, (tx) =>
    spendOrStop(tx, { what: 'mitid network', who: c.var.network, most: MOST_TRIPS }),
  );
  const by = adds ? await as(db, c.var.actor, signedInBy) : null;
  if (adds && !by) return { ok: false, why: 'stale' };
  const stands = adds ? await as(db, c.var.actor, (tx) => standing(tx)) : 'fresh';
  if (stands === 'stale' || stands === 'weak') return { ok: false, why: 'again', first: stands };
  const begun = await mitid.begin({ redirect, back, adds: by }, c.var.language).catch((error: unknown) => {
    log.error('mitid_unreachable', error);
    return whyNot(error);
  });
  if (typeof begun === 'string') return { ok: false, why: begun };
  const token = await beginTrip(db, { holds: begun.trip, minutes: MINUTES, now: now() });
  cookie.keep(c, secure, token);
  return { ok: true, to: begun.to };
}

type CameBack = { back: string | null } & ({ ok: true; added: boolean } | { ok: false; why: NotSignedIn });

/** Somebody comes back from MitID: signed in, if it is this browser's own trip, the first time, and sure enough who it is. */
export async function comeBack(
  c: Context<Env>,
  site: Site,
  mitid: Mitid,
  settings: MitidSettings,
): Promise<CameBack> {
  const came = await endOfTrip(c, site, mitid, settings);
  if (!came.ok && came.why !== 'cancelled')
    site.log.security('sign_in_refused', { way: 'mitid', why: came.why });
  return came;
}

async function endOfTrip(
  c: Context<Env>,
  site: Site,
  mitid: Mitid,
  settings: MitidSettings,
): Promise<CameBack> {
  const query = new URL(c.req.url).searchParams;
  const trip = await endTrip<Trip>(site.db, {
    token: cookie.read(c, site.secure),
    isRight: ({ state }) => state === query.get('state'),
  });
  if (!trip) return { ok: false, why: 'stale', back: null };
  cookie.drop(c, site.secure);
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
  const vouched = {
    method: 'mitid' as const,
    issuer: settings.name,
    subject: mitidSubject(vaultOf(site.db), settings.name, claims.sub),
  };
  if (trip.adds !== null) {
    const added = await addMitid(site.db, c.var.actor, trip.adds, vouched);
    // Whoever came by a code has just been to MitID: that is as good as signing in with it.
    if (added.ok && !(await as(site.db, c.var.actor, isSure)))
      await signIn(c, site, { ...vouched, assurance, isNewAllowed: false });
    return { back, ...added };
  }
  await signIn(c, site, { ...vouched, assurance, isNewAllowed: true });
  return { ok: true, added: false, back };
}

/** One way more for whoever is signed in, in the session that asked for it. What signs somebody else in is not taken from them. */
const addMitid = (
  db: Database,
  actor: Actor,
  session: string,
  way: { method: 'mitid'; issuer: string; subject: Buffer },
): Promise<{ ok: true; added: true } | { ok: false; why: NotSignedIn }> =>
  as(db, actor, async (tx) => {
    if ((await signedInBy(tx)) !== session || (await standing(tx, 'end')) !== 'fresh')
      return { ok: false, why: 'stale' };
    return (await addWay(tx, way, null)) ? { ok: true, added: true } : { ok: false, why: 'taken' };
  });
