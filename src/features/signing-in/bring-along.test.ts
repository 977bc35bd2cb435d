import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSiteWithMitid, type SiteWithMitid, signInAs } from '../../../test/mitid.ts';
import { aHolder } from '../../../test/people.ts';
import { aShare, readAs, toPerson } from '../../../test/shares.ts';
import { type Visitor, wishFor } from '../../../test/site.ts';
import { anOpenOffer } from '../../../test/visitors.ts';
import { as, asOwner, within } from '../../platform/db.ts';
import { seal, unseal } from '../../platform/sealed.sql.ts';

let site: SiteWithMitid;
beforeAll(async () => {
  site = await openSiteWithMitid();
});
afterAll(() => site.close());

const actor = (who: Visitor, cookie: 'visit' | 'session') => ({ token: who.cookies.get(cookie) ?? '' });

/** Each test has a person of its own, so that they find nothing of each other's. */
const subs = ['test-signe', 'test-yusuf', 'test-karla', 'test-mette', 'test-ali', 'test-per', 'test-lis'];
const someone = () => subs.pop() ?? '';

/** Somebody with two wishes and two answers, signed in since. */
async function cameWithThings() {
  const who = site.visitor();
  const first = await wishFor(who, 'noget med heste', '4760');
  const second = await wishFor(who, 'noget med skibe');
  const [yes, no] = [await anOpenOffer(site.db, 0), await anOpenOffer(site.db, 1)];
  await who.post('/answers', { offer: yes, answer: 'yes', wish: first.id });
  await who.post('/answers', { offer: no, answer: 'no', reason: 'too_far', wish: second.id });
  const sub = someone();
  await signInAs(who, sub);
  return { who, sub, wishes: { first: first.id, second: second.id }, offers: { yes, no } };
}

const ids = async (who: Visitor, cookie: 'visit' | 'session') =>
  as(site.db, actor(who, cookie), async (tx) => ({
    wishes: (await tx.selectFrom('wish').select('id').execute()).map(({ id }) => id),
    answers: await tx.selectFrom('answer').select(['offer_id', 'wish_id', 'answer', 'reason']).execute(),
  }));

const people = async () => {
  const { rows } = await asOwner(site.db, (tx) =>
    sql<{ n: number }>`select count(*) as n from person`.execute(tx),
  );
  return rows[0]?.n ?? 0;
};

describe('what was written before signing in', () => {
  it('is shown thing by thing, and nothing is taken before one has chosen', async () => {
    const { who, wishes, offers } = await cameWithThings();
    const page = await who.get('/sign-in/bring-along');
    const boxes = page.dom.querySelectorAll('main input[type=checkbox]');
    expect(boxes.map((box) => box.getAttribute('value')).sort()).toEqual(
      [wishes.first, wishes.second, offers.yes, offers.no].sort(),
    );
    expect(page.text).toContain('noget med heste');
    expect(page.text).toContain('bliver slettet');
    expect((await ids(who, 'session')).wishes).toEqual([]);
    expect((await ids(who, 'visit')).wishes).toHaveLength(2);
  });

  it('comes along where it is ticked, readable with one’s own key, and the rest goes with the visit', async () => {
    const { who, sub, wishes, offers } = await cameWithThings();
    const before = await people();
    const answer = await who.post('/sign-in/bring-along', {
      wish: wishes.first,
      answer: offers.yes,
      back: '/answers',
    });
    expect(answer.location).toBe('/answers');
    expect(who.cookies.has('visit')).toBe(false);
    expect(await people()).toBe(before - 1);
    expect(await ids(who, 'session')).toEqual({
      wishes: [wishes.first],
      answers: [{ offer_id: offers.yes, wish_id: wishes.first, answer: 'yes', reason: null }],
    });
    expect((await who.get(`/wishes/${wishes.first}`)).text).toContain('noget med heste');
    expect((await who.get(`/wishes/${wishes.second}`)).status).toBe(404);
    const elsewhere = site.visitor();
    await signInAs(elsewhere, sub);
    const there = await elsewhere.get('/answers');
    expect(there.text).toContain('noget med heste');
    expect(there.text).not.toContain('noget med skibe');
  });

  it('keeps an answer whose wish stays behind, without it', async () => {
    const { who, offers } = await cameWithThings();
    await who.post('/sign-in/bring-along', { answer: offers.no });
    expect(await ids(who, 'session')).toEqual({
      wishes: [],
      answers: [{ offer_id: offers.no, wish_id: null, answer: 'no', reason: 'too_far' }],
    });
  });

  it('stays where it is when one leaves it, and is there again after signing out', async () => {
    const { who, wishes } = await cameWithThings();
    expect((await who.post('/sign-in/bring-along', { leave: 'yes', wish: wishes.first })).location).toBe(
      '/mine',
    );
    expect((await ids(who, 'session')).wishes).toEqual([]);
    await who.post('/sign-out', {});
    expect((await who.get('/answers')).text).toContain('noget med heste');
  });

  it('does not take the place of what one has answered already', async () => {
    const { who, offers } = await cameWithThings();
    await who.post('/answers', { offer: offers.yes, answer: 'no', reason: 'not_now' });
    await who.post('/sign-in/bring-along', { answer: offers.yes });
    expect((await ids(who, 'session')).answers).toEqual([
      { offer_id: offers.yes, wish_id: null, answer: 'no', reason: 'not_now' },
    ]);
  });

  it('is asked about again when nothing is ticked, and nothing is lost', async () => {
    const { who } = await cameWithThings();
    const page = await who.post('/sign-in/bring-along', { back: '/answers' });
    expect(page.status).toBe(422);
    expect(page.dom.querySelector('.error-summary a')?.getAttribute('href')).toBe('#wish');
    expect(page.dom.querySelector('main input[name=back]')?.getAttribute('value')).toBe('/answers');
    expect((await ids(who, 'visit')).wishes).toHaveLength(2);
  });

  it('comes once when it is sent twice at the same moment', async () => {
    const { who, wishes, offers } = await cameWithThings();
    const form = { wish: wishes.first, answer: offers.yes };
    const both = await Promise.all([
      who.post('/sign-in/bring-along', form),
      who.post('/sign-in/bring-along', form),
    ]);
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    expect((await ids(who, 'session')).wishes).toEqual([wishes.first]);
  });
});

