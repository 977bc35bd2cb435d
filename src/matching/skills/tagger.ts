import { BUCKETS } from './buckets.ts';

/** Outside, and the first and further words of a skill and of knowledge. */
export const TAGS = ['O', 'B-skill', 'I-skill', 'B-knowledge', 'I-knowledge'] as const;

const COUNT = TAGS.length;

/** weights[bucket × tags + tag], then steps[tag before × tags + tag]; the last row of `steps` begins a sentence. */
export type Tagger = { weights: Float32Array; steps: Float32Array };

export const emptyTagger = (): Tagger => ({
  weights: new Float32Array(BUCKETS * COUNT),
  steps: new Float32Array((COUNT + 1) * COUNT),
});

/** An I follows its own B or I, nothing else. */
const follows = (before: number, tag: number) =>
  tag === 0 || tag % 2 === 1 || before === tag || before === tag - 1;

function scoresOf({ weights }: Tagger, features: Uint32Array): Float64Array {
  const scores = new Float64Array(COUNT);
  for (const feature of features)
    for (let tag = 0; tag < COUNT; tag++)
      scores[tag] = (scores[tag] ?? 0) + (weights[feature * COUNT + tag] ?? 0);
  return scores;
}

type Column = { score: Float64Array; from: Uint8Array };

const BEFORE_THE_FIRST = [COUNT];
const ANY_TAG = TAGS.map((_tag, place) => place);

/** The best tag to come from, and how good the row so far is by that way. */
function bestBefore(
  { steps }: Tagger,
  before: Column | undefined,
  tag: number,
): { from: number; score: number } {
  let best = { from: 0, score: Number.NEGATIVE_INFINITY };
  for (const from of before ? ANY_TAG : BEFORE_THE_FIRST) {
    const score = (before?.score[from] ?? 0) + (steps[from * COUNT + tag] ?? 0);
    if (score > best.score && follows(from, tag)) best = { from, score };
  }
  return best;
}

function nextColumn(tagger: Tagger, before: Column | undefined, own: Float64Array): Column {
  const column = { score: new Float64Array(COUNT), from: new Uint8Array(COUNT) };
  for (let tag = 0; tag < COUNT; tag++) {
    const { from, score } = bestBefore(tagger, before, tag);
    column.from[tag] = from;
    column.score[tag] = score + (own[tag] ?? 0);
  }
  return column;
}

const highest = (scores: Float64Array) => scores.indexOf(Math.max(...scores));

/** The likeliest row of tags for a sentence (Viterbi), as places in TAGS. `doubt` speaks for "outside" beforehand. */
export function tagSentence(tagger: Tagger, sentence: readonly Uint32Array[], doubt = 0): number[] {
  const columns: Column[] = [];
  for (const features of sentence) {
    const own = scoresOf(tagger, features);
    own[0] = (own[0] ?? 0) + doubt;
    columns.push(nextColumn(tagger, columns.at(-1), own));
  }
  const tags: number[] = [];
  let tag = highest(columns.at(-1)?.score ?? new Float64Array(1));
  for (let place = columns.length - 1; place >= 0; place--) {
    tags.unshift(tag);
    tag = columns[place]?.from[tag] ?? 0;
  }
  return tags;
}

/** A skill or a field of knowledge: from the first word to before the one after the last. */
export type TagSpan = { from: number; to: number; kind: 'skill' | 'knowledge' };

/** The spans that a row of tags marks. */
export function spansOf(tags: readonly number[]): TagSpan[] {
  const spans: TagSpan[] = [];
  tags.forEach((tag, place) => {
    const last = spans.at(-1);
    if (tag === 1 || tag === 3)
      spans.push({ from: place, to: place + 1, kind: tag === 1 ? 'skill' : 'knowledge' });
    else if (tag > 0 && last?.to === place) last.to = place + 1;
  });
  return spans;
}

/** The sum or the difference of two taggers. */
export const plusTagger = (one: Tagger, other: Tagger, times = 1): Tagger => ({
  weights: one.weights.map((weight, at) => weight + times * (other.weights[at] ?? 0)),
  steps: one.steps.map((weight, at) => weight + times * (other.steps[at] ?? 0)),
});

/** The tagger that lies that far (0..1) on the way from one to the other. */
export const between = (one: Tagger, other: Tagger, share: number): Tagger =>
  plusTagger(one, plusTagger(other, one, -1), share);

/** One byte a weight, the greatest is 127. */
export function packTagger({ weights, steps }: Tagger): Buffer {
  const all = Float32Array.from([...steps, ...weights]);
  const highestWeight = all.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
  const step = highestWeight / 127 || 1;
  const bytes = Int8Array.from(all, (weight) => Math.round(weight / step));
  return Buffer.concat([Buffer.from(`${step}\n`), Buffer.from(bytes.buffer)]);
}

/** What packTagger packed. */
export function unpackTagger(bytes: Buffer): Tagger {
  const end = bytes.indexOf(10);
  const step = Number(bytes.subarray(0, end).toString('utf8'));
  const all = Float32Array.from(new Int8Array(bytes.subarray(end + 1)), (each) => each * step);
  const size = (COUNT + 1) * COUNT;
  return { steps: all.slice(0, size), weights: all.slice(size) };
}
