import { table } from '../measure.ts';
import { apart } from './scale/apart.ts';
import type { Changes, Measured, Snapshot } from './scale/measured.ts';

/** As many offers as Denmark might have at a time. */
const COUNT = Number(process.env.COUNT ?? 250_000);
/** When a system cannot hold so many, it is measured with fewer. */
const FEWER = 50_000;
const QUERIES = 340;
/** For a system that takes seconds a query. */
const FEW_QUERIES = 30;

const SYSTEMS = [
  { task: 'virkelyst', queries: QUERIES },
  { task: 'postgres-fts', queries: QUERIES },
  { task: 'postgres-fts-whole', queries: QUERIES },
  { task: 'minisearch', queries: QUERIES },
  { task: 'orama', queries: QUERIES },
  { task: 'postgres-trgm', queries: FEW_QUERIES },
];

function measure({ task, queries }: (typeof SYSTEMS)[number]): { measured: Measured; note: string } {
  const all = apart<Measured>(task, COUNT, queries);
  if ('said' in all) return { measured: all.said, note: '' };
  const fewer = apart<Measured>(task, Math.min(FEWER, COUNT), FEW_QUERIES);
  if ('said' in fewer) return { measured: fewer.said, note: `${COUNT.toLocaleString('en')}: ${all.failed}` };
  throw new Error(`${task} could not be measured: ${fewer.failed}.`);
}

const ms = (value: number) => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
const times = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ×`;

function tellSystems(): void {
  const all = SYSTEMS.map((system) => {
    const result = measure(system);
    // It takes minutes: what is known already goes to the other output.
    console.error(JSON.stringify(result));
    return result;
  });
  const ours = all[0]?.measured;
  if (!ours) throw new Error('Nothing was measured.');
  table(
    'The same wishes to each system (milliseconds a wish, one core)',
    all.map(({ measured, note }) => ({
      system: measured.system,
      offers: measured.offers.toLocaleString('en'),
      wishes: measured.queries,
      'load (s)': measured.load.toFixed(1),
      MB: measured.memory.toFixed(0),
      p50: ms(measured.p50),
      p95: ms(measured.p95),
      max: ms(measured.max),
      'CPU, mean': measured.cpu === null ? '' : ms(measured.cpu),
      'p50 to ours': times(measured.p50 / ours.p50),
      'p95 to ours': times(measured.p95 / ours.p95),
      'CPU to ours': measured.cpu && ours.cpu ? times(measured.cpu / ours.cpu) : '',
      note,
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
