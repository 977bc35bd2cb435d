import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, as, asOwner } from '../../src/platform/db.ts';
import { cloneDatabase } from '../database.ts';
import { aHolder, aPerson } from '../people.ts';
import { useUpOwn } from '../spent.ts';

let db: Awaited<ReturnType<typeof cloneDatabase>>;
beforeAll(async () => {
  db = await cloneDatabase();
});
afterAll(() => db.drop());

const ask = (actor: Actor) =>
  as(db, actor, (tx) => sql`insert into archive (id) values (gen_random_uuid())`.execute(tx));
const open = (actor: Actor) =>
  as(db, actor, (tx) => sql`select * from read_shared(gen_random_uuid())`.execute(tx));
const spend = (actor: Actor, key: string, most: number, per: string) =>
  as(db, actor, (tx) =>
    sql`select spend(sha256(convert_to(${key}, 'UTF8')), ${most}, ${per}::interval)`.execute(tx),
  );

describe('a limit that the database holds, for whoever smuggles statements in', () => {
  it('is not begun anew by counting under its name', async () => {
    const [anna, mette] = [await aPerson(db), await aHolder(db)];
    await useUpOwn(db, `archive ${anna.id}`, 10);
    await useUpOwn(db, `read ${mette.role}`, 500);
    for (const most of [0, 1]) {
      await spend(anna, `archive ${anna.id}`, most, '1 day');
      await spend(mette, `read ${mette.role}`, most, '1 hour');
    }
    await expect(ask(anna)).rejects.toMatchObject({ code: 'VK429' });
    await expect(open(mette)).rejects.toMatchObject({ code: 'VK429' });
  });

  it('is not used up for somebody else, neither now nor for a hundred years', async () => {
    const [anna, mette, thief] = [await aPerson(db), await aHolder(db), await aPerson(db)];
    for (let n = 0; n < 12; n += 1) {
      await spend(thief, `archive ${anna.id}`, 1000, '100 years');
      await spend(null, `read ${mette.role}`, 0, '100 years');
    }
    await ask(anna);
    await open(mette);
  });

  it('is counted where the role of requests cannot reach', async () => {
    const count = sql`select count_up(sha256('x'), 1, '1 day')`;
    await expect(as(db, await aPerson(db), (tx) => count.execute(tx))).rejects.toThrow(/permission denied/);
    await asOwner(db, (tx) => count.execute(tx));
  });
});
