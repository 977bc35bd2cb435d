import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCallback, guidesAtWork } from '../../../test/callbacks.ts';
import { cloneDatabase, sameDatabase } from '../../../test/database.ts';
import { aHolder, aPerson, type Person } from '../../../test/people.ts';
import { daysGoBy, listedFor, logOf, readAs } from '../../../test/shares.ts';
import { aVisitor } from '../../../test/visitors.ts';
import { type Actor, as, asOwner } from '../../platform/db.ts';
import { glance } from '../../platform/glance.sql.ts';
import { myReceipts } from '../sharing/sharing.sql.ts';
import { takeBack } from './commands.ts';
import { callbacksAtAGlance, waitingAt } from './index.ts';

let db: Awaited<ReturnType<typeof cloneDatabase>>;
beforeAll(async () => {
  db = await cloneDatabase();
});
afterAll(() => db.drop());

const { listOf, onList, take, passOn, end, mine } = guidesAtWork(() => db);
const endsRole = ({ role }: { role: string }) =>
  asOwner(db, (tx) =>
    sql`update role_grant set ended_at = now(), end_reason = 'slut' where id = ${role}`.execute(tx),
  );

describe('for a guide', () => {
  it('somebody waits, and the list says nothing of what they wrote', async () => {
    const [anna, mette] = [await aVisitor(db), await aHolder(db)];
    const { share } = await aCallback(db, anna, { about: 'kvæsthedsløs' });
    const one = await onList(mette, share);
    expect(one).toMatchObject({ channel: 'phone', taker: null, isMine: false });
    expect(JSON.stringify(one)).not.toMatch(/kvæst|00000000|Anna/);
    expect(await logOf(db, anna)).toEqual([]);
  });

  it('what was written is read through the share alone, and each reading is written down', async () => {
    const [anna, mette] = [await aPerson(db), await aHolder(db)];
    const { id, share } = await aCallback(db, anna, { channel: 'email' });
    const opened = await readAs(db, mette, share);
    expect(opened).toMatchObject({
      thing: 'callback',
      purpose: 'get_in_touch',
      said: { channel: 'email', email: 'anna@example.dk', phone: '', about: 'Noget med heste' },
    });
    expect(await logOf(db, anna)).toMatchObject([{ thing: 'callback', id, reader: { name: 'Mette Prøve' } }]);
  });

  it('taking it, passing it on and having talked is seen by whoever asked', async () => {
    const [anna, mette, bo] = [
      await aPerson(db),
      await aHolder(db),
      await aHolder(db, { shownName: 'Bo Prøve' }),
    ];
    const { id, share } = await aCallback(db, anna);
    expect(await take(mette, share)).toBe('mine');
    expect(await take(mette, share)).toBe('mine');
    expect(await mine(anna, id)).toMatchObject({
      state: 'taken',
      taker: { name: 'Mette Prøve', role: 'guide', partner: null },
    });
    expect(await take(bo, share)).toBe('theirs');
    expect(await onList(bo, share)).toMatchObject({ taker: 'Mette Prøve', isMine: false });
    expect([await passOn(bo, share), await end(bo, share)]).toEqual([false, false]);
    expect(await passOn(mette, share)).toBe(true);
    expect(await mine(anna, id)).toMatchObject({ state: 'waiting', taker: null });
    expect(await end(mette, share)).toBe(false);
    expect(await take(bo, share)).toBe('mine');
    expect(await end(bo, share)).toBe(true);
    expect(await mine(anna, id)).toMatchObject({ state: 'talked', taker: { name: 'Bo Prøve' } });
    for (const guide of [mette, bo]) {
      expect(await readAs(db, guide, share)).toBeNull();
      expect(await onList(guide, share)).toBeUndefined();
    }
    const receipts = await as(db, anna, (tx) => myReceipts(tx, share));
    expect(receipts.map(({ event }) => event)).toEqual(['given', 'revoked']);
    expect(receipts[0]?.textVersion).toBe('callback-2026-11-23.da');
  });

  it('of two at once one gets it, and the other hears whose it is', async () => {
    const other = sameDatabase(db);
    for (let round = 0; round < 8; round += 1) {
      const [anna, mette, bo] = [await aVisitor(db), await aHolder(db), await aHolder(db)];
      const { share } = await aCallback(db, anna);
      const outcomes = await Promise.all([take(mette, share), take(bo, share, other)]);
      expect(outcomes.sort()).toEqual(['mine', 'theirs']);
    }
    await other.close();
  });

  it('what a colleague who has stopped had taken waits again', async () => {
    const [anna, mette, bo] = [
      await aPerson(db),
      await aHolder(db),
      await aHolder(db, { shownName: 'Bo Prøve' }),
    ];
    const { id, share } = await aCallback(db, anna);
    await take(mette, share);
    await endsRole(mette);
    expect(await listOf(mette)).toEqual([]);
    expect([await end(mette, share), await passOn(mette, share)]).toEqual([false, false]);
    expect(await onList(bo, share)).toMatchObject({ taker: null });
    expect(await mine(anna, id)).toMatchObject({ taker: { name: 'Mette Prøve' } });
    expect(await take(bo, share)).toBe('mine');
    expect(await mine(anna, id)).toMatchObject({ taker: { name: 'Bo Prøve' } });
  });
});

