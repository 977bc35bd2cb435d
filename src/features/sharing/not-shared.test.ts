import { createHash, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneDatabase } from '../../../test/database.ts';
import { aHolder, aPerson, wears } from '../../../test/people.ts';
import {
  aContact,
  aShare,
  aSharedWish,
  centreId,
  inDays,
  logOf,
  readAs,
  toPerson,
} from '../../../test/shares.ts';
import { anAnswer, anOpenOffer } from '../../../test/visitors.ts';
import { as, asOwner } from '../../platform/db.ts';
import { readShared, sharedWithMe } from './received.sql.ts';
import { changeEnd, myReceipts, myShare, stopShare } from './sharing.sql.ts';

let db: Awaited<ReturnType<typeof cloneDatabase>>;
beforeAll(async () => {
  db = await cloneDatabase();
});
afterAll(() => db.drop());

describe('a declined offer', () => {
  it('can never be shared, with or without its reason, and a "later" neither', async () => {
    const [anna, mette] = [await aPerson(db), await aHolder(db)];
    for (const answer of ['no', 'later'] as const) {
      const offer = await anOpenOffer(db, answer === 'no' ? 1 : 2);
      await anAnswer(db, anna, { offer, answer });
      const given = aShare(db, anna, { thing: 'kept_offer', id: offer, receiver: toPerson(mette.role) });
      await expect(given).rejects.toThrow(/nothing of that kind/);
    }
  });

  it('that was a "yes" before is no longer shared, nor again with the next "yes"', async () => {
    const [anna, mette] = [await aPerson(db), await aHolder(db)];
    const offer = await anOpenOffer(db);
    await anAnswer(db, anna, { offer, answer: 'yes' });
    const share = await aShare(db, anna, { thing: 'kept_offer', id: offer, receiver: toPerson(mette.role) });
    const answers = (answer: 'yes' | 'no') =>
      as(db, anna, (tx) => tx.updateTable('answer').set({ answer }).where('offer_id', '=', offer).execute());
    await as(db, mette, async (tx) => {
      expect(await readShared(tx, share)).not.toBeNull();
      await answers('no');
      expect(await readShared(tx, share)).toBeNull();
    });
    await answers('yes');
    expect(await readAs(db, mette, share)).toBeNull();
  });

  it('is not shared by somebody who says yes and no at once', async () => {
    const [anna, mette] = [await aPerson(db), await aHolder(db)];
    const offer = await anOpenOffer(db);
    await anAnswer(db, anna, { offer, answer: 'yes' });
    let given: Promise<string> = Promise.resolve('');
    await as(db, anna, async (tx) => {
      await tx.updateTable('answer').set({ answer: 'no', reason: 'too_hard' }).execute();
      given = aShare(db, anna, { thing: 'kept_offer', id: offer, receiver: toPerson(mette.role) });
      given.catch(() => {});
      await new Promise((resolve) => setTimeout(resolve, 200));
    });
    await expect(given).rejects.toThrow(/nothing of that kind/);
  });
});

