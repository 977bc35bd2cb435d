import { isStop } from './small-words.ts';
import { stemDanish } from './stem.ts';

/** What it costs to meet a word: -log10 of its frequency, about 1.5 for "og" to 6 for rare ones. */
export type WordCosts = ReadonlyMap<string, number>;

/** Short words that do begin or end compounds. */
const SHORT = new Set([
  'it',
  'ko',
  'bi',
  'is',
  'te',
  'tv',
  'ur',
  'ris',
  'sy',
  'oe',
  'aa',
  'bo',
  'dj',
  'gokart',
]);
const SHORTEST = 3;
const PER_PART = 3;
const MOST_PARTS = 5;
const DEAREST_PART = 11.5;
const DEAREST_MEAN = 9.4;
/** A compound shorter than this is left whole. */
const SHORTEST_COMPOUND = 6;
const LONGEST_COMPOUND = 40;

const shortness = (length: number) => (length <= 2 ? 3 : length === 3 ? 2 : length === 4 ? 0.4 : 0);

function partCost(part: string, isLast: boolean, costs: WordCosts): number {
  if (part.length < SHORTEST && !SHORT.has(part)) return Number.POSITIVE_INFINITY;
  if (part.length < 4 && isStop(part)) return Number.POSITIVE_INFINITY;
  const plain = costs.get(part) ?? (isLast && part.length > 4 ? inflected(part, costs) : undefined);
  const joined = isLast || part.length < 4 ? undefined : linked(part, costs);
  const least = Math.min(plain ?? Number.POSITIVE_INFINITY, joined ?? Number.POSITIVE_INFINITY);
  return least + PER_PART + shortness(part.length);
}

const addCost = (cost: number | undefined, more: number) => (cost === undefined ? undefined : cost + more);

/** The last part may be inflected: "-maskinerne", "-driften". */
function inflected(part: string, costs: WordCosts): number | undefined {
  for (const ending of [
    'erne',
    'ernes',
    'ene',
    'en',
    'et',
    'er',
    'ne',
    'e',
    'r',
    's',
    'n',
    't',
    'ere',
    'eren',
  ]) {
    const base =
      part.length > ending.length + 2 && part.endsWith(ending)
        ? costs.get(part.slice(0, -ending.length))
        : undefined;
    if (base !== undefined) return base + 0.6;
  }
  return addCost(costs.get(stemDanish(part)), 0.8);
}

/** "stald-s", "hest-e": the letter that binds is no part of the word. */
function linked(part: string, costs: WordCosts): number | undefined {
  const last = part.at(-1);
  if (last !== 's' && last !== 'e') return undefined;
  const base = part.slice(0, -1);
  if (base.length < 4 && isStop(base)) return undefined;
  return addCost(costs.get(base), last === 's' ? 0.3 : 0.9);
}

const unlink = (part: string, costs: WordCosts) =>
  part.length > 3 && !costs.has(part) && costs.has(part.slice(0, -1)) && /[se]$/.test(part)
    ? part.slice(0, -1)
    : part;

type Way = { cost: number; parts: number; from: number };

function cheapest(word: string, costs: WordCosts): Way[] {
  const ways: Way[] = [{ cost: 0, parts: 0, from: 0 }];
  for (let end = 1; end <= word.length; end++) {
    let best: Way = { cost: Number.POSITIVE_INFINITY, parts: 0, from: 0 };
    for (let from = 0; from <= end - 2; from++) {
      const before = ways[from];
      if (!before || before.cost === Number.POSITIVE_INFINITY || before.parts >= MOST_PARTS) continue;
      if (from === 0 && end === word.length) continue;
      const cost = partCost(word.slice(from, end), end === word.length, costs);
      if (cost < DEAREST_PART && before.cost + cost < best.cost) {
        best = { cost: before.cost + cost, parts: before.parts + 1, from };
      }
    }
    ways.push(best);
  }
  return ways;
}

/** The parts of a folded Danish compound word, first to last; empty when it seems to be none. */
export function splitCompound(word: string, costs: WordCosts): string[] {
  if (word.length < SHORTEST_COMPOUND || word.length > LONGEST_COMPOUND) return [];
  const ways = cheapest(word, costs);
  const whole = ways[word.length];
  if (!whole || whole.parts < 2 || whole.cost / whole.parts > DEAREST_MEAN) return [];
  const parts: string[] = [];
  for (let end = word.length; end > 0; ) {
    const from = ways[end]?.from ?? 0;
    parts.unshift(word.slice(from, end));
    end = from;
  }
  return parts.map((part, index) => (index === parts.length - 1 ? part : unlink(part, costs)));
}
