import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choose, openSiteWithMitid, type SiteWithMitid } from '../../../test/mitid.ts';
import { anEmailSession, aSession } from '../../../test/sessions.ts';
import type { Visitor } from '../../../test/site.ts';
import { as, asOwner } from '../../platform/db.ts';
import { hashOf } from '../../platform/token.ts';

let site: SiteWithMitid;
beforeAll(async () => {
  site = await openSiteWithMitid();
});
afterAll(() => site.close());

/** Somebody who signed in with a code by e-mail. */
async function byEmail(): Promise<Visitor> {
  const who = site.visitor();
  who.cookies.set('session', await anEmailSession(site.db, randomBytes(32)));
  return who;
}

const personOf = async (who: Visitor) => {
  const { rows } = await as(site.db, { token: who.cookies.get('session') ?? '' }, (tx) =>
    sql<{ me: string | null }>`select me() as me`.execute(tx),
  );
  return rows[0]?.me ?? null;
};

async function add(who: Visitor, sub: string) {
  const off = await who.post('/sign-in/mitid', { adds: 'yes', back: '/mine/devices' });
  return choose(off.headers.get('Refresh')?.replace('0; url=', '') ?? '', sub);
}

describe('MitID as one way more', () => {
  it('leads to the same person from then on', async () => {
    const who = await byEmail();
    expect((await who.get('/mine/devices')).text).toContain('Tilføj MitID');
    await who.get(await add(who, 'test-signe'));
    expect((await who.get('/mine/devices')).text).not.toContain('Tilføj MitID');
    const other = site.visitor();
    other.cookies.set('session', await aSession(site.db, 'test-signe'));
    expect(await personOf(other)).toBe(await personOf(who));
  });

  it('is not taken from somebody who has it', async () => {
    const owner = site.visitor();
    owner.cookies.set('session', await aSession(site.db, 'test-yusuf'));
    const person = await personOf(owner);
    const who = await byEmail();
    expect((await who.get(await add(who, 'test-yusuf'))).location).toContain('told=taken');
    owner.cookies.set('session', await aSession(site.db, 'test-yusuf'));
    expect(await personOf(owner)).toBe(person);
    expect(await personOf(who)).not.toBe(person);
  });

  it('belongs to the session that asked for it, and to nobody who is signed in meanwhile', async () => {
    const who = await byEmail();
    const back = await add(who, 'test-karla');
    who.cookies.set('session', (await byEmail()).cookies.get('session') ?? '');
    expect((await who.get(back)).location).toContain('told=stale');
    expect((await who.get('/mine/devices')).text).toContain('Tilføj MitID');
  });

  it('is sure enough for a hat at once, for who came by a code', async () => {
    const who = await byEmail();
    const person = await personOf(who);
    await who.get(await add(who, 'test-mette'));
    expect(await personOf(who)).toBe(person);
    const { rows } = await as(site.db, { token: who.cookies.get('session') ?? '' }, (tx) =>
      sql`select method, assurance from session`.execute(tx),
    );
    expect(rows).toEqual([{ method: 'mitid', assurance: 'substantial' }]);
  });

  it('is asked for after a fresh sign-in, and not added when the way back took too long', async () => {
    const who = await byEmail();
    const age = (minutes: number) =>
      asOwner(site.db, (tx) =>
        sql`update session set created_at = now() - make_interval(mins => ${minutes}) where token_hash = ${hashOf(who.cookies.get('session') ?? '')}`.execute(
          tx,
        ),
      );
    await age(14);
    const back = await add(who, 'test-bodil');
    await age(26);
    expect((await who.get(back)).location).toContain('told=stale');
    const off = await who.post('/sign-in/mitid', { adds: 'yes', back: '/mine/devices' });
    expect(off.location).toBe('/sign-in/again?why=stale&back=%2Fmine%2Fdevices');
    expect((await who.get('/mine/devices')).text).toContain('Tilføj MitID');
  });

  it('is nothing for a visitor', async () => {
    const off = await site.visitor().post('/sign-in/mitid', { adds: 'yes' });
    expect(off.location).toBe('/sign-in?told=stale');
  });
});
