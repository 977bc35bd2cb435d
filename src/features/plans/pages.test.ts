import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aHolder } from '../../../test/people.ts';
import { openSite, type Page, type TestSite, type Visitor } from '../../../test/site.ts';
import { anOpenOffer } from '../../../test/visitors.ts';
import { MOST_PARTS, MOST_STEPS } from './plan.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** A part of that visitor's plan. @returns the address of its page */
const aPart = async (who: Visitor, title = 'Arbejde', about = ''): Promise<string> =>
  (await who.post('/mine/plan/new', { title, about })).location ?? '';

const stepsOn = (page: Page): string[] =>
  page.dom.querySelectorAll('.plan-step-text').map(({ text }) => text.trim());

/** Writes a step. @returns the address of its page */
async function aStep(who: Visitor, part: string, text: string, day = ''): Promise<string> {
  const { location } = await who.post(`${part}/steps`, { text, day });
  return `${part}/steps/${location?.split('#step-')[1]}`;
}

describe('writing a plan without signing in', () => {
  it('says what could be here, with examples that fill in a name and no more', async () => {
    const who = site.visitor();
    const empty = await who.get('/mine/plan');
    expect(empty.text).toContain('Her er plads til det, du gerne vil');
    const begin = empty.dom.querySelectorAll('main a[href*="begin="]');
    expect(begin).toHaveLength(4);
    const form = await who.get(begin[1]?.getAttribute('href') ?? '');
    expect(form.dom.querySelector('#title')?.getAttribute('value')).toBe('Helbred');
    expect(who.cookies.size, 'nothing is kept before something is written').toBe(0);
    expect(
      (await who.get('/mine/plan/new?begin=%3Cb%3E')).dom.querySelector('#title')?.getAttribute('value'),
    ).toBe('');
  });

  it('has parts and steps that are ticked off and back, changed, moved and taken out', async () => {
    const who = site.visitor();
    const part = await aPart(who, 'Arbejde', 'Noget med træ,\nog uden tunge løft');
    const walk = await aStep(who, part, 'Gå en tur med Bo', '1-3-2027');
    await aStep(who, part, 'Ringe til værkstedet');
    const page = await who.get(part);
    expect(page.text).toContain('Noget med træ');
    expect(page.text).toContain('Måske den 1. marts 2027');
    const ticked = await who.send(`${walk}/done`, { done: 'yes' });
    expect(ticked.dom.querySelectorAll('.plan-step-done')).toHaveLength(1);
    expect((await who.get('/mine/plan')).dom.querySelectorAll('.plan-step-done')).toHaveLength(1);
    await who.post(`${walk}/done`, { done: 'yes' });
    expect((await who.send(`${walk}/done`, { done: 'no' })).dom.querySelectorAll('.plan-step-done')).toEqual(
      [],
    );
    await who.post(`${walk}/move`, { way: 'down' });
    expect((await who.get(walk)).text).toContain('Det er nummer 2 af 2.');
    const changed = await who.send(walk, { text: 'Gå to ture', day: '' });
    expect(stepsOn(changed)).toEqual(['Ringe til værkstedet', 'Gå to ture']);
    expect(changed.text).not.toContain('Måske');
    expect(stepsOn(await who.send(`${walk}/remove`, {}))).toEqual(['Ringe til værkstedet']);
    await who.post(`${part}/edit`, { title: 'Værksted', about: '' });
    expect((await who.get('/mine/plan')).text).toContain('Værksted');
    expect((await who.send(`${part}/remove`, {})).text).toContain('Her er plads');
  });

  it('moves parts among each other', async () => {
    const who = site.visitor();
    const titles = (page: Page) => page.dom.querySelectorAll('main h2[id^=part-]').map(({ text }) => text);
    const parts = [await aPart(who, 'Et'), await aPart(who, 'To'), await aPart(who, 'Tre')];
    expect(titles(await who.send(`${parts[2]}/move`, { way: 'up' }))).toEqual(['Et', 'Tre', 'To']);
    expect(titles(await who.send(`${parts[0]}/move`, { way: 'up' }))).toEqual(['Et', 'Tre', 'To']);
    expect(titles(await who.send(`${parts[0]}/move`, { way: 'down' }))).toEqual(['Tre', 'Et', 'To']);
    expect((await who.post(`${parts[0]}/move`, { way: 'sideways' })).status).toBe(404);
  });

  it('lets a day that has passed be, like any other', async () => {
    const who = site.visitor();
    const part = await aPart(who);
    await aStep(who, part, 'Noget', '2001-05-04');
    await aStep(who, part, 'Noget', '2101-05-04');
    const both = (await who.get(part)).dom.querySelectorAll('.plan-step').map(({ outerHTML }) => outerHTML);
    expect(both[0]?.replace('2001', '2101'), 'nothing but the year').toBe(both[1]);
  });

  it('keeps what was typed when something is wrong with it', async () => {
    const who = site.visitor();
    const long = 'x'.repeat(81);
    const wrong = await who.post('/mine/plan/new', { title: long, about: 'Det, jeg vil' });
    expect([wrong.status, wrong.text.includes('Der er plads til 80 tegn')]).toEqual([422, true]);
    expect(wrong.dom.querySelector('#title')?.getAttribute('value')).toBe(long);
    expect(wrong.dom.querySelector('#about')?.text).toContain('Det, jeg vil');
    for (const title of [' ', '\u200b', '\u2060 \ufeff'])
      expect((await who.post('/mine/plan/new', { title, about: '' })).status).toBe(422);
    expect((await who.post('/mine/plan/new', { title: '🌻', about: '' })).status).toBe(303);
    const part = await aPart(who);
    const step = await who.post(`${part}/steps`, { text: 'Ringe til Bo', day: 'på tirsdag' });
    expect([step.status, step.text.includes('Skriv dagen sådan her: 1-3-2027')]).toEqual([422, true]);
    expect(step.dom.querySelector('#text')?.getAttribute('value')).toBe('Ringe til Bo');
    expect(step.dom.querySelector('#day')?.getAttribute('value')).toBe('på tirsdag');
    expect((await who.post(`${part}/steps`, { text: '', day: '' })).status).toBe(422);
    expect((await who.post(`${part}/steps`, { text: 'x'.repeat(301), day: '' })).status).toBe(422);
    const known = await aStep(who, part, 'Ringe til Bo');
    const changed = await who.post(known, { text: 'Skrive til Bo', day: '31-2-2027' });
    expect([changed.status, changed.dom.querySelector('#text')?.getAttribute('value')]).toEqual([
      422,
      'Skrive til Bo',
    ]);
    expect(stepsOn(await who.get(part))).toEqual(['Ringe til Bo']);
    const about = await who.post(`${part}/edit`, { title: 'Nyt', about: 'æ'.repeat(2001) });
    expect([about.status, about.dom.querySelector('#title')?.getAttribute('value')]).toEqual([422, 'Nyt']);
  });

  it('keeps once what is sent twice', async () => {
    const who = site.visitor();
    const sent = { id: crypto.randomUUID(), title: 'Arbejde', about: '' };
    await who.post('/mine/plan/new', sent);
    const { location } = await who.post('/mine/plan/new', sent);
    expect((await who.get('/mine/plan')).dom.querySelectorAll('main h2[id^=part-]')).toHaveLength(1);
    const step = { step: crypto.randomUUID(), text: 'Ringe til Bo', day: '' };
    await who.post(`${location}/steps`, step);
    expect(stepsOn(await who.send(`${location}/steps`, step))).toEqual(['Ringe til Bo']);
  });

  it('says in a sentence when there is no room for more, and keeps what was there', async () => {
    const who = site.visitor();
    const part = await aPart(who);
    for (let n = 1; n <= MOST_STEPS; n++) await who.post(`${part}/steps`, { text: `skridt ${n}`, day: '' });
    const page = await who.get(part);
    expect([stepsOn(page).length, page.dom.querySelector('#text')]).toEqual([MOST_STEPS, null]);
    expect(page.text).toContain('Der er plads til 50 skridt i en del, og dem har du');
    const beyond = await who.post(`${part}/steps`, { text: 'et til', day: '' });
    expect([beyond.status, stepsOn(await who.get(part)).length]).toEqual([422, MOST_STEPS]);
    for (let n = 2; n <= MOST_PARTS; n++) await aPart(who, `Del ${n}`);
    const full = await who.post('/mine/plan/new', { title: 'En til', about: 'og det, jeg vil' });
    expect([full.status, full.text.includes('Der er plads til 30 dele i din plan')]).toEqual([422, true]);
    expect(full.dom.querySelector('#about')?.text).toContain('og det, jeg vil');
    expect((await who.get('/mine/plan')).dom.querySelector('a[href="/mine/plan/new"]')).toBeNull();
    await who.post(`${part}/remove`, {});
    expect(await aPart(who, 'En til')).toMatch(/^\/mine\/plan\/parts\//);
  });
});

describe('somebody else’s plan', () => {
  it('is not there, in the same words as one that never was', async () => {
    const [anna, bo] = [site.visitor(), site.visitor()];
    const part = await aPart(anna, 'Hemmeligt');
    const step = await aStep(anna, part, 'Et skridt');
    const own = await aPart(bo);
    const never = `/mine/plan/parts/${crypto.randomUUID()}`;
    const neverStep = `${never}/steps/${crypto.randomUUID()}`;
    const told = (page: Page, at: string) => [page.status, page.html.replaceAll(at, '')];
    for (const rest of ['', '/edit'])
      expect(told(await bo.get(part + rest), part)).toEqual(told(await bo.get(never + rest), never));
    expect((await bo.get(part)).status).toBe(404);
    expect((await bo.get(step)).status).toBe(404);
    const sent = { title: 'Bos', about: '', text: 'Bos', day: '', way: 'up', done: 'yes' };
    for (const [theirs, none] of [
      [`${part}/edit`, `${never}/edit`],
      [`${part}/move`, `${never}/move`],
      [`${part}/remove`, `${never}/remove`],
      [`${part}/steps`, `${never}/steps`],
      [step, neverStep],
      [`${step}/done`, `${neverStep}/done`],
      [`${step}/move`, `${neverStep}/move`],
      [`${step}/remove`, `${neverStep}/remove`],
      [step.replace(part, own), neverStep.replace(never, own)],
    ] as const) {
      const [one, other] = [await bo.post(theirs, sent), await bo.post(none, sent)];
      expect(told(one, theirs), theirs).toEqual(told(other, none));
      expect(one.status, theirs).toBe(404);
    }
    const wrong = { title: '', about: '', text: '', day: '' };
    for (const rest of ['/edit', '/steps']) expect((await bo.post(part + rest, wrong)).status).toBe(404);
    const kept = await anna.get(part);
    expect([kept.text.includes('Hemmeligt'), stepsOn(kept)]).toEqual([true, ['Et skridt']]);
    expect((await bo.get('/mine/plan/parts/1')).status).toBe(404);
  });
});

describe('the team', () => {
  it('stands at the part it was invited to, leads to the share, reads the part and is gone when it is stopped', async () => {
    const who = site.visitor();
    const part = await aPart(who, 'Arbejde', 'Noget med træ');
    await aStep(who, part, 'Ringe til værkstedet', '1-3-2027');
    await aPart(who, 'Helbred', 'Min ryg');
    expect((await who.get(part)).text).toContain('Kun dig.');
    const invite =
      (await who.get(part)).dom.querySelector('a[href*="sharing/new"]')?.getAttribute('href') ?? '';
    const form = await who.get(invite);
    const ticked = form.dom.querySelectorAll('input[name="things[]"][checked]');
    expect(ticked.map((box) => box.getAttribute('value'))).toEqual([`plan_part:${part.split('/').at(-1)}`]);
    const mette = await aHolder(site.db, { shownName: 'Mette Prøve' });
    const things = ticked[0]?.getAttribute('value') ?? '';
    const chosen = {
      'things[]': things,
      receiver: `person:${mette.role}`,
      purpose: 'make_plan',
      ownWords: '',
    };
    const until = form.dom.querySelector('#until')?.getAttribute('value') ?? '';
    const told = await who.send('/mine/sharing', { ...chosen, until, centre: 'vordingborg' });
    expect(told.text).toContain('“Arbejde”');
    const share = (await who.get(part)).dom.querySelector('main .link-list a');
    expect(share?.text).toBe('Mette Prøve (vejleder, Virkelyst Vordingborg)');
    expect((await who.get('/mine/plan')).text).toMatch(/Kan læses af Mette Prøve .* til og med /);
    const reader = site.browserOf(mette);
    const listed = (await reader.get('/shared')).dom.querySelector('main .link-list a');
    const read = await reader.get(listed?.getAttribute('href') ?? '');
    expect(read.text).toMatch(
      /Arbejde.*Noget med træ.*Skridt: Ringe til værkstedet.*Måske den 1. marts 2027/,
    );
    expect(read.text).not.toContain('Helbred');
    expect((await who.get('/mine/access')).text).toContain('“Arbejde”');
    await who.post(`${share?.getAttribute('href')}/stop`, {});
    expect((await reader.get(listed?.getAttribute('href') ?? '')).status).toBe(404);
    expect((await who.get(part)).text).toContain('Kun dig.');
  });
});

describe('an offer as a step', () => {
  it('goes where one says, with a link to it, and is no answer to it', async () => {
    const who = site.visitor();
    const offer = await anOpenOffer(site.db);
    const address = `/mine/plan/step?offer=${offer}`;
    const first = await who.get(address);
    const text = first.dom.querySelector('#text')?.getAttribute('value') ?? '';
    expect(text.length).toBeGreaterThan(3);
    const without = await who.post('/mine/plan/step', { offer, part: 'new', title: '', text, day: '' });
    expect([without.status, without.text.includes('Giv delen et navn')]).toEqual([422, true]);
    const made = await who.send('/mine/plan/step', { offer, part: 'new', title: 'Arbejde', text, day: '' });
    expect(stepsOn(made)).toEqual([text]);
    expect(made.dom.querySelector(`main a[href="/offers/${offer}"]`)).not.toBeNull();
    const part = made.at.split('/').at(-1) ?? '';
    const again = await who.post('/mine/plan/step', {
      offer,
      part: '',
      title: '',
      text: 'Ringe til dem',
      day: '',
    });
    expect([again.status, again.text.includes('Vælg, hvor i din plan')]).toEqual([422, true]);
    expect(again.dom.querySelector('#text')?.getAttribute('value')).toBe('Ringe til dem');
    const added = await who.send('/mine/plan/step', {
      offer,
      part,
      title: '',
      text: 'Ringe til dem',
      day: '',
    });
    expect(stepsOn(added)).toEqual([text, 'Ringe til dem']);
    expect((await who.get('/answers')).dom.querySelector(`#offer-${offer}`)).toBeNull();
    const elsewhere = { offer, part: crypto.randomUUID(), title: '', text, day: '' };
    expect((await who.post('/mine/plan/step', elsewhere)).status).toBe(422);
    expect((await who.get(`/mine/plan/step?offer=${crypto.randomUUID()}`)).status).toBe(404);
    expect((await who.get('/mine/plan/step')).status).toBe(404);
  });

  it('can be put there from what one said yes to', async () => {
    const who = site.visitor();
    const offer = await anOpenOffer(site.db);
    await who.post('/answers', { offer, answer: 'yes' });
    expect(
      (await who.get('/answers')).dom.querySelector(`a[href="/mine/plan/step?offer=${offer}"]`),
    ).not.toBeNull();
    await who.post('/answers', { offer, answer: 'no' });
    expect((await who.get('/answers')).dom.querySelector('a[href^="/mine/plan"]')).toBeNull();
  });
});
