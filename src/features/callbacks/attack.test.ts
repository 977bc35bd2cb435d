import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCallback } from '../../../test/callbacks.ts';
import { cloneDatabase, sameDatabase } from '../../../test/database.ts';
import { aHolder, aPerson } from '../../../test/people.ts';
import { centreId, readAs } from '../../../test/shares.ts';
import { aVisitor } from '../../../test/visitors.ts';
import { type Actor, as } from '../../platform/db.ts';
import { giveShare } from '../sharing/sharing.sql.ts';
import { myCallback, myCallbacks, saveCallback } from './callbacks.sql.ts';
import { waitingAt } from './index.ts';
import { endCallback, takeCallback } from './waiting.sql.ts';

let db: Awaited<ReturnType<typeof cloneDatabase>>;
beforeAll(async () => {
  db = await cloneDatabase();
});
afterAll(() => db.drop());

const DETAILS = { name: '', phone: '+4500000000', email: '', about: 'x', when: '', language: '' };

describe('whoever smuggles statements in as the web does', () => {
  it.each([
    [
      'takes it for somebody',
      (id: string) => sql`update callback set taken_at = now(), taker = '{}' where id = ${id}`,
    ],
    ['says that it is done', (id: string) => sql`update callback set done_at = now() where id = ${id}`],
    [
      'gives it to another',
      (id: string) => sql`update callback set person_id = gen_random_uuid() where id = ${id}`,
    ],
    ['sees who is behind a name', () => sql`select taken_by from callback`],
    ['calls what the functions call', () => sql`select * from callbacks_here()`],
  ])('%s: is not permitted, not even of their own', async (_, statement) => {
    const anna = await aPerson(db);
    const { id } = await aCallback(db, anna);
    await expect(as(db, anna, (tx) => statement(id).execute(tx))).rejects.toThrow(/permission denied/);
  });

  it('changes and deletes nothing of somebody else’s, nor ends their share', async () => {
    const [anna, bo, mette] = [await aPerson(db), await aPerson(db), await aHolder(db)];
    const { id, share } = await aCallback(db, anna);
    for (const thief of [bo, mette])
      for (const statement of [
        sql`update callback set sealed = '\\x00', channel = 'email' where id = ${id}`,
        sql`delete from callback where id = ${id}`,
        sql`update share set revoked_at = now() where id = ${share}`,
        sql`update share set until = now() + interval '300 days' where id = ${share}`,
      ])
        await as(db, thief, async (tx) =>
          expect((await statement.execute(tx)).numAffectedRows ?? 0n).toBe(0n),
        );
    expect(await as(db, anna, (tx) => myCallback(tx, id))).toMatchObject({ state: 'waiting' });
  });

  it('as a guide ends no share of another kind, and none by ending twice', async () => {
    const [anna, mette] = [await aPerson(db), await aHolder(db)];
    const centre = await centreId(db);
    const contact = randomUUID();
    const other = await as(db, anna, async (tx) => {
      await sql`insert into contact (id, sealed) values (${contact}, 'xxxxx')`.execute(tx);
      return giveShare(tx, {
        thing: 'contact',
        id: contact,
        receiver: { kind: 'role', centre, role: 'guide' },
        purpose: 'get_in_touch',
        ownWords: null,
        until: new Date(Date.now() + 86_400_000),
        textVersion: 'da-1',
      });
    });
    expect(await as(db, mette, (tx) => takeCallback(tx, other))).toBe('gone');
    expect(await as(db, mette, (tx) => endCallback(tx, other))).toBe(false);
    const { rows } = await as(db, anna, (tx) =>
      sql<{ revoked_at: Date | null }>`select revoked_at from share where id = ${other}`.execute(tx),
    );
    expect(rows).toEqual([{ revoked_at: null }]);
    const { share } = await aCallback(db, anna);
    await as(db, mette, (tx) => takeCallback(tx, share));
    expect(await as(db, mette, (tx) => endCallback(tx, share))).toBe(true);
    expect(await as(db, mette, (tx) => endCallback(tx, share))).toBe(false);
  });

  it('is not told that somebody else has a row of that id', async () => {
    const [anna, bo, mette] = [await aPerson(db), await aPerson(db), await aHolder(db)];
    const { id, share } = await aCallback(db, anna);
    const centre = await centreId(db);
    expect(
      await as(db, bo, (tx) => saveCallback(tx, { id, centre, channel: 'phone', details: DETAILS })),
    ).toBe(true);
    expect((await readAs(db, mette, share))?.said).toMatchObject({ about: 'Noget med heste' });
    await as(db, bo, (tx) => sql`delete from callback where id = ${id}`.execute(tx));
    expect(await readAs(db, mette, share)).not.toBeNull();
  });

  it('shares nobody else’s, and nothing that is done', async () => {
    const [anna, bo, mette] = [await aPerson(db), await aPerson(db), await aHolder(db)];
    const { id, share } = await aCallback(db, anna);
    const again = (actor: Actor) =>
      as(db, actor, async (tx) =>
        giveShare(tx, {
          thing: 'callback',
          id,
          receiver: { kind: 'person', grant: mette.role },
          purpose: 'get_in_touch',
          ownWords: null,
          until: new Date(Date.now() + 86_400_000),
          textVersion: 'da-1',
        }),
      );
    await expect(again(bo)).rejects.toThrow(/nothing of that kind/);
    await as(db, mette, (tx) => takeCallback(tx, share));
    await as(db, mette, (tx) => endCallback(tx, share));
    await expect(again(anna)).rejects.toThrow(/nothing of that kind/);
  });

  it('brings nothing along of somebody signed in, nor to a visit', async () => {
    const [anna, thief, visit] = [await aPerson(db), await aPerson(db), await aVisitor(db)];
    const { id } = await aCallback(db, anna);
    const words = JSON.stringify({ [id]: 'AAAA' });
    for (const who of [thief, visit])
      for (const from of [anna.token, 'x'.repeat(43)])
        await as(db, who, (tx) => sql`select bring_callbacks(${from}, ${words}::jsonb)`.execute(tx));
    for (const who of [thief, visit]) {
      const { rows } = await as(db, who, (tx) => sql`select 1 from callback`.execute(tx));
      expect(rows).toEqual([]);
    }
    expect(await as(db, anna, (tx) => myCallbacks(tx))).toHaveLength(1);
  });
});

