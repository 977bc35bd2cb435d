import { assertCount, type Checked, copyIn, type Work } from './copy-in.sql.ts';
import { BackupError, readSections } from './file.ts';
import { isStillOf, KEYS } from './what.ts';

/** What the newest keys changed in the data. */
export type Done = {
  /** People who had gone when the keys were copied, and are gone again. */
  gone: number;
  /** Things deleted, shares stopped, roles ended and ways to sign in taken away since the data were copied. */
  taken: { things: number; shares: number; roles: number; ways: number };
};

/** The parts of a backup of the keys, with their columns. */
type Parts = Map<string, string[]>;

const KNOWN = new Set<string>(KEYS);

const quoted = (columns: readonly string[]): string => columns.map((column) => `"${column}"`).join(', ');

/** The newest keys as tables of this transaction; empty ones where nobody is to come along. */
export async function readKeys(at: Work, keys: Checked | null): Promise<Parts> {
  await at.client.query(`
    create temporary table alive on commit drop as select person_id, wrapped from person_key with no data;
    create temporary table way on commit drop as select * from identity with no data;
    create temporary table feed on commit drop as select person_id, key_hash from feed_key with no data;
    create temporary table live_share on commit drop as select id, until from share with no data;
    create temporary table live_role on commit drop as select id from role_grant with no data`);
  const parts: Parts = new Map();
  if (!keys) return parts;
  for await (const section of readSections(keys.path)) {
    const { table: name, columns } = section;
    const table = isStillOf(name);
    if (table === null && !KNOWN.has(name)) throw new BackupError(`The backup of the keys holds ${name}.`);
    if (table !== null)
      await at.client.query(
        `create temporary table "${name}" on commit drop as select ${quoted(columns)} from public."${table}" with no data`,
      );
    assertCount(name, await copyIn(at, `pg_temp."${name}"`, section), keys);
    await at.client.query(`analyze pg_temp."${name}"`);
    parts.set(name, columns);
  }
  return parts;
}

const counted = async ({ client }: Work, statement: string): Promise<number> =>
  (await client.query(statement)).rowCount ?? 0;

/** Ways to sign in as they were when the keys were copied; what the person calls them comes from the data, where it was there. */
async function putWays(at: Work, columns: readonly string[]): Promise<number> {
  const taken = await counted(
    at,
    'delete from identity i where not exists (select from way w where w.id = i.id)',
  );
  if (columns.length === 0) return taken;
  const list = quoted(columns);
  const newest = columns.map((column) => `"${column}" = excluded."${column}"`).join(', ');
  await at.client.query(
    `insert into identity (${list}) select ${list} from way w where exists (select from person p where p.id = w.person_id)
     on conflict (id) do update set ${newest}`,
  );
  return taken;
}

/**
 * What people have deleted since the data were copied is deleted again; what refers to others first, so that a time whose conversation
 * was called off by whoever had booked it is free before it is taken away, and nobody is told of what they did themselves.
 */
async function dropThings(at: Work, parts: Parts): Promise<number> {
  let things = 0;
  for (const [part, columns] of [...parts].reverse()) {
    const table = isStillOf(part);
    if (table === null) continue;
    const same = columns.map((column) => `s."${column}" = t."${column}"`).join(' and ');
    things += await counted(
      at,
      `delete from public."${table}" t where not exists (select from pg_temp."${part}" s where ${same})`,
    );
  }
  return things;
}

/** Who was there when the keys were copied stays, with their key; and what was taken back by then is taken back again. */
export async function putKeys(at: Work, parts: Parts): Promise<Done> {
  const gone = await counted(
    at,
    'delete from person p where not exists (select from alive a where a.person_id = p.id)',
  );
  await at.client.query(`
    insert into person_key select a.person_id, a.wrapped from alive a join person p on p.id = a.person_id where a.wrapped is not null;
    insert into feed_key (person_id, key_hash) select f.person_id, f.key_hash from feed f join person p on p.id = f.person_id`);
  const roles = await counted(
    at,
    `update role_grant set ended_at = now(), end_reason = 'had ended when the keys were copied'
     where ended_at is null and id not in (select id from live_role)`,
  );
  const shares = await counted(
    at,
    `update share s set revoked_at = now() where revoked_at is null and until > now()
       and not exists (select from live_share l where l.id = s.id and l.until > now())`,
  );
  await at.client.query(
    `update share s set until = l.until from live_share l
     where l.id = s.id and s.revoked_at is null and s.until > now() and s.until <> l.until`,
  );
  const things = await dropThings(at, parts);
  return { gone, taken: { things, shares, roles, ways: await putWays(at, parts.get('way') ?? []) } };
}
