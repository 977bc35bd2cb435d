import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aHolder } from '../../test/people.ts';
import { listedFor } from '../../test/shares.ts';
import { openSite, type TestSite, type Visitor } from '../../test/site.ts';
import { aSlot } from '../../test/talks.ts';
import { asOwner } from './db.ts';

let site: TestSite;
let guide: Awaited<ReturnType<typeof aHolder>>;
beforeAll(async () => {
  site = await openSite();
  guide = await aHolder(site.db, { shownName: 'Mette Prøve' });
});
afterAll(() => site.close());

/** What the form on a page would send. */
async function formOf(who: Visitor, page: string): Promise<Record<string, string>> {
  const { dom } = await who.get(page);
  const fields = dom.querySelectorAll(
    'main form[action="/conversations/new"] input, main form[action="/callbacks"] input',
  );
  return Object.fromEntries(
    fields
      .filter((field) => field.getAttribute('type') === 'hidden')
      .map((field) => [field.getAttribute('name') ?? '', field.getAttribute('value') ?? '']),
  );
}

/** The same form by two presses of which the browser sees the second answer alone, with its cookie. */
async function pressedTwice(path: string, form: Record<string, string>, atOnce: boolean) {
  const [first, who] = [site.visitor(), site.visitor()];
  if (atOnce) {
    const [, page] = await Promise.all([first.post(path, form), who.post(path, form)]);
    return { who, first, page };
  }
  await first.post(path, form);
  return { who, first, page: await who.post(path, form) };
}

describe.each([
  ['one after the other', false],
  ['at once', true],
])('a newcomer who presses twice, %s', (_, atOnce) => {
  it('has the time, and nobody else has', async () => {
    const slot = await aSlot(site.db, guide, { inHours: atOnce ? 50 : 60 });
    const form = { ...(await formOf(site.visitor(), `/conversations/new?slot=${slot}`)), form: 'in_person' };
    const { who, page } = await pressedTwice('/conversations/new', form, atOnce);
    expect(page.status).toBe(303);
    expect((await who.get(page.location ?? '')).text).toContain('Tiden er din.');
    expect((await who.get('/mine/conversations')).text).toContain('Mette Prøve');
  });

  it('waits once, and can take it back', async () => {
    const before = (await listedFor(site.db, guide)).length;
    const form = {
      ...(await formOf(site.visitor(), '/callbacks?centre=vordingborg')),
      ...{ centre: 'vordingborg', channel: 'phone', phone: '12 34 56 78', days: '7' },
    };
    const { who, page } = await pressedTwice('/callbacks', form, atOnce);
    expect(page.status).toBe(303);
    expect((await who.get('/mine/callbacks')).text).toContain('12 34 56 78');
    expect((await listedFor(site.db, guide)).length).toBe(before + 1);
  });
});

it('somebody signed in or known who presses twice has the time too, with what was written last', async () => {
  const slot = await aSlot(site.db, guide, { inHours: 70 });
  const who = site.visitor();
  const form = { slot, form: 'in_person' };
  await who.post('/conversations/new', { ...form, about: 'om heste' });
  const again = await who.send('/conversations/new', { ...form, about: 'om hunde' });
  expect(again.at).toMatch(/^\/mine\/conversations\/.*told=booked/);
  expect(again.html).toContain('om hunde');
  const called = await who.send('/conversations/new', { ...form, form: 'phone', phone: '12345678' });
  expect(called.text).toContain('Din samtale');
  expect(
    (await who.get('/mine/conversations')).html.match(/\/mine\/conversations\/[0-9a-f-]{36}/g)?.length,
  ).toBe(1);
  expect(called.text).toContain('Du bliver ringet op');
  const other = await site.visitor().post('/conversations/new', form);
  expect(other.status).toBe(422);
});

it('a form found open later lets nobody into the visit', async () => {
  const slot = await aSlot(site.db, guide, { inHours: 80 });
  const form = { ...(await formOf(site.visitor(), `/conversations/new?slot=${slot}`)), form: 'in_person' };
  const [first, later] = [site.visitor(), site.visitor()];
  expect((await first.post('/conversations/new', form)).status).toBe(303);
  await asOwner(site.db, (tx) =>
    sql`update session set created_at = created_at - interval '3 minutes'`.execute(tx),
  );
  expect((await later.post('/conversations/new', form)).status).toBe(422);
  expect((await later.get('/mine/conversations')).text).toContain('Du har ingen samtaler');
  expect(later.cookies.get('visit')).not.toBe(first.cookies.get('visit'));
});

it('what is no secret of a form begins a visit like any other', async () => {
  const slot = await aSlot(site.db, guide, { inHours: 90 });
  const [anna, bo] = [site.visitor(), site.visitor()];
  const form = { slot, form: 'in_person', once: 'x' };
  expect((await anna.post('/conversations/new', form)).status).toBe(303);
  expect((await bo.post('/conversations/new', form)).status).toBe(422);
  expect(bo.cookies.get('visit')).not.toBe(anna.cookies.get('visit'));
});
