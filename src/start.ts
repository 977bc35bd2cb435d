import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { makeApp } from './app.tsx';
import { type Config, ConfigError, readConfig } from './config.ts';
import { isLoopback } from './config-mitid.ts';
import { centreSlugs, largestCentre } from './features/centres/index.ts';
import { calledOffLetter, forgetSlots, seedSlots } from './features/conversations/index.ts';
import { seedIfEmpty, seedPeople } from './features/demo/index.ts';
import { openLiveIndex } from './features/offers/index.ts';
import { sendNotices } from './features/sharing/index.ts';
import { forgetArchives } from './features/taking-along/index.ts';
import { startTestMitid } from './features/test-mitid/index.ts';
import { jobs } from './jobs.ts';
import { warmUp } from './matching/index.ts';
import { as, type Database, openDatabase } from './platform/db.ts';
import { defaultDataDir } from './platform/embedded-postgres.ts';
import { explainDatabase } from './platform/explain-database.ts';
import { startJobs } from './platform/jobs.ts';
import { type Log, makeLog } from './platform/log.ts';
import { type Mail, openMail } from './platform/mail.ts';
import { migrate } from './platform/migrate.sql.ts';
import { findPostgres } from './platform/postgres.ts';
import { reachableAt } from './platform/reachable.ts';
import { checkSecret } from './platform/sealed.sql.ts';
import { readSecret, secretFile } from './platform/secret.ts';
import { destroyKeys } from './platform/tidy.sql.ts';
import { forgetVisitors } from './platform/visit.sql.ts';
import { type Asset, buildAssets } from './ui/index.ts';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const SECOND_MS = 1000;
const say = (line: string) => console.log(line);

async function prepare(db: Database, config: Config): Promise<void> {
  const applied = await migrate(db);
  await checkSecret(db);
  if (applied.length > 0) say(`Migrated    ${applied.join(', ')}`);
  const loaded = config.demo ? await seedIfEmpty(db, new Date()) : null;
  if (loaded)
    say(
      `Loaded      the demo: ${loaded.centres} centres, ${loaded.partners} partners, ${loaded.offers} offers`,
    );
}

/** What an operator wants to know before somebody waits for a code that never comes. */
const MAIL: Record<Mail['way'], string> = {
  smtp: 'is sent by the mail server in VIRKELYST_SMTP_URL',
  outbox:
    'goes nowhere, for this is a demo: it is shown at /demo/outbox, on this machine alone. Set VIRKELYST_SMTP_URL to send it',
  off: 'is off, so nobody can sign in by e-mail; only a demo that nobody else can reach shows its mails. Set VIRKELYST_SMTP_URL to send it',
};

/** The centre that `/` belongs to. Throws {@link ConfigError} when it is named, and there are only others. */
async function findHomeCentre(db: Database, { homeCentre }: Config): Promise<string | null> {
  if (homeCentre === null) return as(db, null, largestCentre);
  const slugs = await as(db, null, centreSlugs);
  if (slugs.length === 0 || slugs.includes(homeCentre)) return homeCentre;
  throw new ConfigError(`VIRKELYST_CENTRE=${homeCentre} is none of the centres here: ${slugs.join(', ')}.`);
}

/** Behind a proxy all visitors seem to come from its one address, and would share one allowance of codes. */
function sayWhoseAddress({ publicUrl, trustProxy }: Config): void {
  if (trustProxy || !publicUrl.startsWith('https:')) return;
  say(
    'Proxy       not trusted, so all visitors count as one network. Set VIRKELYST_TRUST_PROXY=yes where yours writes X-Forwarded-For',
  );
}

async function listenOn(app: ReturnType<typeof makeApp>, config: Config) {
  const server = createAdaptorServer({ fetch: app.fetch });
  server.listen(config.port, config.host);
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRNOTAVAIL')
      throw new ConfigError(
        `HOST=${config.host} is no address of this machine. Use 127.0.0.1 for this machine alone, or 0.0.0.0 for others too.`,
      );
    if (error.code !== 'EADDRINUSE') throw error;
    // The next one is where Test-MitID of whoever runs there listens.
    throw new ConfigError(
      `Port ${config.port} is taken. Stop what runs there, or choose another: PORT=${config.port + 2} npm start`,
    );
  });
  return server;
}

/**
 * In the demo, where no broker of MitID is set, people sign in with one that is made up. Only on one's own machine: nobody else
 * could reach it, and where others come nobody is to choose whom to be.
 */
async function testMitid(config: Config, assets: Map<string, Asset>) {
  if (!config.demo || config.mitid || !isLoopback(config.publicUrl)) return null;
  return startTestMitid({ assets, port: config.port === 0 ? 0 : config.port + 1 });
}

