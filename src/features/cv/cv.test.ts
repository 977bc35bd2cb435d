import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneDatabase } from '../../../test/database.ts';
import { aVisitor } from '../../../test/visitors.ts';
import { as, asOwner } from '../../platform/db.ts';
import { changeCv, deleteCv, myCv } from './cv.sql.ts';
import { emptyCv, resume, toJsonResume, withItem, withoutItem, withSkills } from './cv.ts';

let db: Awaited<ReturnType<typeof cloneDatabase>>;
beforeAll(async () => {
  db = await cloneDatabase();
});
afterAll(() => db.drop());

const aJob = { position: 'Tømrer', name: 'Bo & Søn', startDate: '2019-08', summary: 'Tage' };

describe('a profile', () => {
  it('is the writer’s alone, sealed in the rows', async () => {
    const anna = await aVisitor(db);
    await as(db, anna, (tx) => changeCv(tx, (cv) => withItem(cv, 'work', null, aJob)));
    expect((await as(db, anna, myCv))?.work).toEqual([aJob]);
    for (const other of [await aVisitor(db), null]) {
      expect(await as(db, other, myCv)).toBeNull();
      await as(db, other, deleteCv);
    }
    expect(await asOwner(db, (tx) => tx.selectFrom('cv').selectAll().execute())).toEqual([]);
    const [row] = await as(db, anna, (tx) => tx.selectFrom('cv').select('sealed').execute());
    expect(row?.sealed.toString('utf8')).not.toContain('Tømrer');
  });

  it('loses nothing when two windows save at once', async () => {
    const anna = await aVisitor(db);
    const jobs = Array.from({ length: 6 }, (_, at) => `Job ${at}`);
    await Promise.all(
      jobs.map((position) =>
        as(db, anna, (tx) => changeCv(tx, (cv) => withItem(cv, 'work', null, { ...aJob, position }))),
      ),
    );
    const kept = (await as(db, anna, myCv))?.work.map(({ position }) => position);
    expect(kept?.sort()).toEqual(jobs);
  });

  it('keeps what another program wrote beside our fields', () => {
    const brought = resume.parse({
      basics: { name: 'Ida', url: 'https://example.dk' },
      work: [{ position: 'Kok', highlights: ['Julebord'] }],
      interests: [{ name: 'Skak' }],
    });
    const changed = toJsonResume(withItem(brought, 'work', 0, { ...aJob }));
    expect(changed).toMatchObject({
      basics: { url: 'https://example.dk' },
      interests: [{ name: 'Skak' }],
      work: [{ position: 'Tømrer', highlights: ['Julebord'] }],
    });
  });

  it('has each skill once, whoever adds it and however it is written', () => {
    const esco = 'http://data.europa.eu/esco/skill/1';
    const cv = withSkills(withSkills(emptyCv(), [{ name: 'bage', esco }]), [
      { name: 'bake', esco },
      { name: 'Lytte' },
      { name: 'lytte' },
    ]);
    expect(cv.skills.map(({ name }) => name)).toEqual(['bage', 'Lytte']);
  });

  it('put in and taken out is as before, at any place', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 20 }), { maxLength: 8 }), (names) => {
        const full = names.reduce((cv, position) => withItem(cv, 'work', null, { position }), emptyCv());
        const more = withItem(full, 'work', null, { position: 'x' });
        expect(withoutItem(more, 'work', 0)).toEqual(full);
      }),
    );
  });
});
