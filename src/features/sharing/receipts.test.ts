import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneDatabase } from '../../../test/database.ts';
import { aContact, aSharedWish, inDays, readAs } from '../../../test/shares.ts';
import { as, asOwner } from '../../platform/db.ts';
import { myReadings } from './access.sql.ts';
import { myContact } from './contact.sql.ts';
import { changeEnd, myReceipts, myShares, stopShare } from './sharing.sql.ts';

let db: Awaited<ReturnType<typeof cloneDatabase>>;
beforeAll(async () => {
  db = await cloneDatabase();
});
afterAll(() => db.drop());

describe('receipts and readings', () => {
  it('prove what was agreed, with the version of the text, step by step', async () => {
    const { anna, share } = await aSharedWish(db);
    await as(db, anna, (tx) => changeEnd(tx, share, inDays(5)));
    await as(db, anna, (tx) => stopShare(tx, share));
    expect(await as(db, anna, (tx) => myReceipts(tx, share))).toMatchObject([
      {
        event: 'given',
        thing: 'wish',
        receiver: { name: 'Mette Prøve', role: 'guide' },
        textVersion: expect.stringMatching(/^20/),
      },
      { event: 'changed' },
      { event: 'revoked' },
    ]);
  });

  it('can be written, changed and deleted by nobody, the owner of the tables included', async () => {
    const { anna, mette, share } = await aSharedWish(db);
    await readAs(db, mette, share);
    const tries = [
      `update share_receipt set until = now()`,
      `delete from share_receipt`,
      `truncate share_receipt`,
      `insert into share_receipt (share_id, event) values (gen_random_uuid(), 'given')`,
      `update access_log set reader_name = 'x'`,
      `delete from access_log`,
      `truncate access_log`,
      `insert into access_log (reader_name) values ('x')`,
      `insert into notice (kind) values ('seen')`,
      `delete from share`,
      `update share set created_at = now()`,
      `update share set receiver = '{}'`,
      `update share set person_id = me()`,
      `select key_hash from feed_key`,
      `select * from notice`,
      `select content_of('wish', gen_random_uuid(), me())`,
      `select is_shared_with_hat('wish', gen_random_uuid(), me())`,
    ];
    for (const actor of [anna, mette])
      for (const attempt of tries)
        await expect(
          as(db, actor, (tx) => sql`${sql.raw(attempt)}`.execute(tx)),
          attempt,
        ).rejects.toThrow(/permission denied/);
    const counts = () =>
      as(db, anna, async (tx) => [
        (await myReceipts(tx, share)).length,
        (await myReadings(tx)).readings.length,
      ]);
    for (const table of ['share_receipt', 'access_log']) {
      await expect(asOwner(db, (tx) => sql`truncate ${sql.table(table)}`.execute(tx))).rejects.toThrow(
        /never changed/,
      );
      await asOwner(db, (tx) => sql`delete from ${sql.table(table)}`.execute(tx));
      const forced = asOwner(db, async (tx) => {
        await sql`alter table ${sql.table(table)} no force row level security`.execute(tx);
        await sql`delete from ${sql.table(table)}`.execute(tx);
      });
      await expect(forced).rejects.toThrow(/never changed/);
    }
    expect(await counts()).toEqual([1, 1]);
  });

  it('a stopped share cannot be brought back, nor can its end be moved', async () => {
    const { anna, mette, share } = await aSharedWish(db);
    await as(db, anna, (tx) => stopShare(tx, share));
    const back = await as(db, anna, (tx) =>
      tx
        .updateTable('share')
        .set({ revoked_at: null, until: inDays(9) })
        .executeTakeFirst(),
    );
    expect(back.numUpdatedRows).toBe(0n);
    expect(await readAs(db, mette, share)).toBeNull();
  });
});

describe('everything of mine about sharing', () => {
  it('can be taken along', async () => {
    const { anna, mette, wish, share } = await aSharedWish(db);
    await aContact(db, anna, 'Anna');
    await readAs(db, mette, share);
    await as(db, anna, async (tx) => {
      expect(await myShares(tx)).toMatchObject([{ shareId: share, id: wish.id, revokedAt: null }]);
      expect(await myReceipts(tx)).toHaveLength(1);
      expect((await myReadings(tx)).readings).toHaveLength(1);
      expect((await myContact(tx))?.details.name).toBe('Anna');
    });
  });
});
