import { tokens } from '../language/tokens.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyzæøå';

/** Numbers from 0 up to 1 that are the same each time (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function misspelt(word: string, random: () => number): string {
  const at = Math.floor(random() * word.length);
  const letter = LETTERS[Math.floor(random() * LETTERS.length)] ?? '';
  const before = word.slice(0, at);
  const kinds = [
    () => before + letter + word.slice(at),
    () => before + word.slice(at + 1),
    () => before + letter + word.slice(at + 1),
    () => before + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2),
  ];
  return kinds[Math.floor(random() * kinds.length)]?.() ?? word;
}

/** One typing error in every word of more than two letters: a letter more, less or other, or two swapped. */
export function withErrors(title: string, random: () => number): string {
  let written = '';
  let from = 0;
  for (const { start, end } of tokens(title)) {
    const word = title.slice(start, end);
    written += title.slice(from, start) + (word.length > 2 ? misspelt(word, random) : word);
    from = end;
  }
  return written + title.slice(from);
}

const ASCII: Record<string, string> = { æ: 'ae', ø: 'oe', å: 'aa', Æ: 'Ae', Ø: 'Oe', Å: 'Aa' };

/** Ways of writing a title that mean the same. */
export const WAYS: Record<string, (title: string) => string> = {
  'lower case': (title) => title.toLowerCase(),
  'upper case': (title) => title.toUpperCase(),
  'ae, oe, aa': (title) => title.replace(/[æøåÆØÅ]/g, (letter) => ASCII[letter] ?? letter),
  'hyphens as spaces': (title) => title.replace(/(?<=\p{L})-(?=\p{L})/gu, ' '),
  'hyphens and spaces taken out': (title) => title.replace(/(?<=\p{L})[- ](?=\p{L})/gu, ''),
  'spaces as hyphens': (title) => title.replace(/(?<=\p{L}) (?=\p{L})/gu, '-'),
};
