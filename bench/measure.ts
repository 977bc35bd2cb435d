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
