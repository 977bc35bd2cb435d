import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readShared } from '../../src/features/sharing/received.sql.ts';
import { myReceipts, stopShare } from '../../src/features/sharing/sharing.sql.ts';
import { jobs } from '../../src/jobs.ts';
import { type Actor, as, asOwner, type Database } from '../../src/platform/db.ts';
import { installJobs } from '../../src/platform/jobs.ts';
import { migrate, migrateWithin } from '../../src/platform/migrate.sql.ts';
import { checkSecret, unseal } from '../../src/platform/sealed.sql.ts';
import { openVault, sealBytes } from '../../src/platform/vault.ts';
import { createDatabase, SECRET, at as serverAt } from '../database.ts';
import { aHolder, aPerson, wears } from '../people.ts';
import { anotherWay } from '../sessions.ts';
import { aContact, aShare, inDays } from '../shares.ts';
import { anAnswer, anOpenOffer, aVisitor, aWish } from '../visitors.ts';
import {
  anEmptyDatabase,
  anotherCopy,
  ask,
  copied,
  deletesThemselves,
  opened,
  openSource,
  put,
  signsIn,
  twoFolders,
} from './world.ts';

let source: Awaited<ReturnType<typeof openSource>>;
beforeAll(async () => {
  source = await openSource();
});
afterAll(() => source.close());

const wishesOf = (db: Database, who: Actor): Promise<string[]> =>
  as(db, who, async (tx) => {
    const rows = await tx.selectFrom('wish').select(['id', 'sealed']).execute();
    return Promise.all(
      rows.map(async ({ id, sealed }) => {
        const { text } = JSON.parse(await unseal(tx, sealed ?? Buffer.alloc(0), `wish:${id}`));
        return text as string;
      }),
    );
  });

/** Every row of every table as text, past all rules, but not of those that a restore writes itself. */
async function dump(rootUrl: string, but: string[] = []): Promise<Map<string, string[]>> {
  const tables = await ask<{ name: string; columns: string }>(
    rootUrl,
    `select c.relname as name, (select string_agg(quote_ident(attname), ', ' order by attname) from pg_attribute a
       where a.attrelid = c.oid and attnum > 0 and not attisdropped and atttypid <> 'xid8'::regtype) as columns
     from pg_class c where relnamespace = 'public'::regnamespace and relkind = 'r'`,
  );
  const all = new Map<string, string[]>();
  for (const { name, columns } of tables.filter((table) => !but.includes(table.name))) {
    const read = `select row(${columns})::text as row from ${name} order by 1`;
    const rows = await ask<{ row: string }>(rootUrl, read);
    all.set(
      name,
      rows.map(({ row }) => row),
    );
  }
  return all;
}

/** What guards the tables: row-level security, triggers, policies, rights, keys. */
const guards = (url: string) =>
  ask<{ what: string }>(
    url,
    `select what from (
       select concat('table ', relname, relrowsecurity, relforcerowsecurity, relacl) as what
         from pg_class where relnamespace = 'public'::regnamespace
       union all select concat('trigger ', tgrelid::regclass, tgname, tgenabled) from pg_trigger where not tgisinternal
       union all select concat('internal ', tgrelid::regclass, tgenabled, count(*)) from pg_trigger where tgisinternal
         group by tgrelid, tgenabled
       union all select concat('policy ', polrelid::regclass, polname, polroles, pg_get_expr(polqual, polrelid)) from pg_policy
       union all select concat('constraint ', conrelid::regclass, conname, convalidated) from pg_constraint where conrelid <> 0
     ) guards order by what`,
  );

