import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anIdentity } from '../../../test/fresh.ts';
import { aPerson, aRole, type Person } from '../../../test/people.ts';
import { openSite, type TestSite } from '../../../test/site.ts';
import { as, asOwner } from '../../platform/db.ts';
import { hashOf, newToken } from '../../platform/token.ts';
import { addWay, myWays, OURSELVES, removeWay, standing } from '../../platform/ways.sql.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const aWay = () => ({ method: 'email', issuer: OURSELVES, subject: randomBytes(32) }) as const;
const add = (who: Person) => as(site.db, who, (tx) => addWay(tx, aWay(), null));
const waysOf = (who: Person) => as(site.db, who, (tx) => myWays(tx));

/** As if they had signed in that long ago, and been here since. */
const signedInAgo = ({ token }: Person, minutes: number) =>
  asOwner(site.db, (tx) =>
    sql`update session set created_at = now() - make_interval(mins => ${minutes}) where token_hash = ${hashOf(token)}`.execute(
      tx,
    ),
  );

function holding({ token }: Person) {
  const who = site.visitor();
  who.cookies.set('session', token);
  return who;
}

/** Signs in once more with the same way. */
async function again({ issuer, subject }: Person, device = 'Safari, iPhone'): Promise<Person> {
  const token = newToken(new Date());
  const { rows } = await as(site.db, null, (tx) =>
    sql<{
      id: string;
    }>`select sign_in('email', ${issuer}, ${subject}, 'low', ${device}, ${hashOf(token)}, false) as id`.execute(
      tx,
    ),
  );
  return { token, issuer, subject, id: rows[0]?.id ?? '' };
}

const isIn = (who: Person) =>
  as(site.db, who, async (tx) => {
    const { rows } = await sql<{ me: string | null }>`select me() as me`.execute(tx);
    return rows[0]?.me === who.id;
  });

