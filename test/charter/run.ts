// npm run charter -- --reads 100000: everything read as everybody, in one random world after the other, on a database that goes again.
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { seed as seedDemo } from '../../src/features/demo/index.ts';
import { jobs } from '../../src/jobs.ts';
import { openDatabase } from '../../src/platform/db.ts';
import { installJobs } from '../../src/platform/jobs.ts';
import { migrate } from '../../src/platform/migrate.sql.ts';
import { at, cloneOf, createDatabase } from '../database.ts';
import { openSite } from '../site.ts';
import { startTemporaryPostgres } from '../temporary-server.ts';
import { Attack, type Result } from './attack/attack.ts';

const { values } = parseArgs({
  options: { reads: { type: 'string', default: '2000' }, seed: { type: 'string' } },
});
const wanted = Number(values.reads);
if (!Number.isInteger(wanted) || wanted < 1) throw new Error('--reads takes a whole number, 1 or more.');
let seed = Number(values.seed ?? randomInt(2 ** 31));
if (!Number.isInteger(seed)) throw new Error('--seed takes a whole number.');

const TEMPLATE = 'charter';
const SHOWN = 20;

const server = await startTemporaryPostgres();
let [reads, leaks, found] = [0, 0, 0];
let lacks: string[] = [];
try {
  await createDatabase(server.url, TEMPLATE);
  const template = openDatabase(at(server, TEMPLATE));
  await migrate(template);
  await installJobs(template, jobs);
  await seedDemo(template, new Date());
  await template.close();
  while (reads < wanted && lacks.length === 0) {
    const result = await oneWorld(seed, wanted - reads);
    reads += result.reads;
    leaks += result.leaks.length;
    found += result.own;
    console.log(
      `world ${seed}: ${result.reads} reads, ${result.own} of the asker’s own, ${result.leaks.length} leaks`,
    );
    for (const { who, what, why } of result.leaks.slice(0, SHOWN))
      console.log(`  ${who}: ${what}\n    ${why}`);
    for (const fault of result.faults.slice(0, SHOWN)) console.log(`  a fault: ${fault}`);
    seed += 1;
  }
} finally {
  await server.stop();
}
for (const lack of lacks) console.log(lack);
// Who finds nothing of their own either has not looked.
if (found === 0) console.log('Nobody found anything, not even their own.');
console.log(`${reads} reads, ${leaks} leaks`);
process.exit(leaks > 0 || found === 0 || lacks.length > 0 ? 1 : 0);

async function oneWorld(worldSeed: number, most: number): Promise<Result> {
  const site = await openSite({}, (onQuery) => cloneOf(server, TEMPLATE, onQuery));
  try {
    const attack = await Attack.on(site, worldSeed);
    lacks = attack.gaps();
    return await attack.read(Math.min(most, attack.round)).finally(() => attack.close());
  } finally {
    await site.close();
  }
}
