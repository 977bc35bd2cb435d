import { fold } from '../language/fold.ts';
import { isStop } from '../language/small-words.ts';
import { stemDanish } from '../language/stem.ts';
import { costOf, partsOf } from '../language/vocabulary.ts';
import { idfOf } from '../taxonomy/labels.ts';
import { bucketOf } from './buckets.ts';
import { phraseCodes } from './phrases.ts';

/** What is known of a word, whoever stands beside it. */
type Known = { word: string; stem: string; small: boolean; own: string[] };

function shapeOf(text: string): string {
  if (/^[^\p{L}\p{N}]+$/u.test(text)) return 'sign';
  if (/\p{N}/u.test(text)) return 'number';
  if (text.length > 1 && text === text.toUpperCase()) return 'capitals';
  return /^\p{Lu}/u.test(text) ? 'capital' : 'plain';
}

const band = (value: number | null | undefined) => (value == null ? 'none' : String(Math.round(value / 2)));

function know(text: string, code: string | null): Known {
  const word = fold(text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')) || text;
  const stem = stemDanish(word);
  const small = isStop(word);
  const parts = partsOf(word);
  const last = parts.at(-1);
  return {
    word,
    stem,
    small,
    own: [
      `shape ${shapeOf(text)}`,
      `end3 ${small ? word : word.slice(-3)}`,
      `end4 ${small ? word : word.slice(-4)}`,
      `esco ${small ? 'small' : band(idfOf(stem))}`,
      `cost ${band(costOf(word))}`,
      `phrase ${code ?? 'none'}`,
      `phrase ${code?.[0] ?? 'none'}`,
      ...(last ? [`last ${stemDanish(last)}`] : []),
    ],
  };
}

/** Who is spoken of: nearest "du", "vi" or "I" before the word; it tells what is asked for from what is told. */
function spokenOf(known: readonly Known[]): string[] {
  let who = 'none';
  return known.map(({ word }) => {
    if (/^(du|dig|din|dit|dine|you|your)$/.test(word)) who = 'you';
    else if (/^(vi|os|vores|vort|we|our)$/.test(word)) who = 'we';
    return who;
  });
}

const at = (known: readonly Known[], place: number, field: 'word' | 'stem') =>
  known[place]?.[field] ?? (place < 0 ? '<' : '>');

function ofWord(known: readonly Known[], place: number, who: readonly string[]): string[] {
  const self = known[place];
  if (!self) return [];
  const next = known[place + 1];
  const before = known[place - 1];
  return [
    'always',
    `w ${self.word}`,
    `s ${self.stem}`,
    ...self.own,
    `w-1 ${at(known, place - 1, 'word')}`,
    `w+1 ${at(known, place + 1, 'word')}`,
    `w-2 ${at(known, place - 2, 'word')}`,
    `w+2 ${at(known, place + 2, 'word')}`,
    `w-2-1 ${at(known, place - 2, 'word')} ${at(known, place - 1, 'word')}`,
    `w-1 0 ${at(known, place - 1, 'stem')} ${self.stem}`,
    `w0+1 ${self.stem} ${at(known, place + 1, 'stem')}`,
    `e-1 ${before?.word.slice(-2) ?? '<'} ${self.word.slice(-2)}`,
    `who ${who[place]}`,
    `who ${who[place]} ${self.own[5]}`,
    ...(before?.own.slice(3, 7).map((name) => `-1 ${name}`) ?? ['-1 <']),
    ...(next?.own.slice(3, 7).map((name) => `+1 ${name}`) ?? ['+1 >']),
  ];
}

/** For each word of a sentence, the places of its features in the table of weights. */
export function tagFeatures(words: readonly string[]): Uint32Array[] {
  const stems = words.map((word) => stemDanish(fold(word)));
  const codes = phraseCodes(stems);
  const known = words.map((word, place) => know(word, codes[place] ?? null));
  const who = spokenOf(known);
  return known.map((_each, place) => Uint32Array.from(ofWord(known, place, who), bucketOf));
}
