import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCallback } from '../../../test/callbacks.ts';
import { aHolder, aPerson } from '../../../test/people.ts';
import { openSite, type TestSite } from '../../../test/site.ts';
import { aSlot, aTalk } from '../../../test/talks.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('my page', () => {
  it('says what one can begin with, where there is nothing yet', async () => {
    const page = await site.visitor().get('/mine');
    for (const address of ['/mine/plan', '/conversations', '/callbacks', '/mine/contacts'])
      expect(page.dom.querySelector(`main a[href="${address}"]`), address).not.toBeNull();
    expect(page.text).toContain('Du bestemmer hvornår, hvordan og med hvem');
  });

  it('shows the next step of the plan, the next conversation, and who has taken a message', async () => {
    const { db } = site;
    const [anna, mette] = [await aPerson(db), await aHolder(db)];
    const who = site.browserOf(anna);
    const { location } = await who.post('/mine/plan/new', { title: 'Arbejde', about: '' });
    await who.post(`${location}/steps`, { text: 'Ringe til værkstedet', day: '' });
    await aTalk(db, anna, await aSlot(db, mette));
    const { share } = await aCallback(db, anna);
    const before = await who.get('/mine');
    expect(before.text).toContain('Næste skridt: “Ringe til værkstedet”');
    expect(before.text).toMatch(/dag (den )?\d+\. \w+ kl\. \d\d\.\d\d–\d\d\.\d\d med Mette Prøve/);
    expect(before.text).toContain('Din besked venter på en vejleder');
    await site.browserOf(mette).post(`/callbacks/waiting/${share}/take`, {});
    expect((await who.get('/mine')).text).toContain('Mette Prøve har taget din besked');
    // Somebody else sees nothing of it on theirs.
    expect((await site.browserOf(await aPerson(db)).get('/mine')).text).not.toMatch(/værkstedet|Mette/);
  });

  it('leads a guide to their day, and others with a role to what they were given', async () => {
    const [guide, board] = [await aHolder(site.db), await aHolder(site.db, { role: 'board' })];
    const day = (await site.browserOf(guide).get('/mine')).dom.querySelector('main a[href="/day"]');
    expect(day?.textContent).toBe('Se din dag');
    const page = await site.browserOf(board).get('/mine');
    expect(page.dom.querySelector('main a[href="/day"]')).toBeNull();
    expect(page.dom.querySelector('main a[href="/shared"]')).not.toBeNull();
  });
});
