import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** Reads a tab-separated file of `data/`, packed or plain; lines starting with # are left out. */
export function readTable(path: string): string[][] {
  const bytes = readFileSync(new URL(`../../data/${path}`, import.meta.url));
  const text = path.endsWith('.gz') ? gunzipSync(bytes).toString('utf8') : bytes.toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => line.replace(/\r$/, '').split('\t'));
}

/** Makes a value once, the first time it is asked for. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
