import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backupsIn } from '../../src/platform/backup/folder.ts';
import { aPerson } from '../people.ts';
import { aWish } from '../visitors.ts';
import { begin, environment, listed, virkelyst } from './command.ts';
import { anEmptyDatabase, ask, copied, openSource, twoFolders } from './world.ts';

let source: Awaited<ReturnType<typeof openSource>>;
beforeAll(async () => {
  source = await openSource();
  await aWish(source.db, await aPerson(source.db), { text: 'kvæsthedsløs' });
});
afterAll(() => source.close());

const until = async (is: () => Promise<boolean>) => {
  for (let n = 0; n < 400 && !(await is()); n++) await new Promise((resolve) => setTimeout(resolve, 25));
  expect(await is()).toBe(true);
};

describe('the command', () => {
  it('backs up with a role that may only read, says what it did without a name, and restores', async () => {
    await ask(source.rootUrl, `create role only_reads login bypassrls password 'of tests'`);
    await ask(source.rootUrl, 'grant pg_read_all_data to only_reads');
    const reader = new URL(source.rootUrl);
    reader.username = 'only_reads';
    reader.password = 'of tests';
    const { data, keys } = await twoFolders();
    const env = { ...(await environment(source)), VIRKELYST_BACKUP_URL: reader.href };
    const done = await virkelyst(['backup', '--to', data, '--keys-to', keys, '--json'], env);
    expect(done).toMatchObject({ code: 0, err: '' });
    const said = JSON.parse(done.out);
    expect(Object.keys(said)).toEqual(['data', 'keys', 'keysDeleted']);
    expect(said.data.sha256).toMatch(/^[0-9a-f]{64}$/);
    const target = await anEmptyDatabase();
    const into = { ...env, DATABASE_URL: target.url, DATABASE_WEB_URL: target.webUrl };
    const args = ['restore', '--from', join(data, said.data.file), '--keys', join(keys, said.keys.file)];
    const dry = await virkelyst([...args, '--dry-run'], into);
    expect(dry.out).toMatch(/the secret opens them: 1 people.*\nNothing was written/s);
    const restored = await virkelyst(args, into);
    expect(restored).toMatchObject({ code: 0, err: '' });
    expect(restored.out).toMatch(/ 1 {2}wish\n.*People: 1 are here\. 0 had gone/s);
    expect(await virkelyst(args, into)).toMatchObject({ code: 1, err: expect.stringContaining('not empty') });
  });

  it('needs no setting with the server that comes along', async () => {
    const { data, keys } = await twoFolders();
    const env = { VIRKELYST_DATA: source.dataDir, DATABASE_URL: '' };
    const done = await virkelyst(['backup', '--to', data, '--keys-to', keys], env);
    expect(done).toMatchObject({ code: 0, err: '' });
    expect(done.out).toMatch(/^Wrote .*: \d+ rows, .*\nWrote .*: the keys of 1 people/);
    expect(await listed(source.dataDir)).not.toContain('secret.key');
  });

  it('refuses a role that may not see everything, and writes nothing', async () => {
    const { data, keys } = await twoFolders();
    const { VIRKELYST_BACKUP_URL: _, ...env } = await environment(source);
    const { code, err } = await virkelyst(['backup', '--to', data, '--keys-to', keys], env);
    expect(code).toBe(1);
    expect(err).toContain('may not see everything');
    expect([...(await listed(data)), ...(await listed(keys))]).toEqual([]);
  });

  it('killed in the middle leaves nothing that looks whole, and the next one takes the rest away', async () => {
    const { data, keys } = await twoFolders();
    const holder = new pg.Client({ connectionString: source.rootUrl });
    await holder.connect();
    await holder.query('begin; lock table wish in access exclusive mode');
    const { child, ended } = begin(['backup', '--to', data, '--keys-to', keys], await environment(source));
    await until(async () => (await listed(data)).length > 0);
    child.kill('SIGKILL');
    expect((await ended).code).not.toBe(0);
    await holder.end();
    expect(await backupsIn(data, 'data')).toEqual([]);
    expect((await listed(data)).every((name) => name.includes('unfinished'))).toBe(true);
    expect(await listed(data)).toHaveLength(1);
    await copied(source.rootUrl, { data, keys });
    expect((await listed(data)).filter((name) => name.includes('unfinished'))).toEqual([]);
    expect(await backupsIn(data, 'data')).toHaveLength(1);
  });

  it('says that there is no room, and leaves nothing', async () => {
    const { data, keys } = await twoFolders();
    const { code, err } = await virkelyst(
      ['backup', '--to', data, '--keys-to', keys],
      await environment(source),
      '60',
    );
    expect(err).toContain('There is no room for the backup');
    expect(code).toBe(1);
    expect([...(await listed(data)), ...(await listed(keys))]).toEqual([]);
  });
});