describe('a fresh sign-in', () => {
  it('is asked for before a way is added or removed, by the database itself', async () => {
    const anna = await aPerson(site.db, 'low');
    expect(await add(anna)).toBe(true);
    await signedInAgo(anna, 16);
    const [, second] = await waysOf(anna);
    expect(await as(site.db, anna, (tx) => removeWay(tx, second?.id ?? '', true))).toBe('stale');
    expect(await as(site.db, anna, (tx) => standing(tx))).toBe('stale');
    // A trip or a mail that was begun in time may end.
    expect(await as(site.db, anna, (tx) => standing(tx, 'end'))).toBe('fresh');
    expect(await add(anna)).toBe(true);
    await signedInAgo(anna, 26);
    expect(await add(anna)).toBe(false);
    expect(await waysOf(anna)).toHaveLength(3);
  });

  it('is not made by changing the token, by an errand, nor by a statement of one’s own', async () => {
    const anna = await aPerson(site.db, 'low');
    await signedInAgo(anna, 120);
    await asOwner(site.db, (tx) =>
      sql`update session set rotated_at = now() - interval '2 hours' where token_hash = ${hashOf(anna.token)}`.execute(
        tx,
      ),
    );
    const next = { ...anna, token: newToken(new Date()) };
    await as(site.db, anna, (tx) => sql`select rotate_session(${hashOf(next.token)})`.execute(tx));
    expect(await as(site.db, next, (tx) => standing(tx))).toBe('stale');
    const errand = { ...anna, token: newToken(new Date()) };
    await as(site.db, next, (tx) => sql`select begin_errand(${hashOf(errand.token)})`.execute(tx));
    expect(await as(site.db, errand, (tx) => standing(tx))).toBe('nobody');
    expect(await add(errand)).toBe(false);
    const attacks = [
      sql`update session set created_at = now()`,
      sql`update session set assurance = 'high'`,
      sql`insert into identity (person_id, method, issuer, subject) values (${anna.id}, 'email', 'x', ${randomBytes(32)})`,
      sql`select end_every_session()`,
    ];
    for (const attack of attacks)
      await expect(as(site.db, next, (tx) => attack.execute(tx))).rejects.toThrow(/permission denied/);
  });

  it('is nothing that a visitor, or nobody, has', async () => {
    const visitor = site.visitor();
    await visitor.post('/wishes', {
      id: crypto.randomUUID(),
      text: 'heste',
      near: '',
      centre: 'vordingborg',
    });
    const token = visitor.cookies.get('visit') ?? '';
    for (const actor of [null, { token }, { token: newToken(new Date()) }])
      expect(await as(site.db, actor, (tx) => standing(tx))).toBe('nobody');
    for (const address of ['/mine/email', '/sign-in/again'])
      expect((await visitor.get(address)).location).toContain('/sign-in?told=needed&back=');
  });

  it('leads back to where one was going with the new key', async () => {
    const back = '/mine/passkeys?back=%2Fmine%2Fhats';
    const anna = await aPerson(site.db);
    await signedInAgo(anna, 26);
    const led = async (path: string, who: ReturnType<typeof holding>) =>
      new URL((await who.post(path, { back: '/mine/hats' })).location ?? '', 'http://here').searchParams.get(
        'back',
      );
    expect(await led('/mine/passkeys', holding(anna))).toBe(back);
    expect(await led('/mine/passkeys', site.visitor())).toBe(back);
  });

  it('is asked for on a calm page that shows one’s own ways, and leads back', async () => {
    const anna = await aPerson(site.db, 'low');
    const who = holding(anna);
    await signedInAgo(anna, 20);
    const [way] = await waysOf(anna);
    const sent = await who.post('/mine/devices/remove-way', { id: way?.id ?? '', last: 'yes' });
    expect(sent.location).toBe('/sign-in/again?why=stale&back=%2Fmine%2Fdevices');
    const page = await who.get(sent.location ?? '');
    expect(page.text).toContain('Log lige ind igen');
    expect(page.dom.querySelector('form[action="/sign-in/email"] [name=back]')?.getAttribute('value')).toBe(
      '/mine/devices',
    );
    // Neither MitID nor a passkey: they have none, and would come back as somebody else.
    expect(page.dom.querySelector('form[action="/sign-in/mitid"]')).toBeNull();
    expect(page.dom.querySelector('virkelyst-passkey')).toBeNull();
    expect((await who.get('/mine/email')).location).toBe('/sign-in/again?why=stale&back=%2Fmine%2Femail');
    expect((await who.get('/mine/passkeys')).text).toContain('Først logger du ind igen');
    expect((await who.post('/mine/passkeys/options', {})).status).toBe(200);
    await signedInAgo(anna, 26);
    expect((await who.post('/mine/passkeys/options', {})).status).toBe(401);
    expect(await waysOf(anna)).toHaveLength(1);
  });

  it('is not asked for before ending a session, going, reading, or deleting oneself', async () => {
    const anna = await aPerson(site.db, 'low');
    await signedInAgo(anna, 600);
    const other = await again(anna);
    const who = holding(anna);
    for (const address of ['/mine', '/mine/devices', '/mine/delete', '/mine/archive', '/answers'])
      expect((await who.get(address)).status, address).toBe(200);
    expect((await who.send('/mine/devices/end-others', {})).text).toContain('Du er nu kun logget ind her');
    expect([await isIn(anna), await isIn(other)]).toEqual([true, false]);
    expect((await who.post('/mine/delete', {})).status).toBe(200);
    expect(await isIn(anna)).toBe(false);
  });
});

describe('a way that goes', () => {
  it('takes the other sessions with it that were begun with it, and no more', async () => {
    const anna = await aPerson(site.db, 'low');
    const phone = await again(anna);
    const way = await anIdentity(site.db, anna);
    const byOther = await again({ ...anna, subject: way.subject });
    const [bo, id] = [await aPerson(site.db, 'low'), (await waysOf(anna))[0]?.id ?? ''];
    expect(await as(site.db, anna, (tx) => removeWay(tx, id))).toBe('removed');
    expect([await isIn(anna), await isIn(phone), await isIn(byOther), await isIn(bo)]).toEqual([
      true,
      false,
      true,
      true,
    ]);
    const events = await as(site.db, anna, (tx) =>
      tx.selectFrom('sign_in_log').select(['event', 'device']).orderBy('id').execute(),
    );
    expect(events.slice(-2)).toEqual([
      { event: 'signed_out', device: 'Safari, iPhone' },
      { event: 'way_removed', device: null },
    ]);
  });

  it('takes none with it when it stays: somebody else’s, the last, or too long after signing in', async () => {
    const anna = await aPerson(site.db, 'low');
    const phone = await again(anna);
    const [way] = await waysOf(anna);
    const bo = await aPerson(site.db);
    expect(await as(site.db, bo, (tx) => removeWay(tx, way?.id ?? '', true))).toBe('unknown');
    expect(await as(site.db, anna, (tx) => removeWay(tx, way?.id ?? ''))).toBe('last');
    await signedInAgo(anna, 16);
    expect(await as(site.db, anna, (tx) => removeWay(tx, way?.id ?? '', true))).toBe('stale');
    expect(await isIn(phone)).toBe(true);
  });

  it('is a moment in which the page offers to sign out everywhere else', async () => {
    const anna = await aPerson(site.db, 'low');
    await add(anna);
    const [, second] = await waysOf(anna);
    const page = await holding(anna).send('/mine/devices/remove-way', { id: second?.id ?? '' });
    expect(page.dom.querySelector('[role=status] form[action="/mine/devices/end-others"]')).not.toBeNull();
    const added = await holding(anna).get('/mine/devices?told=added');
    expect(added.dom.querySelector('[role=status] form[action="/mine/devices/end-others"]')).not.toBeNull();
  });
});

