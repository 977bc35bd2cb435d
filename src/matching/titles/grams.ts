/** Letters in a row that are compared: from two to five, the edges of words counted as letters. */
const SHORTEST = 2;
const LONGEST = 5;
const EDGE = ' ';
/** Hashes of 21 bits: with 60,000 different grams few fall together. */
const BITS = 21;

function hash(text: string, from: number, length: number): number {
  let value = 0x811c9dc5 ^ length;
  for (let at = from; at < from + length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value ^ (value >>> 15)) >>> (32 - BITS);
}

/** The grams of some folded words, each as often as it stands in them. */
export function gramsOf(words: readonly string[]): number[] {
  const found: number[] = [];
  for (const word of words) {
    const padded = EDGE + word + EDGE;
    for (let length = SHORTEST; length <= LONGEST; length++) {
      for (let at = 0; at + length <= padded.length; at++) found.push(hash(padded, at, length));
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
  readonly #starts: Uint32Array;
  readonly #places: Uint16Array;
  readonly #weights: Float32Array;
  readonly #idf: Float32Array;
  readonly size: number;

  constructor(texts: readonly (readonly string[])[]) {
    this.size = texts.length;
    const tables = texts.map((words) => counted(gramsOf(words)));
    const found = new Uint32Array((1 << BITS) + 1);
    for (const table of tables) for (const gram of table.keys()) found[gram + 1] = (found[gram + 1] ?? 0) + 1;
    this.#idf = Float32Array.from({ length: 1 << BITS }, (_, gram) => this.#idfOf(found[gram + 1] ?? 0));
    for (let gram = 0; gram < 1 << BITS; gram++)
      found[gram + 1] = (found[gram + 1] ?? 0) + (found[gram] ?? 0);
    this.#starts = found;
    const total = found[1 << BITS] ?? 0;
    this.#places = new Uint16Array(total);
    this.#weights = new Float32Array(total);
    this.#fill(tables);
  }

  #idfOf(documents: number): number {
    return Math.log((this.size + 1) / (documents + 1)) + 1;
  }

  #fill(tables: readonly Map<number, number>[]): void {
    const next = this.#starts.slice();
    tables.forEach((table, place) => {
      const norm = this.#norm(table);
      for (const [gram, count] of table) {
        const at = next[gram] ?? 0;
        next[gram] = at + 1;
        this.#places[at] = place;
        this.#weights[at] = (damped(count) * (this.#idf[gram] ?? 0)) / norm;
      }
    });
  }

  #norm(table: ReadonlyMap<number, number>): number {
    let sum = 0;
    for (const [gram, count] of table) sum += (damped(count) * (this.#idf[gram] ?? 0)) ** 2;
    return Math.sqrt(sum) || 1;
  }

  /** The cosine of each text with these words, written over `scores`. */
  score(words: readonly string[], scores: Float32Array): void {
    scores.fill(0);
    const table = counted(gramsOf(words));
    const norm = this.#norm(table);
    for (const [gram, count] of table) {
      const weight = (damped(count) * (this.#idf[gram] ?? 0)) / norm;
      const end = this.#starts[gram + 1] ?? 0;
      for (let at = this.#starts[gram] ?? 0; at < end; at++) {
        const place = this.#places[at] ?? 0;
        scores[place] = (scores[place] ?? 0) + weight * (this.#weights[at] ?? 0);
      }
    }
  }
}