describe('the list', () => {
  it('looks at what waits at its own centre, whatever waits elsewhere', async () => {
    const mette = await aHolder(db, { centre: 'vejle' });
    const far = await aVisitor(db);
    await aCallback(db, far, { centre: 'vejle' });
    for (let n = 0; n < 40; n += 1) await aCallback(db, await aVisitor(db), { centre: 'vordingborg' });
    const read = await as(db, mette, async (tx) => {
      // Of this connection, what came before included.
      const soFar = async () => {
        const { rows } = await sql<{ read: number }>`
          select pg_stat_get_xact_tuples_returned('callback'::regclass)
            + pg_stat_get_xact_tuples_returned('callback_pkey'::regclass) as read`.execute(tx);
        return rows[0]?.read ?? 0;
      };
      const before = await soFar();
      expect(await waitingAt(tx)).toHaveLength(1);
      return (await soFar()) - before;
    });
    expect(read).toBeGreaterThan(0);
    expect(read).toBeLessThan(10);
  });
});

describe('a guide who deletes themselves', () => {
  it('holds nothing back; the name that took it stays with whoever asked', async () => {
    const [anna, mette, bo] = [
      await aPerson(db),
      await aHolder(db),
      await aHolder(db, { shownName: 'Bo Prøve' }),
    ];
    const { id, share } = await aCallback(db, anna);
    await take(mette, share);
    await as(db, mette, (tx) => tx.deleteFrom('person').execute());
    expect(await mine(anna, id)).toMatchObject({ taker: { name: 'Mette Prøve' } });
    expect(await onList(bo, share)).toMatchObject({ taker: null, isMine: false });
    expect(await take(bo, share)).toBe('mine');
  });
});

describe('who is no guide of that centre', () => {
  const OTHERS: [string, () => Promise<Actor>][] = [
    ['a guide of another centre', () => aHolder(db, { centre: 'vejle' })],
    ['a mentor', () => aHolder(db, { role: 'mentor' })],
    ['management', () => aHolder(db, { role: 'management' })],
    ['the board', () => aHolder(db, { role: 'board' })],
    ['a citizen', () => aPerson(db)],
    ['a visitor', () => aVisitor(db)],
    ['nobody', async () => null],
    ['a guide by a code alone', async () => weak()],
  ];

  async function weak(): Promise<Person> {
    const mette = await aHolder(db);
    const again = await aPerson(db, 'low', mette);
    await as(db, again, (tx) => sql`select wear_hat(${mette.role})`.execute(tx));
    return again;
  }

  it.each(OTHERS)('%s sees nothing, takes nothing, reads nothing, ends nothing', async (_, who) => {
    const [anna, other, mette] = [await aPerson(db), await who(), await aHolder(db)];
    const { id, share } = await aCallback(db, anna);
    await take(mette, share);
    expect(await onList(other, share)).toBeUndefined();
    expect(await take(other, share)).toBe('gone');
    expect([await passOn(other, share), await end(other, share)]).toEqual([false, false]);
    expect(await readAs(db, other, share)).toBeNull();
    expect(await listedFor(db, other)).not.toContain(share);
    expect(await as(db, other, (tx) => tx.selectFrom('callback').select('id').execute())).toEqual([]);
    expect(await mine(other, id)).toBeNull();
    expect(await mine(anna, id)).toMatchObject({ state: 'taken', taker: { name: 'Mette Prøve' } });
  });
});

describe('taking it back', () => {
  it('makes it disappear at once, for the guide who has taken it too', async () => {
    const [anna, mette] = [await aPerson(db), await aHolder(db)];
    const { id, share } = await aCallback(db, anna);
    await take(mette, share);
    expect(await takeBack(db, anna, id)).toBe(true);
    expect(await onList(mette, share)).toBeUndefined();
    expect(await readAs(db, mette, share)).toBeNull();
    expect([await take(mette, share), await passOn(mette, share), await end(mette, share)]).toEqual([
      'gone',
      false,
      false,
    ]);
    expect(await mine(anna, id)).toMatchObject({ state: 'back' });
    const seen = await as(db, anna, (tx) => glance(tx, { callbacks: callbacksAtAGlance }));
    expect(seen.callbacks).toMatchObject({ waiting: 0, latest: { state: 'back' } });
  });

  it('is also deleting it', async () => {
    const [anna, mette] = [await aPerson(db), await aHolder(db)];
    const { id, share } = await aCallback(db, anna);
    await as(db, anna, (tx) => tx.deleteFrom('callback').where('id', '=', id).execute());
    expect(await onList(mette, share)).toBeUndefined();
    const receipts = await as(db, anna, (tx) => myReceipts(tx, share));
    expect(receipts.map(({ event }) => event)).toEqual(['given', 'revoked']);
  });

  it('is not somebody else’s to do', async () => {
    const [anna, bo, mette] = [await aPerson(db), await aPerson(db), await aHolder(db)];
    const { id, share } = await aCallback(db, anna);
    expect(await takeBack(db, bo, id)).toBe(false);
    expect(await onList(mette, share)).toBeDefined();
  });

  it('happens by itself when the days are over', async () => {
    const [anna, mette] = [await aPerson(db), await aHolder(db)];
    const { id, share } = await aCallback(db, anna, { days: 3 });
    await daysGoBy(db, 3);
    expect(await onList(mette, share)).toBeDefined();
    await daysGoBy(db, 1.1);
    expect(await onList(mette, share)).toBeUndefined();
    expect(await take(mette, share)).toBe('gone');
    expect(await readAs(db, mette, share)).toBeNull();
    expect(await mine(anna, id)).toMatchObject({ state: 'past' });
  });
});