it('what was copied comes back on another server, row by row, under the same rules', async () => {
  const { db } = source;
  const [anna, mette] = [await aPerson(db), await aHolder(db)];
  const wish = await aWish(db, anna, { text: 'brombær og heste\tmed\\alt\nog en linje\u2028til' });
  const offer = await anOpenOffer(db);
  await anAnswer(db, anna, { offer, answer: 'yes' });
  await aContact(db, anna);
  const share = await aShare(db, anna, {
    thing: 'wish',
    id: wish.id,
    receiver: { kind: 'person', grant: mette.role },
    purpose: 'own_words',
    ownWords: 'fordi du spurgte',
  });
  expect(await as(db, mette, (tx) => readShared(tx, share))).not.toBeNull();
  const files = await copied(source.rootUrl, await twoFolders());
  const target = await anEmptyDatabase();
  const done = await put(target, files.data, files.keys);

  const before = await dump(source.rootUrl, ['session', 'migration', 'tidied', 'rate']);
  const elsewhere = await anotherCopy(source.rootUrl, files);
  const after = await dump(elsewhere, ['session', 'migration', 'tidied', 'rate']);
  expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
  for (const [table, rows] of before) expect(after.get(table), table).toEqual(rows);
  expect(before.get('access_log')).toHaveLength(1);
  expect(before.get('share_receipt')).toHaveLength(1);
  expect(done).toMatchObject({ gone: 0, taken: { things: 0, shares: 0, roles: 0, ways: 0 }, migrated: [] });
  expect(done.people).toBe(before.get('person')?.length);

  const restored = opened(target);
  expect(await migrate(restored)).toEqual([]);
  await checkSecret(restored);
  await installJobs(restored, jobs);
  const again = await signsIn(restored, anna);
  expect(again).not.toBeNull();
  expect(await wishesOf(restored, again)).toEqual([wish.text]);
  expect(await as(restored, again, (tx) => myReceipts(tx))).toEqual(
    await as(db, anna, (tx) => myReceipts(tx)),
  );
  // Its old session is not there; somebody else's rows are not shown; the next receipt has a number of its own.
  expect(await as(restored, anna, (tx) => tx.selectFrom('wish').select('id').execute())).toEqual([]);
  const guide = await signsIn(restored, mette);
  expect(await wishesOf(restored, guide)).toEqual([]);
  await wears(restored, guide, mette.role);
  expect((await as(restored, guide, (tx) => readShared(tx, share)))?.purpose).toBe('own_words');
  expect(await as(restored, again, (tx) => stopShare(tx, share))).toBe(true);
  expect(await as(restored, again, (tx) => myReceipts(tx, share))).toHaveLength(2);
}, 60_000);

it('a restored database is guarded exactly as one that was never restored', async () => {
  const files = await copied(source.rootUrl, await twoFolders());
  const [target, fresh] = [await anEmptyDatabase(), await anEmptyDatabase()];
  await put(target, files.data, files.keys);
  await migrate(opened(fresh));
  const guarded = await guards(target.url);
  expect(guarded.length).toBeGreaterThan(100);
  expect(guarded).toEqual(await guards(fresh.url));
  expect(await ask(target.url, 'select id from wish')).toEqual([]);
});

it('old data with new keys: who has gone is gone, and what was taken back stays taken back', async () => {
  const { db } = source;
  const [anna, bo, cille] = [await aPerson(db), await aPerson(db), await aPerson(db)];
  const [mette, dora] = [
    await aHolder(db, { shownName: 'Mette Prøve' }),
    await aHolder(db, { shownName: 'Dora Prøve', role: 'mentor' }),
  ];
  const bos = await aHolder(db, { shownName: 'Tuskærgårde Prøve' });
  const wish = await aWish(db, anna, { text: 'noget med heste' });
  const regretted = await aWish(db, anna, { text: 'slettet igen' });
  await anAnswer(db, anna, { offer: await anOpenOffer(db, 1), answer: 'no' });
  const kept = await aShare(db, anna, {
    thing: 'wish',
    id: wish.id,
    receiver: { kind: 'person', grant: mette.role },
  });
  await aWish(db, bo, { text: 'kvæsthedsløs' });
  const cilles = await aWish(db, cille, { text: 'noget med mad' });
  const stopped = await aShare(db, cille, {
    thing: 'wish',
    id: cilles.id,
    receiver: { kind: 'person', grant: mette.role },
  });
  const shortened = await aShare(db, anna, {
    thing: 'wish',
    id: wish.id,
    receiver: { kind: 'person', grant: dora.role },
  });
  const lost = Buffer.alloc(32, 9);
  await anotherWay(db, anna.token, lost);
  const folders = await twoFolders();
  const old = await copied(source.rootUrl, folders);

  await deletesThemselves(db, bo);
  await deletesThemselves(db, bos);
  await as(db, cille, (tx) => stopShare(tx, stopped));
  const sooner = inDays(2);
  await as(db, anna, (tx) => sql`update share set until = ${sooner} where id = ${shortened}`.execute(tx));
  await as(db, dora, (tx) => sql`select end_role(${dora.role}, 'færdig')`.execute(tx));
  await ask(source.rootUrl, `delete from identity where subject = '\\x${lost.toString('hex')}'`);
  await as(db, anna, async (tx) => {
    await tx.deleteFrom('wish').where('id', '=', regretted.id).execute();
    await tx.deleteFrom('answer').execute();
  });
  const newcomer = await aPerson(db);
  const now = await copied(source.rootUrl, { keys: folders.keys });

  const target = await anEmptyDatabase();
  const done = await put(target, old.data, now.keys);
  expect(done).toMatchObject({ gone: 2, taken: { things: 2, shares: 1, roles: 1, ways: 1 } });

  const restored = opened(target);
  await checkSecret(restored);
  for (const gone of [bo, bos, newcomer]) expect(await signsIn(restored, gone)).toBeNull();
  const looked = [
    ...(await dump(await anotherCopy(source.rootUrl, { data: old.data, keys: now.keys }))).values(),
  ].flat();
  for (const who of [bo.id, bos.id, bos.role, 'Tuskærgårde', lost.toString('hex')])
    expect(looked.filter((row) => row.includes(who))).toEqual([]);
  expect(looked.some((row) => row.includes(anna.id))).toBe(true);

  const again = await signsIn(restored, anna);
  expect(await wishesOf(restored, again)).toEqual(['noget med heste']);
  const guide = await signsIn(restored, mette);
  await wears(restored, guide, mette.role);
  expect(await as(restored, guide, (tx) => readShared(tx, kept))).not.toBeNull();
  expect(await as(restored, guide, (tx) => readShared(tx, stopped))).toBeNull();
  const cilleAgain = await signsIn(restored, cille);
  expect(
    (await as(restored, cilleAgain, (tx) => myReceipts(tx, stopped))).map(({ event }) => event),
  ).toContain('revoked');
  expect(await wears(restored, await signsIn(restored, dora), dora.role)).toBe(false);
  const [until] = await as(restored, again, (tx) =>
    tx.selectFrom('share').select('until').where('id', '=', shortened).execute(),
  );
  expect(until?.until).toEqual(sooner);
}, 60_000);

