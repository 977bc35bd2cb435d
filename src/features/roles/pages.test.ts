import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aHolder, aPerson, aRole } from '../../../test/people.ts';
import { openSite, type TestSite } from '../../../test/site.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const FORM = {
  shownName: 'Bo Prøve',
  email: 'bo@example.dk',
  role: 'guide',
  partner: '',
  reason: 'Ansat som vejleder',
};

describe('one’s hats', () => {
  it('are chosen openly, and taken off again', async () => {
    const anna = await aPerson(site.db);
    await aRole(site.db, anna);
    const who = site.browserOf(anna);
    const page = await who.get('/mine/hats');
    expect(page.text).toMatch(/vejleder, .*Vordingborg/i);
    const id =
      page.dom.querySelector('form[action="/mine/hats"] input[name=id]')?.getAttribute('value') ?? '';
    const worn = await who.send('/mine/hats', { id });
    expect(worn.text).toContain('Den har du på');
    const off = await who.send('/mine/hats', {});
    expect(off.dom.querySelectorAll('form[action="/mine/hats"]').length).toBe(1);
  });

  it('of others are as if they were not there', async () => {
    const other = await aHolder(site.db);
    const who = site.browserOf(await aPerson(site.db));
    expect((await who.post('/mine/hats', { id: other.role })).status).toBe(404);
    expect((await who.post('/roles/end', { id: other.role, reason: 'x' })).status).toBe(404);
    expect((await who.get('/mine/hats')).text).toContain('Du er her som dig selv');
  });
});

describe('who is what at a centre', () => {
  it('is not there for visitors, citizens and guides, and says so as for any address that is not', async () => {
    const nowhere = await site.visitor().get('/roles');
    for (const who of [
      site.visitor(),
      site.browserOf(await aPerson(site.db)),
      site.browserOf(await aHolder(site.db)),
    ]) {
      const page = await who.get('/roles');
      expect([page.status, page.text]).toEqual([404, nowhere.text]);
      expect((await who.post('/roles', FORM)).status).toBe(404);
    }
  });

  it('grants, keeps what was typed when something is missing, ends with a reason, and tells it all', async () => {
    const who = site.browserOf(await aHolder(site.db, { role: 'management', shownName: 'Rie Prøve' }));
    const wrong = await who.post('/roles', { ...FORM, email: 'bo', reason: '' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('fx mette@example.dk');
    expect(wrong.dom.querySelector('#shownName')?.getAttribute('value')).toBe('Bo Prøve');
    const given = await who.send('/roles', FORM);
    expect(given.text).toMatch(/Bo Prøve blev vejleder, givet af Rie Prøve\. Grund: Ansat som vejleder/);
    expect((await who.send('/roles', FORM)).text).toContain('Den hat har personen allerede');
    const holder = given.dom.querySelectorAll('.panel').find((panel) => panel.text.includes('Bo Prøve'));
    const id = holder?.querySelector('input[name=id]')?.getAttribute('value') ?? '';
    const unexplained = await who.post('/roles/end', { id, reason: ' ' });
    expect([unexplained.status, unexplained.text]).toEqual([
      422,
      expect.stringContaining('hvorfor personen holder op'),
    ]);
    const ended = await who.send('/roles/end', { id, reason: 'Ny opgave' });
    expect(ended.text).toContain('Hatten er taget tilbage');
    expect(ended.text).toContain('ikke længere vejleder');
  });

  it('asks which partner somebody speaks for', async () => {
    const who = site.browserOf(await aHolder(site.db, { role: 'management' }));
    const page = await who.post('/roles', { ...FORM, email: 'lis@example.dk', role: 'partner' });
    expect(page.text).toContain('Vælg, hvilken partner personen taler for');
    const partner = page.dom.querySelectorAll('#partner option')[1]?.getAttribute('value') ?? '';
    const given = await who.send('/roles', { ...FORM, email: 'lis@example.dk', role: 'partner', partner });
    expect(given.text).toContain('blev samarbejdspartner');
    for (const other of ['nobody-there', 'NOT A SLUG']) {
      const wrong = await who.post('/roles', {
        ...FORM,
        email: 'lis@example.dk',
        role: 'partner',
        partner: other,
      });
      expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining('hvilken partner')]);
    }
  });
});
