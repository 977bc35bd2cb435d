const FIRST_PLACES = 2 ** 16;
const MOST_REMEMBERED = 400_000;

/** FNV-1a over a stretch of a text. */
function hashOf(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}

function standsAt(word: string, text: string, from: number): boolean {
  for (let at = 0; at < word.length; at++)
    if (word.charCodeAt(at) !== text.charCodeAt(from + at)) return false;
  return true;
}

/**
 * What is known of words, looked up where they stand in a text: nothing is cut out of the text, so that reading millions of words leaves no
 * garbage. Open addressing; a place holds the number of a word, counted from one.
 */
export class WordTable<Known> {
  readonly #read: (word: string) => Known;
  #places = new Int32Array(FIRST_PLACES);
  #words: string[] = [];
  #known: Known[] = [];

  /** @param read finds out what there is to know of a word that is met for the first time */
  constructor(read: (word: string) => Known) {
    this.#read = read;
  }

  /** What is known of the word that stands from `from` to before `to`. */
  at(text: string, from: number, to: number): Known {
    const mask = this.#places.length - 1;
    let at = hashOf(text, from, to) & mask;
    for (let number = this.#places[at] as number; number !== 0; number = this.#places[at] as number) {
      const word = this.#words[number - 1] as string;
      if (word.length === to - from && standsAt(word, text, from)) return this.#known[number - 1] as Known;
      at = (at + 1) & mask;
    }
    return this.#add(text.slice(from, to));
  }

  #add(word: string): Known {
    if (this.#words.length >= MOST_REMEMBERED) this.#forget();
    const known = this.#read(word);
    this.#words.push(word);
    this.#known.push(known);
    if (this.#words.length * 2 > this.#places.length) this.#enlarge();
    else this.#place(this.#words.length);
    return known;
  }

  #place(number: number): void {
    const word = this.#words[number - 1] as string;
    const mask = this.#places.length - 1;
    let at = hashOf(word, 0, word.length) & mask;
    while (this.#places[at] !== 0) at = (at + 1) & mask;
    this.#places[at] = number;
  }

  #enlarge(): void {
    this.#places = new Int32Array(this.#places.length * 2);
    for (let number = 1; number <= this.#words.length; number++) this.#place(number);
  }

  #forget(): void {
    this.#places.fill(0);
    this.#words = [];
    this.#known = [];
  }
}
