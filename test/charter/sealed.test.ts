import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { wishById } from '../../src/features/wishes/wishes.sql.ts';
import { as, asOwner, openDatabase } from '../../src/platform/db.ts';
import { checkSecret } from '../../src/platform/sealed.sql.ts';
import { aDatabase } from '../database.ts';
import { aVisitor, aWish } from '../visitors.ts';

it('what a person writes never stands in the rows, and opens for them alone', async () => {
  const db = await aDatabase();
  const anna = await aVisitor(db);
  const { id } = await aWish(db, anna, { text: 'kvæsthedsløs brombærplukker', near: 'Ulvshale' });
  const rows = await as(db, anna, (tx) =>
    sql<{ row: string }>`select wish::text as row from wish`.execute(tx),
  );
  expect(rows.rows).toHaveLength(1);
  expect(JSON.stringify(rows.rows)).not.toMatch(/brombær|Ulvshale/);
  expect(await as(db, anna, (tx) => wishById(tx, id))).toMatchObject({
    text: 'kvæsthedsløs brombærplukker',
    near: 'Ulvshale',
  });
});

it('a sealed wish moved to another row of the same person does not open', async () => {
  const db = await aDatabase();
  const anna = await aVisitor(db);
  const one = await aWish(db, anna, { text: 'heste' });
  const other = await aWish(db, anna, { text: 'skibe' });
  await as(db, anna, (tx) =>
    sql`update wish set sealed = (select sealed from wish where id = ${one.id}) where id = ${other.id}`.execute(
      tx,
    ),
  );
  await expect(as(db, anna, (tx) => wishById(tx, other.id))).rejects.toThrow(/sealed/);
});

it('the key goes with the person', async () => {
  const db = await aDatabase();
  const anna = await aVisitor(db);
  await aWish(db, anna);
  const keys = () =>
    asOwner(db, (tx) => tx.selectFrom('person_key').select('person_id').execute()).then(
      ({ length }) => length,
    );
  expect(await keys()).toBe(1);
  await as(db, anna, (tx) => tx.deleteFrom('person').execute());
  expect(await keys()).toBe(0);
});

it('a server with another secret refuses to start on this database', async () => {
  const db = await aDatabase();
  await checkSecret(db);
  await checkSecret(db);
  const other = openDatabase({ url: db.url, webUrl: db.webUrl, secret: randomBytes(32) });
  await expect(checkSecret(other)).rejects.toThrow(/secret/);
  await other.close();
});
