import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCallback } from '../../../test/callbacks.ts';
import { aHolder, aPerson } from '../../../test/people.ts';
import { logOf } from '../../../test/shares.ts';
import { openSite, type TestSite } from '../../../test/site.ts';
import { aSlot, aTalk } from '../../../test/talks.ts';
import { as } from '../../platform/db.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('the day of a guide', () => {
  it('shows who comes, and what was written when it is opened; then that is written down', async () => {
    const { db } = site;
    const [anna, mette] = [await aPerson(db), await aHolder(db)];
    const talk = await aTalk(db, anna, await aSlot(db, mette), { name: 'Anna', about: 'Noget med heste' });
    await aSlot(db, mette, { inHours: 72 });
    const guide = site.browserOf(mette);
    const day = await guide.get('/day');
    expect(day.status).toBe(200);
    expect(day.text).toContain('vi mødes');
    expect(day.text).toContain('1 ledig tid');
    expect(day.text).not.toMatch(/Anna|heste/);
    expect(await logOf(db, anna)).toEqual([]);
    const link = day.dom.querySelector('#later ~ ul a')?.getAttribute('href') ?? '';
    expect((await guide.get(link)).text).toContain('Noget med heste');
    expect(await logOf(db, anna)).toMatchObject([{ thing: 'conversation' }]);
    // Whoever calls it off leaves a free time and nothing else.
    await as(db, anna, (tx) => tx.deleteFrom('conversation').where('id', '=', talk).execute());
    const after = await guide.get('/day');
    expect(after.text).toContain('2 ledige tider');
    expect(after.text).toContain('Ingen har valgt en tid senere endnu');
    expect((await guide.get(link)).status).toBe(404);
  });

  it('shows a guide that somebody waits, and a mentor only their own', async () => {
    const { db } = site;
    const [bo, mette, dora] = [await aPerson(db), await aHolder(db), await aHolder(db, { role: 'mentor' })];
    await aCallback(db, bo);
    const seen = (await site.browserOf(mette).get('/day')).text;
    expect(seen).toMatch(/\d+ mennesker? venter/);
    expect(seen).not.toContain('heste');
    const others = await site.browserOf(dora).get('/day');
    expect(others.status).toBe(200);
    expect(others.text).not.toContain('De vil gerne høre fra jer');
    expect(others.text).not.toContain('vi mødes');
  });

  it('is not there for anybody else', async () => {
    const { db } = site;
    const [nobody, anna, board] = [site.visitor(), await aPerson(db), await aHolder(db, { role: 'board' })];
    const nothing = await nobody.get('/nothing/here');
    for (const who of [nobody, site.browserOf(anna), site.browserOf(board)])
      expect(await who.get('/day')).toMatchObject({ status: 404, text: nothing.text });
  });
});
