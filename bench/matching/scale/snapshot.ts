import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadIndex, makeIndex, saveIndex } from '../../../src/matching/index.ts';
import { generateOffers } from '../generate.ts';
import type { Snapshot } from './measured.ts';

const timed = <T>(work: () => T): { made: T; ms: number } => {
  const began = performance.now();
  const made = work();
  return { made, ms: performance.now() - began };
};

/** Writing an index of so many offers to a file and reading it again. */
export function snapshotOf(offers: number): Snapshot {
  const folder = mkdtempSync(join(tmpdir(), 'virkelyst-'));
  const file = join(folder, 'index');
  try {
    const index = makeIndex(generateOffers(offers));
    const save = timed(() => {
      const bytes = Buffer.concat(saveIndex(index));
      writeFileSync(file, bytes);
      return bytes.length;
    });
    const load = timed(() => loadIndex(readFileSync(file)));
    if (load.made?.size !== offers) throw new Error('The snapshot was refused.');
    return { megabytes: save.made / 2 ** 20, save: save.ms, load: load.ms };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
