import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { sql } from 'kysely';
import { describe, expect, inject, it } from 'vitest';
import { asOwner, type Database, openDatabase } from '../src/platform/db.ts';
import { migrate, migrateWithin } from '../src/platform/migrate.sql.ts';
import { at, createDatabase, dropDatabase, SECRET } from './database.ts';

const names = readdirSync('db/migrations')
  .filter((name) => name.endsWith('.sql'))
  .sort();

/** A database as it was after the first so many migrations, brought up to date. @returns what it is made of, line by line */
async function upgraded(from: number): Promise<string[]> {
  const server = inject('postgres');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await createDatabase(server.url, name);
  const db = openDatabase({ ...at(server, name), secret: SECRET });
  try {
    await asOwner(db, (tx) => migrateWithin(tx, db.webUrl, names.slice(0, from)));
    expect(await migrate(db)).toEqual(names.slice(from));
    return await madeOf(db);
  } finally {
    await db.close();
    await dropDatabase(server.url, name);
  }
}

const madeOf = (db: Database): Promise<string[]> =>
  asOwner(db, async (tx) => {
    const { rows } = await sql<{ line: string }>`
      select format('%s.%s %s %s', table_name, column_name, data_type, column_default) as line
        from information_schema.columns where table_schema = 'public'
      union all select pg_get_functiondef(oid) from pg_proc where pronamespace = 'public'::regnamespace and prokind = 'f' and prolang <> (select oid from pg_language where lanname = 'c')
      union all select format('%s %s %s %s', tablename, policyname, qual, with_check) from pg_policies where schemaname = 'public'
      union all select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
      union all select format('%s %s', enumtypid::regtype, enumlabel) from pg_enum
      order by 1`.execute(tx);
    return rows.map(({ line }) => line);
  });

describe('an older database', () => {
  it('becomes what a new one is, from whichever version', async () => {
    const fresh = await upgraded(0);
    expect(fresh.length).toBeGreaterThan(200);
    for (let from = 1; from < names.length; from++)
      expect(await upgraded(from), names[from - 1]).toEqual(fresh);
  }, 180_000);
});
