import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { offersOn, openSite, type TestSite, wishFor } from '../site.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('what is mine', () => {
  it('is not there for another visitor, with or without my address', async () => {
    const anna = site.visitor();
    const wish = await wishFor(anna, 'noget helt særligt med heste');
    const [offer = ''] = offersOn(wish);
    await anna.post('/answers', { offer, wish: wish.id, answer: 'no', reason: 'too_hard' });
    const bo = site.visitor();
    for (const path of [`/wishes/${wish.id}`, `/wishes/${wish.id}/edit`, `/wishes/${wish.id}?show=48`]) {
      const page = await bo.get(path);
      expect(page.status).toBe(404);
      expect(page.html).not.toContain('særligt');
    }
    expect((await bo.get('/answers')).html).not.toContain(offer);
    expect((await bo.get('/mine/virkelyst.json')).html).not.toContain('særligt');
    const planted = await bo.post('/answers', { offer, wish: wish.id, answer: 'yes' });
    expect(planted.status).toBe(404);
    await bo.post('/answers/undo', { offer, wish: wish.id });
    expect((await anna.get('/answers')).html).toContain(offer);
  });

  it('answers the same for a wish of another as for one that never was', async () => {
    const anna = site.visitor();
    const wish = await wishFor(anna, 'noget med heste');
    const bo = site.visitor();
    const theirs = await bo.get(`/wishes/${wish.id}`);
    const none = await bo.get(`/wishes/${crypto.randomUUID()}`);
    expect(theirs.status).toBe(none.status);
    expect(theirs.text).toBe(none.text);
  });

  it('is never kept by a cache, a search engine or the log', async () => {
    const anna = site.visitor();
    const wish = await wishFor(anna, 'blålys og zebrafisk');
    const [offer = ''] = offersOn(wish);
    await anna.post('/answers', { offer, wish: wish.id, answer: 'no', reason: 'wrong_trade' });
    await anna.get('/answers');
    expect(wish.headers.get('Cache-Control')).toBe('no-store');
    expect(wish.headers.get('X-Robots-Tag')).toBe('noindex');
    const log = site.logged.join('');
    expect(site.logged.length).toBeGreaterThan(3);
    for (const secret of ['zebrafisk', wish.id, offer, 'wrong_trade', anna.cookies.get('visit') ?? 'x'])
      expect(log).not.toContain(secret);
  });

  it('goes with me as a file, and is gone at one press', async () => {
    const anna = site.visitor();
    const wish = await wishFor(anna, 'noget med pileflet');
    const [offer = ''] = offersOn(wish);
    await anna.post('/answers', { offer, wish: wish.id, answer: 'later' });
    const file = JSON.parse((await anna.get('/mine/virkelyst.json')).html);
    expect(file.wishes).toMatchObject([{ text: 'noget med pileflet' }]);
    expect(file.answers).toMatchObject([{ offer: { id: offer }, answer: 'later' }]);
    const cookie = anna.cookies.get('visit') ?? '';
    const gone = await anna.post('/mine/delete', {});
    expect(gone.text).toContain('Alt er slettet');
    anna.cookies.set('visit', cookie);
    expect((await anna.get(`/wishes/${wish.id}`)).status).toBe(404);
  });
});

describe('the number of somebody’s declines', () => {
  it('changes nothing that anybody else can see', async () => {
    const bo = site.visitor();
    const his = await wishFor(bo, 'noget med dyr');
    const [offer = ''] = offersOn(his);
    const look = async () => {
      const pages = [
        `/wishes/${his.id}`,
        '/',
        '/offers',
        `/offers/${offer}`,
        '/partners',
        '/centres/vordingborg',
        '/answers',
      ];
      const seen = await Promise.all(pages.map(async (path) => (await bo.get(path)).text));
      const json = await bo.json('/api/v1/match', { text: 'noget med dyr' });
      return JSON.stringify([seen, json.body, (await bo.json(`/api/v1/offers/${offer}`)).body]);
    };
    const before = await look();
    for (let i = 0; i < 3; i++) {
      const other = site.visitor();
      const wish = await wishFor(other, 'noget med dyr');
      for (const each of offersOn(wish))
        await other.post('/answers', { offer: each, wish: wish.id, answer: 'no', reason: 'too_far' });
    }
    expect(await look()).toBe(before);
  });
});
