import { access, constants, statfs } from 'node:fs/promises';
import { createServer } from 'node:net';
import { type Config, readConfig } from '../config.ts';
import { understand } from '../matching/index.ts';
import { asOwner, type Database } from '../platform/db.ts';
import { defaultDataDir } from '../platform/embedded-postgres.ts';
import { missingMigrations } from '../platform/migrate.sql.ts';
import { countOffers, postgresVersion } from '../platform/vitals.sql.ts';
import { withDatabase } from './database.ts';
import { checkBackups, checkMail, checkMitid, checkSecret, type Finding } from './doctor-around.ts';

const LEAST_NODE = 22;
const LEAST_POSTGRES = 15;
const LEAST_FREE_GIB = 1;

function checkNode(): Finding {
  const ok = Number(process.versions.node.split('.')[0]) >= LEAST_NODE;
  return {
    ok,
    what: `Node ${process.versions.node}`,
    mend: 'Start with `npm start`; it brings the right Node along.',
  };
}

function checkLanguageData(): Finding {
  const found = understand('jeg vil være bager').concepts.some(({ isco }) => isco === '7512');
  return { ok: found, what: 'Language and ESCO data', mend: 'data/ is not whole. Fetch the checkout anew.' };
}

async function checkDisk(folder: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(folder);
  const gib = (bavail * bsize) / 2 ** 30;
  return {
    ok: gib >= LEAST_FREE_GIB,
    what: `${gib.toFixed(1)} GiB free where the data is`,
    mend: 'Make room on that disk.',
  };
}

async function checkFolder(folder: string): Promise<Finding[]> {
  const there = await access(folder, constants.R_OK | constants.W_OK).then(
    () => true,
    (error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? null : false),
  );
  if (there === null) return [{ ok: true, what: `Data folder ${folder} (made at the first start)` }];
  const finding = {
    ok: there,
    what: `Data folder ${folder}`,
    mend: 'Let the user who starts Virkelyst read and write it.',
  };
  return there ? [finding, await checkDisk(folder)] : [finding];
}

function checkPort({ host, port }: Config): Promise<Finding> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () =>
      resolve({
        ok: true,
        what: `Port ${port} is in use: by Virkelyst, if it runs. Else start with PORT=${port + 2}`,
      }),
    );
    probe.listen(port, host, () => probe.close(() => resolve({ ok: true, what: `Port ${port} is free` })));
  });
}

/** Made-up offers are the last thing that a centre of real people wants. */
const noOffers = ({ demo }: Config): string =>
  demo
    ? 'Load the demo: npm run -s virkelyst -- seed'
    : 'There is no demo with VIRKELYST_DEMO=no. Put in a backup with offers: npm run -s virkelyst -- restore';

async function checkDatabase(db: Database, config: Config): Promise<Finding[]> {
  const version = await asOwner(db, postgresVersion);
  const missing = await missingMigrations(db);
  const findings: Finding[] = [
    {
      ok: Number.parseInt(version, 10) >= LEAST_POSTGRES,
      what: `PostgreSQL ${version}`,
      mend: `Virkelyst needs ${LEAST_POSTGRES} or newer.`,
    },
    {
      ok: missing.length === 0,
      what: `Migrations: ${missing.length} missing`,
      mend: 'npm run -s virkelyst -- migrate',
    },
  ];
  if (missing.length > 0) return findings;
  const { centres, open } = await asOwner(db, (tx) => countOffers(tx, new Date()));
  const what = `${open} open offers in ${centres} centres`;
  const offers = { ok: open > 0, what, mend: noOffers(config) };
  return [...findings, offers, await checkSecret(db)];
}

async function examine(env: NodeJS.ProcessEnv): Promise<Finding[]> {
  const config = readConfig(env);
  const folder = config.databaseUrl ? [] : await checkFolder(defaultDataDir(env));
  const database = await withDatabase(config, (db) => checkDatabase(db, config)).catch((error: Error) => [
    {
      ok: false,
      what: `Database: ${error.message}`,
      mend: 'See docs/configuration.md, DATABASE_URL and VIRKELYST_DATA.',
    },
  ]);
  const around = await Promise.all([checkMail(config), checkMitid(config), checkBackups(config)]);
  return [
    checkNode(),
    checkLanguageData(),
    ...folder,
    await checkPort(config),
    ...database,
    ...around.flat(),
  ];
}

/** Looks at everything and prints a line each; exit code 2 when something is wrong. */
export async function doctor(env: NodeJS.ProcessEnv): Promise<void> {
  const findings = await examine(env);
  for (const { ok, what, mend } of findings) {
    console.log(`${ok ? 'ok   ' : 'WRONG'}  ${what}${ok || !mend ? '' : `\n       ${mend}`}`);
  }
  if (findings.some(({ ok }) => !ok)) process.exitCode = 2;
}
