/** Megabytes that this process holds, after garbage is collected where Node lets us (--expose-gc). */
export function megabytes(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  // arrayBuffers are counted in external.
  return (heapUsed + Math.max(external, arrayBuffers)) / 2 ** 20;
}

export async function seconds(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

/** The middle, the slow ones and the slowest. */
export function spread(times: readonly number[]): { p50: number; p95: number; p99: number; max: number } {
  if (times.length === 0) throw new Error('Nothing was measured.');
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
}

/** Hands on a list that is made while it is read, and keeps the seconds that making it took. */
export function clocked<T>(list: Iterable<T>): { list: Iterable<T>; making(): number } {
  let making = 0;
  function* walk(): Generator<T> {
    const source = list[Symbol.iterator]();
    for (;;) {
      const began = performance.now();
      const { done, value } = source.next();
      making += performance.now() - began;
      if (done) return;
      yield value;
    }
  }
  return { list: walk(), making: () => making / 1000 };
}