it('without keys nobody comes along, and the centre can begin anew with another secret', async () => {
  await aWish(source.db, await aVisitor(source.db), { text: 'kvæsthedsløs' });
  const { data } = await copied(source.rootUrl, { data: (await twoFolders()).data });
  const target = await anEmptyDatabase();
  const done = await put(target, data, null);
  expect(done.people).toBe(0);
  const [counts] = await ask<{ offers: number; checks: number }>(
    target.url,
    'select (select count(*)::int from offer) as offers, (select count(*)::int from secret_check) as checks',
  );
  expect(counts?.offers).toBeGreaterThan(100);
  expect(counts?.checks).toBe(0);
});

it('restores into an empty database only', async () => {
  const files = await copied(source.rootUrl, await twoFolders());
  const target = await anEmptyDatabase();
  await put(target, files.data, files.keys);
  await expect(put(target, files.data, files.keys)).rejects.toThrow('not empty');
  await expect(put({ url: source.url, webUrl: source.url }, files.data, files.keys)).rejects.toThrow(
    'not empty',
  );
});

it('a backup of an older Virkelyst is restored and brought up to date', async () => {
  const name = 'older';
  await createDatabase(source.url, name);
  const address = serverAt({ url: source.url, webUrl: source.url }, name);
  const older = opened(address);
  const first = (await readdir('db/migrations')).filter((file) => file < '0008').sort();
  await asOwner(older, (tx) => migrateWithin(tx, older.webUrl, first));
  await checkSecret(older);
  const [id, wish] = [randomUUID(), randomUUID()];
  const { key, wrapped } = openVault(SECRET).newKey();
  const sealed = sealBytes(key, Buffer.from(JSON.stringify({ text: 'noget gammelt' })), `wish:${wish}`);
  const subject = Buffer.alloc(32, 4);
  const hex = (bytes: Buffer) => `'\\x${bytes.toString('hex')}'`;
  const root = serverAt({ url: source.rootUrl, webUrl: source.rootUrl }, name).url;
  await ask(
    root,
    `insert into person (id) values ('${id}');
     insert into person_key (person_id, wrapped) values ('${id}', ${hex(wrapped)});
     insert into identity (person_id, method, issuer, subject) values ('${id}', 'email', 'virkelyst', ${hex(subject)});
     insert into wish (id, person_id, sealed) values ('${wish}', '${id}', ${hex(sealed)})`,
  );
  const files = await copied(root, await twoFolders());
  expect(files.done.written[0]?.manifest.migrations).toEqual(first);
  const target = await anEmptyDatabase();
  const { migrated } = await put(target, files.data, files.keys);
  expect(migrated[0]).toMatch(/^0008/);
  const restored = opened(target);
  expect(await migrate(restored)).toEqual([]);
  const again = await signsIn(restored, { id, issuer: 'virkelyst', subject, token: '' });
  expect(await wishesOf(restored, again)).toEqual(['noget gammelt']);
});
