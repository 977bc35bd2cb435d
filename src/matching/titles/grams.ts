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

type Table = { grams: Int32Array; counts: Float32Array };

/** The different grams with how often each stands there, as a logarithm. */
function counted(words: readonly string[]): Table {
  const all = Int32Array.from(gramsOf(words)).sort();
  const counts = new Float32Array(all.length);
  let different = 0;
  for (let at = 0; at < all.length; at++) {
    const gram = all[at] ?? 0;
    if (at > 0 && gram === all[different - 1]) counts[different - 1] = (counts[different - 1] ?? 0) + 1;
    else {
      all[different] = gram;
      counts[different++] = 1;
    }
  }
  const table = { grams: all.subarray(0, different), counts: counts.subarray(0, different) };
  for (let at = 0; at < different; at++)
    if (counts[at] !== 1) table.counts[at] = 1 + Math.log(counts[at] ?? 1);
  return table;
}

/** Where the list of each gram begins, when one list follows the other. */
function startsOf(tables: readonly Table[]): Uint32Array {
  const starts = new Uint32Array(KINDS + 1);
  for (const { grams } of tables) for (const gram of grams) starts[gram + 1] = (starts[gram + 1] ?? 0) + 1;
  for (let gram = 0; gram < KINDS; gram++) starts[gram + 1] = (starts[gram + 1] ?? 0) + (starts[gram] ?? 0);
  return starts;
}

/** Tf-idf of letters over many short texts, as one list of places for each gram. */
export class GramIndex {
  readonly size: number;
  readonly #starts: Uint32Array;
  readonly #places: Uint16Array;
  readonly #weights: Float32Array;

  constructor(texts: readonly (readonly string[])[]) {
    this.size = texts.length;
    const tables = texts.map(counted);
    this.#starts = startsOf(tables);
    this.#places = new Uint16Array(this.#starts[KINDS] ?? 0);
    this.#weights = new Float32Array(this.#starts[KINDS] ?? 0);
    this.#fill(tables);
  }

  #fill(tables: readonly Table[]): void {
    const next = this.#starts.slice();
    tables.forEach((table, place) => {
      const weights = this.#weighed(table);
      table.grams.forEach((gram, nth) => {
        const at = next[gram] ?? 0;
        next[gram] = at + 1;
        this.#places[at] = place;
        this.#weights[at] = weights[nth] ?? 0;
      });
    });
  }

  #idf(gram: number): number {
    const known = (this.#starts[gram + 1] ?? 0) - (this.#starts[gram] ?? 0);
    return Math.log((this.size + 1) / (known + 1)) + 1;
  }

  /** Weights whose squares add up to one. */
  #weighed({ grams, counts }: Table): Float32Array {
    const weights = new Float32Array(grams.length);
    let squares = 0;
    for (let at = 0; at < grams.length; at++) {
      const weight = (counts[at] ?? 0) * this.#idf(grams[at] ?? 0);
      weights[at] = weight;
      squares += weight * weight;
    }
    const norm = Math.sqrt(squares) || 1;
    for (let at = 0; at < weights.length; at++) weights[at] = (weights[at] ?? 0) / norm;
    return weights;
  }

  /** The cosine of each text with these words, written over `scores`. */
  score(words: readonly string[], scores: Float32Array): void {
    scores.fill(0);
    const table = counted(words);
    const weights = this.#weighed(table);
    for (let nth = 0; nth < weights.length; nth++) {
      const gram = table.grams[nth] ?? 0;
      const weight = weights[nth] ?? 0;
      const end = this.#starts[gram + 1] ?? 0;
      for (let at = this.#starts[gram] ?? 0; at < end; at++) {
        const place = this.#places[at] ?? 0;
        scores[place] = (scores[place] ?? 0) + weight * (this.#weights[at] ?? 0);
      }
    }
  }
}
