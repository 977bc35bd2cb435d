import { tagFeatures } from '../tag-features.ts';
import { between, emptyTagger, TAGS, type Tagger, tagSentence } from '../tagger.ts';
import type { TaggedSentence } from './kompetencer.ts';
import { shuffled } from './learn-codes.ts';

/** A span that is missed is a greater fault than one too many: while learning, "outside" has a head start to be overcome. */
const DOUBT = 8;
const COUNT = TAGS.length;
const ROUNDS_OF_MADE_UP = 3;
const ROUNDS_OF_REAL = 30;
const SHARE_OF_REAL = 0.5;

type Sums = { tagger: Tagger; late: Tagger; clock: number };

/** Moves a weight, and remembers how long it has stood so (for the average). */
function move(row: Float32Array, late: Float32Array, at: number, by: number, clock: number): void {
  row[at] = (row[at] ?? 0) + by;
  late[at] = (late[at] ?? 0) + by * clock;
}

function moveAll(sums: Sums, sentence: readonly Uint32Array[], tags: readonly number[], by: number): void {
  const { tagger, late, clock } = sums;
  tags.forEach((tag, place) => {
    for (const feature of sentence[place] ?? [])
      move(tagger.weights, late.weights, feature * COUNT + tag, by, clock);
    const before = place === 0 ? COUNT : (tags[place - 1] ?? 0);
    move(tagger.steps, late.steps, before * COUNT + tag, by, clock);
  });
}

const averaged = (row: Float32Array, late: Float32Array, clock: number) =>
  row.map((weight, at) => weight - (late[at] ?? 0) / clock);

/** An averaged structured perceptron, on from `start`. The same sentences in the same order teach the same. */
function learnTags(
  sentences: readonly TaggedSentence[],
  rounds: number,
  start: Tagger = emptyTagger(),
): Tagger {
  const prepared = sentences.map(({ words, tags }) => ({ features: tagFeatures(words), tags }));
  const tagger = { weights: start.weights.slice(), steps: start.steps.slice() };
  const sums: Sums = { tagger, late: emptyTagger(), clock: 1 };
  for (let round = 0; round < rounds; round++) {
    for (const { features, tags } of shuffled(prepared, round + 1)) {
      const given = tagSentence(tagger, features, DOUBT);
      if (given.some((tag, place) => tag !== tags[place])) {
        moveAll(sums, features, tags, 1);
        moveAll(sums, features, given, -1);
      }
      sums.clock++;
    }
  }
  const { late, clock } = sums;
  return {
    weights: averaged(tagger.weights, late.weights, clock),
    steps: averaged(tagger.steps, late.steps, clock),
  };
}

/** Made-up sentences, to begin with. */
export const learnMadeUp = (sentences: readonly TaggedSentence[]): Tagger =>
  learnTags(sentences, ROUNDS_OF_MADE_UP);

/**
 * On from there with the few sentences of real advertisements. They mark sparingly, and there are so few of them that all
 * the rest would be unlearnt: the result lies between the two.
 */
export const learnReal = (start: Tagger, sentences: readonly TaggedSentence[]): Tagger =>
  between(start, learnTags(sentences, ROUNDS_OF_REAL, start), SHARE_OF_REAL);
