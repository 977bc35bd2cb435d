import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aHolder, aPerson } from '../../../test/people.ts';
import { aContact, aShare } from '../../../test/shares.ts';
import { openSite, type TestSite } from '../../../test/site.ts';
import { anAnswer, anOpenOffer, aWish } from '../../../test/visitors.ts';
import { as } from '../../platform/db.ts';
import { nameWay } from '../../platform/ways.sql.ts';
import { asDay } from './share.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const DAY_MS = 86_400_000;
const dayIn = (days: number): string => asDay(new Date(Date.now() + days * DAY_MS));

async function aGivenWish() {
  const [anna, mette] = [await aPerson(site.db), await aHolder(site.db)];
  const wish = await aWish(site.db, anna, { text: 'noget med zebrafisk' });
  const receiver = { kind: 'person', grant: mette.role } as const;
  return { anna, mette, wish, receiver, given: { thing: 'wish', id: wish.id, receiver } as const };
}

describe('sharing', () => {
  it('goes from choosing over a plain summary to the receiver, and is stopped at one press', async () => {
    const { anna, mette, wish } = await aGivenWish();
    const [hers, his] = [site.browserOf(anna), site.browserOf(mette)];
    const form = {
      centre: 'vordingborg',
      'things[]': `wish:${wish.id}`,
      receiver: `person:${mette.role}`,
      purpose: 'own_words',
      ownWords: 'Jeg vil høre om akvarier',
      until: dayIn(30),
    };
    const chosen = await hers.get(`/mine/sharing/new?thing=wish:${wish.id}`);
    expect(chosen.dom.querySelector('input[name="things[]"]')?.hasAttribute('checked')).toBe(true);
    const summary = await hers.post('/mine/sharing/new', form);
    expect(summary.status).toBe(200);
    expect(summary.text).toMatch(/Mette Prøve \(vejleder, .*Vordingborg\) kan læse:\s?“noget med zebrafisk”/);
    expect(summary.text).toContain('Du kan stoppe når som helst');
    expect((await his.get('/shared')).text).not.toContain('Et ønske');
    const edit = await hers.post('/mine/sharing/new', { ...form, edit: 'yes' });
    expect(edit.dom.querySelector('#ownWords')?.textContent).toContain('akvarier');
    const given = await hers.send('/mine/sharing', form);
    expect(given.at).toBe('/mine/sharing?told=given');
    expect(given.text).toContain('Jeg vil høre om akvarier');
    const list = await his.get('/shared');
    expect(list.text).not.toMatch(/zebrafisk|akvarier/);
    const link = list.dom.querySelector('a[href^="/shared/"]')?.getAttribute('href') ?? '';
    expect((await hers.get('/mine/access')).text).toContain('Ingen har set noget');
    const opened = await his.get(link);
    expect(opened.text).toContain('noget med zebrafisk');
    expect(opened.text).toContain('Hvorfor: Jeg vil høre om akvarier');
    expect(opened.headers.get('Cache-Control')).toBe('no-store');
    expect((await hers.get('/mine/access')).text).toMatch(/Mette Prøve .* læste: “noget med zebrafisk”/);
    const stop = (await hers.get('/mine/sharing')).dom.querySelector('form[action$="/stop"]');
    const stopped = await hers.send(stop?.getAttribute('action') ?? '', {});
    expect(stopped.text).toContain('Det er stoppet');
    expect((await his.get(link)).status).toBe(404);
    expect((await his.get('/shared')).dom.querySelector(`a[href="${link}"]`)).toBeNull();
  });

  it('keeps what was chosen when something is missing, and says what', async () => {
    const { anna, wish } = await aGivenWish();
    const who = site.browserOf(anna);
    const empty = await who.post('/mine/sharing/new', { until: 'i morgen' });
    expect(empty.status).toBe(422);
    for (const message of ['mindst én ting', 'hvem der må læse', 'hvorfor du deler', 'Skriv dagen sådan her'])
      expect(empty.dom.querySelector('.error-summary')?.textContent).toContain(message);
    const form = { 'things[]': `wish:${wish.id}`, receiver: `person:${wish.id}`, purpose: 'own_words' };
    for (const [until, message] of [
      [dayIn(-1), 'ikke er gået'],
      [dayIn(380), 'inden for et år'],
      ['31-02-2027', 'Skriv dagen'],
    ] as const) {
      const page = await who.post('/mine/sharing', { ...form, until });
      expect([page.status, page.text]).toEqual([422, expect.stringContaining(message)]);
      expect(page.text).toContain('Skriv kort, hvorfor');
      expect(page.dom.querySelector('#until')?.getAttribute('value')).toBe(until);
      expect(page.dom.querySelector(`input[value="wish:${wish.id}"]`)?.hasAttribute('checked')).toBe(true);
    }
    const gone = await who.post('/mine/sharing', { ...form, purpose: 'make_plan', until: dayIn(3) });
    expect([gone.status, gone.text]).toEqual([422, expect.stringContaining('er her ikke mere')]);
  });

  it('shares several things or none: somebody else’s, or a "no", among them stops them all', async () => {
    const { anna, mette, wish } = await aGivenWish();
    const offer = await anOpenOffer(site.db);
    await anAnswer(site.db, anna, { offer, answer: 'no' });
    const who = site.browserOf(anna);
    expect((await who.get('/mine/sharing/new')).html).not.toContain(offer);
    const theirs = (await aGivenWish()).wish;
    for (const other of [`kept_offer:${offer}`, `wish:${theirs.id}`]) {
      for (const address of ['/mine/sharing', '/mine/sharing/new']) {
        const body = new URLSearchParams([
          ['things[]', `wish:${wish.id}`],
          ['things[]', other],
          ['receiver', `person:${mette.role}`],
          ['purpose', 'make_plan'],
          ['until', dayIn(3)],
        ]);
        const answer = await site.app.request(`http://localhost:4000${address}`, {
          method: 'POST',
          headers: { Cookie: `session=${anna.token}`, 'Sec-Fetch-Site': 'same-origin' },
          body,
        });
        expect(answer.status, `${other} ${address}`).toBe(422);
      }
    }
    expect((await who.get('/mine/sharing')).text).toContain('Du deler ikke noget');
  });

  it('has its end moved, and shows what was agreed', async () => {
    const { anna, given } = await aGivenWish();
    const share = await aShare(site.db, anna, given);
    const who = site.browserOf(anna);
    const wrong = await who.post(`/mine/sharing/${share}`, { until: dayIn(-3) });
    expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining('ikke er gået')]);
    const moved = await who.send(`/mine/sharing/${share}`, { until: dayIn(100) });
    expect(moved.text).toContain('Den nye slutdag er gemt');
    const page = await who.get(`/mine/sharing/${share}`);
    expect(page.text).toMatch(/Delt, til og med .* Ny slutdag: .* Teksten, du sagde ja til, er fra/);
  });
});

