import type { Offer } from '../types.ts';
import { Grown } from './columns.ts';

const CHUNK_BYTES = 8 * 2 ** 20;

/**
 * The offers themselves, as JSON outside the heap: a quarter of a million of them cost the garbage collector nothing, and only the
 * few that are shown are ever made into objects again.
 */
export class Shelf {
  #chunks: Buffer[] = [];
  /** Bytes used in the last chunk. */
  #used = CHUNK_BYTES;
  readonly chunk = new Grown(Uint16Array);
  readonly from = new Grown(Uint32Array);
  readonly length = new Grown(Uint32Array);

  put(slot: number, offer: Offer): void {
    const text = JSON.stringify(offer);
    const most = text.length * 3;
    if (this.#used + most > (this.#chunks.at(-1)?.length ?? 0)) this.#another(most);
    const chunk = this.#chunks.length - 1;
    const written = this.#chunks[chunk]?.write(text, this.#used) ?? 0;
    this.chunk.set(slot, chunk);
    this.from.set(slot, this.#used);
    this.length.set(slot, written);
    this.#used += written;
  }

  get(slot: number): Offer {
    const from = this.from.get(slot);
    const bytes = this.#chunks[this.chunk.get(slot)]?.subarray(from, from + this.length.get(slot));
    return JSON.parse(String(bytes)) as Offer;
  }

  columns() {
    const { chunk, from, length } = this;
    return { chunk, from, length };
  }

  /** The bytes in use, for a snapshot. */
  chunks(): Buffer[] {
    return this.#chunks.map((chunk, at) =>
      at === this.#chunks.length - 1 ? chunk.subarray(0, this.#used) : chunk,
    );
  }

  /** Takes over bytes from a snapshot; what comes after goes into new ones. */
  restore(chunks: Buffer[]): void {
    this.#chunks = chunks;
    this.#used = chunks.at(-1)?.length ?? CHUNK_BYTES;
  }

  #another(least: number): void {
    this.#chunks.push(Buffer.allocUnsafeSlow(Math.max(CHUNK_BYTES, least)));
    this.#used = 0;
  }
}
