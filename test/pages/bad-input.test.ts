import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asOwner } from '../../src/platform/db.ts';
import { offersOn, openSite, type TestSite, wishFor } from '../site.ts';
import { anOpenOffer } from '../visitors.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const typedOf = (page: { dom: TestPage }) =>
  page.dom.querySelector('textarea[name=text]')?.textContent.trim();
type TestPage = Awaited<ReturnType<ReturnType<TestSite['visitor']>['get']>>['dom'];

describe('a wish that cannot be used', () => {
  it.each(['', '   ', '\n\n', '...', '\u0000', '\u200b'])(
    '%j says what would help, and keeps the place',
    async (text) => {
      const page = await site.visitor().post('/wishes', { id: randomUUID(), text, near: '4760' });
      expect(page.status).toBe(422);
      expect(page.text).toContain('Skriv et par ord om, hvad du har lyst til');
      expect(page.dom.querySelector('input[name=near]')?.getAttribute('value')).toBe('4760');
      expect(page.dom.querySelector('a[href="#text"]')).not.toBeNull();
    },
  );

  it('of 50,000 characters is asked to be shorter, and comes back whole', async () => {
    const text = 'heste og '.repeat(5556).slice(0, 50_000).trim();
    const page = await site.visitor().post('/wishes', { id: randomUUID(), text, near: '' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('Skriv det lidt kortere');
    expect(typedOf(page)).toBe(text);
  });

  it('of a megabyte and more is refused in plain words', async () => {
    const page = await site.visitor().post('/wishes', { id: randomUUID(), text: 'x'.repeat(2_000_000) });
    expect(page.status).toBe(413);
    expect(page.text).toContain('gør det kortere');
  });

  it('with an unknown place keeps the text and says how a place is written', async () => {
    const page = await site
      .visitor()
      .post('/wishes', { id: randomUUID(), text: 'noget med heste', near: '9999' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('fx 4760');
    expect(typedOf(page)).toBe('noget med heste');
  });
});

describe('a wish that is hard to read', () => {
  it.each([
    ['only stop words', 'og i det som en af'],
    ['another language', 'Я хочу работать с лошадьми'],
    ['emoji', '🐴🌻👩‍🍳'],
    ['right to left', 'أريد العمل مع الخيول'],
    ['HTML', '<script>alert(1)</script><b onmouseover=x>heste</b>'],
    ['SQL', "'; drop table wish; --"],
    ['a NUL byte', 'he\u0000ste'],
    ['half a character', 'heste \ud83d og \udc34'],
    ['control characters', 'heste\u0007\u001b[31m'],
  ])('%s: offers come, nothing breaks', async (_, text) => {
    const page = await wishFor(site.visitor(), text);
    expect(page.status).toBe(200);
    expect(offersOn(page).length).toBeGreaterThan(2);
    expect(page.html).not.toContain('<script>alert');
    expect(page.html).not.toContain('<b onmouseover');
  });
});

describe('whatever is sent', () => {
  const anything = fc.string({ unit: 'binary', maxLength: 300 });
  const form = fc.dictionary(
    fc.constantFrom(
      'id',
      'text',
      'near',
      'centre',
      'example',
      'offer',
      'wish',
      'answer',
      'reason',
      'language',
      'back',
    ),
    fc.oneof(
      anything,
      fc.uuid(),
      fc.constantFrom('yes', 'no', 'later', 'da', 'en', '//evil.example', 'https://evil.example', '4760'),
    ),
  );

  it('is never answered with a fault, and never leads off the site', async () => {
    const to = fc.constantFrom(
      '/wishes',
      '/answers',
      '/answers/undo',
      '/mine/delete',
      '/mine/archive',
      '/language',
    );
    await fc.assert(
      fc.asyncProperty(to, form, async (path, body) => {
        const page = await site.visitor().post(path, body);
        expect(page.status).toBeLessThan(500);
        if (page.location !== null) expect(page.location).toMatch(/^\/(?!\/)/);
      }),
      { numRuns: 150 },
    );
  });

  it('is never answered with a fault by the JSON interface', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), anything, async (body, text) => {
        const who = site.visitor();
        for (const sent of [
          body,
          { text },
          { text: 'heste', near: text },
          { text: 'heste', limit: body },
          text,
        ]) {
          expect((await who.json('/api/v1/match', sent)).status).toBeLessThan(500);
        }
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    '/offers/%00',
    '/offers/%zz',
    '/offers/1',
    '/partners/%00',
    "/partners/'or'1",
    '/centres/%F0%9F%90%B4',
    '/wishes/../../etc',
    `/wishes/${randomUUID()}`,
    '/offers?kind=%00&after=x',
    '/offers?after=%00',
    '/api/v1/offers?centre=%00',
    '/api/v1/offers?cursor=xyz',
    '/api/v1/offers?limit=-1',
    '/api/v1/offers/%00',
    '/guided?joy=%00&step=99999999999',
    '/nothing/here',
  ])('%s is answered in plain words', async (path) => {
    const page = await site.visitor().get(path);
    expect(page.status).toBeLessThan(500);
    expect(page.html.length).toBeGreaterThan(50);
  });
});

describe('a body that is no form', () => {
  it('is told what is missing', async () => {
    for (const type of [
      'multipart/form-data; boundary=x',
      'multipart/form-data',
      'text/plain',
      'application/json',
    ]) {
      const response = await site.app.request('http://localhost:4000/wishes', {
        method: 'POST',
        headers: { 'Content-Type': type },
        body: '--nonsense',
      });
      expect(response.status, type).toBe(422);
    }
  });
});

describe('an answer', () => {
  it('to an offer that never was makes no visitor', async () => {
    const who = site.visitor();
    const page = await who.post('/answers', { offer: randomUUID(), answer: 'no' });
    expect(page.status).toBe(404);
    expect(who.cookies.size).toBe(0);
  });

  it('from another site is refused', async () => {
    const page = await site
      .visitor()
      .post(
        '/answers',
        { offer: await anOpenOffer(site.db), answer: 'no' },
        { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' },
      );
    expect(page.status).toBe(403);
  });

  it('to an offer that has closed is not kept, and says so', async () => {
    const who = site.visitor();
    const wish = await wishFor(who, 'noget med heste');
    const [offer = ''] = offersOn(wish);
    const { open_until } = await asOwner(site.db, (tx) =>
      tx.selectFrom('offer').select('open_until').where('id', '=', offer).executeTakeFirstOrThrow(),
    );
    await asOwner(site.db, (tx) =>
      tx
        .updateTable('offer')
        .set({ open_until: new Date(0) })
        .where('id', '=', offer)
        .execute(),
    );
    const page = await who.send('/answers', { offer, wish: wish.id, answer: 'yes' });
    expect(page.status).toBe(200);
    expect(page.text).toContain('Det tilbud er lukket nu');
    expect((await who.get('/answers')).text).not.toContain('Fortryd');
    await asOwner(site.db, (tx) =>
      tx.updateTable('offer').set({ open_until }).where('id', '=', offer).execute(),
    );
  });

  it('on a stale form, for a wish that is gone, loses nothing and breaks nothing', async () => {
    const who = site.visitor();
    const offer = await anOpenOffer(site.db);
    const page = await who.send('/answers', { offer, wish: randomUUID(), answer: 'yes' });
    expect(page.status).toBeLessThan(500);
    expect(page.text.length).toBeGreaterThan(20);
  });

  it('given twice at once, or two at once, leaves one', async () => {
    const who = site.visitor();
    const wish = await wishFor(who, 'noget med heste');
    const [offer = ''] = offersOn(wish);
    const answers = ['yes', 'no', 'later', 'no', 'no', 'yes'];
    const all = await Promise.all(
      answers.map((answer) => who.post('/answers', { offer, wish: wish.id, answer })),
    );
    expect(all.map(({ status }) => status)).toEqual(answers.map(() => 303));
    const page = await who.get('/answers');
    expect(page.dom.querySelectorAll(`#offer-${offer}`)).toHaveLength(1);
  });
});

describe('a wish sent twice', () => {
  it('by a double click is kept once', async () => {
    const who = site.visitor();
    await wishFor(who, 'så jeg er kendt');
    const form = { id: randomUUID(), text: 'noget med heste', near: '' };
    const both = await Promise.all([who.post('/wishes', form), who.post('/wishes', form)]);
    expect(both.map(({ location }) => location)).toEqual([`/wishes/${form.id}`, `/wishes/${form.id}`]);
    expect((await who.get('/mine/virkelyst.json')).html.match(/noget med heste/g)).toHaveLength(1);
  });

  it('under somebody else’s id becomes a wish of one’s own, and theirs stays as it was', async () => {
    const anna = site.visitor();
    const theirs = await wishFor(anna, 'Annas hemmelige ønske');
    const bo = site.visitor();
    const page = await bo.send('/wishes', { id: theirs.id, text: 'bos ønske', near: '' });
    expect(page.status).toBe(200);
    // The address is the one that was asked for, as it would be had nobody else such a wish.
    expect(page.at).toBe(`/wishes/${theirs.id}`);
    expect(page.text).toContain('bos ønske');
    expect(page.html).not.toContain('hemmelige');
    expect((await anna.get(`/wishes/${theirs.id}`)).text).toContain('Annas hemmelige ønske');
  });
});

describe('the database', () => {
  it('still has its tables', async () => {
    const { rows } = await asOwner(site.db, (tx) => sql`select count(*) as n from wish`.execute(tx));
    expect(rows).toHaveLength(1);
  });
});