/**
 * Every hour visitors not seen for 30 days are forgotten, and archives whose week is over; once a day the keys of who has gone. The
 * made-up guides of a demo get the times of the days that have come.
 */
function tidyHourly(db: Database, log: Log, { hasGuides }: { hasGuides: boolean }): NodeJS.Timeout {
  const tidy = async () => {
    const forgotten = await forgetVisitors(db);
    const archives = await forgetArchives(db);
    const slots = await forgetSlots(db);
    const keys = await destroyKeys(db);
    if (hasGuides) await seedSlots(db, new Date());
    log.info('tidied', { forgotten, archives, slots, keys });
  };
  return setInterval(() => void tidy().catch((error) => log.error('tidy_failed', error)), HOUR_MS).unref();
}

/** Every minute those who asked to be told that somebody has looked are told. */
function tellEveryMinute(around: Parameters<typeof sendNotices>[0], log: Log): NodeJS.Timeout {
  const tell = () => sendNotices(around).catch((error) => log.error('notices_failed', error));
  return setInterval(() => void tell(), MINUTE_MS).unref();
}

/**
 * Resolves at the first Ctrl-C or stop signal. npm passes Ctrl-C on a second time; that one is let go. It does not pass a stop
 * signal on when it stands behind a shell, so the end of the parent that npm is counts as one.
 */
function stopSignal(env: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
    if (!env.npm_lifecycle_event) return;
    const parent = process.ppid;
    const orphaned = setInterval(() => process.ppid !== parent && resolve(), SECOND_MS);
    orphaned.unref();
  });
}

async function run(env: NodeJS.ProcessEnv): Promise<void> {
  const stopped = stopSignal(env);
  await using started = new AsyncDisposableStack();
  const settings = readConfig(env);
  const log = makeLog();
  const postgres = await findPostgres(settings, env, { log: say });
  started.defer(postgres.stop);
  say(`Database    ${postgres.describe}`);
  const secret = await readSecret(settings.secret, secretFile(env));
  const db = openDatabase({ ...postgres, secret });
  started.defer(db.close);
  await prepare(db, settings);
  const assets = await buildAssets();
  const madeUp = await testMitid(settings, assets);
  if (madeUp) {
    started.defer(madeUp.close);
    await seedPeople(db);
    await seedSlots(db, new Date());
  }
  const config = {
    ...settings,
    homeCentre: await findHomeCentre(db, settings),
    mitid: settings.mitid ?? madeUp?.settings ?? null,
  };
  const now = () => new Date();
  const live = await openLiveIndex(db, { now, log, snapshot: snapshotFile(env) });
  started.defer(live.close);
  const mail = openMail(config, { now, complain: (error) => log.error('mail_failed', error) });
  say(`Mail        ${MAIL[mail.way]}`);
  sayWhoseAddress(config);
  const app = makeApp(
    { db, config, log, mail, now, secure: config.publicUrl.startsWith('https:') },
    live,
    assets,
  );
  warmUp();
  const atWork = await startJobs(jobs, { db, log, now: () => new Date(), publicUrl: config.publicUrl });
  // Before the database goes, and after the last request: jobs under way come to an end, the others wait for the next start.
  started.defer(atWork.close);
  const server = await listenOn(app, config);
  started.defer(() => new Promise((resolve) => server.close(() => resolve())));
  started.defer(() => {
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
  const hourly = tidyHourly(db, log, { hasGuides: madeUp !== null });
  started.defer(() => clearInterval(hourly));
  const telling = tellEveryMinute(
    { db, mail, publicUrl: config.publicUrl, letters: { talk_off: calledOffLetter } },
    log,
  );
  started.defer(() => clearInterval(telling));

  const { port } = server.address() as AddressInfo;
  say(`Offers      ${live.index.size} open`);
  if (madeUp) say(`Test-MitID  made-up people to sign in as, at ${madeUp.settings.issuer}`);
  say(`Jobs        ${jobs.length} ${jobs.length === 1 ? 'kind' : 'kinds'}, done in the background`);
  for (const address of reachableAt(config.host, port, networkInterfaces())) say(`For others  ${address}`);
  say(`\nVirkelyst is open at  http://localhost:${port}\nCtrl-C stops it.`);
  await stopped;
  say('\nStopping.');
}

/** The index of offers from one start to the next; it holds nothing but offers, and may be deleted. */
const snapshotFile = (env: NodeJS.ProcessEnv): string => join(defaultDataDir(env), 'offers.index');

/** Starts everything in order and says where the centre is. What stops it from starting is said in one sentence. */
export async function start(env: NodeJS.ProcessEnv): Promise<void> {
  try {
    await run(env);
  } catch (error) {
    console.error(`\nVirkelyst could not start. ${explainDatabase(error)}`);
    process.exitCode = 1;
  }
}
