import { type TitleIndex, titleIndex } from './index-of-labels.ts';
import { SIGNALS, type Signal, signalsOf } from './signals.ts';

/** How much each signal says, learnt on half of MELO's Danish titles: docs/experiments/2026-11-23-titles.md. */
const WEIGHTS: Record<Signal, number> = {
  letters: 0.85,
  preferredLetters: 3,
  words: 2.7,
  english: 1.1,
  samePreferred: 2.7,
  group: 1.3,
  isGroup: 1.7,
};
/**
 * In a list of labels the other labels of a concept that is surely meant come next; those of one that is hardly meant leave
 * room for other concepts first.
 */
const OTHER_LABEL = 0.1;
/** Less likely than this is not worth ordering. */
const LEAST = 1e-5;

/** How likely it is that the title means each concept; they add up to one. */
function likelihoods(index: TitleIndex, title: string): Float32Array {
  const signals = signalsOf(index, title);
  const sums = new Float32Array(index.titled.length);
  for (const name of SIGNALS) {
    const signal = signals[name];
    const weight = WEIGHTS[name];
    for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + weight * (signal[at] ?? 0);
  }
  return shares(sums, index.possible);
}

/** Numbers as shares of one: a number that is one more has a share 2.7 times as large. */
function shares(sums: Float32Array, possible: Uint8Array): Float32Array {
  let most = Number.NEGATIVE_INFINITY;
  for (const sum of sums) if (sum > most) most = sum;
  let total = 0;
  for (let at = 0; at < sums.length; at++) {
    const mass = possible[at] === 1 ? Math.exp((sums[at] ?? 0) - most) : 0;
    sums[at] = mass;
    total += mass;
  }
  for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) / total;
  return sums;
}

/** Places in order of their scores; the few that matter are sorted, the others follow as they stand. */
function ordered(scores: Float32Array): number[] {
  const likely: number[] = [];
  const others: number[] = [];
  for (let at = 0; at < scores.length; at++) ((scores[at] ?? 0) > LEAST ? likely : others).push(at);
  likely.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  return likely.concat(others);
}

export type TitleMatch = {
  uri: string;
  /** The preferred label. */
  label: string;
  /** ISCO-08 group; empty where ESCO names none. */
  isco: string;
  /** How likely it is that this is meant, 0..1. */
  score: number;
};

/** What a job title probably means among the occupations of ESCO and the unit groups of ISCO-08, likeliest first. */
export function matchTitles(title: string, limit = 10): TitleMatch[] {
  const index = titleIndex();
  const scores = likelihoods(index, title);
  return ordered(scores)
    .slice(0, limit)
    .map((at) => {
      const { uri, isco, labels } = index.titled[at] ?? { uri: '', isco: '', labels: [] };
      return { uri, isco, label: labels[0] ?? '', score: scores[at] ?? 0 };
    });
}

export type RankedLabel = { uri: string; label: string };

/** Every label of ESCO's occupations and groups: all names of a likely concept, and a name of each that is less likely. */
export function rankLabels(title: string): RankedLabel[] {
  const index = titleIndex();
  const scores = likelihoods(index, title);
  const perLabel = new Float32Array(index.labels.length);
  for (let at = 0; at < perLabel.length; at++) {
    const concept = index.conceptOf[at] ?? 0;
    const score = scores[concept] ?? 0;
    perLabel[at] = index.firstOf[concept] === at ? score : OTHER_LABEL * score * score;
  }
  return ordered(perLabel).map((at) => ({
    uri: index.titled[index.conceptOf[at] ?? 0]?.uri ?? '',
    label: index.labels[at] ?? '',
  }));
}