describe('somebody with a hat and a better way', () => {
  it('does not change their ways by a code alone: a mailbox would be enough for the hat', async () => {
    const mette = await aPerson(site.db, 'low');
    await anIdentity(site.db, mette, 'mitid');
    expect(await add(mette), 'without a role, one’s own').toBe(true);
    const role = await aRole(site.db, mette);
    const ways = await waysOf(mette);
    expect(await add(mette)).toBe(false);
    for (const { id } of ways) expect(await as(site.db, mette, (tx) => removeWay(tx, id, true))).toBe('weak');
    const who = holding(mette);
    expect((await who.get('/mine/email')).location).toBe('/sign-in/again?why=weak&back=%2Fmine%2Femail');
    const page = await who.get('/sign-in/again?why=weak');
    expect(page.dom.querySelector('form[action="/sign-in/email"]')).toBeNull();
    expect(page.text).toContain('aflever hatten');
    // Who has lost the better way gives the hat back, and is a citizen like all others.
    await who.post('/roles/end', { id: role, reason: 'Mistede min telefon', from: 'hats' });
    expect(await add(mette)).toBe(true);
  });

  it('who has no better way yet makes the first one by a code', async () => {
    const mette = await aPerson(site.db, 'low');
    await aRole(site.db, mette);
    expect(await as(site.db, mette, (tx) => standing(tx))).toBe('fresh');
  });
});

describe('sessions', () => {
  it('are twenty at most: the one that was not used for longest makes room, and it is written down', async () => {
    const anna = await aPerson(site.db, 'low');
    const [oldest, other] = [await again(anna, 'Opera, Mac'), await aPerson(site.db, 'low')];
    await asOwner(site.db, (tx) =>
      sql`update session set last_seen_at = now() - interval '1 hour' where token_hash = ${hashOf(oldest.token)}`.execute(
        tx,
      ),
    );
    const more: Person[] = [];
    for (let n = 0; n < 18; n++) more.push(await again(anna));
    expect(await isIn(oldest)).toBe(true);
    more.push(...(await Promise.all([again(anna), again(anna)])));
    expect(await isIn(oldest)).toBe(false);
    const sessions = await as(site.db, more.at(-1) ?? null, (tx) =>
      tx.selectFrom('session').select('id').execute(),
    );
    expect(sessions).toHaveLength(20);
    for (const last of more.slice(-2)) expect(await isIn(last)).toBe(true);
    expect(await isIn(other)).toBe(true);
    const ended = await as(site.db, more.at(-1) ?? null, (tx) =>
      tx.selectFrom('sign_in_log').select('device').where('event', '=', 'signed_out').orderBy('id').execute(),
    );
    expect(ended.map(({ device }) => device)[0]).toBe('Opera, Mac');
    expect(ended).toHaveLength(2);
  });
});

describe('signing out', () => {
  it('has the browser forget what pages left in it, but neither the visit nor the language', async () => {
    const anna = await aPerson(site.db, 'low');
    const who = holding(anna);
    who.cookies.set('visit', 'v').set('language', 'en');
    const out = await who.post('/sign-out', {});
    expect(out.headers.get('Clear-Site-Data')).toBe('"storage"');
    expect([...who.cookies.keys()].sort()).toEqual(['language', 'visit']);
    const gone = await holding(await aPerson(site.db, 'low')).post('/mine/delete', {});
    expect(gone.headers.get('Clear-Site-Data')).toBe('"storage"');
    expect((await site.visitor().get('/sign-in')).headers.get('Clear-Site-Data')).toBeNull();
  });
});
