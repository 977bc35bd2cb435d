import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCallback } from '../../../test/callbacks.ts';
import { aHolder, aPerson } from '../../../test/people.ts';
import { aContact } from '../../../test/shares.ts';
import { openSite, type Page, type TestSite } from '../../../test/site.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const FORM = {
  centre: 'vordingborg',
  channel: 'phone',
  phone: '00 00 00 00',
  email: '',
  about: 'Noget med heste',
  when: 'Om morgenen',
  days: '7',
};

const typedIn = (page: Page, name: string) =>
  page.dom.querySelector(`[name=${name}]`)?.getAttribute('value') ??
  page.dom.querySelector(`textarea[name=${name}]`)?.textContent.trim();

describe('asking to be called', () => {
  it('works without signing in, from the form to being done, and the guide’s reading is seen', async () => {
    const [who, mette] = [site.visitor(), site.browserOf(await aHolder(site.db))];
    const form = await who.get('/callbacks?centre=vordingborg');
    expect(form.text).toContain('Alle vejledere i det center, du har valgt');
    expect(form.text).toContain('09.00');
    const asked = await who.send('/callbacks', { ...FORM, id: typedIn(form, 'id') ?? '' });
    expect(asked.at).toBe('/mine/callbacks?told=asked');
    expect(asked.text).toContain('Ring til 00 00 00 00');
    expect(asked.text).toContain('Du venter på en vejleder');
    const list = await mette.get('/callbacks/waiting');
    expect(list.text).toContain('Vil gerne ringes op');
    expect(list.text).not.toMatch(/00 00 00 00|heste|morgenen/);
    const take = list.dom.querySelector('form[action$="/take"]')?.getAttribute('action') ?? '';
    const opened = await mette.send(take, {});
    expect(opened.at).toMatch(/^\/shared\//);
    expect(opened.text).toContain('Noget med heste');
    expect(opened.dom.querySelector('a[href="tel:+4500000000"]')).not.toBeNull();
    expect((await who.get('/mine/callbacks')).text).toContain('En vejleder har taget din besked');
    expect((await who.get('/mine/access')).text).toContain('Mette Prøve');
    const ended = await mette.send(take.replace('/take', '/end'), {});
    expect(ended.at).toBe('/callbacks/waiting?told=talked');
    const after = await who.get('/mine/callbacks');
    expect(after.text).toContain('I har haft kontakt');
    expect((await mette.get(opened.at)).status).toBe(404);
    const remove = after.dom.querySelector('form[action$="/delete"]')?.getAttribute('action') ?? '';
    expect((await who.send(remove, {})).text).toContain('Du venter ikke på noget');
  });

  it('is kept once, though the form is sent twice', async () => {
    const who = site.visitor();
    const id = randomUUID();
    for (let n = 0; n < 2; n += 1) await who.post('/callbacks', { ...FORM, id });
    const page = await who.get('/mine/callbacks');
    expect(page.dom.querySelectorAll('main .sheets > li')).toHaveLength(1);
  });

  it('is filled in with one’s own contact details, which are not kept twice', async () => {
    const anna = await aPerson(site.db);
    await aContact(site.db, anna, 'Anna Prøve');
    const page = await site.browserOf(anna).get('/callbacks');
    expect([typedIn(page, 'phone'), typedIn(page, 'email'), typedIn(page, 'name')]).toEqual([
      '00 00 00 00',
      'anna@example.dk',
      'Anna Prøve',
    ]);
    const asked = await site.browserOf(anna).send('/callbacks', { ...FORM, email: 'anna@example.dk' });
    expect(asked.text).not.toContain('anna@example.dk');
  });

  it.each([
    ['no number', { phone: '' }, 'Skriv nummeret med otte tal'],
    ['half a number', { phone: '12 34' }, 'Skriv nummeret med otte tal'],
    ['no address', { channel: 'email', email: 'anna' }, 'Skriv hele mail'],
    ['a story', { about: 'x'.repeat(2001) }, 'Skriv det lidt kortere'],
    ['a place that is none', { centre: 'atlantis' }, 'Vælg et af centrene'],
    ['no place', { centre: '' }, 'Vælg et af centrene'],
  ])('with %s comes back whole, and says what would help', async (_, wrong, said) => {
    const who = site.visitor();
    const sent = { ...FORM, ...wrong };
    const page = await who.post('/callbacks', sent);
    expect(page.status).toBe(422);
    expect(page.text).toContain(said);
    for (const name of ['phone', 'email', 'about', 'when'] as const)
      expect(typedIn(page, name)).toBe(sent[name]);
    expect(page.dom.querySelector('input[name=days][value="7"]')?.hasAttribute('checked')).toBe(true);
    expect((await who.get('/mine/callbacks')).text).toContain('Du venter ikke på noget');
  });

  it('a fourth time while three wait says so, and keeps what was typed', async () => {
    const who = site.visitor();
    for (let n = 0; n < 3; n += 1) await who.post('/callbacks', FORM);
    const page = await who.post('/callbacks', FORM);
    expect(page.status).toBe(422);
    expect(page.text).toContain('Fortryd en af dem');
    expect(page.dom.querySelector('#waiting'), 'where the summary leads').not.toBeNull();
    expect(typedIn(page, 'about')).toBe('Noget med heste');
    const list = await who.get('/mine/callbacks');
    const stop = list.dom.querySelector('form[action$="/stop"]')?.getAttribute('action') ?? '';
    await who.post(stop, {});
    expect((await who.post('/callbacks', FORM)).status).toBe(303);
  });
});

describe('one’s own', () => {
  it('is changed while it waits, and guides read what it says now', async () => {
    const [anna, mette] = [await aPerson(site.db), await aHolder(site.db)];
    const { id, share } = await aCallback(site.db, anna);
    const hers = site.browserOf(anna);
    const wrong = await hers.post(`/mine/callbacks/${id}`, { ...FORM, phone: '7', about: 'Skibe' });
    expect(wrong.status).toBe(422);
    expect([typedIn(wrong, 'phone'), typedIn(wrong, 'about')]).toEqual(['7', 'Skibe']);
    const done = await hers.send(`/mine/callbacks/${id}`, {
      ...FORM,
      phone: '+46 70 000 00 00',
      about: 'Skibe',
    });
    expect(done.text).toContain('Det er rettet');
    const opened = await site.browserOf(mette).get(`/shared/${share}`);
    expect(opened.text).toContain('Skibe');
    expect(opened.text).toContain('+46700000000');
    await hers.post(`/mine/callbacks/${id}/stop`, {});
    expect((await hers.send(`/mine/callbacks/${id}`, FORM)).text).toContain('Den er forbi');
    const again = await hers.get(`/callbacks?again=${id}`);
    expect([typedIn(again, 'phone'), typedIn(again, 'about')]).toEqual(['+46700000000', 'Skibe']);
  });

  it.each(['', '/stop', '/delete'])('is for others not there at all: %s', async (what) => {
    const [anna, bo] = [await aPerson(site.db), await aPerson(site.db)];
    const { id } = await aCallback(site.db, anna);
    for (const who of [site.browserOf(bo), site.visitor()])
      for (const one of [id, randomUUID(), 'no-id']) {
        expect((await who.post(`/mine/callbacks/${one}${what}`, FORM)).status).toBe(404);
        expect((await who.get(`/callbacks?again=${one}`)).text).not.toContain('Noget med heste');
      }
    expect((await site.browserOf(anna).get('/mine/callbacks')).text).toContain('Du venter på en vejleder');
  });

  it('is in the archive', async () => {
    const anna = await aPerson(site.db);
    await aCallback(site.db, anna, { about: 'kvæsthedsløs' });
    const { body } = await site.browserOf(anna).json('/mine/virkelyst.json');
    expect(body.callbacks).toMatchObject([
      { channel: 'phone', state: 'waiting', details: { about: 'kvæsthedsløs', phone: '+4500000000' } },
    ]);
  });
});

describe('the list of a guide', () => {
  it('is not there for anybody else, nor are its buttons', async () => {
    const anna = await aPerson(site.db);
    const { share } = await aCallback(site.db, anna);
    const others = [
      site.visitor(),
      site.browserOf(anna),
      site.browserOf(await aHolder(site.db, { role: 'mentor' })),
      site.browserOf(await aHolder(site.db, { role: 'management' })),
    ];
    for (const who of others) {
      expect((await who.get('/callbacks/waiting')).status).toBe(404);
      for (const press of ['take', 'pass-on', 'end'])
        for (const id of [share, randomUUID(), 'no-id'])
          expect((await who.post(`/callbacks/waiting/${id}/${press}`, {})).status).toBe(404);
    }
  });

  it('says kindly what is no longer there, and who was faster', async () => {
    const [anna, mette] = [await aPerson(site.db), site.browserOf(await aHolder(site.db))];
    const bo = site.browserOf(await aHolder(site.db, { shownName: 'Bo Prøve' }));
    const { id, share } = await aCallback(site.db, anna);
    await mette.post(`/callbacks/waiting/${share}/take`, {});
    const late = await bo.send(`/callbacks/waiting/${share}/take`, {});
    expect(late.text).toContain('En kollega har den nu');
    expect(late.text).toContain('Mette Prøve har taget den');
    const seen = late.dom
      .querySelectorAll(`form[action="/callbacks/waiting/${share}/take"] input[name="seen"]`)[0]
      ?.getAttribute('value');
    await bo.post(`/callbacks/waiting/${share}/take`, { seen: 'i går' });
    expect((await mette.get('/callbacks/waiting')).text).toContain('Du har taget den');
    expect((await bo.send(`/callbacks/waiting/${share}/take`, { seen: seen ?? '' })).at).toMatch('/shared/');
    const lost = await mette.send(`/callbacks/waiting/${share}/end`, {});
    expect(lost.text).toContain('En kollega har den nu');
    const back = await mette.get('/callbacks/waiting');
    const hers = back.dom.querySelector(`form[action="/callbacks/waiting/${share}/take"] input[name="seen"]`);
    await mette.post(`/callbacks/waiting/${share}/take`, { seen: hers?.getAttribute('value') ?? '' });
    const passed = await mette.send(`/callbacks/waiting/${share}/pass-on`, {});
    expect(passed.text).toContain('Nu kan en kollega tage den');
    await site.browserOf(anna).post(`/mine/callbacks/${id}/stop`, {});
    for (const press of ['take', 'pass-on', 'end'])
      for (const gone of [share, randomUUID(), 'no-id'])
        expect((await mette.send(`/callbacks/waiting/${gone}/${press}`, {})).text).toContain(
          'Den er her ikke mere',
        );
  });
});
