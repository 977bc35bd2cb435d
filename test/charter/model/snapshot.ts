import type pg from 'pg';

export type Row = Readonly<Record<string, unknown>>;

export type Relation = { name: string; kind: 'table' | 'view'; columns: string[] };

/** The database as it is, whoever may see it. */
export type Snapshot = { rows: ReadonlyMap<string, readonly Row[]> };

/** Every table and view that is not PostgreSQL's own, whatever its schema. `public` is not written before the name. */
export async function relationsOf(client: pg.Client): Promise<Relation[]> {
  const { rows } = await client.query<Relation>(`
    select case when n.nspname = 'public' then quote_ident(c.relname) else quote_ident(n.nspname) || '.' || quote_ident(c.relname) end as name,
      case when c.relkind in ('v', 'm') then 'view' else 'table' end as kind,
      array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped order by a.attnum) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_(toast|temp)'
    order by 1`);
  return rows;
}

/**
 * Reads the tables as nobody else can: their owner lifts the rule that binds the owner too, looks, and takes it all back.
 * @param tables their names, as {@link relationsOf} gives them
 */
export async function readAll(owner: pg.Client, tables: readonly string[]): Promise<Snapshot> {
  const rows = new Map<string, Row[]>(tables.map((table) => [table, []]));
  const lift = tables.map((table) => `alter table ${table} no force row level security`).join('; ');
  const look = tables
    .map((table) => `select '${table}' as of, to_jsonb(t) as row from ${table} t`)
    .join(' union all ');
  await owner.query(`begin; ${lift}`);
  try {
    const read = await owner.query<{ of: string; row: Row }>(look);
    for (const { of, row } of read.rows) rows.get(of)?.push(row);
  } finally {
    await owner.query('rollback');
  }
  return { rows };
}

/** Changes rows as nobody else can. Whoever plants and ages things in the world of the tests comes this way. */
export async function force(
  owner: pg.Client,
  table: string,
  statement: string,
  values: unknown[] = [],
): Promise<Row[]> {
  await owner.query('begin');
  try {
    await owner.query(`alter table ${table} no force row level security`);
    const { rows } = await owner.query(statement, values);
    await owner.query(`alter table ${table} force row level security`);
    await owner.query('commit');
    return rows as Row[];
  } catch (error) {
    await owner.query('rollback');
    throw error;
  }
}
