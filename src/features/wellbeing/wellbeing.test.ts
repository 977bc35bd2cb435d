import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { aDatabase } from '../../../test/database.ts';
import { aVisitor } from '../../../test/visitors.ts';
import { as, asOwner, type Database } from '../../platform/db.ts';
import { addToTotals, deleteReading, myReadings, published, saveReading } from './wellbeing.sql.ts';
import { type Answers, type Published, QUESTIONS } from './wellbeing.ts';

const all = (value: number | null): Answers =>
  Object.fromEntries(QUESTIONS.map((question) => [question, value])) as Answers;

/** Somebody adds a reading; afterwards the quarter is over. */
async function adds(db: Database, value: number, centre = 'vordingborg'): Promise<boolean> {
  const who = await aVisitor(db);
  return as(db, who, (tx) => addToTotals(tx, centre, all(value)));
}

const endQuarter = (db: Database) =>
  asOwner(db, (tx) =>
    sql`update wellbeing_total set quarter = quarter - interval '3 months', blur = '{0, 0, 0, 0}'`.execute(
      tx,
    ),
  );

/** Totals of a quarter that is over, as if those people had added them; without the chance that is in real ones. */
async function givenTotals(db: Database, answers: number[], centre = 'vordingborg'): Promise<void> {
  const counts = Array.from({ length: 11 }, (_, value) => answers.filter((each) => each === value).length);
  await asOwner(db, async (tx) => {
    await sql`delete from wellbeing_total where centre_id = (select id from centre where slug = ${centre})`.execute(
      tx,
    );
    await sql`insert into wellbeing_total (centre_id, quarter, question, counts, blur)
      select id, date_trunc('quarter', now() - interval '4 months'), 'satisfied', ${sql.raw(`array[${counts}]`)}, '{0, 0, 0, 0}'
      from centre where slug = ${centre}`.execute(tx);
  });
}

const release = (db: Database): Promise<Published[]> => as(db, null, published);

describe('a reading', () => {
  it('is the person’s alone, and no word or number of it stands in the row', async () => {
    const db = await aDatabase();
    const anna = await aVisitor(db);
    const id = randomUUID();
    await as(db, anna, (tx) => saveReading(tx, id, all(7)));
    await as(db, anna, (tx) => saveReading(tx, id, all(2)));
    expect((await as(db, anna, myReadings)).map(({ answers }) => answers)).toEqual([all(7)]);
    const bo = await aVisitor(db);
    await as(db, bo, (tx) => deleteReading(tx, id));
    expect(await as(db, bo, myReadings)).toEqual([]);
    expect(await asOwner(db, (tx) => tx.selectFrom('wellbeing').selectAll().execute())).toEqual([]);
    const [row] = await as(db, anna, (tx) => tx.selectFrom('wellbeing').selectAll().execute());
    expect(row?.sealed.toString('latin1')).not.toContain('satisfied');
  });
});

describe('the totals', () => {
  it('take one reading a quarter from each, and keep nothing but counts', async () => {
    const db = await aDatabase();
    const anna = await aVisitor(db);
    const twice = [0, 1].map(() => as(db, anna, (tx) => addToTotals(tx, 'vordingborg', all(7))));
    expect((await Promise.all(twice)).sort()).toEqual([false, true]);
    expect(await as(db, anna, (tx) => addToTotals(tx, 'vejle', all(7))), 'at another centre').toBe(false);
    expect(await as(db, null, (tx) => addToTotals(tx, 'vordingborg', all(7))), 'nobody').toBe(false);
    const { rows } = await asOwner(db, (tx) =>
      sql<{ counts: number[] }>`select counts from wellbeing_total`.execute(tx),
    );
    expect(rows.map(({ counts }) => counts)).toEqual(QUESTIONS.map(() => [0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0]));
    for (const attack of [
      'select * from wellbeing_total',
      'delete from wellbeing_added',
      'update wellbeing_added set quarter = now()',
    ])
      await expect(as(db, anna, (tx) => sql.raw(attack).execute(tx))).rejects.toThrow(/permission denied/);
  });

  it('ignore answers that are none', async () => {
    const db = await aDatabase();
    const who = await aVisitor(db);
    const odd = { ...all(null), happy: 11, anxious: -1, ladder: 4 };
    expect(await as(db, who, (tx) => addToTotals(tx, 'vordingborg', odd))).toBe(true);
    const { rows } = await asOwner(db, (tx) =>
      sql<{ question: string }>`select question from wellbeing_total`.execute(tx),
    );
    expect(rows).toEqual([{ question: 'ladder' }]);
  });

  it('are shown when the quarter is over and enough have answered, not before', async () => {
    const db = await aDatabase();
    for (let person = 0; person < 21; person++) await adds(db, person % 11);
    expect(await release(db)).toEqual([]);
    await endQuarter(db);
    const shown = await release(db);
    expect(shown.map(({ question }) => question)).toEqual([...QUESTIONS]);
    expect(shown[0]).toMatchObject({ centre: 'vordingborg', people: 20 });
    await adds(db, 3);
    expect(await release(db), 'whoever comes later is counted later').toEqual(shown);
  });
});

