import { seeded } from '../../measure.ts';
import type { Random } from '../generator/random.ts';

const TIMES = 10_000;

const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length;

function flipped(random: Random, differences: readonly number[]): number {
  let sum = 0;
  for (const one of differences) sum += random() < 0.5 ? one : -one;
  return sum / differences.length;
}

function drawnAgain(random: Random, differences: readonly number[]): number {
  let sum = 0;
  for (let n = 0; n < differences.length; n++) {
    sum += differences[Math.floor(random() * differences.length)] ?? 0;
  }
  return sum / differences.length;
}

export type Compared = { difference: number; low: number; high: number; p: number };

/**
 * Two systems on the same wishes: the mean difference, its 95 % interval (bootstrap), and how likely a difference as big would
 * be if it were chance which system got which result (paired randomisation, two-sided).
 */
export function compare(ours: readonly number[], theirs: readonly number[], seed = 1): Compared {
  if (ours.length !== theirs.length) throw new RangeError('The two were not asked the same wishes.');
  const differences = ours.map((one, at) => one - (theirs[at] ?? 0));
  const difference = mean(differences);
  const random = seeded(seed);
  let asBig = 0;
  for (let n = 0; n < TIMES; n++) {
    if (Math.abs(flipped(random, differences)) >= Math.abs(difference) - 1e-12) asBig++;
  }
  const again = Array.from({ length: TIMES }, () => drawnAgain(random, differences)).sort((a, b) => a - b);
  return {
    difference,
    low: again[Math.floor(TIMES * 0.025)] ?? 0,
    high: again[Math.floor(TIMES * 0.975)] ?? 0,
    p: (asBig + 1) / (TIMES + 1),
  };
}
