import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneDatabase } from '../../../test/database.ts';
import { aHolder, aPerson } from '../../../test/people.ts';
import { useUpOwn } from '../../../test/spent.ts';
import { aSlot, aTalk } from '../../../test/talks.ts';
import { aVisitor } from '../../../test/visitors.ts';
import { type Actor, as, asOwner } from '../../platform/db.ts';
import { bookedByCode, leaveByCode } from './code.sql.ts';
import { myConversations } from './conversations.sql.ts';

let db: Awaited<ReturnType<typeof cloneDatabase>>;
beforeAll(async () => {
  db = await cloneDatabase();
});
afterAll(() => db.drop());

const mineOf = (actor: Actor) => as(db, actor, myConversations);
const raw = (actor: Actor, statement: ReturnType<typeof sql>) => as(db, actor, (tx) => statement.execute(tx));

describe('raw statements', () => {
  it('book nothing in another’s name, at another time, or with another', async () => {
    const [visit, anna, mette] = [await aVisitor(db), await aPerson(db), await aHolder(db)];
    const slot = await aSlot(db, mette);
    const bytes = Buffer.alloc(40);
    const denied = { code: '42501' };
    await expect(
      raw(
        visit,
        sql`insert into conversation (person_id, slot_id, form, sealed, code, code_hash)
        values (${anna.id}, ${slot}, 'phone', ${bytes}, ${bytes}, sha256('x'))`,
      ),
    ).rejects.toMatchObject(denied);
    await expect(
      raw(
        visit,
        sql`insert into conversation (slot_id, form, sealed, code, code_hash, starts_at, with_whom)
        values (${slot}, 'phone', ${bytes}, ${bytes}, sha256('x'), now(), '{}')`,
      ),
    ).rejects.toMatchObject(denied);
    await expect(
      raw(
        mette,
        sql`insert into slot (person_id, grant_id, starts_at, ends_at, forms)
        values (${mette.id}, ${mette.role}, now() + interval '1 hour', now() + interval '2 hours', '{phone}')`,
      ),
    ).rejects.toMatchObject(denied);
    await expect(raw(mette, sql`update slot set taken_as = null`)).rejects.toMatchObject(denied);
    await expect(raw(mette, sql`select talk from slot`)).rejects.toMatchObject(denied);
    await expect(raw(visit, sql`update conversation set called_off_at = null`)).rejects.toMatchObject(denied);
    await expect(
      raw(null, sql`select bring_talk('x', gen_random_uuid(), 'x', 'x', null)`),
    ).resolves.toBeDefined();
  });

  it('show nobody what others booked, whatever is set beside them', async () => {
    const [visit, mette] = [await aVisitor(db), await aHolder(db)];
    const slot = await aSlot(db, mette);
    const id = await aTalk(db, visit, slot);
    for (const other of [mette, await aPerson(db), null])
      await as(db, other, async (tx) => {
        await sql`select set_config('app.talk', ${id}, true), set_config('app.person', '', true)`.execute(tx);
        for (const table of ['conversation', 'slot'] as const) {
          const { rows } = await sql`select * from (select person_id from ${sql.table(table)}) t`.execute(tx);
          expect(rows.length).toBe(table === 'slot' && other === mette ? 1 : 0);
        }
        const gone = await sql`delete from conversation where id = ${id}`.execute(tx);
        expect(gone.numAffectedRows).toBe(0n);
        const changed = await sql`update conversation set sealed = sealed where id = ${id}`.execute(tx);
        expect(changed.numAffectedRows).toBe(0n);
      });
    expect(await mineOf(visit)).toHaveLength(1);
  });
});

describe('guessing codes', () => {
  it('comes to an end for everybody together, and then right ones are not answered either', async () => {
    const [visit, mette] = [await aVisitor(db), await aHolder(db)];
    await aTalk(db, visit, await aSlot(db, mette));
    const { code } = (await mineOf(visit))[0] ?? { code: '' };
    await useUpOwn(db, 'talk code', 19_900);
    await raw(null, sql`select talk_by_code(sha256(n::text::bytea)) from generate_series(1, 50) n`);
    expect(await as(db, null, (tx) => bookedByCode(tx, code))).not.toBeNull();
    await raw(null, sql`select leave_talk_by_code(sha256(n::text::bytea)) from generate_series(1, 60) n`);
    expect(await as(db, null, (tx) => bookedByCode(tx, code))).toBeNull();
    expect(await as(db, null, (tx) => leaveByCode(tx, code))).toBe(false);
    expect(await mineOf(visit)).toHaveLength(1);
    await asOwner(db, (tx) => sql`delete from rate`.execute(tx));
  });
});
