import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveReading } from '../../src/features/wellbeing/wellbeing.sql.ts';
import { as, asOwner } from '../../src/platform/db.ts';
import { aTestMitid } from '../mitid.ts';
import { aHolder, aPerson } from '../people.ts';
import { aShare, inDays } from '../shares.ts';
import { openSite, type TestSite } from '../site.ts';
import { useUp, useUpOwn } from '../spent.ts';
import { aSlot } from '../talks.ts';
import { aVisitor, aWish } from '../visitors.ts';

let site: TestSite;
let mitid: Awaited<ReturnType<typeof aTestMitid>>;
beforeAll(async () => {
  mitid = await aTestMitid();
  site = await openSite({ trustProxy: true, mitid: mitid.settings });
});
afterAll(async () => {
  await site?.close();
  await mitid?.close();
});

const from = (network: string) => ({ 'X-Forwarded-For': network.replace('0/24', '7') });

function browserOf({ token }: { token: string }) {
  const who = site.visitor();
  who.cookies.set('session', token);
  return who;
}

describe('a network that begins too many visits', () => {
  const network = '10.50.0.0/24';

  it('is told so, on a page from which what was sent can be sent again; nothing is kept till then', async () => {
    await useUp(site.db, { what: 'visits network', who: network, most: 600 });
    const who = site.visitor();
    const id = crypto.randomUUID();
    const sent = { id, text: 'noget med "heste" & får', near: '4760', centre: 'vordingborg' };
    const told = await who.post('/wishes', sent, from(network));
    expect([told.status, told.text]).toEqual([429, expect.stringContaining('Det, du sendte, er ikke væk')]);
    expect(told.headers.get('Cache-Control')).toBe('no-store');
    expect(who.cookies.size).toBe(0);
    const form = told.dom.querySelector('form[action="/wishes"]');
    const again = Object.fromEntries(
      (form?.querySelectorAll('input') ?? []).map((input) => [
        input.getAttribute('name') ?? '',
        input.getAttribute('value') ?? '',
      ]),
    );
    expect(again).toEqual(sent);
    const later = await who.post('/wishes', again, from('10.51.0.0/24'));
    expect([later.status, later.location]).toEqual([303, `/wishes/${id}`]);
  });

  it('is not the business of those who are here already, nor of those who read', async () => {
    const known = browserOf(await aPerson(site.db));
    expect((await known.post('/wishes', { text: 'heste' }, from(network))).status).toBe(303);
    expect((await site.visitor().get('/offers')).status).toBe(200);
  });
});

describe('trips to MitID', () => {
  it('are so many an hour for one network', async () => {
    await useUp(site.db, { what: 'mitid network', who: '10.52.0.0/24', most: 300 });
    const who = site.visitor();
    expect((await who.post('/sign-in/mitid', { back: '/mine' }, from('10.52.0.0/24'))).status).toBe(429);
    expect(who.cookies.size).toBe(0);
    expect((await who.post('/sign-in/mitid', {}, from('10.53.0.0/24'))).status).toBe(200);
  });
});

describe('asking to be called', () => {
  it('is so many an hour for one network, so that nobody buries those who wait; what was written stands in the page', async () => {
    await useUp(site.db, { what: 'callbacks network', who: '10.54.0.0/24', most: 60 });
    const asked = {
      centre: 'vordingborg',
      channel: 'phone',
      phone: '00 00 00 00',
      about: 'om heste',
      days: '7',
    };
    const told = await site.visitor().post('/callbacks', asked, from('10.54.0.0/24'));
    expect([told.status, told.html.includes('om heste')]).toEqual([429, true]);
    expect((await site.visitor().post('/callbacks', asked, from('10.55.0.0/24'))).status).toBe(303);
  });
});

