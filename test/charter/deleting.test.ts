import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seed } from '../../src/features/demo/index.ts';
import { jobs } from '../../src/jobs.ts';
import { as, asOwner, openDatabase } from '../../src/platform/db.ts';
import { installJobs, startJobs } from '../../src/platform/jobs.ts';
import { makeLog } from '../../src/platform/log.ts';
import { migrate } from '../../src/platform/migrate.sql.ts';
import { destroyKeys } from '../../src/platform/tidy.sql.ts';
import { hashOf, newToken } from '../../src/platform/token.ts';
import { SECRET } from '../database.ts';
import { offersOn, openSite, type TestSite, type Visitor, wishFor } from '../site.ts';
import { startTemporaryPostgres } from '../temporary-server.ts';

/** A server of our own, whose files can be read and whose superuser we are. */
let server: Awaited<ReturnType<typeof startTemporaryPostgres>>;
let site: TestSite;
let root: pg.Client;

beforeAll(async () => {
  server = await startTemporaryPostgres();
  site = await openSite({}, async (onQuery) => {
    const db = openDatabase({ ...server, secret: SECRET }, onQuery);
    await migrate(db);
    await installJobs(db, jobs);
    await seed(db, new Date());
    return Object.assign(db, { drop: db.close });
  });
  const { postgres } = JSON.parse(
    await readFile(join(server.dataDir, 'database', 'passwords.json'), 'utf8'),
  ) as { postgres: string };
  const url = new URL(server.url);
  url.username = 'postgres';
  url.password = postgres;
  root = new pg.Client({ connectionString: url.href });
  await root.connect();
});
afterAll(async () => {
  await root?.end();
  await site?.close();
  await server?.stop();
});

/** The files of the whole cluster that hold one of these, the log of changes and everything else. */
async function filesWith(needles: Buffer[]): Promise<string[]> {
  await root.query('checkpoint');
  const entries = await readdir(server.dataDir, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  let bytes = 0;
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const content = await readFile(path).catch(() => Buffer.alloc(0));
    bytes += content.length;
    if (needles.some((needle) => content.includes(needle))) found.push(path.slice(server.dataDir.length));
  }
  expect(bytes).toBeGreaterThan(10_000_000);
  return found;
}

