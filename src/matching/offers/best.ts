/** The best `most` of what is offered, kept while reading: a heap with the least at its root. Even scores go by `order`. */
export class Best {
  readonly slots: Uint32Array;
  readonly scores: Float64Array;
  readonly #order: ArrayLike<number>;
  count = 0;

  constructor(most: number, order: ArrayLike<number>) {
    this.slots = new Uint32Array(most);
    this.scores = new Float64Array(most);
    this.#order = order;
  }

  /** What one must at least score to be let in. */
  get least(): number {
    return this.count < this.slots.length ? Number.NEGATIVE_INFINITY : (this.scores[0] ?? 0);
  }

  offer(slot: number, score: number): void {
    if (this.count < this.slots.length) {
      this.#set(this.count, slot, score);
      this.#rise(this.count++);
    } else if (this.count > 0 && this.#isBetter(score, slot, 0)) {
      this.#set(0, slot, score);
      this.#sink(0);
    }
  }

  /** Slots and scores, best first. */
  ranked(): { slot: number; score: number }[] {
    return Array.from({ length: this.count }, (_, at) => ({
      slot: this.slots[at] ?? 0,
      score: this.scores[at] ?? 0,
    })).sort((a, b) => b.score - a.score || this.#orderOf(a.slot) - this.#orderOf(b.slot) || a.slot - b.slot);
  }

  #orderOf(slot: number): number {
    return this.#order[slot] ?? 0;
  }

  /** Is this better than what stands at a place of the heap? */
  #isBetter(score: number, slot: number, than: number): boolean {
    const other = this.scores[than] ?? 0;
    if (score !== other) return score > other;
    return this.#orderOf(slot) < this.#orderOf(this.slots[than] ?? 0);
  }

  #set(at: number, slot: number, score: number): void {
    this.slots[at] = slot;
    this.scores[at] = score;
  }

  #swap(a: number, b: number): void {
    const slot = this.slots[a] ?? 0;
    const score = this.scores[a] ?? 0;
    this.#set(a, this.slots[b] ?? 0, this.scores[b] ?? 0);
    this.#set(b, slot, score);
  }

  #isWorse(a: number, b: number): boolean {
    return this.#isBetter(this.scores[b] ?? 0, this.slots[b] ?? 0, a);
  }

  #rise(from: number): void {
    for (let at = from; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (!this.#isWorse(at, parent)) return;
      this.#swap(at, parent);
      at = parent;
    }
  }

  #sink(from: number): void {
    for (let at = from; ; ) {
      let worst = at;
      for (const child of [2 * at + 1, 2 * at + 2])
        if (child < this.count && this.#isWorse(child, worst)) worst = child;
      if (worst === at) return;
      this.#swap(at, worst);
      at = worst;
    }
  }
}