describe('what is not for me', () => {
  it('is as if it were not there: no hat, another hat, another person’s share', async () => {
    const { anna, mette, given } = await aGivenWish();
    const share = await aShare(site.db, anna, given);
    const nowhere = await site.visitor().get('/nothing/here');
    const bo = await aPerson(site.db);
    const others = [anna, bo, await aHolder(site.db), await aHolder(site.db, { role: 'management' })];
    for (const who of [site.visitor(), ...others.map(site.browserOf)]) {
      const page = await who.get(`/shared/${share}`);
      expect([page.status, page.text]).toEqual([404, nowhere.text]);
    }
    for (const who of [site.visitor(), site.browserOf(anna), site.browserOf(bo)])
      expect((await who.get('/shared')).text).toBe(nowhere.text);
    for (const who of [site.browserOf(bo), site.browserOf(mette)]) {
      expect((await who.get(`/mine/sharing/${share}`)).status).toBe(404);
      expect((await who.post(`/mine/sharing/${share}`, { until: dayIn(3) })).status).toBe(404);
      expect((await who.post(`/mine/sharing/${share}/stop`, {})).status).toBe(404);
    }
    for (const odd of ['x', '%27', crypto.randomUUID()])
      expect((await site.browserOf(mette).get(`/shared/${odd}`)).status).toBe(404);
    expect((await site.browserOf(anna).get('/mine/access')).text).toContain('Ingen har set noget');
  });

  it('is nothing to share for somebody of whom nothing is kept', async () => {
    const page = await site.visitor().get('/mine/sharing/new');
    expect(page.text).toContain('Her er ikke noget at dele endnu');
    const form = { 'things[]': `wish:${crypto.randomUUID()}`, receiver: `person:${crypto.randomUUID()}` };
    const sent = await site
      .visitor()
      .post('/mine/sharing', { ...form, purpose: 'make_plan', until: dayIn(3) });
    expect(sent.status).toBe(422);
  });
});

