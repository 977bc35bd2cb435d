import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anIdentity } from '../../../test/fresh.ts';
import { aHolder, aPerson, aRole, type Person, wears } from '../../../test/people.ts';
import { aContact, aShare } from '../../../test/shares.ts';
import { openSite, type TestSite, type Visitor } from '../../../test/site.ts';
import { aWish } from '../../../test/visitors.ts';
import { as, asOwner, vaultOf } from '../../platform/db.ts';
import { hashOf, newToken } from '../../platform/token.ts';
import { emailIdentity } from '../email-codes/index.ts';
import { grantRole, managedCentre, myHat, myRoles } from './roles.sql.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

function holding({ token }: { token: string }): Visitor {
  const who = site.visitor();
  who.cookies.set('session', token);
  return who;
}

/** Somebody with a role who signed in by a code alone, and put the hat on as far as that goes. */
async function byCode(role: 'guide' | 'management' = 'guide'): Promise<Person & { role: string }> {
  const person = await aPerson(site.db, 'low');
  const id = await aRole(site.db, person, { role });
  expect(await wears(site.db, person, id)).toBe(false);
  return { ...person, role: id };
}

const change = ({ token }: Person, what: 'assurance' | 'created_at', to: string) =>
  asOwner(site.db, (tx) =>
    sql`update session set ${sql.ref(what)} = ${sql.raw(to)} where token_hash = ${hashOf(token)}`.execute(tx),
  );

describe('a hat', () => {
  it('is not worn by an errand, which goes on when its owner has signed out', async () => {
    const mette = await aHolder(site.db);
    const errand = { token: newToken(new Date()) };
    await as(site.db, mette, (tx) => sql`select begin_errand(${hashOf(errand.token)})`.execute(tx));
    await wears(site.db, errand, mette.role);
    await as(site.db, mette, (tx) => sql`select sign_out(false)`.execute(tx));
    const { rows } = await as(site.db, errand, (tx) => sql`select me(), hat()`.execute(tx));
    expect(rows).toEqual([{ me: mette.id, hat: null }]);
  });

  it('gives nothing by a code alone, whatever is asked of the database', async () => {
    const [mette, boss] = [await byCode(), await byCode('management')];
    const giver = await aPerson(site.db, 'low');
    const to = { kind: 'person', grant: mette.role } as const;
    const share = await aShare(site.db, giver, {
      thing: 'wish',
      id: (await aWish(site.db, giver)).id,
      receiver: to,
    });
    const asks = (who: Person) =>
      as(site.db, who, async (tx) => {
        const { rows } = await sql`
          select hat(), grants_at(), (select count(*)::int from shared_with_me()) as shared,
            (select count(*)::int from share) as shares, (select count(*)::int from read_shared(${share})) as read,
            (select count(*)::int from role_log) as log`.execute(tx);
        return rows[0];
      });
    const nothing = { hat: null, grants_at: null, shared: 0, shares: 0, read: 0, log: 0 };
    expect(await asks(mette)).toEqual(nothing);
    expect(await asks(boss)).toEqual(nothing);
    // The same sessions, surely themselves: so the above could have failed.
    for (const who of [mette, boss]) await change(who, 'assurance', `'substantial'`);
    expect(await asks(mette)).toMatchObject({ hat: mette.role, shared: 1, read: 1 });
    expect(((await asks(boss)) as { log: number }).log).toBeGreaterThan(0);
  });

  it('leaves the citizen everything that is theirs', async () => {
    const mette = await byCode();
    const who = holding(mette);
    await aContact(site.db, mette);
    for (const address of ['/mine', '/answers', '/mine/contact', '/mine/sharing', '/mine/access', '/mine/cv'])
      expect((await who.get(address)).status, address).toBe(200);
    expect((await as(site.db, mette, myRoles)).roles).toHaveLength(1);
    expect((await who.post('/mine/delete', {})).status).toBe(200);
  });

  it('is answered with what is needed, and is on when one has signed in again, here and as oneself', async () => {
    const mette = await byCode();
    const who = holding(mette);
    const asked = await who.post('/mine/hats', { id: mette.role });
    expect(asked.location).toBe('/sign-in/again?why=hat&back=%2Fmine%2Fhats');
    const page = await who.get(asked.location ?? '');
    expect(page.text).toContain('Hatten ligger klar til dig');
    expect(page.dom.querySelector('a[href="/mine/passkeys?back=%2Fmine%2Fhats"]')).not.toBeNull();
    expect(page.dom.querySelector('form[action="/sign-in/email"]')).toBeNull();
    const { subject } = await anIdentity(site.db, mette, 'mitid');
    const again = async (before: { token: string } | null, assurance: string) => {
      const token = newToken(new Date());
      await as(site.db, before, (tx) =>
        sql`select sign_in('mitid', ${mette.issuer}, ${subject}, ${assurance}::assurance, null, ${hashOf(token)}, false)`.execute(
          tx,
        ),
      );
      return { token, hat: (await as(site.db, { token }, myHat))?.id ?? null };
    };
    const weak = await again(mette, 'low');
    expect(weak.hat, 'not surely enough').toBeNull();
    const sure = await again(weak, 'substantial');
    expect(sure.hat, 'the same browser').toBe(mette.role);
    const elsewhere = [await again(null, 'high'), await again(await aHolder(site.db), 'high')];
    expect(
      elsewhere.map(({ hat }) => hat),
      'another browser, somebody else’s browser',
    ).toEqual([null, null]);
    const noted = await as(site.db, sure, (tx) => tx.selectFrom('session').select('hat').execute());
    expect(noted.map(({ hat }) => hat).sort(), 'nor noted').toEqual([mette.role, null, null]);
  });

  it('of somebody else is as if it were not there, by a code too', async () => {
    const [other, who] = [await aHolder(site.db), holding(await byCode())];
    const none = await who.post('/mine/hats', { id: crypto.randomUUID() });
    const theirs = await who.post('/mine/hats', { id: other.role });
    expect([theirs.status, theirs.text]).toEqual([404, none.text]);
  });
});

