import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneDatabase } from '../../../test/database.ts';
import { aHolder, aPerson, wears } from '../../../test/people.ts';
import { aShare, daysGoBy, listedFor, logOf, readAs, toPerson } from '../../../test/shares.ts';
import { aVisitor } from '../../../test/visitors.ts';
import { type Actor, as, asOwner } from '../../platform/db.ts';
import { glance } from '../../platform/glance.sql.ts';
import { myLiveShares } from '../sharing/index.ts';
import { keepPart } from './commands.ts';
import { bringPlan, planAtAGlance } from './index.ts';
import { MOST_PARTS, type PlanPart, type Step, withChanged, withMoved, withStep } from './plan.ts';
import { addPart, changePart, movePart, myPart, myPlan, removePart } from './plans.sql.ts';

let db: Awaited<ReturnType<typeof cloneDatabase>>;
beforeAll(async () => {
  db = await cloneDatabase();
});
afterAll(() => db.drop());

const step = (text: string, more: Partial<Step> = {}): Step => ({
  id: randomUUID(),
  text,
  done: false,
  day: null,
  offer: null,
  ...more,
});

async function aPart(actor: Actor, title = 'Arbejde', steps: Step[] = []): Promise<PlanPart> {
  const part = { id: randomUUID(), title, about: 'noget med træ', steps };
  await as(db, actor, (tx) => addPart(tx, part));
  return part;
}

const planOf = (actor: Actor) => as(db, actor, myPlan);
const titles = async (actor: Actor) => (await planOf(actor)).map(({ title }) => title);

describe('a plan', () => {
  it('is sealed: nobody who opens the table reads a word of it', async () => {
    const anna = await aVisitor(db);
    await aPart(anna, 'Hemmeligt', [step('Ringe til Bo')]);
    const rows = await asOwner(db, async (tx) => {
      await sql`alter table plan_part no force row level security`.execute(tx);
      const { rows: all } = await sql<{ row: string }>`select plan_part::text as row from plan_part`.execute(
        tx,
      );
      await sql`alter table plan_part force row level security`.execute(tx);
      return all;
    });
    expect(rows.length).toBeGreaterThan(0);
    const hex = (text: string) => Buffer.from(text).toString('hex');
    for (const { row } of rows)
      for (const word of ['Hemmeligt', 'Ringe til Bo', 'noget med'])
        expect(row.includes(word) || row.includes(hex(word))).toBe(false);
  });

  it('is of no use in another row: each part opens under its own id alone', async () => {
    const anna = await aVisitor(db);
    const [one, other] = [await aPart(anna, 'Et'), await aPart(anna, 'To')];
    await as(db, anna, (tx) =>
      sql`update plan_part set sealed = (select sealed from plan_part where id = ${one.id}) where id = ${other.id}`.execute(
        tx,
      ),
    );
    await expect(as(db, anna, (tx) => myPart(tx, other.id))).rejects.toThrow();
  });

  it('is read, changed and taken away by nobody else, with raw SQL either', async () => {
    const [anna, bo] = [await aPerson(db), await aPerson(db)];
    const mine = await aPart(anna, 'Annas', [step('Et')]);
    expect(await as(db, bo, (tx) => myPart(tx, mine.id))).toBeNull();
    expect(
      await as(db, bo, (tx) => changePart(tx, mine.id, (part) => ({ ...part, title: 'Bos' }))),
    ).toBeNull();
    expect(await as(db, bo, (tx) => movePart(tx, mine.id, 'up'))).toBe(false);
    expect(await as(db, bo, (tx) => removePart(tx, mine.id))).toBe(false);
    const raw = (statement: string) => as(db, bo, (tx) => sql.raw<{ n: number }>(statement).execute(tx));
    expect((await raw('select * from plan_part')).rows).toEqual([]);
    expect((await raw(`update plan_part set place = 9 where id = '${mine.id}'`)).numAffectedRows).toBe(0n);
    expect((await raw('delete from plan_part')).numAffectedRows).toBe(0n);
    await expect(
      raw(`insert into plan_part (id, person_id, sealed) values ('${randomUUID()}', '${anna.id}', '\\x00')`),
    ).rejects.toThrow(/permission denied|row-level security/);
    await expect(raw(`update plan_part set person_id = me()`)).rejects.toThrow(/permission denied/);
    await expect(
      as(db, null, (tx) =>
        sql`insert into plan_part (id, sealed) values (gen_random_uuid(), '\\x00')`.execute(tx),
      ),
    ).rejects.toThrow();
    expect(await titles(anna)).toEqual(['Annas']);
  });

  it('tells nobody that an id is taken: it may be one’s own too', async () => {
    const [anna, bo] = [await aVisitor(db), await aVisitor(db)];
    const mine = await aPart(anna, 'Annas');
    await as(db, bo, (tx) => addPart(tx, { ...mine, title: 'Bos' }));
    expect([await titles(anna), await titles(bo)]).toEqual([['Annas'], ['Bos']]);
    await as(db, bo, (tx) => removePart(tx, mine.id));
    expect(await titles(anna)).toEqual(['Annas']);
  });

  it('goes with its person', async () => {
    const anna = await aPerson(db);
    const { id } = await aPart(anna);
    await as(db, anna, (tx) => tx.deleteFrom('person').execute());
    const left = await asOwner(db, async (tx) => {
      await sql`alter table plan_part no force row level security`.execute(tx);
      const { rows } = await sql`select id from plan_part where id = ${id}`.execute(tx);
      await sql`alter table plan_part force row level security`.execute(tx);
      return rows;
    });
    expect(left).toEqual([]);
  });
});

