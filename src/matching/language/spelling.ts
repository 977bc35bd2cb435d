import { everydayWords } from '../taxonomy/everyday-words.ts';
import { wordsToSpell } from './vocabulary.ts';

const SHORTEST = 4;
const TWO_ERRORS_FROM = 8;
const LONGEST = 30;
const EVERYDAY_COST = 3.8;

type Candidates = { words: string[]; masks: Uint32Array; costs: Float32Array };

const bit = (letter: number) => 1 << ((letter - 97) & 31);

function maskOf(word: string): number {
  let mask = 0;
  for (let at = 0; at < word.length; at++) mask |= bit(word.charCodeAt(at));
  return mask >>> 0;
}

type Entry = { word: string; cost: number };

function* entries(): Generator<Entry> {
  // Words of trades are what people write here, so they win over rare words of the rest of the language.
  for (const { word, cost, trade } of wordsToSpell())
    yield { word, cost: trade ? Math.min(cost, 5) - 0.8 : cost };
  for (const word of everydayWords()) yield { word, cost: EVERYDAY_COST };
}

function byLength(): Map<number, Candidates> {
  const lists = new Map<number, Entry[]>();
  for (const entry of entries()) {
    const { length } = entry.word;
    if (length < SHORTEST || length > LONGEST) continue;
    const list = lists.get(length);
    if (list) list.push(entry);
    else lists.set(length, [entry]);
  }
  return new Map([...lists].map(([length, list]) => [length, pack(list)]));
}

const pack = (list: Entry[]): Candidates => ({
  words: list.map(({ word }) => word),
  masks: Uint32Array.from(list, ({ word }) => maskOf(word)),
  costs: Float32Array.from(list, ({ cost }) => cost),
});

let lists: Map<number, Candidates> | undefined;

function bits(mask: number): number {
  let rest = mask - ((mask >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

const rows = [new Uint8Array(LONGEST + 2), new Uint8Array(LONGEST + 2), new Uint8Array(LONGEST + 2)] as const;

/** One line of the table of distances; returns the least of it. */
function fill(a: string, b: string, line: number): number {
  const row = rows[line % 3] ?? rows[0];
  const above = rows[(line + 2) % 3] ?? rows[0];
  const older = rows[(line + 1) % 3] ?? rows[0];
  const letter = a.charCodeAt(line - 1);
  const before = a.charCodeAt(line - 2);
  row[0] = line;
  let least = line;
  for (let column = 1; column <= b.length; column++) {
    const other = b.charCodeAt(column - 1);
    const same = letter === other ? 0 : 1;
    let cost = Math.min(
      (above[column] ?? 0) + 1,
      (row[column - 1] ?? 0) + 1,
      (above[column - 1] ?? 0) + same,
    );
    if (letter === b.charCodeAt(column - 2) && before === other)
      cost = Math.min(cost, (older[column - 2] ?? 0) + 1);
    row[column] = cost;
    if (cost < least) least = cost;
  }
  return least;
}

/** Edits (a letter more, less, other, or two swapped) between two words; `most + 1` as soon as it is more than `most`. */
export function distance(a: string, b: string, most: number): number {
  if (a.length > LONGEST || b.length > LONGEST) return a === b ? 0 : most + 1;
  for (let column = 0; column <= b.length; column++) rows[0][column] = column;
  for (let line = 1; line <= a.length; line++) if (fill(a, b, line) > most) return most + 1;
  return rows[a.length % 3]?.[b.length] ?? most + 1;
}

/** First letters are seldom wrong, doubled letters often. */
function doubt(word: string, candidate: string, edits: number): number {
  const first = word[0] === candidate[0] ? 0 : 1.2;
  const undoubled = word.replace(/(.)\1/g, '$1') === candidate.replace(/(.)\1/g, '$1') ? -0.8 : 0;
  return edits * 2.2 + first + undoubled;
}

type Best = { word: string; doubt: number };

function nearest(word: string, list: Candidates, most: number, found: Best | null): Best | null {
  const mask = maskOf(word);
  let best = found;
  for (let at = 0; at < list.words.length; at++) {
    if (bits((list.masks[at] ?? 0) ^ mask) > 2 * most) continue;
    const candidate = list.words[at] ?? '';
    const edits = distance(word, candidate, most);
    if (edits > most) continue;
    const how = doubt(word, candidate, edits) + (list.costs[at] ?? 0) * 0.6;
    if (!best || how < best.doubt) best = { word: candidate, doubt: how };
  }
  return best;
}

/** The word that was probably meant by an unknown one, or null. */
export function spell(word: string, atMost = 2): string | null {
  if (word.length < SHORTEST || word.length > LONGEST - 2 || !/^[a-z]+$/.test(word)) return null;
  lists ??= byLength();
  const most = Math.min(atMost, word.length >= TWO_ERRORS_FROM ? 2 : 1);
  let best: Best | null = null;
  for (let length = word.length - most; length <= word.length + most; length++) {
    const list = lists.get(length);
    if (list) best = nearest(word, list, most, best);
  }
  return best?.word ?? null;
}
