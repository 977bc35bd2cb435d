import { table } from '../measure.ts';
import { apart } from './scale/apart.ts';
import type { Changes, Measured, Snapshot } from './scale/measured.ts';

/** As many offers as Denmark might have at a time. */
const COUNT = Number(process.env.COUNT ?? 250_000);
/** For systems that need hours, or more memory than there is, to load that many: Orama loads ever more slowly. */
const FEWER = Math.min(50_000, COUNT);
const QUERIES = 340;
/** For systems that take seconds a query. */
const FEW_QUERIES = 30;

type System = { task: string; offers: number; queries: number };

const SYSTEMS: readonly System[] = [
  { task: 'virkelyst', offers: COUNT, queries: QUERIES },
  { task: 'postgres-fts', offers: COUNT, queries: QUERIES },
  { task: 'postgres-fts-whole', offers: COUNT, queries: QUERIES },
  { task: 'minisearch', offers: COUNT, queries: QUERIES },
  { task: 'minisearch-fuzzy', offers: COUNT, queries: FEW_QUERIES },
  { task: 'postgres-trgm', offers: COUNT, queries: FEW_QUERIES },
  { task: 'virkelyst', offers: FEWER, queries: QUERIES },
  { task: 'orama', offers: FEWER, queries: QUERIES },
  { task: 'orama-tolerance', offers: FEWER, queries: FEW_QUERIES },
];

function measure({ task, offers, queries }: System): Measured {
  const result = apart<Measured>(task, offers, queries);
  if ('failed' in result) throw new Error(`${task} could not be measured: ${result.failed}.`);
  return result.said;
}

const ms = (value: number) => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
const times = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ×`;

const cpuToOurs = (one: Measured, ours: Measured): string =>
  one.cpu && ours.cpu ? times(one.cpu / ours.cpu) : '';

function tellSystems(): void {
  const all = SYSTEMS.map((system) => {
    const result = measure(system);
    // It takes minutes: what is known already goes to the other output.
    console.error(JSON.stringify(result));
    return result;
  });
  /** Ours with as many offers. */
  const oursFor = ({ offers }: Measured): Measured => {
    const ours = all.find((one) => one.offers === offers);
    if (!ours) throw new Error('Ours was not measured.');
    return ours;
  };
  table(
    'The same wishes to each system (milliseconds a wish, one core)',
    all.map((measured) => ({
      system: measured.system,
      offers: measured.offers.toLocaleString('en'),
      wishes: measured.queries,
      'load (s)': measured.load.toFixed(1),
      MB: measured.memory.toFixed(0),
      p50: ms(measured.p50),
      p95: ms(measured.p95),
      max: ms(measured.max),
      'CPU, mean': measured.cpu === null ? '' : ms(measured.cpu),
      'p50 to ours': times(measured.p50 / oursFor(measured).p50),
      'p95 to ours': times(measured.p95 / oursFor(measured).p95),
      'CPU to ours': cpuToOurs(measured, oursFor(measured)),
    })),
  );
}

function tellOurs(): void {
  const changes = apart<Changes>('changes', COUNT, QUERIES);
  const snapshot = apart<Snapshot>('snapshot', COUNT, 0);
  if (!('said' in changes) || !('said' in snapshot)) throw new Error('The index could not be measured.');
  const { build, memory, put, remove } = changes.said;
  const { megabytes, save, load } = snapshot.said;
  table(`The index of ${COUNT.toLocaleString('en')} offers`, [
    { what: 'build', measured: `${build.toFixed(1)} s` },
    { what: 'memory', measured: `${memory.toFixed(0)} MB` },
    { what: 'put an offer, p50 / p99', measured: `${ms(put.p50)} / ${ms(put.p99)} ms` },
    { what: 'remove an offer, p50 / p99', measured: `${ms(remove.p50)} / ${ms(remove.p99)} ms` },
    { what: `save to a file of ${megabytes.toFixed(0)} MB`, measured: `${ms(save)} ms` },
    { what: 'load from the file', measured: `${ms(load)} ms` },
  ]);
}

/** What it costs with the offers of a whole country: ours and what others would use, each in a process of its own. */
export async function run(): Promise<void> {
  tellSystems();
  tellOurs();
}
