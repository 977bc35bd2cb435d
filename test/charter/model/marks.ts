/** What is looked for in an answer: words that were planted, ids, and the first bytes of whatever is kept as bytes. */
const PLANTED = /mk[0-9a-z]{14}/g;
const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
const HEX = /[0-9a-f]{32,}/gi;
const BASE64 = /[A-Za-z0-9+/_-]{22,}/g;
const BYTES = /^\\x[0-9a-f]{32,}$/;

const ofBase64 = (text: string) => `64:${text.slice(0, 20).replaceAll('-', '+').replaceAll('_', '/')}`;

/** The marks that stand in a text, each once. */
export function marksIn(text: string): Set<string> {
  const found = new Set<string>();
  for (const [mark] of text.matchAll(PLANTED)) found.add(mark);
  for (const [id] of text.matchAll(ID)) found.add(id.replaceAll('-', '').toLowerCase());
  for (const [hex] of text.matchAll(HEX)) found.add(hex.slice(0, 32).toLowerCase());
  for (const [run] of text.matchAll(BASE64)) found.add(ofBase64(run));
  return found;
}

/** The marks that a value of a row makes, in every form in which it may come to light. */
export function marksOf(value: unknown): Set<string> {
  const text = typeof value === 'string' ? value : JSON.stringify(value ?? null);
  const found = new Set([...marksIn(text)].filter((mark) => !mark.startsWith('64:')));
  if (BYTES.test(text)) found.add(ofBase64(Buffer.from(text.slice(2, 42), 'hex').toString('base64')));
  return found;
}

/** Numbers that look random and come again with the same seed (mulberry32). */
export class Chance {
  #state: number;
  constructor(seed: number) {
    this.#state = seed >>> 0;
  }
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  below(most: number): number {
    return Math.floor(this.next() * most);
  }
  one<T>(of: readonly T[]): T {
    const chosen = of[this.below(of.length)];
    if (chosen === undefined) throw new Error('nothing to choose from');
    return chosen;
  }
  shuffle<T>(of: readonly T[]): T[] {
    return of
      .map((value) => ({ value, at: this.next() }))
      .sort((a, b) => a.at - b.at)
      .map(({ value }) => value);
  }
  /** A word that is nowhere else. */
  mark(): string {
    return `mk${Array.from({ length: 14 }, () => this.below(36).toString(36)).join('')}`;
  }
}
