// One system in a process of its own, so that its memory and its collecting of garbage disturb nobody else's numbers.
// node --expose-gc --import tsx bench/matching/scale/child.ts <task> <offers> <queries>: prints one line of JSON.
import { generateOffers, wishesAtScale } from '../generate.ts';
import { fuzzyThroughout, miniSearch } from '../rivals/minisearch.ts';
import { orama, tolerant } from '../rivals/orama.ts';
import { ours } from '../rivals/ours.ts';
import { postgresFts, wholeWords } from '../rivals/postgres-fts.ts';
import { postgresTrgm } from '../rivals/postgres-trgm.ts';
import type { Rival } from '../rivals/rival.ts';
import { changesOf } from './changes.ts';
import { clocked, megabytes, seconds, spread } from './gauges.ts';
import type { Measured } from './measured.ts';
import { snapshotOf } from './snapshot.ts';

const RIVALS: Record<string, () => Rival> = {
  virkelyst: ours,
  minisearch: miniSearch,
  'minisearch-fuzzy': () => miniSearch(fuzzyThroughout, 'MiniSearch, every word fuzzy'),
  orama,
  'orama-tolerance': () => orama(tolerant, 'Orama, tolerance 1'),
  'postgres-fts': postgresFts,
  'postgres-fts-whole': () => postgresFts(wholeWords, 'PostgreSQL full text, whole words only'),
  'postgres-trgm': postgresTrgm,
};

const WARM_UP = 5;

/** Milliseconds of processor time so far: of this process, or of the one that does the work for it. */
async function worked(rival: Rival): Promise<number | null> {
  if (rival.worked) return rival.worked();
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function measure(rival: Rival, offers: number, queries: number): Promise<Measured> {
  const wishes = wishesAtScale(queries + WARM_UP);
  await rival.load(generateOffers(100, 2));
  await rival.search('noget med heste', 10);
  await rival.close();
  const before = megabytes();
  const { list, making } = clocked(generateOffers(offers));
  const load = (await seconds(() => rival.load(list))) - making();
  const memory = rival.megabytes ? await rival.megabytes() : megabytes() - before;
  for (const wish of wishes.slice(0, WARM_UP)) await rival.search(wish, 10);
  const times: number[] = [];
  const workedBefore = await worked(rival);
  for (const wish of wishes.slice(WARM_UP)) {
    const began = performance.now();
    await rival.search(wish, 10);
    times.push(performance.now() - began);
  }
  const workedAfter = await worked(rival);
  const cpu = workedBefore === null || workedAfter === null ? null : (workedAfter - workedBefore) / queries;
  await rival.close();
  return { system: rival.name, offers, queries, load, memory, ...spread(times), cpu };
}

const [task = '', offers = '1000', queries = '30'] = process.argv.slice(2);
const make = RIVALS[task];
const result = make
  ? await measure(make(), Number(offers), Number(queries))
  : task === 'snapshot'
    ? snapshotOf(Number(offers))
    : changesOf(Number(offers), Number(queries));
console.log(JSON.stringify(result));
process.exit(0);
