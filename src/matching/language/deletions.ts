const SLOTS = 1 << 20;

/** A number for a word without its letter at `without`; -1 leaves every letter in. */
function numberOf(word: string, without: number): number {
  let hash = 2_166_136_261;
  for (let at = 0; at < word.length; at++)
    if (at !== without) hash = Math.imul(hash ^ word.charCodeAt(at), 16_777_619);
  return (hash ^ (hash >>> 15)) & (SLOTS - 1);
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
    words.forEach((word, id) => {
      for (let without = -1; without < word.length; without++) {
        const slot = numberOf(word, without);
        this.#next[at] = this.#first[slot] ?? -1;
        this.#word[at] = id;
        this.#first[slot] = at++;
      }
    });
  }

  /** Places of words that may be one error away; a few are further. */
  near(word: string): Set<number> {
    const found = new Set<number>();
    for (let without = -1; without < word.length; without++) {
      for (let at = this.#first[numberOf(word, without)] ?? -1; at >= 0; at = this.#next[at] ?? -1)
        found.add(this.#word[at] ?? 0);
    }
    return found;
  }
}
