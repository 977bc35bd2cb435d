import { readFileSync } from 'node:fs';
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