describe('booking', () => {
  it('is so many times an hour for one network', async () => {
    await useUp(site.db, { what: 'talks network', who: '10.56.0.0/24', most: 60 });
    const guide = await aHolder(site.db);
    const booked = { slot: await aSlot(site.db, guide), form: 'in_person', about: 'om heste' };
    const told = await site.visitor().post('/conversations/new', booked, from('10.56.0.0/24'));
    expect([told.status, told.html.includes('om heste')]).toEqual([429, true]);
    expect((await site.visitor().post('/conversations/new', booked, from('10.57.0.0/24'))).status).toBe(303);
  });
});

describe('what one person may do', () => {
  it('is bounded for sharing, and stopping a share never is', async () => {
    const anna = await aPerson(site.db);
    const mette = await aHolder(site.db);
    const wish = await aWish(site.db, anna);
    const given = { thing: 'wish', id: wish.id, receiver: { kind: 'person', grant: mette.role } } as const;
    const share = await aShare(site.db, anna, given);
    await useUpOwn(site.db, `share ${anna.id}`, 200);
    await expect(aShare(site.db, anna, given)).rejects.toMatchObject({ code: 'VK429' });
    const change = sql`update share set until = ${inDays(9)} where id = ${share}`;
    await expect(as(site.db, anna, (tx) => change.execute(tx))).rejects.toMatchObject({ code: 'VK429' });
    const who = browserOf(anna);
    const until = inDays(9).toISOString().slice(0, 10);
    const form = {
      'things[]': `wish:${wish.id}`,
      receiver: `person:${mette.role}`,
      purpose: 'find_offers',
      until,
    };
    const told = await who.post('/mine/sharing', form);
    expect([told.status, told.dom.querySelector('input[name="things[]"]')?.getAttribute('value')]).toEqual([
      429,
      `wish:${wish.id}`,
    ]);
    expect((await who.post(`/mine/sharing/${share}/stop`, {})).status).toBe(303);
  });

  it('is at most three hundred shares at a time, whoever sends the statement', async () => {
    const anna = await aPerson(site.db);
    const mette = await aHolder(site.db);
    const wish = await aWish(site.db, anna);
    const give = (n: number) =>
      as(site.db, anna, (tx) =>
        sql`insert into share (thing, thing_id, receiver_grant, purpose, text_version)
          select 'wish', ${wish.id}, ${mette.role}, 'find_offers', 'x' from generate_series(1, ${n}::int)`.execute(
          tx,
        ),
      );
    await give(150);
    // A day goes by.
    await asOwner(site.db, (tx) => tx.deleteFrom('rate').execute());
    await expect(give(151)).rejects.toMatchObject({ code: 'VK429' });
    await give(150);
    await expect(give(1)).rejects.toMatchObject({ code: 'VK429' });
    await as(site.db, anna, (tx) => sql`update share set revoked_at = now()`.execute(tx));
    await asOwner(site.db, (tx) => tx.deleteFrom('rate').execute());
    await give(1);
  });

  it('is two hundred new parts of a plan a day; what was written stands in the page', async () => {
    const anna = await aPerson(site.db);
    await useUpOwn(site.db, `plan_part ${anna.id}`, 200);
    const told = await browserOf(anna).post('/mine/plan/new', { title: 'Arbejde', about: 'Noget med træ' });
    expect([told.status, told.html.includes('Noget med træ')]).toEqual([429, true]);
    const { status } = await browserOf(await aPerson(site.db)).post('/mine/plan/new', { title: 'Arbejde' });
    expect(status).toBe(303);
  });

  it('is ten archives a day', async () => {
    const anna = await aPerson(site.db);
    await useUpOwn(site.db, `archive ${anna.id}`, 10);
    const told = await browserOf(anna).post('/mine/archive', {});
    expect(told.status).toBe(429);
    expect((await browserOf(await aPerson(site.db)).post('/mine/archive', {})).status).toBe(303);
  });

  it('is not used up by pressing again while one is under way: only what is begun counts', async () => {
    const anna = await aPerson(site.db);
    const press = () => browserOf(anna).post('/mine/archive', {});
    for (let n = 0; n < 12; n += 1) expect((await press()).status).toBe(303);
    await as(site.db, anna, (tx) => tx.deleteFrom('archive').execute());
    expect((await press()).status).toBe(303);
    const id = crypto.randomUUID();
    const answers = { satisfied: 7, worthwhile: null, happy: null, anxious: null, ladder: null };
    await useUpOwn(site.db, `wellbeing ${anna.id}`, 399);
    for (let n = 0; n < 3; n += 1) await as(site.db, anna, (tx) => saveReading(tx, id, answers));
  });

  it('is so many challenges for a passkey an hour', async () => {
    const anna = await aPerson(site.db);
    await useUp(site.db, { what: 'passkeys person', who: anna.id, most: 60 });
    expect((await browserOf(anna).post('/mine/passkeys/options', {})).status).toBe(429);
  });

  it('is five hundred readings an hour in one hat, those of nothing too', async () => {
    const mette = await aHolder(site.db);
    await useUpOwn(site.db, `read ${mette.role}`, 500);
    expect((await browserOf(mette).get(`/shared/${crypto.randomUUID()}`)).status).toBe(429);
    const ali = browserOf(await aHolder(site.db));
    expect((await ali.get(`/shared/${crypto.randomUUID()}`)).status).toBe(404);
  });
});

