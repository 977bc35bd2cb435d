const BITS = 20;
const SLOTS = 1 << BITS;
const BASE = 16_777_619;

/** What stands before and behind each letter as numbers, and the powers of the base; they grow with the longest word met. */
let before = new Int32Array(32);
let powers = powersUpTo(32);

function powersUpTo(size: number): Int32Array {
  const found = new Int32Array(size).fill(1);
  for (let at = 1; at < size; at++) found[at] = Math.imul(found[at - 1] ?? 1, BASE);
  return found;
}

function makeRoom(size: number): void {
  before = new Int32Array(size * 2);
  powers = powersUpTo(size * 2);
}

const slotOf = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> (32 - BITS);

/**
 * Tells the slot of a word, and those of the word without its last letter, the one before that, and so on to the first. Each takes one step,
 * as a word without a letter is what stands before that letter and what stands behind.
 */
function eachSlot(word: string, hear: (slot: number) => void): void {
  const { length } = word;
  if (length >= before.length) makeRoom(length);
  let hash = 0;
  for (let at = 0; at < length; at++) {
    before[at] = hash;
    hash = (Math.imul(hash, BASE) + word.charCodeAt(at)) | 0;
  }
  hear(slotOf(hash));
  let behind = 0;
  for (let at = length - 1; at >= 0; at--) {
    const power = powers[length - 1 - at] ?? 1;
    hear(slotOf((Math.imul(before[at] ?? 0, power) + behind) | 0));
    behind = (Math.imul(word.charCodeAt(at), power) + behind) | 0;
  }
}

/**
 * Finds the words that are one error away without looking at the others: two such words are the same when at most one letter is taken
 * out of each (Garbe's symmetric deletions).
 */
export class Deletions {
  readonly #first = new Int32Array(SLOTS).fill(-1);
  readonly #next: Int32Array;
  readonly #word: Int32Array;

  constructor(words: readonly string[]) {
    const size = words.reduce((sum, { length }) => sum + length + 1, 0);
    const [first, next, word] = [this.#first, new Int32Array(size), new Int32Array(size)];
    let at = 0;
    for (let id = 0; id < words.length; id++)
      eachSlot(words[id] ?? '', (slot) => {
        next[at] = first[slot] ?? -1;
        word[at] = id;
        first[slot] = at++;
      });
    this.#next = next;
    this.#word = word;
  }

  /** Places of words that may be one error away; a few are further. */
  near(word: string): Set<number> {
    const slots: number[] = [];
    eachSlot(word, (slot) => slots.push(slot));
    // Of words that fit alike the first one wins: those that lack an early letter go before those that lack a late one.
    const ordered = slots.slice(0, 1).concat(slots.slice(1).reverse());
    const found = new Set<number>();
    for (const slot of ordered)
      for (let at = this.#first[slot] ?? -1; at >= 0; at = this.#next[at] ?? -1)
        found.add(this.#word[at] ?? 0);
    return found;
  }
}
