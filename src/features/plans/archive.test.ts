import { parse } from 'node-html-parser';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSite, type TestSite } from '../../../test/site.ts';
import { parts } from '../../belongings.ts';
import { as } from '../../platform/db.ts';
import { gather } from '../taking-along/gather.ts';
import { filesOf } from '../taking-along/make.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

it('the archive holds the plan: part by part, with its steps, and the days somebody thought of in the calendar', async () => {
  const who = site.visitor();
  const made = await who.post('/mine/plan/new', { title: 'Arbejde', about: 'Noget med træ, "helst" eg' });
  await who.post(`${made.location}/steps`, { text: '=Ringe til Bo', day: '2027-03-01' });
  const step = await who.post(`${made.location}/steps`, { text: 'Gå en tur', day: '' });
  await who.post(`${step.location?.replace('#step-', '/steps/')}/done`, { done: 'yes' });
  const asked = { language: 'da' as const, now: new Date(), publicUrl: 'http://localhost:4000' };
  const files = await as(site.db, { token: who.cookies.get('visit') ?? '' }, async (tx) =>
    filesOf(await gather(tx, parts, asked), asked),
  );
  expect(JSON.parse(files['virkelyst.json'] ?? '').plan).toMatchObject([
    {
      title: 'Arbejde',
      about: 'Noget med træ, "helst" eg',
      steps: [
        { text: '=Ringe til Bo', done: false, day: '2027-03-01' },
        { text: 'Gå en tur', done: true, day: null },
      ],
    },
  ]);
  expect(files['plan.csv']).toContain('Arbejde,"Noget med træ, ""helst"" eg"');
  expect(files['plan-steps.csv']).toMatch(
    /Arbejde,'=Ringe til Bo,nej,2027-03-01,\r\nArbejde,Gå en tur,ja,,\r\n/,
  );
  expect(parse(files['index.html'] ?? '').textContent).toMatch(
    /Arbejde[\s\S]*=Ringe til Bo[\s\S]*1.\smarts 2027/,
  );
  const [, event = ''] = (files['calendar.ics'] ?? '').split('BEGIN:VEVENT');
  expect(event).toContain('DTSTART;VALUE=DATE:20270301');
  expect(event).toContain('SUMMARY:=Ringe til Bo');
  expect(event).not.toMatch(/ALARM|DUE|PRIORITY|ATTENDEE/);
  expect(files['calendar.ics']).not.toContain('Gå en tur');
});
