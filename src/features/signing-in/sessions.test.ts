import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choose, openSiteWithMitid, type SiteWithMitid, setOff, signInAs } from '../../../test/mitid.ts';
import { aSession } from '../../../test/sessions.ts';
import { openSite, wishFor } from '../../../test/site.ts';
import { as, asOwner } from '../../platform/db.ts';
import { hashOf, newToken } from '../../platform/token.ts';

let site: SiteWithMitid;
beforeAll(async () => {
  site = await openSiteWithMitid();
});
afterAll(() => site.close());

/** A browser that holds this token and nothing else. */
function holding(token: string) {
  const who = site.visitor();
  who.cookies.set('session', token);
  return who;
}

const works = async (token: string) => (await holding(token).get('/mine/devices')).status === 200;

/** Moves the clock of one session. */
const move = (
  token: string,
  column: 'last_seen_at' | 'expires_at' | 'rotated_at' | 'earlier_until',
  by: string,
) =>
  asOwner(site.db, (tx) =>
    sql`update session set ${sql.ref(column)} = now() + ${by}::interval where ${hashOf(token)} in (token_hash, earlier_hash)`.execute(
      tx,
    ),
  );

/** Asks for a page of one's own with the token. @returns the token that the browser holds then */
async function use(token: string): Promise<string> {
  const who = holding(token);
  await who.get('/mine/devices');
  return who.cookies.get('session') ?? '';
}

describe('a token', () => {
  it('is changed when it is an hour old; the old one works until a minute after the new one was used', async () => {
    const old = await aSession(site.db, 'test-signe', { hoursOld: 2 });
    const fresh = await use(old);
    expect(fresh).not.toBe(old);
    expect(await works(old)).toBe(true);
    expect(await works(fresh)).toBe(true);
    expect(await works(old)).toBe(true);
    await move(fresh, 'earlier_until', '-1 second');
    expect(await works(old)).toBe(false);
    expect(await works(fresh)).toBe(true);
  });

  it('that got lost on the way is made anew: the old one works until then, the lost one no more', async () => {
    const old = await aSession(site.db, 'test-signe', { hoursOld: 2 });
    const lost = await use(old);
    expect(lost).not.toBe(old);
    await move(old, 'rotated_at', '-2 hours');
    const fresh = await use(old);
    expect([old, lost]).not.toContain(fresh);
    expect(await works(lost)).toBe(false);
    expect(await works(fresh)).toBe(true);
  });

  it('is changed once when many ask at the same moment, and all of them get through', async () => {
    const old = await aSession(site.db, 'test-signe', { hoursOld: 2 });
    const held = await Promise.all(Array.from({ length: 6 }, () => use(old)));
    const fresh = held.filter((token) => token !== old);
    expect(new Set(fresh).size).toBe(1);
    for (const token of held) expect(await works(token)).toBe(true);
  });

  it('that is young stays, and one whose minute was changed is nobody’s', async () => {
    const token = await aSession(site.db, 'test-signe');
    expect(await use(token)).toBe(token);
    expect(await works(token.replace(/\.\w+$/, '.1'))).toBe(false);
  });

  it('is kept as a hash alone', async () => {
    const token = await aSession(site.db, 'test-signe');
    const { rows } = await asOwner(site.db, (tx) =>
      sql<{ row: string }>`select session::text as row from session`.execute(tx),
    );
    const kept = JSON.stringify(rows);
    expect(kept).toContain(hashOf(token).toString('hex'));
    expect(kept).not.toContain(token.split('.')[0]);
  });
});