describe('somebody else’s visit', () => {
  const stranger = async () => {
    const bo = site.visitor();
    const wish = await wishFor(bo, 'Bos egen hemmelighed');
    const offer = await anOpenOffer(site.db, 3);
    await bo.post('/answers', { offer, answer: 'no' });
    return { bo, wish: wish.id, offer };
  };

  it('cannot be brought along by naming its things', async () => {
    const { bo, wish, offer } = await stranger();
    const thief = site.visitor();
    const mine = await wishFor(thief, 'mit eget');
    await signInAs(thief, 'test-bodil');
    await thief.post('/sign-in/bring-along', { wish, answer: offer });
    expect(await ids(thief, 'session')).toEqual({ wishes: [], answers: [] });
    expect((await ids(bo, 'visit')).wishes).toEqual([wish]);
    expect((await thief.get(`/wishes/${wish}`)).status).toBe(404);
    expect((await thief.get(`/wishes/${mine.id}`)).status).toBe(404);
  });

  it('cannot be brought along, nor ended, by a made-up token, an id or a hash', async () => {
    const { bo, wish, offer } = await stranger();
    const { rows } = await asOwner(site.db, (tx) =>
      sql<{ claim: string }>`
        select person_id::text as claim from session union all select encode(token_hash, 'hex') from session
        union all select encode(token_hash, 'base64') from session`.execute(tx),
    );
    const thief = site.visitor();
    await signInAs(thief, 'test-bodil');
    const claims = rows.map(({ claim }) => claim).concat('x'.repeat(43), "' or true --");
    expect(claims.length).toBeGreaterThan(10);
    for (const claim of claims) {
      thief.cookies.set('visit', claim);
      await thief.post('/sign-in/bring-along', { wish, answer: offer });
    }
    expect((await ids(thief, 'session')).wishes).toEqual([]);
    expect((await ids(bo, 'visit')).wishes).toEqual([wish]);
  });

  it('nothing of a visit is shown, moved or ended for somebody who is not signed in', async () => {
    const { bo, wish } = await stranger();
    expect((await bo.get('/sign-in/bring-along')).location).toBe('/mine');
    await bo.post('/sign-in/bring-along', { wish });
    expect((await ids(bo, 'visit')).wishes).toEqual([wish]);
  });

  it('a session is no visit: whoever puts one in the other’s cookie loses nothing', async () => {
    const who = site.visitor();
    await signInAs(who, 'test-bodil');
    const { id } = await wishFor(who, 'mit eget ønske');
    who.cookies.set('visit', who.cookies.get('session') ?? '');
    expect((await who.get('/sign-in/bring-along')).location).toBe('/mine');
    await who.post('/sign-in/bring-along', { wish: id });
    expect((await ids(who, 'session')).wishes).toContain(id);
    const other = site.visitor();
    await signInAs(other, 'test-signe');
    other.cookies.set('visit', who.cookies.get('session') ?? '');
    await other.post('/sign-in/bring-along', { wish: id });
    expect((await ids(who, 'session')).wishes).toContain(id);
    expect((await other.get(`/wishes/${id}`)).status).toBe(404);
  });
});

