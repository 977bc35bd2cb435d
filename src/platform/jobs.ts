import { type ConstructorOptions, PgBoss } from 'pg-boss';
import type { Database } from './db.ts';
import { openJob, protectJobs } from './jobs.sql.ts';
import type { Log } from './log.ts';

export { queueJob } from './jobs.sql.ts';

/** What a job is given to work with. */
export type AtWork = { db: Database; log: Log; now: () => Date; publicUrl: string };

/**
 * Work that must not be lost. It may be begun more than once (a process was killed in the middle), so doing it twice has to give the
 * same as doing it once; and it reads its data as carefully as a form.
 */
export type Job = {
  /** Small letters and hyphens. */
  name: string;
  /** Throwing has it tried again, later and later, three times in all. */
  run(data: unknown, at: AtWork): Promise<void>;
};

export type Jobs = { close(): Promise<void> };

/** Seconds. */
type Pace = {
  /** How often each process looks for new jobs. */
  poll: number;
  /** After this long without a sign of life from the process a job is taken up by another. pg-boss has 10 as the least. */
  heartbeat: number;
  /** How often it is looked for jobs without a sign of life. */
  watch: number;
  /** How long the first pause is before a job that failed is tried again; the next ones are longer. */
  retryAfter: number;
};

const PACE: Pace = { poll: 2, heartbeat: 30, watch: 20, retryAfter: 15 };
const TRIES_AGAIN = 3;
const DAY = 24 * 3600;
/** Milliseconds that jobs under way have for coming to an end when the process stops. */
const STOPS_WITHIN = 20_000;

const settings = ({ url }: Database, pace: Pace): ConstructorOptions => ({
  connectionString: url,
  application_name: 'virkelyst jobs',
  schema: 'jobs',
  max: 2,
  schedule: false,
  superviseIntervalSeconds: pace.watch,
  monitorIntervalSeconds: pace.watch,
});

async function makeQueues(boss: PgBoss, jobs: readonly Job[], pace: Pace): Promise<void> {
  for (const { name } of jobs) {
    const options = {
      retryLimit: TRIES_AGAIN,
      retryDelay: pace.retryAfter,
      retryBackoff: true,
      heartbeatSeconds: pace.heartbeat,
      // One that nobody has begun, and what is left of one that is done.
      retentionSeconds: DAY,
      deleteAfterSeconds: DAY,
    };
    await boss.createQueue(name, options);
    await boss.updateQueue(name, options);
  }
}

/** Makes the tables of jobs and a queue for each, without working on any: for databases that tests are cloned from. */
export async function installJobs(
  db: Database,
  jobs: readonly Job[],
  changed: Partial<Pace> = {},
): Promise<void> {
  const pace = { ...PACE, ...changed };
  const boss = new PgBoss({ ...settings(db, pace), supervise: false });
  boss.on('error', () => {});
  await boss.start();
  try {
    await makeQueues(boss, jobs, pace);
  } finally {
    await boss.stop({ graceful: false });
  }
  await protectJobs(db);
}

/**
 * Takes up jobs for as long as the process lives, any number of processes beside each other. The database may go away and come
 * back. After `close` nothing is begun; what is under way has time to finish, and is else taken up by another process.
 */
export async function startJobs(
  jobs: readonly Job[],
  at: AtWork,
  changed: Partial<Pace> = {},
): Promise<Jobs> {
  const pace = { ...PACE, ...changed };
  const boss = new PgBoss(settings(at.db, pace));
  boss.on('error', (error) => at.log.error('jobs_failed', error));
  await boss.start();
  try {
    await makeQueues(boss, jobs, pace);
    await protectJobs(at.db);
    for (const job of jobs) await takeUp(boss, job, at, pace);
  } catch (error) {
    await boss.stop({ graceful: false });
    throw error;
  }
  return { close: () => boss.stop({ timeout: STOPS_WITHIN }) };
}

function takeUp(boss: PgBoss, job: Job, at: AtWork, pace: Pace): Promise<string> {
  return boss.work(job.name, { pollingIntervalSeconds: pace.poll }, async (found) => {
    for (const { data } of found) {
      try {
        await job.run(openJob(at.db, data), at);
      } catch (error) {
        at.log.error('job_failed', error, { job: job.name });
        // pg-boss keeps what it is thrown; a message may quote what somebody wrote.
        throw new Error(error instanceof Error ? error.name : 'failed');
      }
    }
  });
}