describe('what is published', () => {
  it('is nothing of fewer than twenty, nor of people who all answer within one band', async () => {
    const db = await aDatabase();
    const mixed = (people: number) => Array.from({ length: people }, (_, at) => (at % 2 ? 3 : 8));
    await givenTotals(db, mixed(19));
    expect(await release(db)).toEqual([]);
    await givenTotals(
      db,
      Array.from({ length: 40 }, (_, at) => at % 5),
    );
    expect(await release(db), 'all of them low').toEqual([]);
    await givenTotals(db, mixed(20));
    expect(await release(db)).toHaveLength(1);
  });

  it('is whole tens of people and whole tenths of them, whatever they answered', async () => {
    const db = await aDatabase();
    const answer = fc.integer({ min: 0, max: 10 });
    await fc.assert(
      fc.asyncProperty(fc.array(answer, { minLength: 25, maxLength: 60 }), async (answers) => {
        await givenTotals(db, answers);
        const [shown] = await release(db);
        if (!shown) return;
        expect(shown.people % 10).toBe(0);
        expect(shown.people).toBeLessThanOrEqual(answers.length);
        for (const share of Object.values(shown.shares)) expect(share % 10).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  it('does not differ by one person between two releases of one quarter, nor between the centres', async () => {
    const db = await aDatabase();
    const mixed = Array.from({ length: 30 }, (_, at) => at % 11);
    await givenTotals(db, mixed);
    await givenTotals(db, [5, 6, 7], 'vejle');
    const shown = await release(db);
    expect(
      shown.map(({ centre }) => centre),
      'a small centre is left out, and no sum gives it away',
    ).toEqual(['vordingborg']);
    // A new person adds to the quarter that runs: the released one stays as it was, to the letter.
    await adds(db, 9);
    await adds(db, 9, 'vejle');
    expect(await release(db)).toEqual(shown);
  });

  it('tells nothing of the one among nineteen who are somebody else’s own, however often it is looked at', async () => {
    const db = await aDatabase();
    /** How often a band is shown at all in a thousand quarters with these answers. */
    const shows = async (counts: number[]) => {
      await asOwner(db, async (tx) => {
        await sql`delete from wellbeing_total`.execute(tx);
        await sql`insert into wellbeing_total (centre_id, quarter, question, counts)
          select id, date_trunc('quarter', now()) - n * interval '3 months', 'satisfied', ${sql.raw(`array[${counts}]`)}
          from centre, generate_series(1, 1000) n where slug = 'vordingborg'`.execute(tx);
      });
      const shown = await release(db);
      expect(await release(db), 'drawn once').toEqual(shown);
      return { times: shown.filter(({ shares }) => shares.high > 0).length, published: shown.length };
    };
    const without = await shows([10, 10, 9, 0, 0, 0, 0, 0, 0, 0, 0]);
    const one = await shows([10, 10, 9, 0, 0, 0, 0, 1, 0, 0, 0]);
    expect(without.times, 'it may be chance').toBeGreaterThan(50);
    // e to the half, and what a thousand draws may be off.
    expect(one.times / without.times).toBeLessThan(Math.exp(0.5) * 1.3);
    const nineteen = await shows([0, 0, 10, 0, 0, 0, 0, 9, 0, 0, 0]);
    const twenty = await shows([0, 0, 10, 0, 0, 0, 0, 10, 0, 0, 0]);
    expect(nineteen.published, 'whether somebody was the twentieth').toBeGreaterThan(100);
    expect(twenty.published / nineteen.published).toBeLessThan(Math.exp(0.5) * 1.3);
  });
});
