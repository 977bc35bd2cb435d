const BITS = 20;
const SLOTS = 1 << BITS;
const BASE = 16_777_619;

/** Longer words are never misspelt ones. */
const LONGEST = 64;
/** Of the word looked at: what stands before each letter as a number, and the slots found. */
const before = new Int32Array(LONGEST);
const slots = new Int32Array(LONGEST + 1);
const powers = new Int32Array(LONGEST).fill(1);
for (let at = 1; at < LONGEST; at++) powers[at] = Math.imul(powers[at - 1] as number, BASE);

const slotOf = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> (32 - BITS);

/**
 * Fills `slots` with the slot of a word without its first letter, without its second and so on, and of the whole word last; returns how many
 * they are. Each takes one step, as a word without a letter is what stands before that letter and what stands behind.
 */
function fillSlots(word: string): number {
  const length = Math.min(LONGEST, word.length);
  let hash = 0;
  for (let at = 0; at < length; at++) {
    before[at] = hash;
    hash = (Math.imul(hash, BASE) + word.charCodeAt(at)) | 0;
  }
  slots[length] = slotOf(hash);
  let behind = 0;
  for (let at = length - 1; at >= 0; at--) {
    const power = powers[length - 1 - at] as number;
    slots[at] = slotOf((Math.imul(before[at] as number, power) + behind) | 0);
    behind = (Math.imul(word.charCodeAt(at), power) + behind) | 0;
  }
  return length + 1;
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
    this.#next = new Int32Array(size);
    this.#word = new Int32Array(size);
    let at = 0;
    for (let id = 0; id < words.length; id++) at = this.#add(words[id] ?? '', id, at);
  }

  #add(word: string, id: number, from: number): number {
    const [first, next, ids] = [this.#first, this.#next, this.#word];
    const count = fillSlots(word);
    for (let nth = 0; nth < count; nth++) {
      const slot = slots[nth] as number;
      next[from + nth] = first[slot] as number;
      ids[from + nth] = id;
      first[slot] = from + nth;
    }
    return from + count;
  }

  #hear(slot: number, found: Set<number>): void {
    for (let at = this.#first[slot] as number; at >= 0; at = this.#next[at] as number)
      found.add(this.#word[at] as number);
  }

  /** Places of words that may be one error away; a few are further. */
  near(word: string): Set<number> {
    const found = new Set<number>();
    const whole = fillSlots(word) - 1;
    this.#hear(slots[whole] as number, found);
    for (let without = 0; without < whole; without++) this.#hear(slots[without] as number, found);
    return found;
  }
}
