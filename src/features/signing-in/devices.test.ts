import { randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anotherWay, aSession } from '../../../test/sessions.ts';
import { openSite, type TestSite } from '../../../test/site.ts';
import { as, asOwner } from '../../platform/db.ts';
import { removeWay } from '../../platform/ways.sql.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

function holding(token: string) {
  const who = site.visitor();
  who.cookies.set('session', token);
  return who;
}

const sessionsOf = (token: string) =>
  as(site.db, { token }, (tx) => tx.selectFrom('session').select(['id', 'device']).execute());
const waysOf = (token: string) =>
  as(site.db, { token }, (tx) => tx.selectFrom('identity').select('id').execute());
const eventsOf = (token: string) =>
  as(site.db, { token }, (tx) =>
    tx.selectFrom('sign_in_log').select(['event', 'device']).orderBy('id').execute(),
  );

describe('my devices', () => {
  it('are listed, this one marked, and another can be signed out', async () => {
    const here = await aSession(site.db, 'test-signe', { device: 'Firefox, Windows' });
    const there = await aSession(site.db, 'test-signe', { device: 'Safari, iPhone' });
    const who = holding(here);
    const page = await who.get('/mine/devices');
    expect(page.text).toContain('Firefox, Windows (den her)');
    expect(page.text).not.toContain('Safari, iPhone (den her)');
    const phone = (await sessionsOf(here)).find(({ device }) => device === 'Safari, iPhone');
    const after = await who.send('/mine/devices/end', { id: phone?.id ?? '' });
    expect(after.text).toContain('Enheden er logget ud');
    expect((await holding(there).get('/mine/devices')).status).toBe(303);
    expect((await eventsOf(here)).at(-1)).toEqual({ event: 'signed_out', device: 'Safari, iPhone' });
  });

  it('do not show those that are over', async () => {
    const here = await aSession(site.db, 'test-karla', { device: 'Edge, Windows' });
    const old = await aSession(site.db, 'test-karla', { device: 'Opera, Mac' });
    expect((await holding(here).get('/mine/devices')).text).toContain('Opera, Mac');
    await asOwner(site.db, (tx) =>
      sql`update session set last_seen_at = now() - interval '13 hours' where device = 'Opera, Mac'`.execute(
        tx,
      ),
    );
    const list = (await holding(here).get('/mine/devices')).dom.querySelector('#devices')?.parentNode;
    expect(list?.textContent).not.toContain('Opera');
    expect((await holding(old).get('/mine/devices')).status).toBe(303);
  });

  it('of somebody else cannot be seen nor ended, and are answered as if they were not there', async () => {
    const mine = await aSession(site.db, 'test-yusuf');
    const theirs = await aSession(site.db, 'test-mette', { device: 'Chrome, Chromebook' });
    const [session] = await sessionsOf(theirs);
    const who = holding(mine);
    expect((await who.get('/mine/devices')).text).not.toContain('Chromebook');
    const other = await who.post('/mine/devices/end', { id: session?.id ?? '' });
    const none = await who.post('/mine/devices/end', { id: randomUUID() });
    expect([other.status, none.status]).toEqual([404, 404]);
    expect(other.text).toBe(none.text);
    expect((await who.post('/mine/devices/end', { id: "' or true --" })).status).toBe(404);
    expect((await holding(theirs).get('/mine/devices')).status).toBe(200);
  });

  it('are nothing for a visitor, who is asked to sign in', async () => {
    const page = await site.visitor().get('/mine/devices');
    expect(page.location).toBe('/sign-in?told=needed&back=%2Fmine%2Fdevices');
  });

  it('cannot be ended past the log, not even by a statement of one’s own', async () => {
    const mine = await aSession(site.db, 'test-yusuf');
    for (const table of ['session', 'identity'] as const)
      await expect(as(site.db, { token: mine }, (tx) => tx.deleteFrom(table).execute())).rejects.toThrow(
        /permission denied/,
      );
  });
});

describe('a way to sign in', () => {
  it('is taken away with one press, and the last one only after one has read what that means', async () => {
    const token = await aSession(site.db, 'test-ali');
    await anotherWay(site.db, token, randomBytes(32));
    const who = holding(token);
    const [first, second] = await waysOf(token);
    expect((await who.send('/mine/devices/remove-way', { id: second?.id ?? '' })).text).toContain(
      'er fjernet',
    );
    const asked = await who.post('/mine/devices/remove-way', { id: first?.id ?? '' });
    expect(asked.status).toBe(422);
    expect(asked.text).toContain('kan ingen komme tilbage til dine ting');
    expect(await waysOf(token)).toHaveLength(1);
    const gone = await who.send('/mine/devices/remove-way', { id: first?.id ?? '', last: 'yes' });
    expect(gone.status).toBe(200);
    expect(await waysOf(token)).toHaveLength(0);
    expect((await eventsOf(token)).filter(({ event }) => event === 'way_removed')).toHaveLength(2);
  });

  it('stays when two are taken away at the same moment: one of them is the last', async () => {
    const token = await aSession(site.db, 'test-per');
    await anotherWay(site.db, token, randomBytes(32));
    const ways = await waysOf(token);
    const was = await Promise.all(
      ways.map(({ id }) => as(site.db, { token }, (tx) => removeWay(tx, id, false))),
    );
    expect(was.toSorted()).toEqual(['last', 'removed']);
    expect(await waysOf(token)).toHaveLength(1);
  });

  it('of somebody else cannot be taken away, by nobody and by no visitor', async () => {
    const theirs = await aSession(site.db, 'test-lis');
    const [way] = await waysOf(theirs);
    const id = way?.id ?? '';
    const mine = await aSession(site.db, 'test-bodil');
    for (const who of [holding(mine), site.visitor()])
      for (const last of ['yes', 'no'])
        expect((await who.post('/mine/devices/remove-way', { id, last })).status).toBe(404);
    for (const actor of [null, { token: '' }, { token: id }])
      expect(await as(site.db, actor, (tx) => removeWay(tx, id, true))).toBe('unknown');
    expect(await waysOf(theirs)).toHaveLength(1);
  });
});
