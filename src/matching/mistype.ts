import { seeded } from './titles/typing.ts';

/** For tests and the bench: errors that fingers make on a Danish keyboard. */

const ROWS = ['qwertyuiopå', 'asdfghjklæø', 'zxcvbnm'];
const LETTERS = 'abcdefghijklmnopqrstuvwxyzæøå';
const SHORTEST = 4;
const MOST_TRIES = 20;

/** Keys beside, above and below. */
function neighboursOf(letter: string): string {
  const row = ROWS.findIndex((keys) => keys.includes(letter));
  const at = ROWS[row]?.indexOf(letter) ?? -1;
  if (at < 0) return LETTERS;
  const key = (line: number, place: number) => ROWS[line]?.[place] ?? '';
  return (
    key(row, at - 1) +
    key(row, at + 1) +
    key(row - 1, at) +
    key(row - 1, at + 1) +
    key(row + 1, at) +
    key(row + 1, at - 1)
  );
}

type Random = () => number;

const pick = (random: Random, from: string): string => from[Math.floor(random() * from.length)] ?? '';

/** What is done to the word at one place. */
const ERRORS: readonly ((word: string, at: number, random: Random) => string)[] = [
  (word, at, random) =>
    word.slice(0, at) + pick(random, neighboursOf(word[at]?.toLowerCase() ?? '')) + word.slice(at + 1),
  (word, at) => word.slice(0, at) + word.slice(at + 1),
  (word, at) => word.slice(0, at) + (word[at] ?? '') + word.slice(at),
  (word, at) => word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2),
  (word, at, random) => word.slice(0, at) + pick(random, LETTERS) + word.slice(at),
];

function mistyped(word: string, random: Random): string {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const error = ERRORS[Math.floor(random() * ERRORS.length)];
    const written = error?.(word, Math.floor(random() * word.length), random) ?? word;
    if (written !== word) return written;
  }
  return word;
}

/**
 * Somebody who makes one error in every word of four letters or more: a key beside the right one, a letter left out, one doubled, two
 * swapped, or one letter too many, all as often. The same errors each time from the same seed.
 */
export function typist(seed: number): (text: string) => string {
  const random = seeded(seed);
  return (text) =>
    text.replace(/\p{L}+/gu, (word) => (word.length < SHORTEST ? word : mistyped(word, random)));
}
