/** Letters in a row that are compared, the edges of words counted as letters. */
const SHORTEST = 2;
const LONGEST = 5;
const EDGE = ' ';
/** Grams are told apart by hashes of so many bits: of 50,000 different ones few fall together. */
const BITS = 20;
const KINDS = 1 << BITS;

/** The grams of some folded words, each as often as it stands in them. */
export function gramsOf(words: readonly string[]): number[] {
  const found: number[] = [];
  for (const word of words) {
    const letters = EDGE + word + EDGE;
    for (let from = 0; from < letters.length; from++) {
      const to = Math.min(letters.length, from + LONGEST);
      let hash = 0x811c9dc5;
      for (let at = from; at < to; at++) {
        hash = Math.imul(hash ^ letters.charCodeAt(at), 0x01000193);
        if (at - from + 1 >= SHORTEST)
          found.push(Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> (32 - BITS));
      }
    }
  }
  return found;
}

function counted(grams: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  return counts;
}

const damped = (count: number) => 1 + Math.log(count);

/** Tf-idf of letters over many short texts, as one list of places for each gram. */
export class GramIndex {
  readonly size: number;
  readonly #starts: Uint32Array;
  readonly #places: Uint16Array;
  readonly #weights: Float32Array;

  constructor(texts: readonly (readonly string[])[]) {
    this.size = texts.length;
    const tables = texts.map((words) => counted(gramsOf(words)));
    const starts = new Uint32Array(KINDS + 1);
    for (const table of tables)
      for (const gram of table.keys()) starts[gram + 1] = (starts[gram + 1] ?? 0) + 1;
    for (let gram = 0; gram < KINDS; gram++) starts[gram + 1] = (starts[gram + 1] ?? 0) + (starts[gram] ?? 0);
    this.#starts = starts;
    this.#places = new Uint16Array(starts[KINDS] ?? 0);
    this.#weights = new Float32Array(starts[KINDS] ?? 0);
    this.#fill(tables);
  }

  #fill(tables: readonly ReadonlyMap<number, number>[]): void {
    const next = this.#starts.slice();
    tables.forEach((table, place) => {
      for (const { gram, weight } of this.#weighed(table)) {
        const at = next[gram] ?? 0;
        next[gram] = at + 1;
        this.#places[at] = place;
        this.#weights[at] = weight;
      }
    });
  }

  #idf(gram: number): number {
    const known = (this.#starts[gram + 1] ?? 0) - (this.#starts[gram] ?? 0);
    return Math.log((this.size + 1) / (known + 1)) + 1;
  }

  /** Weights whose squares add up to one. */
  #weighed(table: ReadonlyMap<number, number>): { gram: number; weight: number }[] {
    const weighed = Array.from(table, ([gram, count]) => ({ gram, weight: damped(count) * this.#idf(gram) }));
    const norm = Math.sqrt(weighed.reduce((sum, { weight }) => sum + weight * weight, 0)) || 1;
    for (const each of weighed) each.weight /= norm;
    return weighed;
  }

  /** The cosine of each text with these words, written over `scores`. */
  score(words: readonly string[], scores: Float32Array): void {
    scores.fill(0);
    for (const { gram, weight } of this.#weighed(counted(gramsOf(words)))) {
      const end = this.#starts[gram + 1] ?? 0;
      for (let at = this.#starts[gram] ?? 0; at < end; at++) {
        const place = this.#places[at] ?? 0;
        scores[place] = (scores[place] ?? 0) + weight * (this.#weights[at] ?? 0);
      }
    }
  }
}