describe('what is refused', () => {
  const lines = () => site.logged.map((line) => JSON.parse(line)).filter(({ level }) => level === 'security');

  it('is a line in the log, with the kind of address, and nothing of who it was or what they sent', async () => {
    await useUp(site.db, { what: 'visits network', who: '10.55.0.0/24', most: 600 });
    site.logged.length = 0;
    const anna = await aPerson(site.db);
    const theirs = await aWish(site.db, await aVisitor(site.db));
    const who = browserOf(anna);
    await who.post(
      '/wishes',
      { text: 'hemmelig' },
      { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' },
    );
    await who.get(`/wishes/${theirs.id}`);
    await who.post('/mine/hats', { id: crypto.randomUUID() });
    await who.post('/wishes', { text: 'hemmelig' }, from('10.55.0.0/24'));
    await site.visitor().post('/wishes', { text: 'hemmelig' }, from('10.55.0.0/24'));
    await site.visitor().get('/nowhere');
    expect(lines().map(({ event, method, route }) => [event, method, route])).toEqual([
      ['refused_origin', 'POST', '/wishes'],
      ['not_the_askers', 'GET', '/wishes/:id'],
      ['not_the_askers', 'POST', '/mine/hats'],
      ['limit_spent', 'POST', '/wishes'],
    ]);
    const all = site.logged.join('');
    for (const secret of ['hemmelig', 'evil', '10.55', theirs.id, anna.id, anna.token])
      expect(all).not.toContain(secret);
  });

  it('is a line too when somebody is not let in', async () => {
    site.logged.length = 0;
    const who = site.visitor();
    const network = from('10.54.0.0/24');
    await who.post('/sign-in/email', { address: 'bo@example.dk' }, network);
    await who.post('/sign-in/email/code', { code: '000000' }, network);
    await who.post('/sign-in/passkey', { response: '{}' }, network);
    await who.get('/sign-in/mitid/callback?state=x&code=hemmelig');
    expect(lines().map(({ event, way, why }) => [event, way, why])).toEqual([
      ['sign_in_refused', 'email', 'wrong'],
      ['sign_in_refused', 'passkey', 'wrong'],
      ['sign_in_refused', 'mitid', 'stale'],
    ]);
    expect(site.logged.join('')).not.toMatch(/bo@|hemmelig|10\.54/);
  });

  it('is kept by no cache', async () => {
    for (const path of ['/nowhere', '/mine/nowhere', '/api/v1/nowhere'])
      expect((await site.visitor().get(path)).headers.get('Cache-Control'), path).toBe('no-store');
    const refused = await site.visitor().post('/wishes', {}, { 'Sec-Fetch-Site': 'cross-site' });
    expect(refused.headers.get('Cache-Control')).toBe('no-store');
  });
});
