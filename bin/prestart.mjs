// Runs before `npm start` and `npm test` on whatever Node the machine has: plain JavaScript, no dependencies.
// Afterwards npm's scripts find the pinned Node 24 in node_modules/.bin.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const lockFile = join(root, 'package-lock.json');
const mark = join(modules, '.virkelyst-lock');
const halfway = join(modules, '.virkelyst-halfway');
const turn = join(root, 'build', '.installing');

function giveUp(sentence) {
  console.error(sentence);
  process.exit(1);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  giveUp(
    `Virkelyst needs Node.js 20.19 or newer, and this is ${process.versions.node}: get one from https://nodejs.org.`,
  );
}

/** What ought to be installed: changes with package-lock.json and with the kind of machine. */
function wanted() {
  const lock = readFileSync(lockFile);
  return createHash('sha256').update(lock).update(`${process.platform} ${process.arch}`).digest('hex');
}

const read = (file) => {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return null;
  }
};

const packagesOf = (file) => JSON.parse(read(file) ?? '{}').packages ?? {};

/** What npm wrote down when it last finished is what package-lock.json asks for: somebody ran npm themselves. */
function isInstalledByHand() {
  const there = packagesOf(join(modules, '.package-lock.json'));
  const asked = Object.entries(packagesOf(lockFile)).filter(([path, it]) => path !== '' && !it.optional);
  return asked.every(([path, it]) => there[path]?.version === it.version && !it.link);
}

const hasNode = () => ['node', 'node.exe'].some((name) => existsSync(join(modules, 'node', 'bin', name)));

function isInstalled() {
  if (!hasNode() || existsSync(halfway)) return false;
  if (read(mark) === wanted()) return true;
  if (!isInstalledByHand()) return false;
  writeFileSync(mark, wanted());
  return true;
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

const sleep = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

/** Makes the folder that says "somebody installs here"; false when it is there already. */
function tryTurn() {
  try {
    mkdirSync(dirname(turn), { recursive: true });
    mkdirSync(turn);
    writeFileSync(join(turn, 'pid'), String(process.pid));
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    giveUp(explain(error.message));
  }
  // Somebody who found the turn of a dead one at the same moment may be clearing ours away.
  sleep(200);
  return read(join(turn, 'pid')) === String(process.pid);
}

/** One at a time: the second waits until the first is done, or is gone. */
function takeTurn() {
  let told = false;
  for (let unnamed = 0; !tryTurn(); sleep(250)) {
    const pid = Number(read(join(turn, 'pid')));
    unnamed = pid ? 0 : unnamed + 1;
    if (pid ? !isAlive(pid) : unnamed > 20) rmSync(turn, { recursive: true, force: true });
    else if (!told) console.log('Another Virkelyst is being installed in this folder. Waiting for it.');
    told = true;
  }
}

const reasons = [
  [/ENOSPC|no space left/i, 'The disk is full. Make room and try again.'],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED|network/i,
    'npm could not reach the place it gets packages from. Is this machine online, or behind a proxy that npm should know?',
  ],
  [/EACCES|EPERM|EROFS/, `You may not write to ${root}. Start Virkelyst as the owner of that folder.`],
  [
    /EINTEGRITY/,
    'A package arrived damaged. Try again; if it stays so, somebody between here and npm changes packages.',
  ],
];

const isDiskFull = () => {
  const { bavail, bsize } = statfsSync(root);
  return bavail * bsize < 100 * 1024 * 1024;
};

function explain(said) {
  const known = reasons.find(([pattern]) => pattern.test(said));
  if (known) return known[1];
  // What a full disk breaks first often does not say so.
  return isDiskFull() ? reasons[0][1] : 'Installing failed. What npm said is above.';
}

/** The npm that runs this script, or the one on the path. Its output is shown, and read for the reason if it fails. */
function npm(args) {
  const npmScript = process.env.npm_execpath;
  const isScript = npmScript !== undefined && /\.[cm]?js$/.test(npmScript);
  const [command, first] = isScript ? [process.execPath, [npmScript]] : ['npm', []];
  return spawnSync(command, [...first, ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: !isScript && process.platform === 'win32',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

/**
 * `npm install --no-save`, not `npm ci`: both take the versions of package-lock.json, but `npm ci` refuses when the lock
 * lacks a package for some other kind of machine. A half-made node_modules is thrown away, as `npm ci` would.
 */
function install() {
  console.log('Installing what Virkelyst needs. The first time takes a minute or two.');
  const isWhole = existsSync(join(modules, '.package-lock.json')) && !existsSync(halfway);
  if (!isWhole) rmSync(modules, { recursive: true, force: true });
  mkdirSync(modules, { recursive: true });
  writeFileSync(halfway, '');
  const { status, stderr, error } = npm([
    ...['install', '--no-save', '--include=dev', '--include=optional', '--ignore-scripts=false'],
    ...['--no-audit', '--no-fund', '--loglevel=error'],
  ]);
  if (status === 0) {
    writeFileSync(mark, wanted());
    rmSync(halfway);
    return null;
  }
  const said = `${stderr ?? ''}${error?.message ?? ''}`;
  process.stderr.write(said.endsWith('\n') ? said : `${said}\n`);
  return explain(said);
}

/** Installing itself, and the disk in between: always ends with a reason or null, never with a stack trace. */
function installInTurn() {
  takeTurn();
  try {
    return isInstalled() ? null : install();
  } catch (error) {
    return explain(error.message);
  } finally {
    rmSync(turn, { recursive: true, force: true });
  }
}

checkNode();
if (!isInstalled()) {
  const failure = installInTurn();
  if (failure) giveUp(failure);
  if (!hasNode())
    giveUp('npm did not run the install scripts, which bring Node.js 24: see allowScripts in package.json.');
}
