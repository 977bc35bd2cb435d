import pg from 'pg';
import copyStreams from 'pg-copy-streams';
import { schemaHash } from '../migrate.sql.ts';
import { BackupError, type Described, sectionEnd, sectionHead } from './file.ts';
import { LEFT_OUT, stillOf, TAKEN_AWAY } from './what.ts';

/** The database as it is at one moment, however long it takes to read. */
export type Snapshot = {
  at: Date;
  data(): AsyncGenerator<Buffer>;
  keys(): AsyncGenerator<Buffer>;
  /** What has been read since it was last asked. */
  describe(): Described;
};

type Table = {
  name: string;
  columns: string[];
  refers: string[];
  /** The primary key of a table that people may delete their own things from; empty for others. */
  theirs: string[];
};

const ROLE =
  "create role virkelyst_backup login bypassrls password '…'; grant pg_read_all_data to virkelyst_backup;";

const MAY_NOT = '42501';

function explain(error: unknown): unknown {
  if (!(error instanceof pg.DatabaseError) || error.code !== MAY_NOT) return error;
  return new BackupError(
    'This role may not see everything, so nothing was written. Set VIRKELYST_BACKUP_URL to the same database through a role that ' +
      `may, made once by an administrator: ${ROLE} See docs/operations.md.`,
  );
}

async function tablesOf(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select c.relname as name,
       array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
         -- A transaction's number means nothing to another server; it is given anew.
         and a.attgenerated = '' and a.atttypid <> 'xid8'::regtype order by a.attnum) as columns,
       array(select f.confrelid::regclass::text from pg_constraint f
         where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as refers,
       array(select a.attname::text from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
         where i.indrelid = c.oid and i.indisprimary and (has_table_privilege('app', c.oid, 'delete') or c.relname = any ($1))
           and exists (select from pg_attribute p where p.attrelid = c.oid and p.attname = 'person_id')
         order by a.attnum) as theirs
     from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by c.relname`,
    [[...TAKEN_AWAY]],
  );
  return rows;
}

/** Those that others refer to come first. */
function inOrder(tables: readonly Table[]): Table[] {
  const left = new Map(tables.map((table) => [table.name, table]));
  const order: Table[] = [];
  while (left.size > 0) {
    const next = [...left.values()].find(({ refers }) => !refers.some((name) => left.has(name)));
    if (!next) throw new BackupError(`These tables refer to each other: ${[...left.keys()].join(', ')}.`);
    left.delete(next.name);
    order.push(next);
  }
  return order;
}

/** The tables of a backup of the data. */
function dataOf(tables: readonly Table[]): Table[] {
  const out = new Set<string>(LEFT_OUT);
  return inOrder(tables.filter(({ name }) => !out.has(name)));
}

async function sequencesOf(client: pg.Client): Promise<Record<string, number>> {
  const { rows } = await client.query<{ name: string; last: string | null }>(
    `select relname as name, pg_sequence_last_value(oid)::text as last from pg_class
     where relnamespace = 'public'::regnamespace and relkind = 'S'`,
  );
  return Object.fromEntries(rows.flatMap(({ name, last }) => (last === null ? [] : [[name, Number(last)]])));
}

const quoted = (columns: readonly string[]): string => columns.map((column) => `"${column}"`).join(', ');

/** What is asked for each part of a backup of the keys. Of a way to sign in everything but what the person wrote. */
function keyParts(tables: readonly Table[]): { name: string; columns: string[]; query: string }[] {
  const there = new Map(tables.map((table) => [table.name, table]));
  const ways = there.get('identity')?.columns.filter((column) => column !== 'sealed') ?? [];
  const parts = [
    {
      name: 'alive',
      needs: 'person_key',
      columns: ['person_id', 'wrapped'],
      query: 'select p.id, k.wrapped from person p left join person_key k on k.person_id = p.id',
    },
    {
      name: 'way',
      needs: 'identity',
      columns: ways,
      query: `select ${quoted(ways)} from identity`,
    },
    {
      name: 'feed',
      needs: 'feed_key',
      columns: ['person_id', 'key_hash'],
      query: 'select person_id, key_hash from feed_key',
    },
    {
      name: 'live_share',
      needs: 'share',
      columns: ['id', 'until'],
      query: 'select id, until from share where revoked_at is null and until > now()',
    },
    {
      name: 'live_role',
      needs: 'role_grant',
      columns: ['id'],
      query: 'select id from role_grant where ended_at is null',
    },
  ];
  const still = dataOf(tables)
    .filter(({ theirs }) => theirs.length > 0)
    .map(({ name, theirs }) => ({
      name: stillOf(name),
      columns: theirs,
      query: `select ${quoted(theirs)} from "${name}"`,
    }));
  return [...parts.filter(({ needs }) => there.has(needs)), ...still];
}

async function* copyOut(
  client: pg.Client,
  name: string,
  columns: string[],
  from: string,
): AsyncGenerator<Buffer, number> {
  const copy = client.query(copyStreams.to(`copy ${from} to stdout`));
  yield sectionHead(name, columns);
  for await (const chunk of copy) yield chunk as Buffer;
  yield sectionEnd;
  return copy.rowCount ?? 0;
}

async function fingerprintOf(client: pg.Client, tables: readonly Table[]): Promise<string | null> {
  if (!tables.some(({ name }) => name === 'secret_check')) return null;
  const { rows } = await client.query<{ fingerprint: Buffer }>('select fingerprint from secret_check');
  return rows[0]?.fingerprint.toString('hex') ?? null;
}

async function readMigrations(client: pg.Client): Promise<{ name: string; hash: string }[]> {
  const there = await client.query<{ is: boolean }>(
    `select to_regclass('public.migration') is not null as is`,
  );
  if (!there.rows[0]?.is) throw new BackupError('There is nothing to back up: the database is empty.');
  const { rows } = await client.query<{ name: string; hash: string }>(
    'select name, hash from migration order by name',
  );
  return rows;
}

async function open(client: pg.Client): Promise<Snapshot> {
  // With row_security off a role that may not see every row gets an error, never a part.
  await client.query('begin isolation level repeatable read read only; set local row_security = off');
  const { rows: clock } = await client.query<{ at: Date }>('select now() as at');
  const applied = await readMigrations(client);
  const tables = await tablesOf(client);
  const order = dataOf(tables);
  const fingerprint = await fingerprintOf(client, tables);
  const sequences = await sequencesOf(client);
  let rows: Record<string, number> = {};
  return {
    at: clock[0]?.at ?? new Date(),
    async *data() {
      for (const { name, columns } of order) {
        rows[name] = yield* copyOut(client, name, columns, `"${name}" (${quoted(columns)})`);
      }
    },
    async *keys() {
      for (const { name, columns, query } of keyParts(tables))
        rows[name] = yield* copyOut(client, name, columns, `(${query})`);
    },
    describe: () => {
      const read = rows;
      rows = {};
      const migrations = applied.map(({ name }) => name);
      return { migrations, schema: schemaHash(applied), fingerprint, rows: read, sequences };
    },
  };
}

/**
 * Opens the database as it is now, for as long as `work` takes. Others go on reading and writing meanwhile.
 * @param url of a role that row-level security does not bind; with another one a {@link BackupError} is thrown
 */
export async function withSnapshot<T>(url: string, work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return await work(await open(client));
  } catch (error) {
    throw explain(error);
  } finally {
    await client.end();
  }
}
