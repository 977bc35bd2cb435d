import pg from 'pg';
import { FUNCTIONS } from '../model/functions.ts';
import type { Chance } from '../model/marks.ts';
import type { Relation } from '../model/snapshot.ts';
import type { Actor } from '../world/people.ts';
import { anId, type Context, type Reading } from './ledger.ts';

/** A function that requests may call, with the names and types of what it takes. */
export type Callable = { name: string; arguments: { name: string; type: string; labels: string[] | null }[] };

/** Every function outside PostgreSQL's own that the role of requests may execute, extensions too. */
export async function callablesOf(client: pg.Client): Promise<Callable[]> {
  const { rows } = await client.query<Callable>(`
    select case when n.nspname = 'public' then p.proname::text else n.nspname || '.' || p.proname end as name,
      coalesce((select jsonb_agg(jsonb_build_object('name', p.proargnames[a.at], 'type', t.oid::regtype::text,
          'labels', (select jsonb_agg(e.enumlabel) from pg_enum e where e.enumtypid = t.oid)) order by a.at)
        from unnest(p.proargtypes::oid[]) with ordinality a (type, at) join pg_type t on t.oid = a.type), '[]') as arguments
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname not in ('pg_catalog', 'information_schema') and p.prokind in ('f', 'p', 'w')
      and p.prorettype not in ('trigger'::regtype, 'event_trigger'::regtype)
      and has_function_privilege('app', p.oid, 'execute') and has_schema_privilege('app', n.oid, 'usage')
    order by 1`);
  return rows;
}

/** Everything comes as text, bytes in hexadecimal: nothing can hide in a type. */
const asText = { getTypeParser: () => (value: unknown) => value } as unknown as pg.CustomTypesConfig;

/** A connection as requests have one. */
export async function openWeb(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

/** Runs one statement as the actor, in a transaction that is taken back. @returns rows and text, or all that the error says */
export async function askSql(
  web: pg.Client,
  actor: Actor,
  text: string,
  values: unknown[] = [],
): Promise<{ told: string; rows: number; failed: boolean }> {
  await web.query('begin');
  try {
    const claims = `select set_config('app.session', $1, true), set_config('role', 'app', true)`;
    await web.query(claims, [actor.token ?? '']);
    const result = await web.query({ text, values, types: asText });
    return { told: JSON.stringify(result.rows), rows: result.rowCount ?? 0, failed: false };
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error;
    const { message, detail, hint, where, constraint, internalQuery } = error;
    return {
      told: JSON.stringify({ message, detail, hint, where, constraint, internalQuery }),
      rows: 0,
      failed: true,
    };
  } finally {
    await web.query('rollback');
  }
}

const q = pg.escapeIdentifier;

/** Ways of reading a table; each names the column whose rows it counts. */
const WAYS: ((table: string, column: string) => { text: string; column: string | null; counts: boolean })[] =
  [
    (table, column) => ({ text: `select ${q(column)} from ${table}`, column, counts: true }),
    (table) => ({ text: `select * from ${table}`, column: null, counts: true }),
    (table) => ({ text: `select t::text, ctid, xmin from ${table} t`, column: null, counts: true }),
    (table) => ({ text: `table ${table}`, column: null, counts: true }),
    (table, column) => ({
      text: `select 1 from ${table} where ${q(column)} is not null`,
      column,
      counts: true,
    }),
    (table) => ({ text: `select 1 from ${table}`, column: null, counts: true }),
    (table, column) => ({ text: `select ${q(column)}::text::date from ${table}`, column, counts: false }),
    (table, column) => ({
      text: `select 1 from ${table} where ${q(column)}::text::integer = 1 or true`,
      column,
      counts: false,
    }),
    (table, column) => ({
      text: `select string_agg(${q(column)}::text, ' ') from ${table}`,
      column,
      counts: false,
    }),
    (table) => ({ text: `delete from ${table}`, column: null, counts: true }),
    (table, column) => ({
      text: `update ${table} set ${q(column)} = ${q(column)}`,
      column: null,
      counts: true,
    }),
    (table) => ({ text: `select 1 from ${table} for update`, column: null, counts: true }),
    (table, column) => ({
      text: `select p.${q(column)} from person me left join ${table} p on true`,
      column,
      counts: false,
    }),
  ];

/** Reads a table in one of the ways. */
export async function readTable(
  web: pg.Client,
  actor: Actor,
  { name, columns }: Relation,
  chance: Chance,
): Promise<Reading> {
  const way = chance.one(WAYS)(name, chance.one(columns));
  const { told, rows } = await askSql(web, actor, way.text);
  return {
    what: way.text,
    told,
    ...(way.counts && { count: { table: name, column: way.column, rows } }),
  };
}

type Value = (context: Context) => unknown;

const some =
  (...of: Value[]): Value =>
  (context) =>
    context.chance.one(of)(context);
const no: Value = () => null;
const fixed =
  (...of: unknown[]): Value =>
  ({ chance }) =>
    chance.one(of);

/** What is given to functions, by type. A type without a line here makes the test fail. */
const VALUES: Record<string, Value> = {
  uuid: some(anId, anId, anId, anId, no, () => crypto.randomUUID()),
  bytea: some(
    ({ chance, ledger }) => Buffer.from(chance.one(ledger.hashes()).slice(2), 'hex'),
    () => Buffer.from(crypto.getRandomValues(new Uint8Array(32))),
    no,
  ),
  text: some(anId, ({ chance }) => chance.mark(), fixed('', 'virkelyst', "' or true --", 'email'), no),
  boolean: fixed(true, false, null),
  integer: fixed(-1, 0, 1, 1000, null),
  bigint: fixed(-1, 0, 1, 1000, null),
  interval: fixed('1 hour', '100 years', '-1 day', null),
  jsonb: fixed('{}', '{"counter": 0}', null),
  'timestamp with time zone': fixed('epoch', 'infinity', 'now', null),
  'timestamp with time zone[]': fixed([], ['infinity'], [new Date(Date.now() + 864e5).toISOString()], null),
  'talk_form[]': fixed('{}', '{phone}', '{video,walk}', null),
  'text[]': fixed([], ['x'], null),
  'shared_thing[]': fixed([], ['cv', 'contact'], ['plan_part'], null),
  'uuid[]': some((context) => [anId(context)], no),
};

export const knowsType = ({ type, labels }: Callable['arguments'][number]): boolean =>
  labels !== null || type in VALUES;

/** Calls a function with what belongs to others, with nothing, and with nonsense. */
export async function callFunction(web: pg.Client, callable: Callable, context: Context): Promise<Reading> {
  const secret = FUNCTIONS[callable.name]?.bearer ?? [];
  const values = callable.arguments.map(({ name, type, labels }) => {
    if (labels) return context.chance.one([...labels, null]);
    if (secret.includes(name)) return Buffer.from(crypto.getRandomValues(new Uint8Array(32)));
    return VALUES[type]?.(context) ?? null;
  });
  const given = callable.arguments.map(({ type }, n) => `$${n + 1}::${type}`).join(', ');
  const { told } = await askSql(
    web,
    context.actor,
    `select f::text, f.* from ${callable.name}(${given}) f`,
    values,
  );
  const said = values
    .map((value) => (Buffer.isBuffer(value) ? value.toString('hex') : JSON.stringify(value)))
    .join(' ');
  return { what: `${callable.name}(${said})`, told, said };
}
