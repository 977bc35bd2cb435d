import { execFile } from 'node:child_process';
import { access, constants, mkdir } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

const run = promisify(execFile);

const asRoot = process.getuid?.() === 0;

/** Nothing that calls home, nothing that a container lacks; as root Chromium starts only without its sandbox. */
const FLAGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-gpu',
  '--disable-sync',
  '--metrics-recording-only',
  '--no-first-run',
  '--no-pings',
  ...(asRoot ? ['--no-sandbox'] : []),
];

const NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome.exe'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const isProgram = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  );

async function installed(): Promise<string[]> {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...PLACES];
  const found = await Promise.all(candidates.map(isProgram));
  return candidates.filter((_, i) => found[i]);
}

/** A way to a browser, and what to call it when it fails. */
type Way = { name: string; launch: () => Promise<Browser> };

const start = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, headless: true, args: FLAGS, chromiumSandbox: !asRoot });

/** Another test may be unpacking the same file at this moment. */
async function patiently(launch: () => Promise<Browser>, tries = 5): Promise<Browser> {
  try {
    return await launch();
  } catch (error) {
    if (tries === 1) throw error;
    await setTimeout(1500);
    return patiently(launch, tries - 1);
  }
}

/** Unpacks the browser that lies inside an npm package, in a folder of this checkout: the machine's own is for everybody. */
async function unpack(): Promise<string> {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = join(process.cwd(), 'build', 'chromium');
  await mkdir(process.env.TMPDIR, { recursive: true });
  // Tells the package to unpack the libraries that a bare machine lacks.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    packed.setGraphicsMode = false;
    return await packed.executablePath();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

async function startPacked(): Promise<Browser> {
  if (process.platform !== 'linux') throw new Error('only for Linux');
  return patiently(async () => start(await unpack()));
}

/** The last resort, where we are allowed to: Debian's own. */
async function startFromDebian(): Promise<Browser> {
  if (!asRoot || process.platform !== 'linux') throw new Error('only as root on Debian');
  await run('apt-get', ['update', '-q']);
  await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { timeout: 240_000 });
  return start('/usr/bin/chromium');
}

async function ways(): Promise<Way[]> {
  const given = process.env.CHROMIUM_PATH;
  if (given) return [{ name: `CHROMIUM_PATH=${given}`, launch: () => start(given) }];
  const found = (await installed()).map((path) => ({ name: path, launch: () => start(path) }));
  return [
    ...found,
    { name: '@sparticuz/chromium', launch: startPacked },
    { name: 'apt-get install chromium', launch: startFromDebian },
  ];
}

/** A real browser for tests: the first of the ways that works. */
export async function launchBrowser(): Promise<Browser> {
  const failures: string[] = [];
  for (const { name, launch } of await ways()) {
    try {
      return await launch();
    } catch (error) {
      failures.push(`  ${name}: ${(error instanceof Error ? error.message : String(error)).split('\n')[0]}`);
    }
  }
  throw new Error(
    `No browser to test with. Install Chromium, or name one in CHROMIUM_PATH. Tried:\n${failures.join('\n')}`,
  );
}
