import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { cloneDatabase } from '../../../test/database.ts';
import { parts } from '../../belongings.ts';
import { asOwner } from '../../platform/db.ts';
import { toCsv } from './csv.ts';

describe('the list of what is held', () => {
  it('has every table that holds something of a person’s in a part, and all of them go with the person', async () => {
    const db = await cloneDatabase();
    const { rows } = await asOwner(db, (tx) =>
      sql<{ from: string; gone: string }>`
        select conrelid::regclass::text as from, confdeltype::text as gone from pg_constraint
        where contype = 'f' and confrelid = 'person'::regclass`.execute(tx),
    );
    expect(rows.length).toBeGreaterThan(6);
    const known = new Set(parts.flatMap(({ tables }) => tables));
    // The key that all the rest is sealed with: useless to anybody else, and dangerous to carry about.
    known.add('person_key');
    expect(rows.map(({ from }) => from).filter((table) => !known.has(table))).toEqual([]);
    expect(rows.filter(({ gone }) => gone !== 'c' && gone !== 'n')).toEqual([]);
  });

  it('names each part and each file once', () => {
    const names = parts.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

it('CSV keeps commas, quotes and lines, and runs nothing', () => {
  const rows = [['a,b', 'say "hi"', 'two\nlines', null, 3, '+1', '-2', '@x', '=1+1', '\n=1', '＝1']];
  expect(toCsv({ name: 'x', columns: ['c'], rows })).toBe(
    `\uFEFFc\r\n"a,b","say ""hi""","two\nlines",,3,'+1,'-2,'@x,'=1+1,"'\n=1",'＝1\r\n`,
  );
  expect(toCsv({ name: 'x', columns: ['Mail\u00adadresse'], rows: [] })).toBe('\uFEFFMailadresse\r\n');
});
