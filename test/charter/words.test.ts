import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asOwner } from '../../src/platform/db.ts';
import { cloneDatabase } from '../database.ts';

/** Words of control, English and Danish. No table, column, function or type may carry one (charter 1). */
const CONTROL =
  /duty|duties|sanction|no_?show|deadline|benefit|attend|absen|penalt|obligat|complian|pligt|sanktion|frist|ydelse|fravaer|udebliv|raadighed/i;

let db: Awaited<ReturnType<typeof cloneDatabase>>;
beforeAll(async () => {
  db = await cloneDatabase();
});
afterAll(() => db.drop());

describe('the schema', () => {
  it('has no name that smells of control', async () => {
    const { rows } = await asOwner(db, (tx) =>
      sql<{ name: string }>`
        select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'public'
        union all select routine_name from information_schema.routines where routine_schema = 'public'
        union all select t.typname || ':' || e.enumlabel from pg_enum e join pg_type t on t.oid = e.enumtypid`.execute(
        tx,
      ),
    );
    expect(rows.length).toBeGreaterThan(60);
    expect(rows.map(({ name }) => name).filter((name) => CONTROL.test(name))).toEqual([]);
  });

  it('lets nothing but the person and the wish be reached from an answer, and nothing refer to it', async () => {
    const { rows } = await asOwner(db, (tx) =>
      sql<{ from: string; to: string }>`
        select conrelid::regclass::text as from, confrelid::regclass::text as to from pg_constraint
        where contype = 'f' and (confrelid = 'answer'::regclass or conrelid = 'answer'::regclass)`.execute(
        tx,
      ),
    );
    expect(rows.map(({ from, to }) => `${from} > ${to}`).sort()).toEqual([
      'answer > offer',
      'answer > person',
      'answer > wish',
    ]);
  });
});
