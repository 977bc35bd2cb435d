import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cloneDatabase } from '../../test/database.ts';
import { aVisitor } from '../../test/visitors.ts';
import { type Actor, as, asOwner } from './db.ts';
import { hashOf, newToken } from './token.ts';
import { addWay, myWays, nameWay, OURSELVES, removeWay } from './ways.sql.ts';

let db: Awaited<ReturnType<typeof cloneDatabase>>;
beforeAll(async () => {
  db = await cloneDatabase();
});
afterAll(() => db.drop());

const aWay = () => ({ method: 'email', issuer: OURSELVES, subject: randomBytes(32) }) as const;

/** Somebody signed in by e-mail. */
async function somebody(): Promise<{ actor: NonNullable<Actor>; way: ReturnType<typeof aWay> }> {
  const way = aWay();
  const token = newToken(new Date());
  await as(db, null, (tx) =>
    sql`select sign_in('email', ${way.issuer}, ${way.subject}, 'low', null, ${hashOf(token)}, true)`.execute(
      tx,
    ),
  );
  return { actor: { token }, way };
}

const waysOf = (actor: Actor) => as(db, actor, (tx) => myWays(tx));

it('a way has a name that its owner alone reads', async () => {
  const { actor, way } = await somebody();
  await as(db, actor, (tx) => nameWay(tx, way, 'anna@example.dk'));
  expect(await waysOf(actor)).toMatchObject([{ method: 'email', name: 'anna@example.dk' }]);
  const bo = await somebody();
  expect((await waysOf(bo.actor)).map(({ name }) => name)).toEqual([null]);
  await as(db, bo.actor, (tx) => nameWay(tx, way, 'bo@example.dk'));
  expect(await waysOf(actor)).toMatchObject([{ name: 'anna@example.dk' }]);
  expect((await waysOf(bo.actor)).map(({ name }) => name)).toEqual([null]);
});

it('nobody takes over a way that is somebody else’s, and a visitor adds none', async () => {
  const anna = await somebody();
  const bo = await somebody();
  expect(await as(db, bo.actor, (tx) => addWay(tx, anna.way, null))).toBe(false);
  const visitor = await aVisitor(db);
  expect(await as(db, visitor, (tx) => addWay(tx, aWay(), null))).toBe(false);
  expect(await as(db, null, (tx) => addWay(tx, aWay(), null))).toBe(false);
  expect(await waysOf(anna.actor)).toHaveLength(1);
});

it('somebody else’s way cannot be removed; one’s own can, is written down, and the last one stays', async () => {
  const anna = await somebody();
  const bo = await somebody();
  const second = aWay();
  expect(await as(db, anna.actor, (tx) => addWay(tx, second, null))).toBe(true);
  const [first, other] = await waysOf(anna.actor);
  for (const actor of [bo.actor, null, await aVisitor(db), { token: 'x' }])
    expect(await as(db, actor, (tx) => removeWay(tx, other?.id ?? ''))).toBe('unknown');
  expect(await as(db, anna.actor, (tx) => removeWay(tx, other?.id ?? ''))).toBe('removed');
  expect(await as(db, anna.actor, (tx) => removeWay(tx, first?.id ?? ''))).toBe('last');
  expect(await waysOf(anna.actor)).toHaveLength(1);
  const log = await as(db, anna.actor, (tx) =>
    tx.selectFrom('sign_in_log').select('event').orderBy('id').execute(),
  );
  expect(log.map(({ event }) => event)).toEqual(['signed_in', 'way_added', 'way_removed']);
});

it('of two that remove the last two at once, one is left', async () => {
  for (let round = 0; round < 5; round++) {
    const { actor } = await somebody();
    await as(db, actor, (tx) => addWay(tx, aWay(), null));
    const ids = (await waysOf(actor)).map(({ id }) => id);
    const removed = await Promise.all(ids.map((id) => as(db, actor, (tx) => removeWay(tx, id))));
    expect(removed.sort()).toEqual(['last', 'removed']);
  }
});

it('raw statements neither delete a way, nor change whose it is, its subject or its key', async () => {
  const { actor } = await somebody();
  for (const statement of [
    'delete from identity',
    'update identity set person_id = person_id',
    `update identity set subject = decode(repeat('00', 32), 'hex')`,
    `update identity set credential = '{}'`,
    'select subject from identity',
  ])
    await expect(as(db, actor, (tx) => sql.raw(statement).execute(tx))).rejects.toThrow(/permission denied/);
});

it('a passkey counts on: not back, not twice to the same, but for ever at nought where it does not count', async () => {
  const { actor } = await somebody();
  const use = async (subject: Buffer, counter: number) =>
    (
      await as(db, null, (tx) =>
        sql<{ ok: boolean }>`select use_passkey(${subject}, ${counter}) as ok`.execute(tx),
      )
    ).rows[0]?.ok;
  const keyed = { method: 'passkey', issuer: OURSELVES, subject: randomBytes(32) } as const;
  await as(db, actor, (tx) => addWay(tx, keyed, { counter: 0 }));
  expect([await use(keyed.subject, 0), await use(keyed.subject, 0)]).toEqual([true, true]);
  expect([await use(keyed.subject, 5), await use(keyed.subject, 5), await use(keyed.subject, 4)]).toEqual([
    true,
    false,
    false,
  ]);
  expect(await use(keyed.subject, 0)).toBe(false);
  const twice = await Promise.all([use(keyed.subject, 6), use(keyed.subject, 6)]);
  expect(twice.sort()).toEqual([false, true]);
  expect(await use(randomBytes(32), 1)).toBe(false);
  const left = await asOwner(db, (tx) =>
    sql<{
      counter: number;
    }>`select (credential ->> 'counter')::int as counter from identity where method = 'passkey'`.execute(tx),
  );
  expect(left.rows).toEqual([{ counter: 6 }]);
});
