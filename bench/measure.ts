type Row = Record<string, string | number>;

/** Milliseconds of each call of `work`, after a warm-up that is not counted. */
export async function times(
  work: (i: number) => unknown,
  { runs = 200, warmUp = 20 } = {},
): Promise<number[]> {
  for (let i = 0; i < warmUp; i++) await work(i);
  const measured: number[] = [];
  for (let i = 0; i < runs; i++) {
    const began = performance.now();
    await work(i);
    measured.push(performance.now() - began);
  }
  return measured;
}

/** p50, p95 and p99 of what was measured, in milliseconds. A measurement that measured nothing fails. */
export function percentiles(measured: number[]): { p50: string; p95: string; p99: string } {
  if (measured.length === 0) throw new Error('Nothing was measured.');
  const sorted = measured.toSorted((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(2);
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

/** Prints rows as a table in Markdown, so that it can be kept under bench/results. */
export function table(title: string, rows: Row[]): void {
  const [first] = rows;
  if (!first) throw new Error(`${title}: nothing was measured.`);
  const columns = Object.keys(first);
  console.log(`### ${title}\n`);
  console.log(`| ${columns.join(' | ')} |`);
  console.log(`|${columns.map(() => '---').join('|')}|`);
  for (const row of rows) console.log(`| ${columns.map((column) => row[column]).join(' | ')} |`);
  console.log();
}

/** Random numbers of 0 to 1 that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of a list, by chance. */
export function pick<One>(list: readonly One[], random: () => number): One {
  const one = list[Math.floor(random() * list.length)];
  if (one === undefined) throw new Error('There was nothing to pick from.');
  return one;
}
