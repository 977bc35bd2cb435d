import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  aTestMitid,
  choose,
  openSiteWithMitid,
  type SiteWithMitid,
  setOff,
  signInAs,
} from '../../../test/mitid.ts';
import { openSite, type Visitor } from '../../../test/site.ts';
import { asOwner, vaultOf } from '../../platform/db.ts';
import { ROLES } from '../roles/index.ts';
import { TEST_MITID, testPeople } from '../test-mitid/index.ts';
import { mitidSubject } from './index.ts';

/** A number of the form of a CPR number, of nobody: there is no 99th of the 99th. */
const NO_ONES_CPR = '999999-0000';
const LOW = 'https://data.gov.dk/concept/core/nsis/loa/Low';

let site: SiteWithMitid;
beforeAll(async () => {
  site = await openSiteWithMitid({
    more: (sub) => (sub === 'test-bodil' ? { loa: LOW } : { cpr: NO_ONES_CPR }),
  });
});
afterAll(() => site.close());

const isIn = async (who: Visitor) => (await who.get('/mine/devices')).status === 200;
const attempts = () =>
  asOwner(site.db, (tx) => tx.selectFrom('sign_in_attempt').select(['token_hash', 'sealed']).execute());

/** Follows the address, and the page it leads to. */
async function follow(who: Visitor, address: string) {
  const answer = await who.get(address);
  return { at: answer.location, page: await who.get(answer.location ?? '/') };
}

describe('signing in with MitID', () => {
  it('leads there and back, to where one was going', async () => {
    const who = site.visitor();
    const came = await signInAs(who, 'test-signe', '/mine/devices');
    expect(came.location).toBe('/sign-in/bring-along?back=%2Fmine%2Fdevices');
    const brought = await who.get(came.location ?? '');
    expect(brought.location).toBe('/mine/devices');
    expect((await who.get('/mine/devices')).text).toContain('Her er du logget ind');
    expect((await who.get('/mine')).text).toContain('Log ud');
  });

  it('finds the same person again, and another for another', async () => {
    const people = async () => {
      const { rows } = await asOwner(site.db, (tx) =>
        sql<{ people: number }>`select count(distinct person_id) as people from identity`.execute(tx),
      );
      return rows[0]?.people ?? 0;
    };
    await signInAs(site.visitor(), 'test-yusuf');
    const before = await people();
    await signInAs(site.visitor(), 'test-yusuf');
    expect(await people()).toBe(before);
    await signInAs(site.visitor(), 'test-karla');
    expect(await people()).toBe(before + 1);
  });

  it('keeps of the person what nobody can guess back, and never the CPR number nor the name', async () => {
    await signInAs(site.visitor(), 'test-mette');
    const subject = mitidSubject(vaultOf(site.db), TEST_MITID, 'test-mette');
    const { rows } = await asOwner(site.db, (tx) =>
      sql<{ row: string; subject: Buffer }>`select identity::text as row, subject from identity`.execute(tx),
    );
    expect(rows.some((row) => row.subject.equals(subject))).toBe(true);
    const kept = JSON.stringify([rows.map(({ row }) => row), site.logged]);
    for (const secret of [NO_ONES_CPR, 'Mette', 'test-mette']) expect(kept).not.toContain(secret);
  });

  it('asks for nothing but who it is, and says that it has to be this browser', async () => {
    const to = new URL(await setOff(site.visitor()));
    const asked = Object.fromEntries(to.searchParams);
    expect(asked).toMatchObject({ scope: 'openid', code_challenge_method: 'S256', prompt: 'login' });
    const drawn = ['state', 'nonce', 'code_challenge'];
    for (const name of drawn) expect(asked[name]?.length).toBeGreaterThan(20);
    // What is drawn at random may spell anything.
    const said = Object.entries(asked).filter(([name]) => !drawn.includes(name));
    expect(said.join(' ')).not.toMatch(/cpr/i);
    expect(asked.redirect_uri).toBe('http://localhost:4000/sign-in/mitid/callback');
  });

  it('has made-up people for every part, each once', () => {
    for (const role of ['citizen', ...ROLES])
      expect(testPeople.filter((person) => person.role === role).length, role).toBeGreaterThanOrEqual(2);
    expect(new Set(testPeople.map(({ sub }) => sub)).size).toBe(testPeople.length);
    for (const { email } of testPeople) expect(email).toMatch(/@example\.dk$/);
  });

  it('leads back to pages of ours alone', async () => {
    for (const back of [
      '//evil.example/',
      '/\\evil.example',
      'https://evil.example',
      '/x\r\nSet-Cookie: a=b',
    ]) {
      const came = await signInAs(site.visitor(), 'test-signe', back);
      expect(came.location).toBe('/sign-in/bring-along');
      const brought = await site.visitor().get(`/sign-in/bring-along?back=${encodeURIComponent(back)}`);
      expect(brought.location).toBe('/mine');
    }
  });
});

