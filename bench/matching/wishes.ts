import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { understand, warmUp } from '../../src/matching/index.ts';
import { typist } from '../../src/matching/mistype.ts';
import { percentiles, table, times } from '../measure.ts';

type Judged = { wish: string; want: string[]; avoid: string[]; kinds: string[] };
type Random = () => number;

const folder = new URL('../../data/wishes/', import.meta.url);
const LETTERS = 'abcdefghijklmnopqrstuvwxyzæøå';

/** The given file alone, or every file of wishes. */
function files(): URL[] {
  const { WISHES } = process.env;
  if (WISHES) return [pathToFileURL(WISHES)];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .map((file) => new URL(file, folder));
}

const read = (file: URL) =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Judged);

const isIn = (found: string[], prefixes: string[]) =>
  found.some((code) => prefixes.some((prefix) => code.startsWith(prefix)));

type Rule = { asked: (one: Judged) => boolean; good: (one: Judged, text: string) => boolean };

const codes = (text: string, most: number) =>
  understand(text)
    .concepts.slice(0, most)
    .map(({ isco }) => isco ?? '-');

const RULES = {
  trade: { asked: ({ want }) => want.length > 0, good: ({ want }, text) => isIn(codes(text, 5), want) },
  avoided: {
    asked: ({ avoid }) => avoid.length > 0,
    good: ({ avoid }, text) => !isIn(codes(text, 10), avoid),
  },
  kind: {
    asked: ({ kinds }) => kinds.length > 0,
    good: ({ kinds }, text) =>
      understand(text)
        .kinds.slice(0, 2)
        .some((kind) => kinds.includes(kind)),
  },
} satisfies Record<string, Rule>;

const NAMES = ['trade', 'avoided', 'kind'] as const;

function score({ asked, good }: Rule, all: Judged[], spoil: (text: string) => string = (text) => text) {
  const judged = all.filter(asked);
  const well = judged.filter((one) => good(one, spoil(one.wish))).length;
  return judged.length === 0
    ? '-'
    : `${well} of ${judged.length} (${((100 * well) / judged.length).toFixed(1)} %)`;
}

/** Always the same numbers from the same seed. */
function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const pick = (random: Random, most: number) => Math.floor(random() * most);

/** One error of the four that fingers make: a letter left out, doubled up by another, exchanged, or two swapped. */
function mistype(word: string, random: Random): string {
  if (word.length < 4) return word;
  const at = pick(random, word.length);
  const letter = LETTERS[pick(random, LETTERS.length)] ?? 'e';
  const [before, after] = [word.slice(0, at), word.slice(at + 1)];
  const kind = pick(random, 4);
  if (kind === 0) return before + after;
  if (kind === 1) return before + letter + word.slice(at);
  if (kind === 2) return before + letter + after;
  return at + 1 < word.length
    ? before + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2)
    : before;
}

const errors = (seed: number) => {
  const random = randomFrom(seed);
  return (text: string) => text.replace(/\p{L}+/gu, (word) => mistype(word, random));
};

const SPOILT: Record<string, (text: string) => string> = {
  'as written': (text) => text,
  'lower case': (text) => text.toLowerCase(),
  capitals: (text) => text.toUpperCase(),
  'ae, oe, aa': (text) =>
    text.replace(/[æøå]/gi, (letter) => ({ æ: 'ae', ø: 'oe', å: 'aa' })[letter.toLowerCase()] ?? letter),
  'without hyphens': (text) => text.replace(/(?<=\p{L})-(?=\p{L})/gu, ''),
  'without commas and stops': (text) => text.replace(/[,.;!?]/g, ''),
  'one error in each word of four letters or more': errors(7),
  'the same, another seed': errors(8),
};

function hardest(): Record<string, string> {
  const random = randomFrom(42);
  const fill = (piece: () => string) => {
    let text = '';
    while (text.length < 50_000) text += piece();
    return text.slice(0, 50_000);
  };
  const letters = (most: number) => Array.from({ length: most }, () => LETTERS[pick(random, 29)]).join('');
  const words = files().flatMap((file) => read(file).flatMap(({ wish }) => wish.split(' ')));
  return {
    'random letters': fill(() => `${letters(3 + pick(random, 12))} `),
    'one long word': letters(50_000),
    'misspelt words of wishes': fill(() => `${mistype(words[pick(random, words.length)] ?? 'x', random)} `),
    'words of wishes': fill(() => `${words[pick(random, words.length)]} `),
    'long made-up compounds': fill(() => `${letters(24)}hjælper `),
    emoji: fill(() => '👩‍🌾🙂 '),
    'zero-width': fill(() => 'h\u200be\u200bs\u200bt\u200d '),
    numbers: fill(() => `${pick(random, 99_999)} `),
    'not, not': fill(() => 'ikke hellere end væk fra '),
  };
}

/** The slowest single call, the very first of each kind of text included; warmed up as a server is before it listens. */
function worst() {
  warmUp();
  return Object.entries(hardest()).map(([what, text]) => {
    const measured = Array.from({ length: 15 }, (_, i) => {
      const began = performance.now();
      understand(i % 2 === 0 ? text : text.slice(i * 37));
      return performance.now() - began;
    });
    return {
      what,
      first: (measured[0] ?? 0).toFixed(1),
      ...percentiles(measured),
      most: Math.max(...measured).toFixed(1),
    };
  });
}

const DRAWS = [1, 2, 3, 4, 5];

/** What one typing error in each word costs, over all wishes, in five draws. */
function typing(): Record<string, string>[] {
  const asked = files().flatMap(read).filter(RULES.trade.asked);
  const part = (spoil: (text: string) => string) =>
    (100 * asked.filter((one) => RULES.trade.good(one, spoil(one.wish))).length) / asked.length;
  const clean = part((text) => text);
  const drawn = DRAWS.map((seed) => part(typist(seed)));
  const mean = drawn.reduce((sum, each) => sum + each, 0) / drawn.length;
  return [
    {
      wishes: String(asked.length),
      'as written': clean.toFixed(1),
      'with errors': mean.toFixed(1),
      draws: drawn.map((each) => each.toFixed(1)).join(', '),
      'points lost': (clean - mean).toFixed(1),
    },
  ];
}

/** How well wishes are understood, how spelling changes that, and the longest that any text takes. */
export async function run(): Promise<void> {
  // Before everything else, so that what is read for the first time is counted.
  table('Reading 50,000 characters (milliseconds)', worst());
  const texts = files().flatMap((file) => read(file).map(({ wish }) => wish));
  table('Reading a wish (milliseconds)', [
    {
      what: 'a wish',
      ...percentiles(await times((i) => understand(texts[i % texts.length] ?? ''), { runs: 3000 })),
    },
  ]);
  const sets = files().map((file) => ({ file: basename(file.pathname), all: read(file) }));
  const everything = sets.flatMap(({ all }) => all);
  const row = (all: Judged[], spoil?: (text: string) => string) =>
    Object.fromEntries(NAMES.map((name) => [name, score(RULES[name], all, spoil)]));
  table('Wishes', [
    ...sets.map(({ file, all }) => ({ file, ...row(all) })),
    { file: 'all', ...row(everything) },
  ]);
  table(
    'Spelling',
    Object.entries(SPOILT).map(([text, spoil]) => ({ text, ...row(everything, spoil) })),
  );
  table(
    'A wanted trade among the first five, one typing error in each word of four letters or more (%)',
    typing(),
  );
}
