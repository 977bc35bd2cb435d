import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCallback, guidesAtWork } from '../../../test/callbacks.ts';
import { cloneDatabase, sameDatabase } from '../../../test/database.ts';
import { aHolder, aPerson } from '../../../test/people.ts';
import { aVisitor } from '../../../test/visitors.ts';
import { type Actor, as } from '../../platform/db.ts';
import { takeBack } from './commands.ts';
import { takeCallback } from './waiting.sql.ts';

let db: Awaited<ReturnType<typeof cloneDatabase>>;
beforeAll(async () => {
  db = await cloneDatabase();
});
afterAll(() => db.drop());

const { onList, take, passOn, end, mine } = guidesAtWork(() => db);

describe('taking over what a colleague has taken', () => {
  const seenBy = async (actor: Actor, share: string) => {
    const at = (await onList(actor, share))?.takenAt;
    if (!at) throw new Error('nobody has taken it');
    return at;
  };
  const takeOver = (actor: Actor, share: string, seen: Date, on = db as Parameters<typeof as>[0]) =>
    as(on, actor, (tx) => takeCallback(tx, share, seen));

  it('gives it to whoever asks, and the citizen sees the new name', async () => {
    const [anna, mette, bo] = [
      await aPerson(db),
      await aHolder(db),
      await aHolder(db, { shownName: 'Bo Prøve' }),
    ];
    const { id, share } = await aCallback(db, anna);
    await take(mette, share);
    expect(await take(bo, share)).toBe('theirs');
    expect(await takeOver(bo, share, await seenBy(bo, share))).toBe('mine');
    expect(await mine(anna, id)).toMatchObject({ state: 'taken', taker: { name: 'Bo Prøve' } });
    expect(await onList(mette, share)).toMatchObject({ taker: 'Bo Prøve', isMine: false });
    expect([await passOn(mette, share), await end(mette, share)]).toEqual([false, false]);
    expect(await end(bo, share)).toBe(true);
  });

  it('of two at once one gets it, also against whoever passes it on at that moment', async () => {
    const other = sameDatabase(db);
    for (let round = 0; round < 8; round += 1) {
      const [anna, mette, bo, dora] = [
        await aVisitor(db),
        await aHolder(db),
        await aHolder(db),
        await aHolder(db),
      ];
      const { share } = await aCallback(db, anna);
      await take(mette, share);
      const seen = await seenBy(bo, share);
      const outcomes = await Promise.all([
        takeOver(bo, share, seen),
        takeOver(dora, share, seen, other),
        ...(round % 2 ? [passOn(mette, share)] : []),
      ]);
      expect(outcomes.slice(0, 2).sort()).toEqual(['mine', 'theirs']);
    }
    await other.close();
  });

  it('is no way around whoever has taken it since, has talked or has taken it back', async () => {
    const [anna, mette, bo, dora] = [
      await aPerson(db),
      await aHolder(db),
      await aHolder(db),
      await aHolder(db, { shownName: 'Dora Prøve' }),
    ];
    const first = await aCallback(db, anna);
    await take(mette, first.share);
    const seen = await seenBy(bo, first.share);
    await passOn(mette, first.share);
    await take(dora, first.share);
    expect(await takeOver(bo, first.share, seen)).toBe('theirs');
    expect(await mine(anna, first.id)).toMatchObject({ taker: { name: 'Dora Prøve' } });
    const now = await seenBy(bo, first.share);
    await end(dora, first.share);
    expect(await takeOver(bo, first.share, now)).toBe('gone');

    const second = await aCallback(db, anna);
    await take(mette, second.share);
    const held = await seenBy(bo, second.share);
    await takeBack(db, anna, second.id);
    expect(await takeOver(bo, second.share, held)).toBe('gone');
    expect(await mine(anna, second.id)).toMatchObject({ state: 'back' });
  });

  it('is for the guides of that centre alone', async () => {
    const [anna, mette, far] = [await aPerson(db), await aHolder(db), await aHolder(db, { centre: 'vejle' })];
    const { id, share } = await aCallback(db, anna);
    await take(mette, share);
    const seen = await seenBy(mette, share);
    for (const other of [far, await aHolder(db, { role: 'mentor' }), await aPerson(db), null])
      expect(await takeOver(other, share, seen)).toBe('gone');
    expect(await mine(anna, id)).toMatchObject({ taker: { name: 'Mette Prøve' } });
  });
});
