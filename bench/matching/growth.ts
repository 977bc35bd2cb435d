import { writeFileSync } from 'node:fs';
import { table } from '../measure.ts';
import { logPlot } from './growth/plot.ts';
import { apart } from './scale/apart.ts';
import type { Changes } from './scale/measured.ts';

const SIZES = [1000, 3000, 10_000, 30_000, 100_000, 300_000, 1_000_000];
/** The environment variable MOST stops earlier. */
const MOST = Number(process.env.MOST ?? 1_000_000);
const QUERIES = 340;

function measure(offers: number): Changes {
  const result = apart<Changes>('changes', offers, QUERIES, 20);
  if ('failed' in result) throw new Error(`${offers} offers could not be measured: ${result.failed}.`);
  // It takes minutes: what is known already goes to the other output.
  console.error(JSON.stringify(result.said));
  return result.said;
}

const plotOf = (all: readonly Changes[]) =>
  logPlot(
    'The index as it grows',
    'offers',
    all.map(({ offers }) => offers),
    [
      { name: 'memory', unit: 'MB', values: all.map(({ memory }) => memory) },
      { name: 'build', unit: 's', values: all.map(({ build }) => build) },
      { name: 'find, p95', unit: 'ms', values: all.map(({ find }) => find.p95) },
      { name: 'find, p50', unit: 'ms', values: all.map(({ find }) => find.p50) },
      { name: 'put, p50', unit: 'ms', values: all.map(({ put }) => put.p50) },
    ],
  );

/** Time and memory of the index from a thousand offers to a million, as a table and a plot under bench/results. */
export async function run(): Promise<void> {
  const all = SIZES.filter((size) => size <= MOST).map(measure);
  table(
    'The index as it grows (build in seconds; find is a sentence to ten offers, in milliseconds)',
    all.map(({ offers, build, memory, find, put, remove }) => ({
      offers: offers.toLocaleString('en'),
      build: build.toFixed(2),
      MB: memory.toFixed(0),
      'kB an offer': ((memory * 1024) / offers).toFixed(2),
      'find p50': find.p50.toFixed(2),
      'find p95': find.p95.toFixed(2),
      'find max': find.max.toFixed(1),
      'put p50': put.p50.toFixed(3),
      'put p99': put.p99.toFixed(3),
      'remove p50': remove.p50.toFixed(3),
    })),
  );
  const date = new Date().toISOString().slice(0, 10);
  const file = new URL(`../results/${date}-growth.svg`, import.meta.url);
  writeFileSync(file, plotOf(all));
  console.log(`The same as a plot: bench/results/${date}-growth.svg\n`);
}