describe('a session', () => {
  it('ends after twelve hours without its person, and not before', async () => {
    const token = await aSession(site.db, 'test-yusuf');
    await move(token, 'last_seen_at', '-11:59:00');
    expect(await works(token)).toBe(true);
    await move(token, 'last_seen_at', '-12:01:00');
    const who = holding(token);
    const page = await who.get('/mine/devices');
    expect(page.location).toBe('/sign-in?told=needed&back=%2Fmine%2Fdevices');
    expect((await who.get(page.location ?? '')).text).toContain('Log ind for at se den side');
  });

  it('ends after fourteen days, however much it is used', async () => {
    const token = await aSession(site.db, 'test-yusuf');
    const ends = async () => {
      const { rows } = await asOwner(site.db, (tx) =>
        sql<{ days: number; at: Date }>`
          select expires_at as at, extract(epoch from expires_at - now()) / 86400 as days from session
          where token_hash = ${hashOf(token)}`.execute(tx),
      );
      return rows[0];
    };
    const before = await ends();
    expect(Number(before?.days)).toBeGreaterThan(13.9);
    expect(Number(before?.days)).toBeLessThanOrEqual(14);
    await move(token, 'last_seen_at', '-1 hour');
    expect(await works(token)).toBe(true);
    expect((await ends())?.at).toEqual(before?.at);
    await move(token, 'expires_at', '-1 second');
    expect(await works(token)).toBe(false);
  });

  it('that is over does not stand before what one writes afterwards, nor before the visit', async () => {
    const token = await aSession(site.db, 'test-yusuf', { hoursOld: 13 });
    await move(token, 'last_seen_at', '-13 hours');
    const who = holding(token);
    const wish = await wishFor(who, 'noget med ænder');
    expect(wish.text).toContain('noget med ænder');
    who.cookies.set('session', token);
    await who.get('/answers');
    expect(who.cookies.has('session')).toBe(false);
    expect((await who.get('/answers')).text).toContain('noget med ænder');
  });
});

describe('a planted cookie', () => {
  it('is never taken over: whoever signs in gets a token that nobody has seen', async () => {
    const planted = newToken(new Date());
    const victim = holding(planted);
    victim.cookies.set('visit', planted);
    victim.cookies.set('attempt', planted);
    await signInAs(victim, 'test-karla');
    expect(victim.cookies.get('session')).not.toBe(planted);
    expect(await works(victim.cookies.get('session') ?? '')).toBe(true);
    expect(await works(planted)).toBe(false);
  });

  it('signing in once more in the same browser goes on: the session before is gone, and nobody is said to have signed out', async () => {
    const who = site.visitor();
    await signInAs(who, 'test-mette');
    const first = who.cookies.get('session') ?? '';
    await signInAs(who, 'test-mette');
    expect([await works(first), await works(who.cookies.get('session') ?? '')]).toEqual([false, true]);
    const events = await as(site.db, { token: who.cookies.get('session') ?? '' }, (tx) =>
      tx.selectFrom('sign_in_log').select('event').orderBy('id').execute(),
    );
    expect(events.slice(-2).map(({ event }) => event)).toEqual(['signed_in', 'signed_in']);
  });

  it('of the attacker’s own session is ended for both, and the victim is themselves', async () => {
    const attacker = await aSession(site.db, 'test-ali', { hoursOld: 2 });
    const victim = holding(attacker);
    await signInAs(victim, 'test-karla');
    const own = victim.cookies.get('session') ?? '';
    expect(own).not.toBe(attacker);
    expect(await works(attacker)).toBe(false);
    expect(await works(own)).toBe(true);
    const { id } = await wishFor(victim, 'kun mit');
    const again = await aSession(site.db, 'test-ali');
    expect((await holding(again).get(`/wishes/${id}`)).status).toBe(404);
  });
});

