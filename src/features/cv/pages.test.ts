import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ORIGIN, openSite, type TestSite } from '../../../test/site.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('writing a CV without signing in', () => {
  it('begins with what one can do, in own words, and keeps what was recognised', async () => {
    const who = site.visitor();
    expect((await who.get('/mine/cv')).text).toContain('Her er plads til alt det, du kan');
    const found = await who.post('/mine/cv/skills/suggest', {
      story: 'Jeg har været tømrer og taler arabisk',
    });
    const box = found.dom
      .querySelectorAll('input[name=skill]')
      .find((one) => /arabisk/.test(one.getAttribute('value') ?? ''));
    expect(found.text).toContain('Fordi du skrev “');
    const page = await who.send('/mine/cv/skills', {
      skill: box?.getAttribute('value') ?? '',
      own: 'trøste børn\nTrøste børn',
    });
    expect(page.dom.querySelectorAll('#skills ~ ul li span').map(({ text }) => text)).toEqual([
      'arabisk',
      'trøste børn',
    ]);
    const gone = await who.send('/mine/cv/skills/remove', { at: '0', name: 'arabisk' });
    expect(gone.text).not.toContain('arabisk');
    const again = await who.send('/mine/cv/skills/remove', { at: '0', name: 'arabisk' });
    expect(again.text, 'a stale window takes out nothing else').toContain('trøste børn');
  });

  it('keeps what was typed when a date is none', async () => {
    const who = site.visitor();
    const wrong = await who.post('/mine/cv/items/work', {
      position: 'Kok',
      name: 'Kroen',
      startDate: 'i går',
    });
    expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining('Skriv et år eller en måned')]);
    expect(wrong.dom.querySelector('#name')?.getAttribute('value')).toBe('Kroen');
    const page = await who.send('/mine/cv/items/work', { position: 'Kok', name: 'Kroen', startDate: '2019' });
    expect(page.text).toMatch(/Kok.*Kroen · 2019 – nu/);
    const changed = await who.send('/mine/cv/items/work', {
      at: '0',
      position: 'Kok',
      name: 'Havnen',
      startDate: '',
    });
    expect(changed.text).toMatch(/Kok.*Havnen/);
    expect(changed.text).not.toContain('Kroen');
    expect((await who.get('/mine/cv/items/work?at=7')).status).toBe(404);
    expect((await who.get('/mine/cv/items/sins')).status).toBe(404);
  });

  it('takes in no file that could not be given out again, and says so', async () => {
    const who = site.visitor();
    await who.send('/mine/cv/about', { name: 'Ida Prøve', label: '', summary: '' });
    const bring = async (json: string) => {
      const body = new FormData();
      body.set('file', new File([json], 'resume.json', { type: 'application/json' }));
      const Cookie = `visit=${who.cookies.get('visit')}`;
      const sent = { method: 'POST', headers: { Origin: ORIGIN, Cookie }, body };
      return (await site.app.request(new URL('/mine/cv/import', ORIGIN), sent)).status;
    };
    const deep = (levels: number) => `{"x":${'['.repeat(levels)}${']'.repeat(levels)}}`;
    expect(await bring(deep(90_000)), 'so deep that writing it fails').toBe(422);
    expect(await bring(deep(3000)), 'so deep that another way of writing it fails').toBe(422);
    expect(await bring(`{"x":[${Array(38_000).fill('1e20')}]}`), 'grows when it is kept').toBe(422);
    expect((await who.get('/mine/cv')).text).toContain('Ida Prøve');
    expect(
      await bring(String.raw`{"basics":{"name":"Ida\u0000\u009f Ny"},"__proto__":{"name":"x"},"x":${'[1]'}}`),
    ).toBe(303);
    const given = await who.get('/mine/cv/resume.json');
    expect(JSON.parse(given.html).basics.name, 'without control characters').toBe('Ida Ny');
  });

  it('asks again when something ends before it begins, or no file was chosen; what was typed stays', async () => {
    const who = site.visitor();
    const job = { position: 'Kok', name: '', startDate: '2012', endDate: '2011-05', summary: '' };
    const asked = await who.post('/mine/cv/items/work', job);
    expect([asked.status, asked.text.includes('Det slutter, før det begynder')]).toEqual([422, true]);
    expect(asked.dom.querySelector('[name=endDate]')?.getAttribute('value')).toBe('2011-05');
    for (const [startDate, endDate] of [
      ['2012-08', '2012'],
      ['', '2011'],
      ['2012', '2012'],
    ] as const)
      expect((await who.post('/mine/cv/items/work', { ...job, startDate, endDate })).status).toBe(303);
    const body = new FormData();
    body.set('file', new File([], ''));
    const headers = { Origin: ORIGIN, Cookie: `visit=${who.cookies.get('visit')}` };
    const none = await site.app.request(`${ORIGIN}/mine/cv/import`, { method: 'POST', body, headers });
    expect([none.status, (await none.text()).includes('Vælg en fil')]).toEqual([422, true]);
  });

  it('says in a sentence that a CV is full, and keeps what was there', async () => {
    const who = site.visitor();
    const job = { position: 'Kok', name: '', startDate: '', summary: 'æ'.repeat(5000) };
    const statuses: number[] = [];
    for (let n = 0; n < 31; n++) statuses.push((await who.post('/mine/cv/items/work', job)).status);
    expect(new Set(statuses)).toEqual(new Set([303, 413]));
    expect((await who.get('/mine/cv')).status).toBe(200);
  });

  it('brings in a file, gives it out again, and is not harmed by a wrong one', async () => {
    const who = site.visitor();
    await who.send('/mine/cv/about', { name: 'Ida Prøve', label: '', summary: '' });
    const upload = async (text: string) => {
      const body = new FormData();
      body.set('file', new File([text], 'resume.json'));
      const cookie = [...who.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      return site.app.request(`${ORIGIN}/mine/cv/import`, {
        method: 'POST',
        body,
        headers: { Origin: ORIGIN, Cookie: cookie },
      });
    };
    for (const wrong of [
      '',
      'ikke json',
      '[]',
      '{"work":"alt"}',
      `{"basics":{"summary":"${'x'.repeat(9000)}"}}`,
    ])
      expect((await upload(wrong)).status, wrong.slice(0, 20)).toBe(422);
    expect((await who.get('/mine/cv')).text).toContain('Ida Prøve');
    expect((await upload('{"basics":{"name":"Bo"},"work":[{"position":"Smed"}]}')).status).toBe(303);
    const { body } = await who.json('/mine/cv/resume.json');
    expect(body).toMatchObject({ basics: { name: 'Bo' }, work: [{ position: 'Smed' }] });
    expect((await who.send('/mine/cv/delete', {})).text).toContain('Her er plads til alt det, du kan');
  });
});
