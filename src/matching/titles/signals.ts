import { stemDanish, stemEnglish } from '../language/stem.ts';
import { wordsOf } from '../language/tokens.ts';
import { partsOf } from '../language/vocabulary.ts';
import { type Feature, matchLabels, newBudget } from '../taxonomy/labels.ts';
import { associatedGroups, everydayGroups, type GroupEvidence } from './groups.ts';
import type { TitleIndex } from './index-of-labels.ts';
import { keyOf, titleWords } from './words.ts';

/** What speaks for a concept. Each is a number from 0 to 1 for every concept. */
export const SIGNALS = [
  'letters',
  'preferredLetters',
  'words',
  'english',
  'samePreferred',
  'siblings',
  'texts',
  'everyday',
  'isGroup',
] as const;

export type Signal = (typeof SIGNALS)[number];
export type Signals = Record<Signal, Float32Array>;

const PART = 0.8;
const MOST_WORDS = 20;
const LEAST_COVERAGE = 0.3;
/** The other labels of a concept tell, of two that match alike, which one is meant. */
const OTHER_LABELS = 0.1;
/** How much better a concept must match to speak louder for its unit group. */
const STEEPNESS = 0.06;

/** Best label and mean over labels of each concept; a label's own score stays in `scores`. */
function pool(
  { firstOf, titled }: TitleIndex,
  scores: Float32Array,
): { best: Float32Array; mean: Float32Array } {
  const best = new Float32Array(titled.length);
  const mean = new Float32Array(titled.length);
  for (let concept = 0; concept < titled.length; concept++) {
    const from = firstOf[concept] ?? 0;
    const to = firstOf[concept + 1] ?? 0;
    let sum = 0;
    let most = 0;
    for (let at = from; at < to; at++) {
      const score = scores[at] ?? 0;
      sum += score;
      if (score > most) most = score;
    }
    best[concept] = most;
    mean[concept] = sum / Math.max(1, to - from);
  }
  return { best, mean };
}

/** Each concept's share of what is said for its whole unit group. */
function siblings(index: TitleIndex, best: Float32Array, mean: Float32Array): Float32Array {
  const perGroup = new Float32Array(index.groups.length + 1);
  const base = best.map((score, at) => score + OTHER_LABELS * (mean[at] ?? 0));
  let most = 0;
  for (const score of base) most = Math.max(most, score);
  let total = 0;
  base.forEach((score, at) => {
    if (index.possible[at] === 0) return;
    const mass = Math.exp((score - most) / STEEPNESS);
    const group = index.groupOf[at] ?? 0;
    total += mass;
    perGroup[group] = (perGroup[group] ?? 0) + mass;
  });
  perGroup[index.groups.length] = 0;
  return Float32Array.from(index.groupOf, (group) => (perGroup[group] ?? 0) / total);
}

function labelled(index: TitleIndex, features: Feature[]): Float32Array {
  const found = new Float32Array(index.titled.length);
  if (features.length === 0) return found;
  for (const { concept, score } of matchLabels(features, LEAST_COVERAGE, newBudget())) {
    const place = index.placeOf.get(concept);
    if (place !== undefined) found[place] = score;
  }
  return found;
}

const danish = (words: readonly string[]): Feature[] =>
  words.flatMap((word, bit) => [
    { name: stemDanish(word), weight: 1, bit },
    ...partsOf(word).map((part) => ({ name: stemDanish(part), weight: PART, bit })),
  ]);

const english = (title: string): Feature[] =>
  wordsOf(title)
    .slice(0, MOST_WORDS)
    .map((word, bit) => ({ name: `en:${stemEnglish(word)}`, weight: 1, bit }));

function spread({ groups, groupOf }: TitleIndex, evidence: GroupEvidence): Float32Array {
  const perGroup = groups.map((code) => evidence.get(code) ?? 0);
  return Float32Array.from(groupOf, (group) => perGroup[group] ?? 0);
}

function same({ preferred, titled }: TitleIndex, words: readonly string[]): Float32Array {
  const found = new Float32Array(titled.length);
  for (const concept of preferred.get(keyOf(words)) ?? []) found[concept] = 1;
  return found;
}

/** Everything that speaks for the concepts a title may mean. */
export function signalsOf(index: TitleIndex, title: string): Signals {
  const words = titleWords(title);
  const scores = new Float32Array(index.labels.length);
  index.grams.score(words, scores);
  const { best, mean } = pool(index, scores);
  return {
    letters: best,
    preferredLetters: Float32Array.from(index.titled, (_, at) => scores[index.firstOf[at] ?? 0] ?? 0),
    words: labelled(index, danish(words)),
    english: labelled(index, english(title)),
    samePreferred: same(index, words),
    siblings: siblings(index, best, mean),
    texts: spread(index, associatedGroups(words)),
    everyday: spread(index, everydayGroups(words)),
    isGroup: Float32Array.from(index.titled, ({ isGroup }) => (isGroup ? 1 : 0)),
  };
}