const FORM = { shownName: 'Bo Prøve', role: 'guide', partner: '', reason: 'Ansat som vejleder' };

describe('giving a hat', () => {
  it('is for who signed in lately: the page keeps what was typed, for them alone', async () => {
    const boss = await aHolder(site.db, { role: 'management' });
    await change(boss, 'created_at', `now() - interval '16 minutes'`);
    const who = holding(boss);
    const email = 'bo-prøve@example.dk';
    const sent = await who.post('/roles', { ...FORM, email });
    expect(sent.location).toBe('/sign-in/again?why=stale&back=%2Froles%3Fkept%3Dyes');
    expect(JSON.stringify([...who.cookies])).not.toMatch(/Bo Pr|bo-pr|example|Ansat/);
    const kept = who.cookies.get('kept-form') ?? '';
    // Another manager at the same computer is shown nothing of it.
    const other = holding(await aHolder(site.db, { role: 'management' }));
    other.cookies.set('kept-form', kept);
    expect((await other.get('/roles?kept=yes')).html).not.toContain('bo-pr');
    await change(boss, 'created_at', 'now()');
    const page = await who.get('/roles?kept=yes');
    expect(page.dom.querySelector('#email')?.getAttribute('value')).toBe(email);
    expect(page.dom.querySelector('#reason')?.getAttribute('value')).toBe(FORM.reason);
    expect(page.dom.querySelector('input[value=guide]')?.getAttribute('checked')).toBeDefined();
    expect(who.cookies.has('kept-form')).toBe(false);
    expect((await who.send('/roles', { ...FORM, email })).text).toContain('Nu er hatten givet');
  });

  it('is refused by the database too, when it is too long ago', async () => {
    const boss = await aHolder(site.db, { role: 'management' });
    const whose = emailIdentity(vaultOf(site.db), 'rikke@example.dk');
    if (!whose) throw new Error('no address');
    const given = { role: 'guide' as const, partner: null, shownName: 'Rikke Prøve', reason: 'Ansat' };
    const give = () => as(site.db, boss, (tx) => grantRole(tx, whose, given));
    await change(boss, 'created_at', `now() - interval '16 minutes'`);
    expect(await as(site.db, boss, managedCentre)).not.toBeNull();
    expect(await give()).toBe(false);
    await change(boss, 'created_at', `now() - interval '14 minutes'`);
    expect(await give()).toBe(true);
  });
});
