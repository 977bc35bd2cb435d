import { BUCKETS } from '../buckets.ts';
import { type Features, featuresOf } from '../features.ts';
import { emptyLinear, type Linear, likelihoods } from '../linear.ts';
import type { CodedSpan } from './kompetencer.ts';

/** A text with its class, and how much it counts. */
export type Example = { features: Features; code: string; weight: number };

export type Pace = { rounds: number; rate: number; decay: number };

/** From ESCO's texts. */
export const FROM_TEXTS: Pace = { rounds: 8, rate: 0.2, decay: 1e-6 };
/** On from there with the few spans of advertisements. */
export const FROM_SPANS: Pace = { rounds: 5, rate: 0.05, decay: 0 };

/** Numbers in an order that looks random and is the same every time. */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const order = [...items];
  let state = seed >>> 0 || 1;
  for (let at = order.length - 1; at > 0; at--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (at + 1));
    const moved = order[at] as T;
    order[at] = order[other] as T;
    order[other] = moved;
  }
  return order;
}

/** Moves one row of weights towards the right class; the steps of a weight get shorter the more often it moved (AdaGrad). */
function step(
  weights: Float32Array,
  squares: Float32Array,
  row: number,
  slope: Float64Array,
  by: number,
  pace: Pace,
): void {
  for (let each = 0; each < slope.length; each++) {
    const at = row + each;
    const weight = weights[at] ?? 0;
    const gradient = (slope[each] ?? 0) * by + pace.decay * weight;
    const square = (squares[at] ?? 0) + gradient * gradient;
    squares[at] = square;
    weights[at] = weight - (pace.rate * gradient) / Math.sqrt(square + 1e-4);
  }
}

/** Learns on from the weights of `model`, which it leaves as they are. */
export function learn(model: Linear, examples: readonly Example[], pace: Pace): Linear {
  const { classes } = model;
  const weights = model.weights.slice();
  const squares = new Float32Array(weights.length);
  const learnt: Linear = { classes, weights };
  for (let round = 0; round < pace.rounds; round++) {
    for (const { features, code, weight } of shuffled(examples, round + 1)) {
      const right = classes.indexOf(code);
      if (right < 0) continue;
      const slope = likelihoods(learnt, features);
      slope[right] = (slope[right] ?? 0) - 1;
      const scaled = slope.map((each) => each * weight);
      const { at, value } = features;
      for (let i = 0; i < at.length; i++)
        step(weights, squares, (at[i] ?? 0) * classes.length, scaled, value[i] ?? 0, pace);
      step(weights, squares, BUCKETS * classes.length, scaled, 1, { ...pace, decay: 0 });
    }
  }
  return learnt;
}

/** From nothing. */
export const learnFresh = (classes: readonly string[], examples: readonly Example[], pace: Pace): Linear =>
  learn(emptyLinear(classes), examples, pace);

/** Learns on from coded spans of advertisements. */
export const learnSpans = (model: Linear, spans: readonly CodedSpan[]): Linear =>
  learn(
    model,
    spans.map(({ text, code }) => ({ features: featuresOf(text), code, weight: 1 })),
    FROM_SPANS,
  );
