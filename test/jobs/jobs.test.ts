import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { PgBoss } from 'pg-boss';
import { expect, it, onTestFinished } from 'vitest';
import { as, asOwner, type Database } from '../../src/platform/db.ts';
import { installJobs, type Job, queueJob, startJobs } from '../../src/platform/jobs.ts';
import { makeLog } from '../../src/platform/log.ts';
import { aDatabase, cutOwner, SECRET } from '../database.ts';
import { aVisitor } from '../visitors.ts';

const QUICK = { poll: 0.5, heartbeat: 10, watch: 1, retryAfter: 1 };

const atWork = (db: Database, logged: string[] = []) => ({
  db,
  log: makeLog((line) => logged.push(line)),
  now: () => new Date(),
  publicUrl: 'http://localhost',
});

/** A job that notes what it was given. */
function noting(name = 'note', work: () => Promise<unknown> = async () => {}) {
  const done: unknown[] = [];
  const job: Job = {
    name,
    run: async (data) => {
      await work();
      done.push(data);
    },
  };
  return { job, done };
}

async function until(met: () => boolean | Promise<boolean>, within = 45_000): Promise<void> {
  const end = performance.now() + within;
  while (!(await met())) {
    if (performance.now() > end) throw new Error('waited in vain');
    await wait(50);
  }
}

const states = (db: Database) =>
  asOwner(db, (tx) =>
    sql<{ state: string; data: string; output: string | null }>`
      select state::text, data::text, output::text from jobs.job order by created_on`.execute(tx),
  ).then(({ rows }) => rows);

it('a job is there when its transaction is, and not when it is taken back; its data is sealed', async () => {
  const db = await aDatabase();
  const { job, done } = noting();
  await installJobs(db, [job], QUICK);
  const anna = await aVisitor(db);
  await as(db, anna, async (tx) => {
    await queueJob(tx, 'note', { text: 'lost' });
    throw new Error('taken back');
  }).catch(() => {});
  await as(db, anna, (tx) => queueJob(tx, 'note', { text: 'brombær' }));
  const queued = await states(db);
  expect(queued).toHaveLength(1);
  expect(queued[0]?.data).not.toContain('brombær');
  const started = await startJobs([job], atWork(db), QUICK);
  onTestFinished(started.close);
  await until(() => done.length > 0);
  expect(done).toEqual([{ text: 'brombær' }]);
});

it('stands in the rows as pg-boss itself would have put it there', async () => {
  const db = await aDatabase();
  await installJobs(db, [noting().job]);
  await as(db, null, (tx) => queueJob(tx, 'note', {}));
  const boss = new PgBoss({ connectionString: db.url, schema: 'jobs', supervise: false, schedule: false });
  await boss.start();
  await boss.send('note', {});
  await boss.stop({ graceful: false });
  const { rows } = await asOwner(db, (tx) =>
    sql<{ row: Record<string, unknown>; kept: number }>`
      select to_jsonb(job) - '{id,data,created_on,start_after,keep_until}'::text[] as row,
        extract(epoch from keep_until - start_after)::int as kept from jobs.job`.execute(tx),
  );
  expect(rows).toHaveLength(2);
  expect(rows[0]).toEqual(rows[1]);
});

it('only known names are taken, and the role of requests reaches nothing of pg-boss', async () => {
  const db = await aDatabase();
  await installJobs(db, [noting().job]);
  for (const name of ['nothing', '__pgboss__send-it', "note'; delete from wish; --"])
    await expect(as(db, null, (tx) => queueJob(tx, name, {}))).rejects.toThrow(/no job/);
  await expect(as(db, null, (tx) => queueJob(tx, 'note', { text: 'x'.repeat(30_000) }))).rejects.toThrow(
    /20 kB/,
  );
  for (const statement of [
    'select * from jobs.job',
    'delete from jobs.job',
    "insert into jobs.job (name) values ('note')",
    'select * from jobs.queue',
    "select jobs.create_queue('mine', '{}')",
    "select jobs.delete_queue('note')",
  ])
    await expect(
      as(db, null, (tx) => sql.raw(statement).execute(tx)),
      statement,
    ).rejects.toThrow(/permission denied/);
});

it('what was not sealed by us is never done', async () => {
  const db = await aDatabase();
  const { job, done } = noting();
  await installJobs(db, [job], QUICK);
  const forged = Buffer.from(JSON.stringify({ text: 'forged' })).toString('base64');
  await as(db, null, (tx) => sql`select queue_job('note', ${forged})`.execute(tx));
  const started = await startJobs([job], atWork(db), QUICK);
  onTestFinished(started.close);
  await until(async () => (await states(db))[0]?.state === 'retry');
  expect(done).toEqual([]);
});

it('two processes share the jobs: each is done once', async () => {
  const db = await aDatabase();
  const one = noting('note', () => wait(20));
  const other = noting('note', () => wait(20));
  await installJobs(db, [one.job], QUICK);
  await as(db, null, async (tx) => {
    for (let n = 0; n < 12; n++) await queueJob(tx, 'note', { n });
  });
  const both = await Promise.all([one, other].map(({ job }) => startJobs([job], atWork(db), QUICK)));
  onTestFinished(async () => void (await Promise.all(both.map(({ close }) => close()))));
  await until(() => one.done.length + other.done.length >= 12);
  await wait(700);
  const numbers = [...one.done, ...other.done].map((data) => (data as { n: number }).n);
  expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, n) => n));
  expect(one.done.length).toBeGreaterThan(0);
  expect(other.done.length).toBeGreaterThan(0);
});

