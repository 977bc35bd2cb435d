import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCallback } from '../../../test/callbacks.ts';
import { cloneDatabase } from '../../../test/database.ts';
import { aHolder, aPerson } from '../../../test/people.ts';
import { logOf, readAs } from '../../../test/shares.ts';
import { aVisitor } from '../../../test/visitors.ts';
import { type Actor, as } from '../../platform/db.ts';
import { myReceipts } from '../sharing/sharing.sql.ts';
import { bringFromVisit, leftFromVisit } from '../signing-in/bring-along.ts';
import { myCallbacks } from './callbacks.sql.ts';
import { takeBack } from './commands.ts';
import { waitingAt } from './index.ts';
import { endCallback, takeCallback } from './waiting.sql.ts';

let db: Awaited<ReturnType<typeof cloneDatabase>>;
beforeAll(async () => {
  db = await cloneDatabase();
});
afterAll(() => db.drop());

const ALL = { wishes: [], answers: [], also: ['callback' as const] };
const own = (actor: Actor) => as(db, actor, (tx) => myCallbacks(tx));
const take = (actor: Actor, share: string) => as(db, actor, (tx) => takeCallback(tx, share));

describe('what a visit asked for', () => {
  it('comes along: taken by whom, until the same end, shared with the same guides; who has looked comes too', async () => {
    const [visit, anna, mette] = [await aVisitor(db), await aPerson(db), await aHolder(db)];
    const { id, share } = await aCallback(db, visit, { days: 3, about: 'Noget med skibe' });
    await take(mette, share);
    await readAs(db, mette, share);
    const [before] = await own(visit);
    expect(await leftFromVisit(db, anna, visit)).toMatchObject({ also: ['callback'], isShared: false });
    expect(await bringFromVisit(db, anna, visit, ALL)).toBe(true);
    const [after] = await own(anna);
    expect(after).toEqual({ ...before, shareId: after?.shareId });
    expect(after?.shareId).not.toBe(share);
    expect(await readAs(db, mette, share)).toBeNull();
    const listed = await as(db, mette, waitingAt);
    expect(listed.find(({ shareId }) => shareId === after?.shareId)).toMatchObject({ isMine: true });
    expect((await readAs(db, mette, after?.shareId ?? ''))?.said).toMatchObject({ about: 'Noget med skibe' });
    expect(await logOf(db, anna)).toMatchObject([
      { thing: 'callback', id },
      { thing: 'callback', id },
    ]);
    const receipts = await as(db, anna, (tx) => myReceipts(tx));
    expect(receipts.map(({ event }) => event)).toEqual(['given', 'revoked', 'given']);
    expect(await own(visit)).toEqual([]);
  });

  it('that is done or taken back stays so', async () => {
    const [visit, anna, mette] = [await aVisitor(db), await aPerson(db), await aHolder(db)];
    const [done, back] = [await aCallback(db, visit), await aCallback(db, visit)];
    await take(mette, done.share);
    await as(db, mette, (tx) => endCallback(tx, done.share));
    await takeBack(db, visit, back.id);
    await bringFromVisit(db, anna, visit, ALL);
    const states = new Map((await own(anna)).map(({ id, state }) => [id, state]));
    expect([states.get(done.id), states.get(back.id)]).toEqual(['talked', 'back']);
  });

  it('is at most three open at a time with what one has; the rest comes along as taken back', async () => {
    const [visit, anna] = [await aVisitor(db), await aPerson(db)];
    for (let n = 0; n < 2; n += 1) await aCallback(db, anna);
    for (let n = 0; n < 3; n += 1) await aCallback(db, visit);
    expect(await bringFromVisit(db, anna, visit, ALL)).toBe(true);
    const states = (await own(anna)).map(({ state }) => state).sort();
    expect(states).toEqual(['back', 'back', 'waiting', 'waiting', 'waiting']);
  });

  it('goes with the visit where one leaves it', async () => {
    const [visit, anna, mette] = [await aVisitor(db), await aPerson(db), await aHolder(db)];
    const { share } = await aCallback(db, visit);
    await bringFromVisit(db, anna, visit, { ...ALL, also: [] });
    expect(await own(anna)).toEqual([]);
    expect(await readAs(db, mette, share)).toBeNull();
    expect(await take(mette, share)).toBe('gone');
  });
});
