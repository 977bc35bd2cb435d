import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aHolder } from '../../../test/people.ts';
import { logOf } from '../../../test/shares.ts';
import { openSite, type TestSite, type Visitor } from '../../../test/site.ts';
import { useUp } from '../../../test/spent.ts';
import { aSlot } from '../../../test/talks.ts';

let site: TestSite;
let guide: Awaited<ReturnType<typeof aHolder>>;
beforeAll(async () => {
  site = await openSite();
  guide = await aHolder(site.db, { shownName: 'Mette Prøve' });
});
afterAll(() => site.close());

let hours = 48;
/** Another time of the guide's. */
const slot = (given: Parameters<typeof aSlot>[2] = {}) =>
  aSlot(site.db, guide, { inHours: hours++, ...given });

/** Books it. @returns the page of the conversation, and its address */
async function booked(who: Visitor, fields: Record<string, string> = {}, of?: string) {
  const id = of ?? (await slot());
  const page = await who.send('/conversations/new', { slot: id, form: 'in_person', ...fields });
  const address = page.at.replace(/\?.*/, '');
  const code = /[A-Z2-9]{5} [A-Z2-9]{5}/.exec(page.text)?.[0] ?? '';
  return { slot: id, page, address, code };
}

describe('booking on the pages', () => {
  it('goes from the free times to a time of one’s own, without signing in, and says before who reads what', async () => {
    const who = site.visitor();
    const id = await slot({ place: 'Ved bænken' });
    const list = await who.get('/conversations?centre=vordingborg');
    expect(list.html).toContain(`/conversations/new?slot=${id}`);
    expect(list.text).toMatch(/Mette Prøve, vejleder/);
    const page = await who.get(`/conversations/new?slot=${id}`);
    expect(page.text).toContain('Mette Prøve (vejleder) kan læse, hvad du skriver her');
    const { page: mine, code } = await booked(who, { about: 'om heste' }, id);
    expect(mine.text).toContain('Tiden er din.');
    expect(mine.text).toContain('Ved bænken');
    expect(code).not.toBe('');
    expect((await site.visitor().get('/conversations?centre=vordingborg')).html).not.toContain(id);
    expect((await who.get('/mine/conversations')).text).toContain('Mette Prøve');
  });

  it('names each time so that it is told from the same hour of another day, also by ear', async () => {
    for (const inHours of [216.5, 240.5]) await aSlot(site.db, guide, { inHours });
    const list = await site.visitor().get('/conversations?centre=vordingborg');
    const links = list.dom.querySelectorAll('main a[href*="slot="]');
    const names = links.map((link) => link.getAttribute('aria-label') ?? '');
    expect(names.length).toBeGreaterThan(1);
    expect(new Set(names).size).toBe(names.length);
    for (const link of links) expect(link.getAttribute('aria-label')).toContain(link.textContent.trim());
  });

  it('shows the times for the way one likes, and says where to call when there are none', async () => {
    const id = await slot({ forms: ['walk'] });
    const who = site.visitor();
    expect((await who.get('/conversations?centre=vordingborg&form=walk')).html).toContain(id);
    expect((await who.get('/conversations?centre=vordingborg&form=video')).text).toContain('Ring til os');
    const empty = await who.get('/conversations?centre=vejle');
    expect(empty.text).toContain('ingen ledige tider');
    expect(empty.text).toContain('Åbningstider');
  });

  it('keeps what was typed when something is to be put right', async () => {
    const id = await slot();
    const typed = { slot: id, form: 'phone', phone: '', email: 'anna', about: 'om <heste>' };
    const wrong = await site.visitor().post('/conversations/new', typed);
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Skriv det nummer');
    expect(wrong.text).toContain('Skriv hele mail');
    expect(wrong.dom.querySelector('#about')?.textContent).toContain('om <heste>');
    const none = await site.visitor().post('/conversations/new', { slot: id });
    expect([none.status, none.text]).toEqual([422, expect.stringContaining('Vælg, hvordan I taler sammen')]);
  });

  it('keeps what was typed for whoever came too late, and shows other times; nothing is booked without being asked', async () => {
    const [first, second] = [site.visitor(), site.visitor()];
    const { slot: id } = await booked(first);
    const other = await slot();
    const late = await second.post('/conversations/new', { slot: id, form: 'in_person', about: 'om hunde' });
    expect(late.status).toBe(422);
    expect(late.text).toContain('Tiden er lige blevet taget');
    expect(late.dom.querySelector('#about')?.textContent).toContain('om hunde');
    expect(late.html).toContain(other);
    const look = await second.post('/conversations/new', { slot: other, about: 'om hunde', look: 'yes' });
    expect([look.status, look.text]).toEqual([200, expect.stringContaining('kan læse')]);
    expect(look.dom.querySelector('#about')?.textContent).toContain('om hunde');
    expect((await second.get('/mine/conversations')).text).toContain('Du har ingen samtaler');
  });

  it('leads whoever presses "back" to the time that is theirs, and everybody else to the others', async () => {
    const who = site.visitor();
    const { slot: id, address } = await booked(who);
    const back = await who.get(`/conversations/new?slot=${id}`);
    expect([back.status, back.location]).toEqual([303, address]);
    expect((await site.visitor().get(`/conversations/new?slot=${id}`)).text).toContain('ikke ledig mere');
  });

  it('ends at five ahead, in a sentence', async () => {
    const who = site.visitor();
    for (let n = 0; n < 5; n++) await booked(who);
    const sixth = await who.post('/conversations/new', { slot: await slot(), form: 'in_person' });
    expect([sixth.status, sixth.text]).toEqual([422, expect.stringContaining('Du har fem samtaler')]);
  });

  it('ends for a network that books and books', async () => {
    await useUp(site.db, { what: 'talks network', who: 'unknown', most: 60 });
    const who = site.visitor();
    const spent = await who.post('/conversations/new', { slot: await slot(), form: 'in_person' });
    expect(spent.status).toBe(429);
    const { asOwner } = await import('../../platform/db.ts');
    await asOwner(site.db, (tx) => tx.deleteFrom('rate').execute());
  });
});

