import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { clusterName, findHolder, readLock } from './embedded/holder.ts';
import { defaultDataDir, prepareDataDir, serverUser } from './embedded/place.ts';
import { isAlive, waitUntil } from './embedded/processes.ts';
import { findPackage, findPrograms, program } from './embedded/programs.ts';
import { freePort, stopServer } from './embedded/server.ts';
import { settings } from './embedded/settings.ts';
import { AlreadyRunningError, type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts';

const temporary = mkdtempSync(join(tmpdir(), 'virkelyst-'));
chmodSync(temporary, 0o711);
const dataDir = join(temporary, 'Ærøs data og ønsker');
const pgdata = join(dataDir, 'database', 'postgresql');
const secret = 'jeg vil gerne passe heste';

let running: EmbeddedPostgres | null = null;
const said: string[] = [];
const children: ChildProcess[] = [];

async function start(folder = dataDir): Promise<EmbeddedPostgres> {
  running = await startEmbeddedPostgres({ dataDir: folder, forTests: true, log: (line) => said.push(line) });
  return running;
}

async function ask(url: string, sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  return client.query(sql, values).then(
    ({ rows }) => client.end().then(() => rows),
    (error: unknown) => client.end().then(() => Promise.reject(error)),
  );
}

const postmaster = (): number => readLock(pgdata)?.pid ?? Number.NaN;

/** A number that no process has any more. */
const deadPid = (): number => spawnSync(process.execPath, ['-e', '']).pid;

const script = `
  const { startEmbeddedPostgres } = await import(${JSON.stringify(new URL('./embedded-postgres.ts', import.meta.url))});
  const { url } = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, forTests: true });
  process.stdout.write(url);
  setInterval(() => {}, 1000);`;

/** Virkelyst in a process of its own, which can be killed. */
async function startElsewhere() {
  const args = ['--import', 'tsx', '--input-type=module', '-e', script];
  const app = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(app);
  await Promise.race([once(app.stdout, 'data'), once(app, 'exit')]);
  expect(app.exitCode).toBeNull();
  return app;
}

beforeAll(async () => {
  const { url, stop } = await start();
  await ask(url, 'create table wish (id int primary key, words text)');
  await ask(url, 'insert into wish values (1, $1)', [secret]);
  await stop();
}, 60_000);

afterEach(async () => {
  await running?.stop();
  running = null;
  said.length = 0;
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

afterAll(() => rmSync(temporary, { recursive: true, force: true }));

test('starts in a path with spaces and æøå, as a role without power over others, and sorts as Danes do', async () => {
  const { url, postgresVersion } = await start();
  expect(postgresVersion).toMatch(/^18\./);
  const [me] = await ask(url, 'select * from pg_roles where rolname = current_user');
  expect(me).toMatchObject({ rolname: 'virkelyst', rolsuper: false, rolcreaterole: true, rolcreatedb: true });
  const sorted = await ask(url, `select x from (values ('Åse'), ('Zoe'), ('Ærø'), ('Øst')) v(x) order by x`);
  expect(sorted.map((row) => row.x)).toEqual(['Zoe', 'Ærø', 'Øst', 'Åse']);
  await ask(url, 'create extension if not exists pg_trgm');
  expect(await ask(url, `select similarity('ærø', 'ærø') s`)).toEqual([{ s: 1 }]);
  expect(await ask(url, 'show data_checksums')).toEqual([{ data_checksums: 'on' }]);
});

test('is fast and keeps what was written when it starts again, and leaves nothing behind', async () => {
  const before = performance.now();
  const { url, stop } = await start();
  expect(performance.now() - before).toBeLessThan(3000);
  expect(await ask(url, 'select words from wish')).toEqual([{ words: secret }]);
  const pid = postmaster();
  await Promise.all([stop(), stop()]);
  expect(isAlive(pid)).toBe(false);
  expect(existsSync(join(pgdata, 'postmaster.pid'))).toBe(false);
});

test('asks for the password and listens on this machine only', async () => {
  const { url } = await start();
  await expect(ask(url.replace(/:\w+@/, ':guess@'), 'select 1')).rejects.toThrow(/authentication failed/);
  expect(await ask(url, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
});

describe('killed', () => {
  test('PostgreSQL: comes back at the same address while the app lives', async () => {
    const { url } = await start();
    process.kill(postmaster(), 'SIGKILL');
    const isBack = () => said.includes('The database is back.');
    expect(await waitUntil(isBack, 10_000)).toBe(true);
    expect(await ask(url, 'select words from wish')).toEqual([{ words: secret }]);
  });

  test('the app: PostgreSQL stops by itself, and the next start need not wait for that', async () => {
    const app = await startElsewhere();
    const pid = postmaster();
    app.kill('SIGKILL');
    await once(app, 'exit');
    const { url } = await start();
    expect(isAlive(pid)).toBe(false);
    expect(await ask(url, 'select words from wish')).toEqual([{ words: secret }]);
  });

  test('both: the next start puts the data in order', async () => {
    const app = await startElsewhere();
    process.kill(postmaster(), 'SIGKILL');
    app.kill('SIGKILL');
    const { url } = await start();
    expect(await ask(url, 'select words from wish')).toEqual([{ words: secret }]);
  });

  test('the app and its watchdog: the PostgreSQL left behind is stopped', async () => {
    const user = serverUser(pgdata);
    const programs = await findPrograms(dataDir, user);
    const name = clusterName(pgdata).replace(`.${process.pid}.`, `.${deadPid()}.`);
    const own = { port: await freePort(), cluster_name: name };
    const orphan = spawn(program(programs, 'postgres'), ['-D', pgdata, ...settings(own, true)], {
      ...(user ? { uid: user.uid, gid: user.gid } : {}),
      cwd: programs.folder,
      env: programs.environment,
      stdio: 'ignore',
    });
    children.push(orphan);
    expect(await waitUntil(() => findHolder(pgdata)?.status === 'ready', 10_000)).toBe(true);
    const { url } = await start();
    expect(said).toEqual(['Stopping the database that an earlier run left behind.']);
    expect(orphan.exitCode).toBe(0);
    expect(await ask(url, 'select words from wish')).toEqual([{ words: secret }]);
  });
});

describe('refuses', () => {
  test('a second start with the same folder, and says who has it', async () => {
    const { url } = await start();
    const second = startEmbeddedPostgres({ dataDir, forTests: true });
    await expect(second).rejects.toThrow(AlreadyRunningError);
    await expect(second).rejects.toThrow(`(process ${process.pid})`);
    await expect(second).rejects.toThrow('VIRKELYST_DATA');
    expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('the slower of two at once', async () => {
    const both = await Promise.allSettled([start(), start()]);
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find((one) => one.status === 'rejected')?.reason).toBeInstanceOf(AlreadyRunningError);
  });

  test('data of another version of PostgreSQL', async () => {
    const version = join(pgdata, 'PG_VERSION');
    await writeFile(version, '17\n');
    await expect(start()).rejects.toThrow(/made by PostgreSQL 17, and this Virkelyst brings PostgreSQL 18/);
    await writeFile(version, '18\n');
  });

  test('damaged data, which it leaves as it is', async () => {
    const control = join(pgdata, 'global', 'pg_control');
    await rename(control, `${control}.away`);
    await expect(start()).rejects.toThrow(/is damaged, and nothing has been changed or deleted/);
    await rename(`${control}.away`, control);
  });

  test('a folder of something else', async () => {
    const other = join(temporary, 'other');
    mkdirSync(join(other, 'database', 'postgresql'), { recursive: true });
    await expect(start(other)).rejects.toThrow(/holds no PostgreSQL data: move it away/);
    expect(readdirSync(join(other, 'database'))).toEqual(['postgresql']);
  });

  test('a file where the folder should be', async () => {
    const file = join(temporary, 'file');
    await writeFile(file, '');
    await expect(start(file)).rejects.toThrow(/not a folder/);
    await expect(start(join(file, 'below'))).rejects.toThrow(/not a folder/);
  });

  test.skipIf(process.platform !== 'linux')('a folder nobody can write to', async () => {
    await expect(start('/proc/virkelyst')).rejects.toThrow(/set VIRKELYST_DATA/);
  });

  test('a machine without a built-in PostgreSQL', () => {
    expect(() => findPackage('sunos', 'sparc')).toThrow(
      /\(sunos sparc\).*Linux, macOS and Windows.*DATABASE_URL/,
    );
  });
});

test('a start cut short leaves a folder that the next start sweeps away', () => {
  const left = join(dataDir, `database.unfinished-${deadPid()}-abc123`);
  const mine = join(dataDir, `database.unfinished-${process.pid}-abc123`);
  for (const folder of [left, mine]) mkdirSync(folder);
  prepareDataDir(dataDir);
  expect([existsSync(left), existsSync(mine)]).toEqual([false, true]);
  rmSync(mine, { recursive: true });
});

test('a lock whose number belongs to another program by now does not stand in the way', async () => {
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  children.push(other);
  await writeFile(join(pgdata, 'postmaster.pid'), `${other.pid}\n/somewhere\n1\n5432\n\n\n\nready\n`);
  const { url } = await start();
  expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  expect(other.exitCode).toBeNull();
});

test('PostgreSQL started by hand on the folder is left alone', async () => {
  const user = serverUser(pgdata);
  const programs = await findPrograms(dataDir, user);
  const args = ['-D', pgdata, '-p', String(await freePort()), '-c', 'unix_socket_directories='];
  const byHand = spawn(program(programs, 'postgres'), args, {
    ...(user ? { uid: user.uid, gid: user.gid } : {}),
    cwd: programs.folder,
    env: programs.environment,
    stdio: 'ignore',
  });
  children.push(byHand);
  expect(await waitUntil(() => findHolder(pgdata)?.status === 'ready', 10_000)).toBe(true);
  await expect(start()).rejects.toThrow(`did not start (process ${byHand.pid})`);
  await stopServer(Number(byHand.pid), programs);
});

test('what people write is in no log: not by an error, not by a crash', async () => {
  const { url } = await start();
  await expect(ask(url, 'select $1::int', [secret])).rejects.toThrow(/invalid input syntax/);
  await expect(ask(url, `insert into wish values (1, '${secret}')`)).rejects.toThrow(/duplicate key/);
  await expect(ask(url, `select '${secret}' from`)).rejects.toThrow(/syntax error/);
  const crash = ask(url, `select pg_sleep(60), pg_backend_pid(), '${secret}'`).catch(() => 'cut off');
  const find = `select pid from pg_stat_activity where wait_event = 'PgSleep'`;
  let pid: unknown;
  while (!pid) pid = (await ask(url, find))[0]?.pid;
  process.kill(Number(pid), 'SIGKILL');
  expect(await crash).toBe('cut off');
  const log = () => readFileSync(join(dataDir, 'log', 'postgresql.log'), 'utf8');
  const crashed = /was terminated by signal 9.*ready to accept connections/s;
  expect(await waitUntil(() => crashed.test(log()), 10_000)).toBe(true);
  expect(log()).not.toContain('heste');
});

describe('the data folder', () => {
  test('is what VIRKELYST_DATA says', () => {
    expect(defaultDataDir({ VIRKELYST_DATA: '/srv/virkelyst', HOME: '/home/x' })).toBe('/srv/virkelyst');
  });

  test('is outside the checkout otherwise', () => {
    const folder = defaultDataDir({ HOME: '/home/x', LOCALAPPDATA: '/home/x/local' });
    expect(folder.startsWith(process.cwd())).toBe(false);
    expect(folder.toLowerCase()).toMatch(/virkelyst$/);
  });

  test.skipIf(process.platform !== 'linux')('follows XDG_DATA_HOME for an ordinary user', () => {
    const folder = defaultDataDir({ HOME: '/home/x', XDG_DATA_HOME: '/data' });
    expect(folder).toBe(process.getuid?.() === 0 ? '/var/lib/virkelyst' : '/data/virkelyst');
  });
});
