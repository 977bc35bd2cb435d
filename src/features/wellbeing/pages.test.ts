import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type TestSite } from '../../../test/site.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('how one is', () => {
  it('is kept for oneself, shown over time, and taken out again', async () => {
    const who = site.visitor();
    await who.send('/mine/wellbeing', { id: crypto.randomUUID(), satisfied: '4', happy: '', anxious: '0' });
    const page = await who.send('/mine/wellbeing', { id: crypto.randomUUID(), satisfied: '7' });
    expect(page.text).toContain('Kun du kan se det');
    const pictures = page.dom.querySelectorAll('svg.course').map((svg) => svg.getAttribute('aria-label'));
    expect(pictures).toEqual(['Tilfreds, fra først til sidst: 4, 7', 'Urolig, fra først til sidst: 0']);
    expect((await site.visitor().get('/mine/wellbeing')).dom.querySelectorAll('svg.course')).toEqual([]);
    const id =
      page.dom.querySelector('form[action="/mine/wellbeing/remove"] input')?.getAttribute('value') ?? '';
    const less = await who.send('/mine/wellbeing/remove', { id });
    expect(less.dom.querySelectorAll('form[action="/mine/wellbeing/remove"]').length).toBe(1);
  });

  it('asks for a number somewhere, and keeps what was chosen', async () => {
    const wrong = await site.visitor().post('/mine/wellbeing', { satisfied: '', happy: 'meget' });
    expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining('Vælg et tal')]);
  });

  it('counts for the centre only when one says so, and once a quarter', async () => {
    const who = site.visitor();
    const reading = { satisfied: '8', centre: 'vordingborg' };
    expect((await who.send('/mine/wellbeing', { ...reading, add: 'no' })).text).toContain(
      'Kun du kan se det',
    );
    expect((await who.send('/mine/wellbeing', { ...reading, add: 'yes' })).text).toContain(
      'talt med uden navn',
    );
    expect((await who.send('/mine/wellbeing', { ...reading, add: 'yes' })).text).toContain(
      'talte de ikke med',
    );
    expect((await who.get('/wellbeing')).text).toContain('Her er ikke noget at vise endnu');
  });
});