describe('a conversation of one’s own', () => {
  it('is changed, moved with what was written and the same code, and called off by one press', async () => {
    const who = site.visitor();
    const { address, slot: old, code } = await booked(who, { about: 'om heste' });
    await who.post(address, { about: 'om hunde' });
    const id = address.split('/').at(-1) ?? '';
    const other = await slot();
    const form = await who.get(`/conversations/new?slot=${other}&move=${id}`);
    expect(form.dom.querySelector('#about')?.textContent).toContain('om hunde');
    const moved = await booked(who, { move: id, about: 'om hunde' }, other);
    expect(moved.page.text).toContain('er flyttet');
    expect(moved.code).toBe(code);
    expect((await who.get(address)).status).toBe(404);
    expect((await who.get('/conversations?centre=vordingborg')).html).toContain(old);
    const cancelled = await who.send(`${moved.address}/cancel`, {});
    expect(cancelled.text).toContain('Tiden er aflyst');
    expect(cancelled.text).toContain('Du har ingen samtaler');
  });

  it('is nobody else’s: 404 as what is not there', async () => {
    const { address } = await booked(site.visitor());
    const stranger = site.visitor();
    await booked(stranger);
    const missing = '/mine/conversations/00000000-0000-4000-8000-000000000000';
    for (const end of ['', '/calendar.ics']) {
      const [theirs, none] = [await stranger.get(address + end), await stranger.get(missing + end)];
      expect([theirs.status, theirs.text]).toEqual([404, none.text]);
    }
    for (const end of ['', '/cancel'])
      expect((await stranger.post(address + end, { about: 'x' })).status).toBe(404);
    expect((await stranger.get('/conversations/new?slot=nonsense')).status).toBe(404);
    // Somebody else's is not moved either: it is booked as a new one.
    const move = address.split('/').at(-1) ?? '';
    await booked(stranger, { move });
    expect(
      (await stranger.get('/mine/conversations')).dom.querySelectorAll('#coming ~ .link-list li'),
    ).toHaveLength(2);
  });

  it('is a calendar file, and nothing of what was written is in it', async () => {
    const who = site.visitor();
    const { address } = await booked(who, { about: 'om heste' });
    const file = await who.get(`${address}/calendar.ics`);
    expect(file.headers.get('Content-Type')).toContain('text/calendar');
    expect(file.html).toMatch(/DTSTART;TZID=Europe\/Copenhagen:/);
    expect(file.html).not.toContain('heste');
  });
});