describe('two windows at once', () => {
  it('lose no step, whatever they do', async () => {
    const anna = await aVisitor(db);
    const first = step('den første');
    const { id } = await aPart(anna, 'Arbejde', [first]);
    const fresh = Array.from({ length: 12 }, (_, n) => step(`skridt ${n}`));
    await Promise.all([
      ...fresh.map((one) => as(db, anna, (tx) => changePart(tx, id, (part) => withStep(part, one)))),
      as(db, anna, (tx) => changePart(tx, id, (part) => withChanged(part, first.id, { done: true }))),
      as(db, anna, (tx) => changePart(tx, id, (part) => withMoved(part, first.id, 'down'))),
    ]);
    const [part] = await planOf(anna);
    expect(part?.steps.map(({ text }) => text).sort()).toEqual(
      [first, ...fresh].map(({ text }) => text).sort(),
    );
    expect(part?.steps.find((one) => one.id === first.id)?.done).toBe(true);
  });

  it('move parts without losing one, and without waiting for each other in turn', async () => {
    const anna = await aVisitor(db);
    const parts = [];
    for (const title of ['a', 'b', 'c', 'd', 'e']) parts.push(await aPart(anna, title));
    const moves = parts.flatMap(({ id }) => (['up', 'down'] as const).map((way) => ({ id, way })));
    await Promise.all(moves.map(({ id, way }) => as(db, anna, (tx) => movePart(tx, id, way))));
    expect((await titles(anna)).sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('make no more parts than there is room for', async () => {
    const anna = await aVisitor(db);
    for (let n = 1; n < MOST_PARTS; n++) await aPart(anna, `${n}`);
    const make = (title: string) => keepPart(db, anna, { id: randomUUID(), title, about: '', steps: [] });
    const made = await Promise.all(['x', 'y', 'z'].map(make));
    expect(made.sort()).toEqual(['done', 'full', 'full']);
    expect(await planOf(anna)).toHaveLength(MOST_PARTS);
    const [known] = await planOf(anna);
    expect(known && (await keepPart(db, anna, known)), 'the same one again is no other').toBe('done');
  });
});

describe('sharing a part', () => {
  it('lets the receiver read that part, as it is now, and writes it down; the others not', async () => {
    const [anna, mette, other] = [await aPerson(db), await aHolder(db), await aHolder(db)];
    const part = await aPart(anna, 'Arbejde', [step('Ringe til Bo')]);
    await aPart(anna, 'Helbred');
    const share = await aShare(db, anna, { thing: 'plan_part', id: part.id, receiver: toPerson(mette.role) });
    expect(await listedFor(db, mette)).toEqual([share]);
    await as(db, anna, (tx) => changePart(tx, part.id, (now) => withStep(now, step('Gå en tur'))));
    const { rows } = await as(db, mette, (tx) =>
      sql<{ sealed: Buffer; about: string }>`select sealed, about from read_shared(${share})`.execute(tx),
    );
    expect(rows).toEqual([{ sealed: expect.any(Buffer), about: `plan_part.sealed:${part.id}` }]);
    expect((await logOf(db, anna)).map(({ thing, id }) => [thing, id])).toEqual([['plan_part', part.id]]);
    expect(await readAs(db, other, share)).toBeNull();
    const looked = await as(db, mette, (tx) => sql`select * from plan_part`.execute(tx));
    expect(looked.rows, 'there is no other way in').toEqual([]);
    expect((await as(db, anna, (tx) => myLiveShares(tx, 'plan_part'))).map(({ id }) => id)).toEqual([
      part.id,
    ]);
  });

  it('cannot be done for somebody else, nor of a part that is none', async () => {
    const [anna, bo, mette] = [await aPerson(db), await aPerson(db), await aHolder(db)];
    const part = await aPart(anna);
    const receiver = toPerson(mette.role);
    for (const id of [part.id, randomUUID(), anna.id])
      await expect(aShare(db, bo, { thing: 'plan_part', id, receiver })).rejects.toThrow(
        /nothing of that kind/,
      );
    await expect(aShare(db, anna, { thing: 'wish', id: part.id, receiver })).rejects.toThrow(
      /nothing of that kind/,
    );
  });

  it('gives nobody else’s part under the same id', async () => {
    const [anna, bo, mette] = [await aPerson(db), await aPerson(db), await aHolder(db)];
    const part = await aPart(anna, 'Annas');
    await as(db, bo, (tx) => addPart(tx, { ...part, title: 'Bos' }));
    const share = await aShare(db, bo, { thing: 'plan_part', id: part.id, receiver: toPerson(mette.role) });
    const { rows } = await as(db, mette, (tx) => sql`select sealed from read_shared(${share})`.execute(tx));
    expect(rows).toHaveLength(1);
    await as(db, bo, (tx) => removePart(tx, part.id));
    expect(await readAs(db, mette, share)).toBeNull();
  });

  it('ends when the part goes, with a receipt; when the day is over; when the hat is off', async () => {
    const [anna, mette] = [await aPerson(db), await aHolder(db)];
    const receiver = toPerson(mette.role);
    const [one, two] = [await aPart(anna), await aPart(anna)];
    const gone = await aShare(db, anna, { thing: 'plan_part', id: one.id, receiver });
    await as(db, anna, (tx) => removePart(tx, one.id));
    expect(await readAs(db, mette, gone)).toBeNull();
    const receipts = await as(db, anna, (tx) =>
      tx.selectFrom('share_receipt').select('event').where('share_id', '=', gone).orderBy('id').execute(),
    );
    expect(receipts.map(({ event }) => event)).toEqual(['given', 'revoked']);
    await as(db, anna, (tx) => addPart(tx, one));
    expect(await readAs(db, mette, gone), 'made anew it is shared anew, or not at all').toBeNull();
    const share = await aShare(db, anna, { thing: 'plan_part', id: two.id, receiver });
    await wears(db, mette, null);
    expect(await readAs(db, mette, share)).toBeNull();
    await wears(db, mette, mette.role);
    expect(await readAs(db, mette, share)).not.toBeNull();
    await daysGoBy(db, 22);
    expect(await readAs(db, mette, share)).toBeNull();
    expect(await as(db, anna, (tx) => myLiveShares(tx, 'plan_part'))).toEqual([]);
  });
});

describe('bringing a plan along', () => {
  it('puts the visit’s parts after those one has, in their order, sealed anew', async () => {
    const [visit, anna] = [await aVisitor(db), await aPerson(db)];
    await aPart(anna, 'Mit');
    await aPart(visit, 'Et', [step('Ringe til Bo', { done: true, day: '2027-03-01' })]);
    const { id } = await aPart(visit, 'To');
    await as(db, visit, (tx) => movePart(tx, id, 'up'));
    await as(db, anna, (tx) => bringPlan(tx, visit));
    await as(db, visit, (tx) => tx.deleteFrom('person').execute());
    const parts = await planOf(anna);
    expect(parts.map(({ title }) => title)).toEqual(['Mit', 'To', 'Et']);
    expect(parts[2]?.steps).toMatchObject([{ text: 'Ringe til Bo', done: true, day: '2027-03-01' }]);
    await as(db, anna, (tx) => bringPlan(tx, visit));
    expect(await planOf(anna), 'once').toHaveLength(3);
  });
});

describe('a plan at a glance', () => {
  it('names the first step that is not done, in the order of the plan', async () => {
    const anna = await aVisitor(db);
    const seen = async () => (await as(db, anna, (tx) => glance(tx, { plan: planAtAGlance }))).plan;
    expect(await seen()).toEqual({ parts: 0, done: 0, undone: 0, next: null });
    await aPart(anna, 'Et', [step('gjort', { done: true })]);
    const { id } = await aPart(anna, 'To', [step('gjort', { done: true }), step('næste'), step('senere')]);
    expect(await seen()).toEqual({ parts: 2, done: 2, undone: 2, next: 'næste' });
    await aPart(anna, 'Tre', [step('først nu')]);
    await as(db, anna, (tx) => movePart(tx, id, 'down'));
    expect((await seen()).next).toBe('først nu');
  });
});
