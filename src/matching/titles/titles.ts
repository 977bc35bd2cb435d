import { wordsOf } from '../language/tokens.ts';
import { GramIndex } from './grams.ts';
import { readTitled, type Titled } from './labels.ts';

/** The best label of a concept says most; the others say whether it is one of many meanings. */
const OTHER_LABELS = 0.1;

type Index = {
  titled: readonly Titled[];
  /** The concept of each label, and the place of each concept's first label. */
  conceptOf: Uint16Array;
  firstOf: Uint32Array;
  labels: readonly string[];
  grams: GramIndex;
  scores: Float32Array;
};

function build(): Index {
  const titled = readTitled();
  const labels = titled.flatMap((each) => each.labels);
  const firstOf = new Uint32Array(titled.length + 1);
  titled.forEach((each, at) => {
    firstOf[at + 1] = (firstOf[at] ?? 0) + each.labels.length;
  });
  return {
    titled,
    labels,
    firstOf,
    conceptOf: Uint16Array.from(titled.flatMap((each, at) => each.labels.map(() => at))),
    grams: new GramIndex(labels.map(wordsOf)),
    scores: new Float32Array(labels.length),
  };
}

let built: Index | undefined;
const index = (): Index => {
  built ??= build();
  return built;
};

function pooled({ titled, firstOf, scores }: Index): Float32Array {
  return Float32Array.from(titled, (_, concept) => {
    const from = firstOf[concept] ?? 0;
    const to = firstOf[concept + 1] ?? 0;
    let best = 0;
    let sum = 0;
    for (let at = from; at < to; at++) {
      const score = scores[at] ?? 0;
      sum += score;
      if (score > best) best = score;
    }
    return best + (OTHER_LABELS * sum) / Math.max(1, to - from);
  });
}

export type TitleMatch = { uri: string; label: string; isco: string; score: number };

/** What a job title probably means among the occupations of ESCO and the groups of ISCO-08, likeliest first. */
export function matchTitles(title: string, limit = 10): TitleMatch[] {
  const all = index();
  all.grams.score(wordsOf(title), all.scores);
  const scores = pooled(all);
  return Array.from(scores.keys())
    .filter((at) => (scores[at] ?? 0) > 0)
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
    .slice(0, limit)
    .map((at) => {
      const { uri, isco, labels } = all.titled[at] ?? { uri: '', isco: '', labels: [] };
      return { uri, isco, label: labels[0] ?? '', score: scores[at] ?? 0 };
    });
}

export type RankedLabel = { uri: string; label: string };

/** Every label, those of the likeliest concept first. */
export function rankLabels(title: string): RankedLabel[] {
  const all = index();
  all.grams.score(wordsOf(title), all.scores);
  const concepts = pooled(all);
  const order = Array.from(all.labels.keys());
  const of = (label: number) => concepts[all.conceptOf[label] ?? 0] ?? 0;
  order.sort(
    (a, b) =>
      of(b) - of(a) ||
      (all.conceptOf[a] ?? 0) - (all.conceptOf[b] ?? 0) ||
      (all.scores[b] ?? 0) - (all.scores[a] ?? 0) ||
      a - b,
  );
  return order.map((at) => ({
    uri: all.titled[all.conceptOf[at] ?? 0]?.uri ?? '',
    label: all.labels[at] ?? '',
  }));
}