describe('limits', () => {
  it('three wait at a time, also when four are sent at once', async () => {
    const [anna, mette, other] = [await aPerson(db), await aHolder(db), sameDatabase(db)];
    await aCallback(db, anna);
    const sent = await Promise.allSettled([1, 2, 3, 4].map((n) => aCallback(n % 2 ? db : other, anna)));
    expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    await other.close();
    const own = await as(db, anna, (tx) => myCallbacks(tx));
    // What was refused has left nothing behind.
    expect(own).toHaveLength(3);
    const listed = (await as(db, mette, waitingAt)).map(({ shareId }) => shareId);
    expect(own.every(({ shareId }) => listed.includes(shareId ?? ''))).toBe(true);
  });

  it('are the database’s own', async () => {
    const anna = await aPerson(db);
    const centre = await centreId(db);
    const give = () =>
      as(db, anna, async (tx) => {
        const id = randomUUID();
        await saveCallback(tx, { id, centre, channel: 'phone', details: DETAILS });
        return giveShare(tx, {
          thing: 'callback',
          id,
          receiver: { kind: 'role', centre, role: 'guide' },
          purpose: 'get_in_touch',
          ownWords: null,
          until: new Date(Date.now() + 86_400_000),
          textVersion: 'da-1',
        });
      });
    for (let n = 0; n < 3; n += 1) await give();
    await expect(give()).rejects.toMatchObject({ code: 'VK429' });
    const save = () =>
      as(db, anna, (tx) =>
        saveCallback(tx, { id: randomUUID(), centre, channel: 'phone', details: DETAILS }),
      );
    for (let n = 0; n < 17; n += 1) await save();
    await expect(save()).rejects.toMatchObject({ code: 'VK429' });
  });
});
