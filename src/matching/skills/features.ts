import { isStop } from '../language/small-words.ts';
import { stemDanish } from '../language/stem.ts';
import { wordsOf } from '../language/tokens.ts';
import { partsOf } from '../language/vocabulary.ts';
import { bucketOf } from './buckets.ts';

/** What is looked at in a text, as places in the table of weights and how much each counts. */
export type Features = { at: Uint32Array; value: Float32Array };

const SMALL = 0.3;
const PART = 0.7;
const PAIR = 0.5;
const LETTERS = 0.6;
const EDGE = 0.6;

type Add = (name: string, value: number) => void;

/** Pieces of three to five letters, so that words never met before are known by their pieces. */
function addLetters(word: string, add: Add): void {
  const whole = `<${word}>`;
  for (let length = 3; length <= 5; length++) {
    const value = LETTERS / Math.sqrt(Math.max(1, whole.length - length + 1));
    for (let at = 0; at + length <= whole.length; at++) add(`c${whole.slice(at, at + length)}`, value);
  }
}

function addWord(word: string, add: Add): void {
  const small = isStop(word);
  add(`w${stemDanish(word)}`, small ? SMALL : 1);
  if (small) return;
  for (const part of partsOf(word)) add(`w${stemDanish(part)}`, PART);
  addLetters(word, add);
}

/** Whether a text is one word, a few, or many: knowledge is short, tasks are long. */
const sizeOf = (words: readonly string[]) => (words.length > 6 ? 7 : words.length > 3 ? 4 : words.length);

/** The features of a short text: stems, parts of compounds, pairs of words, letters, how it begins and ends. */
export function featuresOf(text: string): Features {
  const found = new Map<number, number>();
  const add: Add = (name, value) => {
    const at = bucketOf(name);
    found.set(at, (found.get(at) ?? 0) + value);
  };
  const words = wordsOf(text);
  for (const word of words) addWord(word, add);
  const stems = words.map(stemDanish);
  for (let at = 1; at < stems.length; at++) add(`p${stems[at - 1]} ${stems[at]}`, PAIR);
  add(`f${stems[0] ?? ''}`, EDGE);
  add(`e${words[0]?.slice(-2) ?? ''}`, EDGE);
  add(`n${sizeOf(words)}`, EDGE);
  return scaled(found);
}

/** Long texts speak no louder than short ones. */
function scaled(found: ReadonlyMap<number, number>): Features {
  let square = 0;
  for (const value of found.values()) square += value * value;
  const length = Math.sqrt(square) || 1;
  return {
    at: Uint32Array.from(found.keys()),
    value: Float32Array.from(found.values(), (value) => value / length),
  };
}
