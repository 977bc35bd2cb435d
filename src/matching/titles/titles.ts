import { type TitleIndex, titleIndex } from './index-of-labels.ts';
import { SIGNALS, type Signal, signalsOf } from './signals.ts';

/** How much each signal says, learnt on half of MELO's Danish titles: docs/experiments/2026-11-23-titles.md. */
const WEIGHTS: Record<Signal, number> = {
  letters: 1.4,
  preferredLetters: 3.2,
  words: 2,
  english: 1.4,
  samePreferred: 2.9,
  siblings: 1.75,
  texts: 1.5,
  everyday: 2.4,
  isGroup: 1.55,
};
/** In a list of labels the other labels of a concept stand where a concept stands that is so much less likely. */
const OTHER_LABEL = 0.15;
/** Less likely than this is not worth ordering. */
const LEAST = 1e-6;

/** How likely it is that the title means each concept; they add up to one. */
function likelihoods(index: TitleIndex, title: string): Float32Array {
  const signals = signalsOf(index, title);
  const sums = new Float32Array(index.titled.length);
  for (const name of SIGNALS) {
    const signal = signals[name];
    const weight = WEIGHTS[name];
    for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + weight * (signal[at] ?? 0);
  }
  let most = 0;
  for (const sum of sums) most = Math.max(most, sum);
  const masses = sums.map((sum, at) => (index.possible[at] ? Math.exp(sum - most) : 0));
  const total = masses.reduce((all, mass) => all + mass, 0) || 1;
  return masses.map((mass) => mass / total);
}

/** Places in order of their scores; the few that matter are sorted, the others follow as they stand. */
function ordered(scores: Float32Array): number[] {
  const likely: number[] = [];
  const others: number[] = [];
  scores.forEach((score, at) => {
    (score > LEAST ? likely : others).push(at);
  });
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
  const perLabel = Float32Array.from(index.conceptOf, (concept, at) => {
    const first = index.firstOf[concept] === at;
    return (scores[concept] ?? 0) * (first ? 1 : OTHER_LABEL);
  });
  return ordered(perLabel).map((at) => ({
    uri: index.titled[index.conceptOf[at] ?? 0]?.uri ?? '',
    label: index.labels[at] ?? '',
  }));
}
