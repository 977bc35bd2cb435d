import { mkdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backUp } from '../../src/platform/backup/backup.ts';
import { checkBackup } from '../../src/platform/backup/file.ts';
import { backupsIn } from '../../src/platform/backup/folder.ts';
import { planRestore } from '../../src/platform/backup/plan.ts';
import { asOwner } from '../../src/platform/db.ts';
import { SECRET } from '../database.ts';
import { aPerson } from '../people.ts';
import { aWish } from '../visitors.ts';
import { environment, listed, virkelyst } from './command.ts';
import { aFolder, anEmptyDatabase, ask, copied, NOWHERE, openSource, put, twoFolders } from './world.ts';

const DAY_MS = 86_400_000;

let source: Awaited<ReturnType<typeof openSource>>;
beforeAll(async () => {
  source = await openSource();
  await aWish(source.db, await aPerson(source.db), { text: 'kvæsthedsløs' });
});
afterAll(() => source.close());

/** What a file of a backup holds after its first line, unpacked. */
const unpacked = async (path: string) =>
  gunzipSync((await readFile(path)).subarray(16_384)).toString('latin1');

/** What somebody may have taken back since: the keys say which of it was there. */
const STILL_THERE = [
  ...['answer', 'callback', 'contact', 'conversation', 'cv'],
  ...['plan_part', 'slot', 'tell_when_seen', 'wellbeing', 'wish'],
];

