import type { Tone } from './clauses.ts';
import { once, readTable } from './data.ts';
import type { Token } from './fold.ts';
import { PhraseTrie } from './phrases.ts';
import type { Kind } from './types.ts';

type Said = { kind: Kind; strength: number; length: number };

/** A kind of offer somebody asks for, with the words that say so. */
export type KindQuote = { kind: Kind; quote: string; weight: number; from: number; to: number };

type Table = {
  exact: PhraseTrie<Said>;
  prefixes: { prefix: string; said: Said }[];
  suffixes: { suffix: string; said: Said }[];
};

const table = once((): Table => {
  const made: Table = { exact: new PhraseTrie(), prefixes: [], suffixes: [] };
  for (const [kind, strength, expressions] of readTable('language/kinds.tsv')) {
    for (const text of (expressions ?? '').split('|')) {
      const words = text.split(' ').filter(Boolean);
      const said: Said = { kind: kind as Kind, strength: Number(strength), length: words.length };
      if (text.startsWith('*')) made.suffixes.push({ suffix: text.slice(1), said });
      else if (text.endsWith('*')) made.prefixes.push({ prefix: text.slice(0, -1), said });
      else made.exact.add(words, said);
    }
  }
  return made;
});

/** The kinds of offer the words ask for. */
export function saidKinds(text: string, tokens: readonly Token[], tone: readonly Tone[]): KindQuote[] {
  const words = tokens.map((t) => t.word);
  const found: KindQuote[] = [];
  const push = (from: number, to: number, said: Said) => {
    if (said.strength === 0) return;
    if (tone[from] === 'avoid' && !NEEDS.has(said.kind)) return;
    const quote = text.slice(tokens[from]?.start, tokens[to - 1]?.end);
    const past = tone[from] === 'past' ? 0.3 : 1;
    found.push({
      kind: said.kind,
      quote,
      weight: said.strength * past * (1 + 0.15 * (to - from - 1)),
      from,
      to,
    });
  };
  for (const match of table().exact.longest(words))
    for (const said of match.values) push(match.from, match.to, said);
  words.forEach((word, i) => {
    for (const { prefix, said } of table().prefixes) if (word.startsWith(prefix)) push(i, i + 1, said);
    for (const { suffix, said } of table().suffixes)
      if (word.length > suffix.length && word.endsWith(suffix)) push(i, i + 1, said);
  });
  return found;
}

/** Needs are said with words that also deny: "jeg vil ikke være alene", "træt af at have ondt". */
const NEEDS = new Set<Kind>(['community', 'health']);

/** The kinds asked for, most wanted first; a plain trade asks for a job. */
export function rankKinds(said: readonly KindQuote[], trade: boolean): Kind[] {
  const sums = new Map<Kind, number>();
  for (const { kind, weight } of said) {
    const before = sums.get(kind) ?? 0;
    sums.set(kind, Math.max(before, weight) + Math.min(before, weight) * 0.3);
  }
  if (trade) sums.set('job', Math.max(sums.get('job') ?? 0, 0.55));
  return [...sums].sort((a, b) => b[1] - a[1]).map(([kind]) => kind);
}
