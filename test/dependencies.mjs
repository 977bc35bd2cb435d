// Where our dependencies come from, and what is known about them. Run as part of `npm run check`, without the network: the lock file
// alone decides. With --ask (.ci/run) the registry is asked for known holes too; one that does not answer decides nothing.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const read = (name) => JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'));
const { dependencies, devDependencies, optionalDependencies, allowScripts } = read('package.json');
const { packages, lockfileVersion } = read('package-lock.json');
const wrong = [];

const EXACT = /^\d+\.\d+\.\d+(-[\w.]+)?$/;
for (const [name, version] of Object.entries({
  ...dependencies,
  ...devDependencies,
  ...optionalDependencies,
})) {
  if (!EXACT.test(version)) wrong.push(`${name}@${version} is not one exact version.`);
  if (packages[`node_modules/${name}`]?.version !== version)
    wrong.push(`${name}@${version} is not the version in package-lock.json.`);
}

const installed = Object.entries(packages).filter(([path, { link }]) => path !== '' && !link);
for (const [path, { resolved = '', integrity = '', hasInstallScript, inBundle }] of installed) {
  const name = path.replace(/^.*node_modules\//, '');
  // What comes inside another package is covered by that one's checksum.
  if (inBundle) continue;
  // The registry itself is left out (.npmrc), so that a mirror serves as well; anything else is named.
  if (resolved && !resolved.startsWith('https://registry.npmjs.org/'))
    wrong.push(`${name} comes from ${resolved}.`);
  if (!integrity.startsWith('sha512-')) wrong.push(`${name} has no SHA-512 checksum in package-lock.json.`);
  if (hasInstallScript && !(name in allowScripts))
    wrong.push(`${name} runs a script when it is installed: say yes or no in allowScripts of package.json.`);
}
if (lockfileVersion !== 3 || installed.length < 100) wrong.push('package-lock.json was not understood.');

if (process.argv.includes('--ask')) wrong.push(...askRegistry());

for (const line of wrong) console.error(line);
if (wrong.length > 0) process.exit(1);
console.log(`${installed.length} packages, each from the registry, in one version, with its checksum.`);

/** Known holes of the packages that run in production, those that are rated high or critical. */
function askRegistry() {
  const args = ['audit', '--omit=dev', '--json', '--fetch-retries=0', '--fetch-timeout=15000'];
  const { stdout } = spawnSync('npm', args, { encoding: 'utf8', timeout: 30_000 });
  const found = parse(stdout)?.vulnerabilities;
  if (!found) {
    console.log(
      'The registry did not say what is known about these packages. Nothing was learned; nothing is refused.',
    );
    return [];
  }
  return Object.values(found)
    .filter(({ severity }) => severity === 'high' || severity === 'critical')
    .map(({ name, severity }) => `${name} has a known hole (${severity}): npm audit --omit=dev`);
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