describe('acting as another in the same transaction', () => {
  it('uses each one’s own key, and comes back, also when it goes wrong', async () => {
    const [anna, bo] = [site.visitor(), site.visitor()];
    await wishFor(anna, 'heste');
    await wishFor(bo, 'skibe');
    const about = `test:${randomUUID()}`;
    await as(site.db, actor(anna, 'visit'), async (tx) => {
      const mine = await seal(tx, 'Annas', about);
      const theirs = await within(tx, actor(bo, 'visit'), (other) => seal(other, 'Bos', about));
      expect(await unseal(tx, mine, about)).toBe('Annas');
      await expect(unseal(tx, theirs, about)).rejects.toThrow(/sealed/);
      await expect(
        within(tx, actor(bo, 'visit'), async () => Promise.reject(new Error('stop'))),
      ).rejects.toThrow('stop');
      const seen = await tx.selectFrom('wish').select('id').execute();
      expect(seen).toHaveLength(1);
      expect((await ids(anna, 'visit')).wishes).toEqual(seen.map(({ id }) => id));
    });
  });
});

it('a CV, readings of wellbeing and contact details of the visit can come along too, and own ones stay', async () => {
  const who = site.visitor();
  await who.post('/mine/cv/items/work', { position: 'Tømrer' });
  await who.post('/mine/wellbeing', { id: randomUUID(), satisfied: '4' });
  const sub = 'test-bodil';
  const came = await signInAs(who, sub);
  const page = await who.get(came.location ?? '');
  expect(page.dom.querySelectorAll('input[name=also]').map((box) => box.getAttribute('value'))).toEqual([
    'cv',
    'wellbeing',
  ]);
  await who.post('/sign-in/bring-along', { also: 'cv' });
  expect((await who.get('/mine/cv')).text).toContain('Tømrer');
  expect((await who.get('/mine/wellbeing')).dom.querySelectorAll('svg.course')).toEqual([]);
  const other = site.visitor();
  await other.post('/mine/cv/items/work', { position: 'Kok' });
  await signInAs(other, sub);
  await other.post('/sign-in/bring-along', { also: 'cv' });
  const cv = (await other.get('/mine/cv')).text;
  expect([cv.includes('Tømrer'), cv.includes('Kok')]).toEqual([true, false]);
});

it('a plan of the visit comes along after the parts that one has, with who has read it', async () => {
  const sub = 'test-bodil';
  const who = site.visitor();
  await signInAs(who, sub);
  await who.post('/mine/plan/new', { title: 'Min egen', about: '' });
  const other = site.visitor();
  const made = await other.post('/mine/plan/new', { title: 'Arbejde', about: 'Noget med træ' });
  const part = made.location ?? '';
  await other.post(`${part}/steps`, { text: 'Ringe til værkstedet', day: '' });
  const mette = await aHolder(site.db);
  const id = part.split('/').at(-1) ?? '';
  const visit = { token: other.cookies.get('visit') ?? '' };
  const share = await aShare(site.db, visit, { thing: 'plan_part', id, receiver: toPerson(mette.role) });
  await readAs(site.db, mette, share);
  const came = await signInAs(other, sub);
  const page = await other.get(came.location ?? '');
  expect(page.dom.querySelectorAll('input[name=also]').map((box) => box.getAttribute('value'))).toEqual([
    'plan',
  ]);
  await other.post('/sign-in/bring-along', { also: 'plan' });
  const plan = await other.get('/mine/plan');
  const titles = plan.dom.querySelectorAll('main h2[id^=part-]').map(({ text }) => text);
  expect(titles).toEqual(['Min egen', 'Arbejde']);
  expect(plan.text).toContain('Ringe til værkstedet');
  expect((await other.get('/mine/access')).text).toContain('“Arbejde”');
  expect(await readAs(site.db, mette, share), 'the share has ended').toBeNull();
});