describe('what is written', () => {
  it('is readable by its owner alone, and the data tell no word, no key and no session', async () => {
    const { data, keys } = await copied(source.rootUrl, await twoFolders());
    for (const path of [data, keys]) expect((await stat(path)).mode & 0o777).toBe(0o600);
    const [{ wrapped = Buffer.alloc(1) } = {}] = await asOwner(source.db, (tx) =>
      tx.selectFrom('person_key').select('wrapped').execute(),
    );
    const [session] = await ask<{ hash: string }>(
      source.rootUrl,
      `select encode(token_hash, 'hex') as hash from session`,
    );
    const [sealed] = await ask<{ hex: string }>(
      source.rootUrl,
      `select encode(sealed, 'hex') as hex from wish`,
    );
    const [inData, inKeys] = [await unpacked(data), await unpacked(keys)];
    const key = wrapped.toString('hex');
    expect(inData).toContain(sealed?.hex);
    expect(inKeys).not.toContain(sealed?.hex);
    expect(inKeys).toContain(key);
    expect(inData).not.toContain(key);
    const secret = [SECRET.toString('latin1'), SECRET.toString('hex'), SECRET.toString('base64')];
    for (const text of [inData, inKeys])
      for (const never of [...secret, session?.hash ?? '?', 'kvæsthedsløs'])
        expect(text).not.toContain(Buffer.from(never, 'utf8').toString('latin1'));
  });

  it('has every table that is not left out for a reason', async () => {
    const { done } = await copied(source.rootUrl, await twoFolders());
    const tables = await ask<{ name: string }>(
      source.rootUrl,
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`,
    );
    const [data, keys] = done.written.map(({ manifest }) => manifest.rows);
    const missing = tables.map(({ name }) => name).filter((name) => !(name in (data ?? {})));
    // Opens something, ends by itself, or is written by the migrations. One that comes later is in the data, or it is named here.
    expect(missing.sort()).toEqual([
      'archive',
      'feed_key',
      'migration',
      'notice',
      'person_key',
      'rate',
      'session',
      'sign_in_attempt',
      'tidied',
    ]);
    expect(Object.keys(keys ?? {}).sort()).toEqual([
      ...['alive', 'feed', 'live_role', 'live_share'],
      ...STILL_THERE.map((table) => `still_${table}`),
      'way',
    ]);
  });
});

describe('a backup that is not as it was written', () => {
  it('is refused, whichever byte is another one', async () => {
    const { data, keys } = await copied(source.rootUrl, await twoFolders());
    for (const [path, kind] of [
      [data, 'data'],
      [keys, 'keys'],
    ] as const) {
      const whole = await readFile(path);
      const damaged = join(await aFolder(), 'damaged.virkelyst');
      for (const at of [0, 5, 40, 300, 16_000, 16_383, 16_384, 16_500, whole.length - 1]) {
        const changed = Buffer.from(whole);
        changed[at] = (changed[at] ?? 0) ^ 1;
        await writeFile(damaged, changed);
        await expect(checkBackup(damaged, kind), `byte ${at}`).rejects.toThrow(/damaged/);
      }
      for (const cut of [
        whole.subarray(0, -1),
        whole.subarray(0, 16_384),
        Buffer.concat([whole, Buffer.of(0)]),
      ]) {
        await writeFile(damaged, cut);
        await expect(checkBackup(damaged, kind)).rejects.toThrow(/damaged/);
      }
    }
    await expect(checkBackup(data, 'keys')).rejects.toThrow('holds data, not keys');
    await expect(checkBackup('/nowhere/data', 'data')).rejects.toThrow('cannot be read (ENOENT)');
  });

  it('touches no database: the command says so and the database stays empty', async () => {
    const { data, keys } = await copied(source.rootUrl, await twoFolders());
    const changed = await readFile(data);
    changed[20_000] = (changed[20_000] ?? 0) ^ 1;
    await writeFile(data, changed);
    const target = await anEmptyDatabase();
    const env = { ...(await environment(source)), DATABASE_URL: target.url, DATABASE_WEB_URL: target.webUrl };
    const { code, err } = await virkelyst(['restore', '--from', data, '--keys', keys], env);
    expect(code).toBe(1);
    expect(err).toContain('is damaged');
    expect(
      await ask(target.url, `select 1 from pg_class where relnamespace = 'public'::regnamespace`),
    ).toEqual([]);
  });
});

describe('without what belongs together', () => {
  const plan = (from: string, keys: string | null, secret: Buffer | null = SECRET) =>
    planRestore({ from, keys, withoutPeople: false, secret });

  it('it is said what would be lost: no keys, no secret, another secret, older keys', async () => {
    const folders = await twoFolders();
    const first = await copied(source.rootUrl, folders);
    const { data, keys } = await copied(source.rootUrl, folders);
    await expect(plan(data, null)).rejects.toThrow(
      /what people have written \(person 1, wish 1\).*--without-people/,
    );
    await expect(plan(data, keys, null)).rejects.toThrow(/Without the secret what people have written/);
    await expect(plan(data, keys, Buffer.alloc(32, 1))).rejects.toThrow(/opens 0 of 1 keys/);
    await expect(plan(data, first.keys)).rejects.toThrow(/older than the data/);
    await expect(plan(first.data, first.keys)).rejects.toThrow(`newer keys beside these: ${keys}`);
    await expect(plan(first.data, keys)).resolves.toMatchObject({ data: { path: first.data } });
  });

  it('a secret is not made by looking for it', async () => {
    const { data, keys } = await copied(source.rootUrl, await twoFolders());
    const { VIRKELYST_SECRET: _, ...env } = await environment(source);
    const { code, err } = await virkelyst(['restore', '--dry-run', '--from', data, '--keys', keys], env);
    expect([code, err]).toEqual([1, expect.stringContaining('Without the secret')]);
    expect(await listed(env.VIRKELYST_DATA)).toEqual([]);
  });
});

describe('the folders', () => {
  const to = (data: string, keys: string, dataDir = '/nowhere') =>
    backUp(source.rootUrl, { data, keys }, { ...NOWHERE, dataDir });

  it('of data and keys lie apart, and neither beside the secret, by whatever name', async () => {
    const folder = await aFolder();
    await mkdir(join(folder, 'data'));
    await symlink(join(folder, 'data'), join(folder, 'other'));
    const data = join(folder, 'data');
    for (const keys of [
      data,
      `${data}/`,
      join(data, 'keys'),
      folder,
      join(folder, 'other'),
      join(folder, 'x/../data'),
    ])
      await expect(to(data, keys), keys).rejects.toThrow('have to lie apart');
    await expect(to(join(folder, 'home/backup'), join(folder, 'keys'), join(folder, 'home'))).rejects.toThrow(
      'beside the secret',
    );
    expect(await listed(data)).toEqual([]);
    expect(await listed(join(folder, 'keys'))).toEqual([]);
  });

  it('that cannot be made are told of, also where nothing can be made at all', async () => {
    const folder = await aFolder();
    await writeFile(join(folder, 'file'), '');
    for (const data of ['/proc/nowhere/data', join(folder, 'file/data')])
      await expect(to(data, join(folder, 'keys'))).rejects.toThrow('cannot be used');
    const deep = join(folder, 'made/by/us');
    await to(deep, join(folder, 'keys'));
    expect((await listed(deep)).length).toBeGreaterThan(0);
  });

  it('are not mixed up by a later run either', async () => {
    const { data, keys } = await twoFolders();
    await to(data, keys);
    await expect(backUp(source.rootUrl, { keys: data }, NOWHERE)).rejects.toThrow(
      'holds backups of the data',
    );
    await expect(backUp(source.rootUrl, { data: keys }, NOWHERE)).rejects.toThrow(
      'holds backups of the keys',
    );
  });
});

describe('keys older than seven days', () => {
  const later = (days: number) => ({ ...NOWHERE, now: () => new Date(Date.now() + days * DAY_MS) });

  it('are deleted by the next backup, the others and all data stay', async () => {
    const folders = await twoFolders();
    const first = await copied(source.rootUrl, folders);
    expect((await copied(source.rootUrl, folders, later(6.9))).done.keysDeleted).toBe(0);
    const { done, keys } = await copied(source.rootUrl, folders, later(7.1));
    expect(done.keysDeleted).toBe(2);
    expect((await backupsIn(folders.keys, 'keys')).map(({ path }) => path)).toEqual([keys]);
    expect(await listed(folders.data)).toHaveLength(3);
    expect(first.keys).not.toBe(keys);
  });

  it('are deleted when nothing new can be written too, but never the last there are', async () => {
    const folders = await twoFolders();
    await copied(source.rootUrl, folders);
    const { keys } = await copied(source.rootUrl, folders);
    await expect(backUp('postgres://a:b@127.0.0.1:1/c', folders, later(8))).rejects.toThrow();
    expect((await backupsIn(folders.keys, 'keys')).map(({ path }) => path)).toEqual([keys]);
  });
});

it('a restore that breaks in the middle leaves the database as empty as it was', async () => {
  const { data, keys } = await copied(source.rootUrl, await twoFolders());
  const target = await anEmptyDatabase();
  const plan = await planRestore({ from: data, keys, withoutPeople: false, secret: SECRET });
  plan.data.manifest.rows.wish = 7;
  const { restore } = await import('../../src/platform/backup/restore.sql.ts');
  await expect(restore(target, plan.data, plan.keys)).rejects.toThrow('Of wish 1 rows came out');
  expect(await ask(target.url, `select 1 from pg_class where relnamespace = 'public'::regnamespace`)).toEqual(
    [],
  );
  expect((await put(target, data, keys)).people).toBe(1);
});