describe('coming back from MitID', () => {
  it('works once: the same address again signs nobody in', async () => {
    const who = site.visitor();
    const to = await setOff(who);
    const jar = new Map(who.cookies);
    const back = await choose(to, 'test-signe');
    await who.get(back);
    const thief = site.visitor();
    for (const [name, value] of jar) thief.cookies.set(name, value);
    const { at, page } = await follow(thief, back);
    expect(at).toBe('/sign-in?told=stale');
    expect(page.text).toContain('nåede ikke hjem');
    expect(await isIn(thief)).toBe(false);
  });

  it('works once when two come at the same moment', async () => {
    const who = site.visitor();
    const back = await choose(await setOff(who), 'test-signe');
    const twin = site.visitor();
    for (const [name, value] of who.cookies) twin.cookies.set(name, value);
    await Promise.all([who.get(back), twin.get(back)]);
    expect([await isIn(who), await isIn(twin)].filter(Boolean)).toHaveLength(1);
  });

  it('works in the browser that began alone: nobody is signed in as somebody else by a link', async () => {
    const attacker = site.visitor();
    const back = await choose(await setOff(attacker), 'test-signe');
    const victim = site.visitor();
    expect((await follow(victim, back)).at).toBe('/sign-in?told=stale');
    await setOff(victim);
    expect((await follow(victim, back)).at).toBe('/sign-in?told=stale');
    expect(await isIn(victim)).toBe(false);
  });

  it('does not take another state, and lets the right one come afterwards', async () => {
    const who = site.visitor();
    const back = new URL(await choose(await setOff(who), 'test-signe'));
    const state = back.searchParams.get('state') ?? '';
    back.searchParams.set('state', 'x'.repeat(state.length));
    expect((await follow(who, back.href)).at).toBe('/sign-in?told=stale');
    expect(await isIn(who)).toBe(false);
    back.searchParams.set('state', state);
    expect((await who.get(back.href)).location).toBe('/sign-in/bring-along');
    expect(await isIn(who)).toBe(true);
  });

  it('does not take an answer that was made for another nonce or another verifier', async () => {
    for (const changed of [{ nonce: 'another' }, { verifier: 'v'.repeat(43) }]) {
      const who = site.visitor();
      const known = new Set((await attempts()).map(({ token_hash }) => token_hash.toString('hex')));
      const to = await setOff(who);
      const [mine] = (await attempts()).filter(({ token_hash }) => !known.has(token_hash.toString('hex')));
      const vault = vaultOf(site.db);
      const trip = JSON.parse(vault.unseal('attempt', mine?.sealed ?? Buffer.alloc(0)));
      const sealed = vault.seal('attempt', JSON.stringify({ ...trip, ...changed }));
      await asOwner(site.db, (tx) =>
        sql`update sign_in_attempt set sealed = ${sealed} where token_hash = ${mine?.token_hash}`.execute(tx),
      );
      const { at } = await follow(who, await choose(to, 'test-signe'));
      expect(at).toMatch(/told=(failed|stale)/);
      expect(await isIn(who)).toBe(false);
    }
  });

  it('takes ten minutes at most', async () => {
    const who = site.visitor();
    const back = await choose(await setOff(who), 'test-signe');
    await asOwner(site.db, (tx) =>
      sql`update sign_in_attempt set expires_at = expires_at - interval '10 minutes'`.execute(tx),
    );
    expect((await follow(who, back)).at).toBe('/sign-in?told=stale');
    expect(await isIn(who)).toBe(false);
  });

  it('says so plainly when one changed one’s mind, and keeps where one was going', async () => {
    const who = site.visitor();
    const { at, page } = await follow(who, await choose(await setOff(who, '/answers'), ''));
    expect(at).toBe('/sign-in?told=cancelled&back=%2Fanswers');
    expect(page.text).toContain('det er helt i orden');
    expect(page.dom.querySelector('main input[name=back]')?.getAttribute('value')).toBe('/answers');
    expect(await isIn(who)).toBe(false);
  });

  it('needs MitID to be sure enough, and says what helps', async () => {
    const who = site.visitor();
    const { at, page } = await follow(who, await choose(await setOff(who), 'test-bodil'));
    expect(at).toBe('/sign-in?told=low');
    expect(page.text).toContain('ikke sikkert nok');
    expect(await isIn(who)).toBe(false);
  });

  it('signs the one before out in this browser, and leaves them signed in elsewhere', async () => {
    const here = site.visitor();
    const there = site.visitor();
    await signInAs(here, 'test-lis');
    await signInAs(there, 'test-lis');
    const before = new Map(here.cookies);
    await signInAs(here, 'test-per');
    const old = site.visitor();
    for (const [name, value] of before) old.cookies.set(name, value);
    expect(await isIn(old)).toBe(false);
    expect(await isIn(here)).toBe(true);
    expect(await isIn(there)).toBe(true);
  });
});

describe('when MitID is away', () => {
  it('one is told so, before and after, and nothing is lost', async () => {
    const away = await aTestMitid();
    const other = await openSite({ mitid: away.settings });
    const who = other.visitor();
    await who.post('/wishes', { id: crypto.randomUUID(), text: 'noget med heste', near: '', centre: '' });
    const back = await choose(await setOff(who), 'test-signe');
    await away.close();
    const { at, page } = await follow(who, back);
    expect(at).toBe('/sign-in?told=down');
    expect(page.text).toContain('Intet er gået tabt');
    expect((await who.get('/answers')).text).toContain('noget med heste');
    await other.close();

    const dead = await openSite({ mitid: away.settings });
    const pressed = await dead.visitor().post('/sign-in/mitid', { back: '/answers' });
    expect(pressed.location).toBe('/sign-in?told=down&back=%2Fanswers');
    await dead.close();
  });

  it('and the made-up one is not offered to whoever came from another machine', async () => {
    const page = await site.app.request('http://192.168.0.7:4000/sign-in');
    const text = await page.text();
    expect(text).toContain('virker kun på den maskine');
    expect(text).not.toContain('action="/sign-in/mitid"');
  });

  it('and where none is set up, the page says so and nothing leads there', async () => {
    const none = await openSite();
    const page = await none.visitor().get('/sign-in');
    expect(page.text).toContain('MitID er ikke sat op her endnu');
    expect(page.dom.querySelector('form[action="/sign-in/mitid"]')).toBeNull();
    expect((await none.visitor().post('/sign-in/mitid', {})).status).toBe(404);
    await none.close();
  });
});
