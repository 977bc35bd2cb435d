import { readdir, readFile } from 'node:fs/promises';
import { codesFromTexts } from '../../src/matching/skills/codes.ts';
import { featuresOf } from '../../src/matching/skills/features.ts';
import { readSkills } from '../../src/matching/skills/index.ts';
import { type Linear, likeliest } from '../../src/matching/skills/linear.ts';
import { codesOfSkills } from '../../src/matching/skills/nearest.ts';
import { tagFeatures } from '../../src/matching/skills/tag-features.ts';
import { type Tagger, tagSentence } from '../../src/matching/skills/tagger.ts';
import { tagsFromMadeUp } from '../../src/matching/skills/tags.ts';
import {
  blocks,
  type CodedSpan,
  readCodedSpans,
  readTaggedSentences,
  type TaggedSentence,
} from '../../src/matching/skills/training/kompetencer.ts';
import { learnSpans } from '../../src/matching/skills/training/learn-codes.ts';
import { learnReal } from '../../src/matching/skills/training/learn-tags.ts';
import {
  accuracy,
  type Judged,
  plainMacroF1,
  weightedF1,
} from '../../src/matching/skills/training/score-codes.ts';
import { type F1, type JudgedTags, scoreTags } from '../../src/matching/skills/training/score-tags.ts';
import { concepts } from '../../src/matching/taxonomy/concepts.ts';
import { percentiles, table, times } from '../measure.ts';

const TRAIN = new URL('../../data/benchmarks/kompetencer/', import.meta.url);
const PARTS = 10;

/** Another folder with such files; the engine learns from the one in the project all the same. */
const OTHER = process.env.KOMPETENCER;

/** All files of a folder with that ending, one after the other; null when there is no folder or no such file. */
async function others(ending: string): Promise<string | null> {
  if (!OTHER) return null;
  const names = (await readdir(OTHER)).filter((name) => name.endsWith(ending)).sort();
  const files = await Promise.all(names.map((name) => readFile(`${OTHER}/${name}`, 'utf8')));
  return files.length === 0 ? null : files.join('\n');
}

const readOurs = (name: string) => readFile(new URL(name, TRAIN), 'utf8');

/** In parts, each learnt without itself; or all at once where the texts are others than those learnt from. */
function judgeEach<T, Model, Result>(
  learnt: readonly T[],
  other: readonly T[] | null,
  learn: (items: readonly T[]) => Model,
  judge: (model: Model, item: T) => Result,
): Result[] {
  if (other) {
    const model = learn(learnt);
    return other.map((item) => judge(model, item));
  }
  return blocks(learnt, PARTS).flatMap(({ held, rest }) => {
    const model = learn(rest);
    return held.map((item) => judge(model, item));
  });
}

function letters(text: string): Set<string> {
  const whole = ` ${text.toLowerCase()} `;
  return new Set(Array.from({ length: Math.max(1, whole.length - 2) }, (_, at) => whole.slice(at, at + 3)));
}

/** The plainest thing that could be done: the code of the label with most threes of letters in common. */
function nearestByLetters(): (text: string) => string {
  const labels = [...codesOfSkills()]
    .filter(([, code]) => code !== '')
    .map(([at, code]) => ({ code, pieces: letters(concepts[at]?.da ?? '') }));
  return (text) => {
    const asked = letters(text);
    let best = { share: -1, code: '' };
    for (const { code, pieces } of labels) {
      const share = (2 * asked.intersection(pieces).size) / (asked.size + pieces.size);
      if (share > best.share) best = { share, code };
    }
    return best.code;
  };
}

const codeRow = (what: string, judged: readonly Judged[]) => ({
  what,
  'weighted macro-F1': weightedF1(judged).toFixed(3),
  accuracy: accuracy(judged).toFixed(3),
  'plain macro-F1': plainMacroF1(judged).toFixed(3),
  spans: judged.length,
});

const given = (model: Linear, { text, code }: CodedSpan): Judged => ({
  gold: code,
  given: likeliest(model, featuresOf(text)).name,
});

async function codes(): Promise<void> {
  const learnt = readCodedSpans(await readOurs('2_da_train.tsv'));
  const file = await others('.tsv');
  const other = file === null ? null : readCodedSpans(file);
  const asked = other ?? learnt;
  const base = codesFromTexts();
  const nearest = nearestByLetters();
  table('From a span to its coarse code (Kompetencer)', [
    codeRow(
      'always A1',
      asked.map(({ code }) => ({ gold: code, given: 'A1' })),
    ),
    codeRow(
      'nearest ESCO label by letters',
      asked.map(({ text, code }) => ({ gold: code, given: nearest(text) })),
    ),
    codeRow(
      "ESCO's texts and everyday phrases",
      asked.map((span) => given(base, span)),
    ),
    codeRow(
      `the same and ${other ? 'the spans of the project' : 'the other nine tenths of the spans'}`,
      judgeEach(learnt, other, (spans) => learnSpans(base, spans), given),
    ),
  ]);
}

const numbers = (name: string, { precision, recall, f1 }: F1) => ({
  [name]: `${f1.toFixed(3)} (${precision.toFixed(2)}, ${recall.toFixed(2)})`,
});

function tagRow(what: string, judged: readonly JudgedTags[]) {
  const { strict, loose, any } = scoreTags(judged);
  return {
    what,
    ...numbers('strict F1 (precision, recall)', strict),
    ...numbers('loose', loose),
    ...numbers('loose, any kind', any),
  };
}

const tagged = (tagger: Tagger, { words, tags }: TaggedSentence): JudgedTags => ({
  gold: tags,
  given: tagSentence(tagger, tagFeatures(words)),
});

async function spans(): Promise<void> {
  const learnt = readTaggedSentences(await readOurs('kompetencer_danish_train.conll'));
  const file = await others('.conll');
  const other = file === null ? null : readTaggedSentences(file);
  const base = tagsFromMadeUp();
  table('Finding the spans (Kompetencer)', [
    tagRow(
      'made-up sentences alone',
      (other ?? learnt).map((sentence) => tagged(base, sentence)),
    ),
    tagRow(
      `and ${other ? 'the sentences of the project' : 'the other nine tenths of the sentences'}`,
      judgeEach(learnt, other, (sentences) => learnReal(base, sentences), tagged),
    ),
  ]);
  const sentences = (other ?? learnt).map(({ words }) => words.join(' '));
  table('readSkills (milliseconds a sentence)', [
    percentiles(await times((i) => readSkills(sentences[i % sentences.length] ?? ''), { runs: 2000 })),
  ]);
}

/** Skills in Danish advertisements, by the measure of Zhang, Jensen and Plank (LREC 2022); RemBERT reaches 0.472 on their test set. */
export async function run(): Promise<void> {
  await codes();
  await spans();
}
