import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

const root = new URL('../../data/', import.meta.url);

/** A file below data/, unpacked when its name ends in .gz. */
export function dataBytes(path: string): Buffer {
  const bytes = readFileSync(new URL(path, root));
  return path.endsWith('.gz') ? gunzipSync(bytes) : bytes;
}

/** The lines of a text file below data/, without comments and empty ones. */
export function dataLines(path: string): string[] {
  return dataBytes(path)
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** Tells `hear` what stands before and behind the first tab of each line of a file below data/. */
export function eachRow(path: string, hear: (first: string, rest: string) => void): void {
  const text = dataBytes(path).toString('utf8');
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    const tab = text.indexOf('\t', from);
    hear(text.slice(from, tab), text.slice(tab + 1, to));
    from = to + 1;
  }
}

const READS = ['data/{language,taxonomy}/*.{tsv,gz}', 'src/matching/{language,taxonomy,offers}/*.ts'];

let version: string | undefined;

/** Tells one state of the engine's code and data from another: what one has read from offers, another may read otherwise. */
export function engineVersion(): string {
  version ??= hashOfFiles(READS.flatMap((pattern) => globSync(pattern, { cwd: new URL('..', root) })).sort());
  return version;
}

function hashOfFiles(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(path).update(readFileSync(new URL(`../${path}`, root)));
  return hash.digest('hex').slice(0, 16);
}