/** Every row of every table as text, past all rules. */
async function dump(): Promise<string> {
  const { rows: tables } = await root.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`,
  );
  expect(tables.length).toBeGreaterThan(20);
  const all: string[] = [];
  for (const { name } of tables) {
    const { rows } = await root.query<{ row: string }>(`select t::text as row from ${name} t`);
    all.push(...rows.map(({ row }) => `${name}: ${row}`));
  }
  return all.join('\n');
}

const WORDS = ['kvæsthedsløs', 'brombærkvisten', 'Tuskærgårde', 'ændretvingefang', 'Zwurbelfox'];

/** Writes the words wherever a person can write; with an archive that is made, and another that waits. */
async function writesEverywhere(who: Visitor): Promise<void> {
  const [text = '', second = '', place = '', changed = '', device = ''] = WORDS;
  const wish = await wishFor(who, `${text} hest`);
  await wishFor(who, `${second} ${'lang snak om alt muligt. '.repeat(150)}`);
  await wishFor(who, `${text} ko`, '4760');
  // Not a place: told to the person, kept nowhere.
  await who.post('/wishes', { id: crypto.randomUUID(), text: `${text} ko`, near: place, centre: place });
  await who.post('/wishes', { id: wish.id, text: `${changed} hest`, near: '', centre: 'vordingborg' });
  for (const [n, offer] of offersOn(wish).entries())
    await who.post('/answers', {
      offer,
      wish: wish.id,
      answer: n % 2 ? 'no' : 'yes',
      reason: n % 2 ? second : '',
    });
  await who.post('/language', { language: 'da', back: `/${second}` }, { 'User-Agent': device });
  await who.post('/mine/archive', { note: second }, { 'User-Agent': device });
  const at = { db: site.db, log: makeLog(() => {}), now: () => new Date(), publicUrl: 'http://localhost' };
  const started = await startJobs(jobs, at, { poll: 0.5 });
  for (let n = 0; n < 300 && !(await who.get('/mine/archive')).text.includes('Din pakke er klar'); n++)
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect((await who.get('/mine/archive')).text).toContain('Din pakke er klar');
  await started.close();
  await who.post('/mine/archive', {});
}

const utf8 = (texts: string[]) => texts.map((text) => Buffer.from(text, 'utf8'));

it('a person who deletes themselves is gone: no word, no row, no key', async () => {
  const anna = site.visitor();
  const bo = site.visitor();
  await wishFor(bo, 'noget med heste');
  await writesEverywhere(anna);
  const token = { token: anna.cookies.get('visit') ?? '' };
  const { id } = await as(site.db, token, (tx) =>
    tx.selectFrom('person').select('id').executeTakeFirstOrThrow(),
  );
  const keys = () => asOwner(site.db, (tx) => tx.selectFrom('person_key').selectAll().execute());
  const wrapped = (await keys()).find((row) => row.person_id === id)?.wrapped ?? Buffer.alloc(0);
  const before = await dump();
  expect(before.match(new RegExp(id, 'g'))?.length).toBeGreaterThan(5);
  expect(before).toMatch(new RegExp(`jobs\\.job.*${id}`));
  // The search finds what is there: a title of an offer, and the key.
  const { title } = await as(site.db, null, (tx) =>
    tx.selectFrom('offer').select('title').limit(1).executeTakeFirstOrThrow(),
  );
  expect((await filesWith(utf8([title]))).length).toBeGreaterThan(0);
  const { rows } = await root.query<{ path: string }>(`select pg_relation_filepath('person_key') as path`);
  const keyFile = `/${rows[0]?.path}`;
  expect((await filesWith([wrapped])).some((path) => path.endsWith(keyFile))).toBe(true);

  const page = await anna.get('/mine/delete');
  expect(page.text).toContain('3 ønsker');
  const gone = await anna.post('/mine/delete', {});
  expect(gone.text).toContain('Alt er slettet');
  expect([...anna.cookies.keys()]).toEqual(['language']);

  expect(await dump()).not.toContain(id);
  expect((await keys()).map((row) => row.person_id)).not.toContain(id);
  expect((await keys()).length).toBe(1);
  expect(await filesWith(utf8(WORDS))).toEqual([]);
  expect(await destroyKeys(site.db)).toBe(true);
  expect(await destroyKeys(site.db), 'twice a day').toBe(false);
  const now = await root.query<{ path: string }>(`select pg_relation_filepath('person_key') as path`);
  const holding = await filesWith([wrapped]);
  expect(holding.filter((path) => path.endsWith(keyFile) || path.endsWith(`/${now.rows[0]?.path}`))).toEqual(
    [],
  );
  // Where it may still stand is the log of changes, until the server writes over it (docs/operations.md).
  expect(holding.filter((path) => !path.includes('/pg_wal/'))).toEqual([]);
  expect((await bo.get('/answers')).text).toContain('noget med heste');
}, 120_000);

it('somebody signed in goes with every session, way, role and errand, and the log of roles loses the name', async () => {
  const who = site.visitor();
  await wishFor(who, 'skrevet før jeg loggede ind');
  const session = { token: newToken(new Date()) };
  const subject = Buffer.alloc(32, 7);
  await as(site.db, null, (tx) =>
    sql`select sign_in('email', 'here', ${subject}, 'low', 'Firefox', ${hashOf(session.token)}, true)`.execute(
      tx,
    ),
  );
  who.cookies.set('session', session.token);
  await wishFor(who, 'skrevet bagefter');
  const [person] = (
    await as(site.db, session, (tx) => sql<{ id: string }>`select id from person`.execute(tx))
  ).rows;
  const other = await root.query<{ id: string }>('insert into person default values returning id');
  await root.query(
    `with centre as (select id from centre limit 1),
      boss as (insert into role_grant (person_id, centre_id, role, shown_name, reason)
        select $1, id, 'management', 'Kvistfred Prøve', 'ansat' from centre returning id, centre_id)
     insert into role_grant (person_id, centre_id, role, shown_name, reason, granted_by)
        select $2, centre_id, 'guide', 'Anden Prøve', 'ansat', id from boss`,
    [person?.id, other.rows[0]?.id],
  );
  const page = await who.get('/mine/delete');
  expect(page.text).toContain('1 rolle');
  expect(page.text).toContain('1 måde at logge ind på');
  expect(page.text).toContain('før du loggede ind, ligger for sig');
  expect(page.text).toContain('Dit navn er væk');
  await who.post('/mine/delete', {});
  expect([...who.cookies.keys()], 'what was left before signing in may be somebody else’s').toEqual([
    'visit',
  ]);
  const after = await dump();
  expect(after).not.toContain(person?.id);
  expect(after).not.toContain('Kvistfred');
  expect(after).toContain('Anden Prøve');
  const { rows } = await root.query('select event, role from role_log');
  expect(rows).toHaveLength(2);
  const { rows: left } = await root.query('select count(*)::int as n from wish');
  // The other test's, and that of the visit.
  expect(left[0].n).toBe(2);
  who.cookies.clear();
  who.cookies.set('session', session.token);
  expect((await who.get('/mine/delete')).text).toContain('Vi har ikke noget om dig');
});