describe('cookies', () => {
  it('over https belong to this host alone, are closed to scripts, and do not come along from elsewhere', async () => {
    const https = await openSite({ mitid: site.mitid.settings, publicUrl: 'https://localhost:4000' });
    const who = https.visitor();
    const off = await who.post('/sign-in/mitid', {});
    const back = await choose(off.headers.get('Refresh')?.replace('0; url=', '') ?? '', 'test-signe');
    const came = await who.get(back);
    const lines = [...off.headers.getSetCookie(), ...came.headers.getSetCookie()];
    expect(lines.map((line) => line.split('=')[0])).toEqual([
      '__Host-attempt',
      '__Host-attempt',
      '__Host-session',
    ]);
    for (const line of lines) {
      for (const part of ['Path=/', 'Secure']) expect(line).toContain(part);
      expect(line).not.toMatch(/domain/i);
    }
    for (const line of lines.filter((one) => !/max-age=0/i.test(one)))
      for (const part of ['HttpOnly', 'SameSite=Lax']) expect(line).toContain(part);
    expect((await who.get('/mine/devices')).status).toBe(200);
    expect(who.cookies.has('__Host-attempt')).toBe(false);
    await https.close();
  });
});

describe('signing out', () => {
  it('ends the session here, keeps it elsewhere, and everywhere ends it everywhere', async () => {
    const [here, there, third] = [site.visitor(), site.visitor(), site.visitor()];
    for (const who of [here, there, third]) await signInAs(who, 'test-per');
    const tokens = [here, there, third].map((who) => who.cookies.get('session') ?? '');
    expect((await here.post('/sign-out', {})).location).toBe('/sign-in?told=out');
    expect(here.cookies.has('session')).toBe(false);
    expect(await Promise.all(tokens.map(works))).toEqual([false, true, true]);
    expect((await there.post('/sign-out', { everywhere: 'yes' })).location).toBe('/sign-in?told=everywhere');
    expect(await Promise.all(tokens.map(works))).toEqual([false, false, false]);
  });

  it('cannot be done from another site, nor by a link', async () => {
    const who = site.visitor();
    await signInAs(who, 'test-per');
    const attacks: Record<string, string>[] = [
      { 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'same-site' },
      { 'Sec-Fetch-Site': '', Origin: 'https://evil.example' },
      { 'Sec-Fetch-Site': '', Origin: 'null' },
    ];
    for (const path of ['/sign-out', '/sign-in/mitid', '/sign-in/bring-along', '/mine/devices/end'])
      for (const headers of attacks)
        expect((await who.post(path, { everywhere: 'yes', id: randomUUID() }, headers)).status, path).toBe(
          403,
        );
    expect((await who.get('/sign-out')).location).toBe('/sign-in');
    expect((await who.get('/mine/devices')).status).toBe(200);
  });

  it('leaves a visitor what is theirs', async () => {
    const who = site.visitor();
    await wishFor(who, 'noget med bier');
    await who.post('/sign-out', { everywhere: 'yes' });
    expect((await who.get('/answers')).text).toContain('noget med bier');
  });
});

describe('somebody signed in', () => {
  it('who deletes everything is gone, and leaves the visit that they left', async () => {
    const who = site.visitor();
    await wishFor(who, 'noget fra før');
    await signInAs(who, 'test-lis');
    const token = who.cookies.get('session') ?? '';
    await wishFor(who, 'noget fra nu');
    await who.post('/mine/delete', {});
    expect(await works(token)).toBe(false);
    const left = await who.get('/answers');
    expect(left.text).toContain('noget fra før');
    expect(left.text).not.toContain('noget fra nu');
    const old = holding(token);
    old.cookies.set('visit', who.cookies.get('visit') ?? '');
    await old.post('/mine/delete', {});
    expect((await who.get('/answers')).text).not.toContain('noget fra før');
  });

  it('has their own things alone, and no visit is begun for them', async () => {
    const who = site.visitor();
    await signInAs(who, 'test-bodil');
    const { id } = await wishFor(who, 'noget med både');
    expect([...who.cookies.keys()]).toEqual(['session']);
    const other = site.visitor();
    await setOff(other);
    await signInAs(other, 'test-lis');
    expect((await other.get(`/wishes/${id}`)).status).toBe(404);
  });
});
