import { type TitleIndex, titleIndex } from './index-of-labels.ts';
import { SIGNALS, type Signal, type Signals, signalsOf } from './signals.ts';

/** How much each signal says; `npm run bench -- matching/title-weights` learns them again from MELO's Danish titles. */
const WEIGHTS: Record<Signal, number> = {
  letters: 0.65,
  preferredLetters: 3.2,
  words: 2.6,
  english: 0.95,
  samePreferred: 3.8,
  group: 1.6,
  near: 2,
  groupNear: 2.8,
  isGroup: 1.9,
};
/**
 * In a list of labels the other labels of a concept that is surely meant come next; those of one that is hardly meant leave
 * room for other concepts first.
 */
const OTHER_LABEL = 0.03;
/** Less likely than this is not worth ordering. */
const LEAST = 1e-5;

/** How likely it is that each concept is meant, by what speaks for it; they add up to one. */
export function likelihoodsBy(
  index: TitleIndex,
  signals: Signals,
  weights: Record<Signal, number>,
): Float32Array {
  const sums = new Float32Array(index.titled.length);
  for (const name of SIGNALS) {
    const signal = signals[name];
    const weight = weights[name];
    for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + weight * (signal[at] ?? 0);
  }
  return shares(sums, index.possible);
}

const likelihoods = (index: TitleIndex, title: string): Float32Array =>
  likelihoodsBy(index, signalsOf(index, title), WEIGHTS);

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

/** All labels, by how likely their concepts are: those of a likely one together, one each of those that are less likely. */
export function labelsBy(index: TitleIndex, scores: Float32Array): RankedLabel[] {
  const perLabel = new Float32Array(index.labels.length);
  for (let at = 0; at < perLabel.length; at++) {
    const concept = index.conceptOf[at] ?? 0;
    const score = scores[concept] ?? 0;
    perLabel[at] = index.firstOf[concept] === at ? score : OTHER_LABEL * score ** 3;
  }
  return ordered(perLabel).map((at) => ({
    uri: index.titled[index.conceptOf[at] ?? 0]?.uri ?? '',
    label: index.labels[at] ?? '',
  }));
}

/** Every label of ESCO's occupations and groups, likeliest first. */
export function rankLabels(title: string): RankedLabel[] {
  const index = titleIndex();
  return labelsBy(index, likelihoods(index, title));
}