describe('a centre with many people', () => {
  it('is shown with the first of them and all of a kind; the rest unfold, with who was chosen', async () => {
    const { anna, wish } = await aGivenWish();
    const many = ['Bo', 'Carl', 'Dorte', 'Erik', 'Fatima', 'Gert', 'Hanne', 'Ida'];
    for (const name of many) await aHolder(site.db, { centre: 'vejle', shownName: `${name} Prøve` });
    const last = await aHolder(site.db, { centre: 'vejle', shownName: 'Ulla Prøve' });
    const hers = site.browserOf(anna);
    const { dom } = await hers.get('/mine/sharing/new?centre=vejle');
    const receivers = dom.querySelectorAll('input[name=receiver]');
    const folded = dom.querySelectorAll('details.folded input[name=receiver]');
    expect([receivers.length, folded.length]).toEqual([many.length + 2, many.length - 5]);
    expect(folded.some((one) => one.getAttribute('value')?.startsWith('role:'))).toBe(false);
    expect(dom.querySelector('details.folded')?.hasAttribute('open')).toBe(false);
    const form = { centre: 'vejle', 'things[]': `wish:${wish.id}`, receiver: `person:${last.role}` };
    const wrong = await hers.post('/mine/sharing/new', form);
    expect(wrong.status).toBe(422);
    expect(wrong.dom.querySelector('details.folded')?.hasAttribute('open')).toBe(true);
  });
});

describe('contact details', () => {
  it('are kept, shown to their owner and to whoever they are shared with, and deleted', async () => {
    const [anna, mette] = [await aPerson(site.db), await aHolder(site.db)];
    const who = site.browserOf(anna);
    const wrong = await who.post('/mine/contact', { name: 'Anna', phone: 'ring bare', email: 'anna' });
    expect(wrong.status).toBe(422);
    expect(wrong.dom.querySelector('#phone')?.getAttribute('value')).toBe('ring bare');
    const kept = await who.send('/mine/contact', {
      name: 'Anna',
      phone: '+45 00 00 00 00',
      how: 'Helst sms',
    });
    expect(kept.text).toContain('Det er gemt');
    expect(kept.dom.querySelector('#name')?.getAttribute('value')).toBe('Anna');
    const id = await aContact(site.db, anna);
    const receiver = { kind: 'person', grant: mette.role } as const;
    const share = await aShare(site.db, anna, { thing: 'contact', id, receiver });
    expect((await site.browserOf(mette).get(`/shared/${share}`)).text).toContain('anna@example.dk');
    await who.send('/mine/contact/delete', {});
    expect((await site.browserOf(mette).get(`/shared/${share}`)).status).toBe(404);
  });
});

describe('the feed of who has looked', () => {
  it('needs its key, says who and when but not what was written, and ends with a new key', async () => {
    const { anna, mette, given } = await aGivenWish();
    const share = await aShare(site.db, anna, given);
    const who = site.browserOf(anna);
    const made = await who.post('/mine/access/key', {});
    const address = made.dom.querySelector('code')?.textContent.trim() ?? '';
    expect(address).toMatch(/^http:\/\/localhost:4000\/mine\/access\/feed\.xml\?key=/);
    const reader = site.visitor();
    expect((await reader.get(address)).html).not.toContain('<entry>');
    await site.browserOf(mette).get(`/shared/${share}`);
    const feed = await reader.get(address);
    expect(feed.headers.get('Content-Type')).toContain('application/atom+xml');
    expect(feed.html).toMatch(/<entry>.*Mette Prøve.*<\/entry>/);
    expect(feed.html).not.toContain('zebrafisk');
    expect((await who.get('/mine/access')).html).not.toContain(new URL(address).searchParams.get('key'));
    await who.post('/mine/access/key', {});
    for (const key of [address, '/mine/access/feed.xml', '/mine/access/feed.xml?key=x', `${address}a`])
      expect((await reader.get(key)).status, key).toBe(404);
    expect((await who.get('/mine/access/feed.xml')).status).toBe(404);
  });

  it('tells nothing of others: a key opens one person’s readings', async () => {
    const [one, other] = [await aGivenWish(), await aGivenWish()];
    const address = (await site.browserOf(one.anna).post('/mine/access/key', {})).dom.querySelector('code');
    const share = await aShare(site.db, other.anna, other.given);
    await site.browserOf(other.mette).get(`/shared/${share}`);
    const feed = await site.browserOf(other.anna).get(address?.textContent.trim() ?? '');
    expect(feed.status).toBe(200);
    expect(feed.html).not.toContain('<entry>');
  });
});

describe('a word when somebody looks', () => {
  it('is asked for and taken back', async () => {
    const anna = await aPerson(site.db);
    const way = { method: 'email', issuer: anna.issuer, subject: anna.subject } as const;
    await as(site.db, anna, (tx) => nameWay(tx, way, 'anna@example.dk'));
    const who = site.browserOf(anna);
    expect((await who.send('/mine/access/notices', { told: 'yes' })).text).toContain('Du får besked');
    expect((await who.send('/mine/access/notices', { told: 'no' })).text).toContain('Du får ikke besked');
  });

  it('is not promised to whoever has no address that it could go to', async () => {
    const who = site.browserOf(await aPerson(site.db));
    const page = await who.send('/mine/access/notices', { told: 'yes' });
    expect(page.text).not.toContain('Du får besked');
    expect(page.dom.querySelector('main a[href="/mine/email"]')).not.toBeNull();
  });
});
