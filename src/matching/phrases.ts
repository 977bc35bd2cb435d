type Node<T> = { next: Map<string, Node<T>> | null; values: T[] };

/** A stretch of tokens, `from` up to but not with `to`, and what it means. */
export type Match<T> = { from: number; to: number; values: T[] };

/** Finds known sequences of stems in a sequence of stems. */
export class PhraseTrie<T> {
  readonly #root: Node<T> = { next: null, values: [] };

  /** Adds a value under a sequence of stems. */
  add(stems: readonly string[], value: T): void {
    if (stems.length === 0) return;
    let node = this.#root;
    for (const stem of stems) {
      node.next ??= new Map();
      let next = node.next.get(stem);
      if (!next) {
        next = { next: null, values: [] };
        node.next.set(stem, next);
      }
      node = next;
    }
    if (!node.values.includes(value)) node.values.push(value);
  }

  /** The values under exactly this sequence. */
  get(stems: readonly string[]): T[] {
    let node: Node<T> | undefined = this.#root;
    for (const stem of stems) node = node?.next?.get(stem);
    return node?.values ?? [];
  }

  /** The longest match from each position, none inside another; `skip` says which tokens may be stepped over. */
  longest(stems: readonly string[], skip: (index: number) => boolean = () => false): Match<T>[] {
    const found: Match<T>[] = [];
    for (let from = 0; from < stems.length; from++) {
      const match = this.#at(stems, from, skip);
      if (match && !found.some((f) => f.to >= match.to)) found.push(match);
    }
    return found;
  }

  #at(stems: readonly string[], from: number, skip: (index: number) => boolean): Match<T> | null {
    let node: Node<T> | undefined = this.#root;
    let best: Match<T> | null = null;
    for (let i = from; i < stems.length; i++) {
      const next: Node<T> | undefined = node.next?.get(stems[i] ?? '');
      if (!next) {
        if (i > from && skip(i)) continue;
        break;
      }
      node = next;
      if (node.values.length > 0) best = { from, to: i + 1, values: node.values };
    }
    return best;
  }
}