describe('what is not mine', () => {
  it('cannot be shared: a wish of another, none at all, a CV that nobody has', async () => {
    const { wish, receiver } = await aSharedWish(db);
    const bo = await aPerson(db);
    for (const [thing, id] of [
      ['wish', wish.id],
      ['wish', randomUUID()],
      ['contact', randomUUID()],
      ['cv', randomUUID()],
    ] as const)
      await expect(aShare(db, bo, { thing, id, receiver })).rejects.toThrow(/nothing of that kind/);
  });

  it('cannot be shared with a role that has ended, a whole board, or in the name of another', async () => {
    const { anna, mette, wish } = await aSharedWish(db);
    const given = { thing: 'wish', id: wish.id } as const;
    await as(db, mette, (tx) => sql`select end_role(${mette.role}, 'ny opgave')`.execute(tx));
    await expect(aShare(db, anna, { ...given, receiver: toPerson(mette.role) })).rejects.toThrow(
      /nobody of that kind/,
    );
    const board = as(db, anna, async (tx) =>
      sql`insert into share (thing, thing_id, receiver_centre, receiver_role, purpose, text_version)
        values ('wish', ${wish.id}, ${await centreId(db)}, 'board', 'make_plan', 'x')`.execute(tx),
    );
    await expect(board).rejects.toThrow(/check/);
    const bo = await aPerson(db);
    const planted = as(db, bo, (tx) =>
      sql`insert into share (person_id, thing, thing_id, receiver_grant, purpose, text_version)
        values (${anna.id}, 'wish', ${wish.id}, ${bo.id}, 'make_plan', 'x')`.execute(tx),
    );
    await expect(planted).rejects.toThrow(/permission denied/);
  });

  it('is not seen, changed or stopped', async () => {
    const { anna, mette, share } = await aSharedWish(db);
    for (const other of [mette, await aPerson(db), null]) {
      expect(await as(db, other, (tx) => myShare(tx, share))).toBeNull();
      expect(await as(db, other, (tx) => changeEnd(tx, share, inDays(300)))).toBe(false);
      expect(await as(db, other, (tx) => stopShare(tx, share))).toBe(false);
      expect(await as(db, other, (tx) => myReceipts(tx, share))).toEqual([]);
    }
    expect(await as(db, anna, (tx) => myShare(tx, share))).toMatchObject({ revokedAt: null });
  });
});

describe('a process that claims to be somebody', () => {
  it('reads nothing with an id, a hash or a hat in place of the token', async () => {
    const { anna, mette, share } = await aSharedWish(db);
    const { rows } = await asOwner(db, (tx) =>
      sql<{ hash: Buffer }>`select token_hash as hash from session where person_id = ${mette.id}`.execute(tx),
    );
    const hash = rows[0]?.hash ?? Buffer.alloc(0);
    for (const claim of [
      mette.id,
      mette.role,
      hash.toString('hex'),
      hash.toString('base64url'),
      `${mette.token} `,
    ])
      await as(db, null, async (tx) => {
        await sql`select set_config('app.session', ${claim}, true), set_config('app.hat', ${mette.role}, true),
          set_config('app.person', ${mette.id}, true), set_config('app.feed', ${claim}, true)`.execute(tx);
        expect(await readShared(tx, share)).toBeNull();
        expect(await sharedWithMe(tx)).toEqual([]);
      });
    const hatOfAnother = as(db, anna, async (tx) => {
      await sql`update session set hat = ${mette.role}`.execute(tx);
    });
    await expect(hatOfAnother).rejects.toThrow(/permission denied/);
    expect(await wears(db, anna, mette.role)).toBe(false);
    expect(await logOf(db, anna)).toEqual([]);
  });

  it('reads nothing where nothing can be written', async () => {
    const { mette, share } = await aSharedWish(db);
    const reading = as(db, mette, async (tx) => {
      await sql`set transaction read only`.execute(tx);
      return readShared(tx, share);
    });
    await expect(reading).rejects.toThrow(/read-only/);
  });
});

describe('the owner of the tables', () => {
  it('sees nothing of what is shared, though the functions run as them', async () => {
    const { anna } = await aSharedWish(db);
    await aContact(db, anna);
    for (const table of ['share', 'share_receipt', 'access_log', 'wish', 'answer', 'contact'] as const)
      expect(await asOwner(db, (tx) => tx.selectFrom(table).selectAll().execute()), table).toEqual([]);
  });
});

it('whose things belong together cannot be reckoned out by who knows the ids of people', async () => {
  const { anna, mette, share } = await aSharedWish(db);
  const [one] = (await as(db, mette, sharedWithMe)).filter(({ shareId }) => shareId === share);
  const guess = createHash('sha256').update(`${anna.id}${mette.role}`).digest('hex').slice(0, 16);
  expect(one?.giver).toMatch(/^[0-9a-f]{16}$/);
  expect(one?.giver).not.toBe(guess);
});