describe('a code', () => {
  it('opens on any device, shows nothing of what was written, and calls off', async () => {
    const { code, address } = await booked(site.visitor(), { about: 'om heste', name: 'Anna' });
    const other = site.visitor();
    const shown = await other.post('/conversations/code', { code: code.toLowerCase() });
    expect(shown.text).toContain('Mette Prøve');
    expect(shown.html).not.toMatch(/heste|Anna/);
    expect((await other.get(address)).status).toBe(404);
    expect((await other.send('/conversations/code/cancel', { code })).text).toContain('Tiden er aflyst');
    const again = await other.post('/conversations/code', { code });
    expect([again.status, again.text]).toEqual([422, expect.stringContaining('passer ikke til nogen tid')]);
  });

  it('that is wrong is answered alike, however it is wrong, and not for ever', async () => {
    const who = site.visitor();
    const [never, odd] = [
      await who.post('/conversations/code', { code: 'ABCDE23456' }),
      await who.post('/conversations/code', { code: 'hvad' }),
    ];
    expect(never.text.replace('ABCDE23456', '')).toBe(odd.text.replace('hvad', ''));
    await useUp(site.db, { what: 'talk codes network', who: 'unknown', most: 300 });
    expect((await who.post('/conversations/code', { code: 'ABCDE23456' })).status).toBe(429);
    expect((await who.post('/conversations/code/cancel', { code: 'ABCDE23456' })).status).toBe(429);
  });
});

describe('a guide’s own times', () => {
  it('are added for weeks on end, kept when something is wrong, and taken away', async () => {
    const own = await aHolder(site.db, { shownName: 'Ali Prøve' });
    const who = site.browserOf(own);
    const day = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
    const typed = {
      day,
      from: '9.30',
      to: '11',
      minutes: '45',
      weeks: '2',
      'forms[]': 'walk',
      place: 'Havnen',
      link: '',
    };
    const wrong = await who.post('/slots', { ...typed, 'forms[]': 'video', to: '9' });
    expect(wrong.status).toBe(422);
    expect(wrong.dom.querySelector('#place')?.getAttribute('value')).toBe('Havnen');
    expect(wrong.text).toContain('Skriv hele linket');
    const added = await who.send('/slots', typed);
    expect(added.text.match(/Ledig/g)).toHaveLength(4);
    const overlap = await who.post('/slots', typed);
    expect([overlap.status, overlap.text]).toEqual([422, expect.stringContaining('oven i tider')]);
    const id = added.dom.querySelector('form[action="/slots/remove"] input')?.getAttribute('value') ?? '';
    expect((await site.browserOf(guide).post('/slots/remove', { id })).status).toBe(404);
    expect((await who.send('/slots/remove', { id })).text.match(/Ledig/g)).toHaveLength(3);
    expect((await site.visitor().get('/slots')).status).toBe(404);
    expect((await site.visitor().post('/slots', typed)).status).toBe(404);
  });

  it('say that one is booked and no more; what was written is opened as a reading', async () => {
    const who = site.visitor();
    const { slot: id } = await booked(who, { about: 'om heste', name: 'Anna' });
    const mette = site.browserOf(guide);
    const page = await mette.get('/slots');
    expect(page.text).toContain('Booket: Vi mødes');
    expect(page.html).not.toMatch(/heste|Anna/);
    const visit = { token: who.cookies.get('visit') ?? '' };
    const form = page.dom
      .querySelectorAll('form[action="/slots/remove"]')
      .find((one) => one.toString().includes(id));
    const link = form?.parentNode?.querySelector('a')?.getAttribute('href') ?? '';
    expect(await logOf(site.db, visit)).toEqual([]);
    expect((await mette.get(link)).text).toContain('om heste');
    expect(await logOf(site.db, visit)).toHaveLength(1);
    await mette.post('/slots/remove', { id });
    expect((await mette.get(link)).status).toBe(404);
    expect((await who.get('/mine/conversations')).text).toContain('Tider, der er aflyst');
  });
});
