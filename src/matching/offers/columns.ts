type Numbers = Uint8Array | Uint16Array | Uint32Array;
type Maker<Of extends Numbers> = { new (length: number): Of; readonly BYTES_PER_ELEMENT: number };

export type Column = Grown<Uint8Array> | Grown<Uint16Array> | Grown<Uint32Array>;

const FIRST = 1024;

/** Numbers by slot, in an array that grows. */
export class Grown<Of extends Numbers> {
  values: Of;
  readonly #Maker: Maker<Of>;

  constructor(Maker: Maker<Of>) {
    this.#Maker = Maker;
    this.values = new Maker(FIRST);
  }

  get(slot: number): number {
    return this.values[slot] ?? 0;
  }

  set(slot: number, value: number): void {
    if (slot >= this.values.length) this.#grow(slot + 1);
    this.values[slot] = value;
  }

  /** Takes over numbers from a snapshot. */
  restore(bytes: Uint8Array): void {
    const length = bytes.byteLength / this.#Maker.BYTES_PER_ELEMENT;
    this.values = new this.#Maker(Math.max(length, FIRST));
    new Uint8Array(this.values.buffer).set(bytes);
  }

  #grow(least: number): void {
    const larger = new this.#Maker(Math.max(least, Math.ceil(this.values.length * 1.5)));
    larger.set(this.values);
    this.values = larger;
  }
}

/** Texts by number, each once; number 0 is the empty one. */
export class Interned {
  readonly #numbers = new Map<string, number>([['', 0]]);
  readonly #texts: string[] = [''];

  of(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.#texts.length);
    this.#texts.push(text);
    return this.#texts.length - 1;
  }

  /** The number of a text that is there already. */
  known(text: string): number | undefined {
    return this.#numbers.get(text);
  }

  get texts(): readonly string[] {
    return this.#texts;
  }

  restore(texts: readonly string[]): void {
    for (const text of texts) this.of(text);
  }
}
