import { stemDanish, stemEnglish } from '../language/stem.ts';
import { wordsOf } from '../language/tokens.ts';
import { partsOf } from '../language/vocabulary.ts';
import { type Feature, matchLabels, newBudget } from '../taxonomy/labels.ts';
import { associatedGroups, everydayGroups } from './groups.ts';
import type { TitleIndex } from './index-of-labels.ts';
import { spelt } from './spelt.ts';
import { nearness } from './vectors.ts';
import { keyOf, titleWords } from './words.ts';

/** What speaks for a concept: a number for every concept, higher is better. */
export const SIGNALS = [
  'letters',
  'preferredLetters',
  'words',
  'english',
  'samePreferred',
  'group',
  'near',
  'groupNear',
  'isGroup',
] as const;

export type Signal = (typeof SIGNALS)[number];
export type Signals = Record<Signal, Float32Array>;

const PART = 0.8;
const MOST_CHARACTERS = 200;
const MOST_WORDS = 20;
const LEAST_COVERAGE = 0.3;
/** The other labels of a concept tell, of two that match alike, which one is meant. */
const OTHER_LABELS = 0.1;
/** How much better a concept must match to speak louder for its unit group. */
const STEEPNESS = 0.06;
/** What ESCO's texts and everyday subjects say of a unit group, beside what its labels say; and what none says. */
const TEXTS = 0.3;
const EVERYDAY = 0.5;
const NOTHING = 0.01;

/** `Float32Array.from` with a function is ten times slower. */
function filled(size: number, valueAt: (at: number) => number): Float32Array {
  const values = new Float32Array(size);
  for (let at = 0; at < size; at++) values[at] = valueAt(at);
  return values;
}

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

/** Each unit group's share of what labels say. */
function sharesOf(index: TitleIndex, best: Float32Array, mean: Float32Array): Float32Array {
  const shares = new Float32Array(index.groups.length + 1);
  const base = filled(best.length, (at) => (best[at] ?? 0) + OTHER_LABELS * (mean[at] ?? 0));
  let most = 0;
  for (const score of base) if (score > most) most = score;
  let total = 0;
  for (let at = 0; at < base.length; at++) {
    if (index.possible[at] === 0) continue;
    const mass = Math.exp(((base[at] ?? 0) - most) / STEEPNESS);
    const group = index.groupOf[at] ?? 0;
    total += mass;
    shares[group] = (shares[group] ?? 0) + mass;
  }
  return shares.map((share) => share / total);
}

/** How surely the title is about each unit group, as a logarithm; the last is for concepts of none. */
function groupEvidence(index: TitleIndex, words: readonly string[], shares: Float32Array): Float32Array {
  const texts = associatedGroups(words);
  const everyday = everydayGroups(words);
  return filled(shares.length, (at) => {
    const code = index.groups[at];
    if (code === undefined) return Math.log(NOTHING);
    const said = TEXTS * (texts.get(code) ?? 0) + EVERYDAY * (everyday.get(code) ?? 0);
    return Math.log(NOTHING + (shares[at] ?? 0) + said);
  });
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
  wordsOf(title.slice(0, MOST_CHARACTERS))
    .slice(0, MOST_WORDS)
    .map((word, bit) => ({ name: `en:${stemEnglish(word)}`, weight: 1, bit }));

function same({ preferred, titled }: TitleIndex, words: readonly string[]): Float32Array {
  const found = new Float32Array(titled.length);
  for (const concept of preferred.get(keyOf(words)) ?? []) found[concept] = 1;
  return found;
}

/** Everything that speaks for the concepts a title may mean. */
export function signalsOf(index: TitleIndex, title: string): Signals {
  const words = spelt(titleWords(title));
  const scores = new Float32Array(index.labels.length);
  index.grams.score(words, scores);
  const { best, mean } = pool(index, scores);
  const size = index.titled.length;
  const near = nearness(words);
  const evidence = groupEvidence(index, words, sharesOf(index, best, mean));
  return {
    letters: best,
    preferredLetters: filled(size, (at) => scores[index.firstOf[at] ?? 0] ?? 0),
    words: labelled(index, danish(words)),
    english: labelled(index, english(title)),
    samePreferred: same(index, words),
    group: filled(size, (at) => evidence[index.groupOf[at] ?? 0] ?? 0),
    near,
    groupNear: filled(size, (at) => near[index.placeOfGroup[index.groupOf[at] ?? 0] ?? size] ?? 0),
    isGroup: index.isGroup,
  };
}
