import { BUCKETS } from './buckets.ts';
import type { Features } from './features.ts';

/** A multinomial logistic regression over hashed features: weights[bucket × classes + class], the last row is the bias. */
export type Linear = { classes: readonly string[]; weights: Float32Array };

export const emptyLinear = (classes: readonly string[]): Linear => ({
  classes,
  weights: new Float32Array((BUCKETS + 1) * classes.length),
});

/** How likely each class is; they add up to one. */
export function likelihoods({ classes, weights }: Linear, { at, value }: Features): Float64Array {
  const size = classes.length;
  const sums = Float64Array.from(weights.subarray(BUCKETS * size));
  for (let feature = 0; feature < at.length; feature++) {
    const row = (at[feature] ?? 0) * size;
    const by = value[feature] ?? 0;
    for (let each = 0; each < size; each++) sums[each] = (sums[each] ?? 0) + (weights[row + each] ?? 0) * by;
  }
  const highest = Math.max(...sums);
  let total = 0;
  for (let each = 0; each < size; each++) {
    sums[each] = Math.exp((sums[each] ?? 0) - highest);
    total += sums[each] ?? 0;
  }
  return sums.map((sum) => sum / total);
}

/** The likeliest class of those whose name is `of` the asked kind, and how likely it is. */
export function likeliest(model: Linear, features: Features, of = /^/): { name: string; share: number } {
  const shares = likelihoods(model, features);
  let best = { name: '', share: -1 };
  model.classes.forEach((name, at) => {
    const share = shares[at] ?? 0;
    if (share > best.share && of.test(name)) best = { name, share };
  });
  return best;
}

/** One byte a weight, in steps of that size; before them a line with the step and the names of the classes. */
export function packLinear({ classes, weights }: Linear, step: number): Buffer {
  const bytes = Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / step))));
  return Buffer.concat([Buffer.from(`${step} ${classes.join(' ')}\n`), Buffer.from(bytes.buffer)]);
}

/** The sum or the difference of two models with the same classes. */
export const plus = (one: Linear, other: Linear, times = 1): Linear => ({
  classes: one.classes,
  weights: one.weights.map((weight, at) => weight + times * (other.weights[at] ?? 0)),
});

/** What packLinear packed. */
export function unpackLinear(bytes: Buffer): Linear {
  const end = bytes.indexOf(10);
  const [step, ...classes] = bytes.subarray(0, end).toString('utf8').split(' ');
  const steps = new Int8Array(bytes.subarray(end + 1));
  return { classes, weights: Float32Array.from(steps, (each) => each * Number(step)) };
}