it('what fails is tried again, and neither log nor database repeats what the error said', async () => {
  const db = await aDatabase();
  const logged: string[] = [];
  let tries = 0;
  const { job, done } = noting('note', async () => {
    tries++;
    if (tries === 1) throw new Error('she wrote: brombær');
  });
  await installJobs(db, [job], QUICK);
  await as(db, null, (tx) => queueJob(tx, 'note', {}));
  const started = await startJobs([job], atWork(db, logged), QUICK);
  onTestFinished(started.close);
  await until(() => done.length === 1);
  expect(tries).toBe(2);
  expect(logged.join()).toContain('job_failed');
  expect(logged.join() + JSON.stringify(await states(db))).not.toContain('brombær');
});

it('stopping waits for the job under way, and begins no other', async () => {
  const db = await aDatabase();
  let begun = 0;
  const { job, done } = noting('note', async () => {
    begun++;
    await wait(1500);
  });
  await installJobs(db, [job], QUICK);
  await as(db, null, async (tx) => {
    await queueJob(tx, 'note', {});
    await queueJob(tx, 'note', {});
  });
  const started = await startJobs([job], atWork(db), QUICK);
  await until(() => begun === 1);
  await started.close();
  expect(done).toHaveLength(1);
  expect(begun).toBe(1);
  expect((await states(db)).map(({ state }) => state).sort()).toEqual(['completed', 'created']);
});

it('a process killed in the middle loses nothing: another takes the job up', async () => {
  const db = await aDatabase();
  const { job, done } = noting('slow');
  await installJobs(db, [job], QUICK);
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/jobs/worker.ts'], {
    env: {
      ...process.env,
      DATABASE_URL: db.url,
      DATABASE_WEB_URL: db.webUrl,
      SECRET: SECRET.toString('base64'),
    },
  });
  const begun = once(child.stdout, 'data');
  await as(db, null, (tx) => queueJob(tx, 'slow', { n: 1 }));
  expect(String(await begun)).toContain('begun');
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect((await states(db))[0]?.state).toBe('active');
  const started = await startJobs([job], atWork(db), QUICK);
  onTestFinished(started.close);
  await until(() => done.length === 1);
  expect(done).toEqual([{ n: 1 }]);
}, 60_000);

it('outlives the connections being cut, also in the middle of a job', async () => {
  const db = await aDatabase();
  let cut = false;
  const { job, done } = noting('note', async () => {
    if (cut) return;
    cut = true;
    await cutOwner(db.url);
  });
  await installJobs(db, [job], QUICK);
  await as(db, null, (tx) => queueJob(tx, 'note', { n: 1 }));
  const started = await startJobs([job], atWork(db), QUICK);
  onTestFinished(started.close);
  await until(() => done.length > 0);
  await as(db, null, (tx) => queueJob(tx, 'note', { n: 2 }));
  await until(() => done.some((data) => (data as { n: number }).n === 2));
  await until(async () => (await states(db)).every(({ state }) => state === 'completed'));
}, 60_000);

it('goes with the person who caused it, whatever state it is in', async () => {
  const db = await aDatabase();
  await installJobs(db, [noting().job]);
  const [anna, bo] = [await aVisitor(db), await aVisitor(db)];
  for (const who of [anna, bo]) await as(db, who, (tx) => queueJob(tx, 'note', {}));
  await as(db, anna, (tx) => tx.deleteFrom('person').execute());
  expect(await states(db)).toHaveLength(1);
});

it('two processes that start at once on an empty database make one set of tables, all of them protected', async () => {
  const db = await aDatabase();
  await asOwner(db, (tx) => sql`drop schema jobs cascade`.execute(tx));
  const { job, done } = noting();
  const both = await Promise.all([0, 1].map(() => startJobs([job], atWork(db), QUICK)));
  onTestFinished(async () => void (await Promise.all(both.map(({ close }) => close()))));
  await as(db, null, (tx) => queueJob(tx, 'note', {}));
  await until(() => done.length === 1);
  const { rows } = await asOwner(db, (tx) =>
    sql<{ open: number; all: number }>`
      select count(*) as all, count(*) filter (where not (relrowsecurity and relforcerowsecurity)) as open
      from pg_class where relnamespace = 'jobs'::regnamespace and relkind in ('r', 'p')`.execute(tx),
  );
  expect(rows[0]?.all).toBeGreaterThan(8);
  expect(rows[0]?.open).toBe(0);
});

it('without its tables a request that queues says so, and keeps nothing of what it did', async () => {
  const db = await aDatabase();
  await asOwner(db, (tx) => sql`drop schema jobs cascade`.execute(tx));
  const anna = await aVisitor(db);
  await expect(as(db, anna, (tx) => queueJob(tx, 'note', {}))).rejects.toThrow(/jobs/);
  await as(db, anna, (tx) => tx.deleteFrom('person').execute());
});
