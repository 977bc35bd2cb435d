import type { Offer } from '../types.ts';
import { Grown } from './columns.ts';
import { Facts } from './facts.ts';
import { MOST_SLOTS, PostingLists } from './postings.ts';
import { type Features, readOffer, readOfferInto } from './read-offer.ts';
import { Shelf } from './shelf.ts';

const MOST_REMEMBERED = 2000;

/** Offers in memory, found by what they are about. Kept up to date one offer at a time. */
export type Index = {
  readonly size: number;
  get(id: string): Offer | undefined;
  put(offer: Offer): void;
  remove(id: string): boolean;
};

/**
 * Every offer has a slot, its place in all the columns; a changed offer gets a new one. Slots of gone offers are not used again, so
 * a list of postings is never wrong about who it means; saving and loading closes the gaps.
 */
export class OfferIndex implements Index {
  readonly postings = new PostingLists();
  readonly facts = new Facts();
  readonly shelf = new Shelf();
  readonly #slots = new Map<string, number>();
  readonly #alive = new Grown(Uint8Array);
  readonly #read = new Map<number, Features>();
  #next = 0;

  get size(): number {
    return this.#slots.size;
  }

  /** Slots ever given out: what an array over all offers must hold. */
  get slots(): number {
    return this.#next;
  }

  /** 1 for each slot whose offer is still there. */
  get alive(): Uint8Array {
    return this.#alive.values as Uint8Array;
  }

  get(id: string): Offer | undefined {
    const slot = this.#slots.get(id);
    return slot === undefined ? undefined : this.shelf.get(slot);
  }

  slot(id: string): number | undefined {
    return this.#slots.get(id);
  }

  ids(): Iterable<[string, number]> {
    return this.#slots;
  }

  /** What an offer can be found by, read again from its text; the last few are remembered. */
  featuresOf(slot: number): Features {
    const known = this.#read.get(slot);
    if (known) return known;
    const features = readOffer(this.shelf.get(slot));
    if (this.#read.size >= MOST_REMEMBERED) this.#read.clear();
    this.#read.set(slot, features);
    return features;
  }

  put(offer: Offer): void {
    this.remove(offer.id);
    if (this.#next >= MOST_SLOTS) throw new RangeError('The index is full; save it and load it again.');
    const slot = this.#next++;
    this.facts.set(slot, offer);
    this.shelf.put(slot, offer);
    this.#slots.set(offer.id, slot);
    this.#alive.set(slot, 1);
    readOfferInto(offer, (feature, weight) => this.postings.add(feature, slot, weight));
  }

  remove(id: string): boolean {
    const slot = this.#slots.get(id);
    if (slot === undefined) return false;
    this.#slots.delete(id);
    this.#alive.set(slot, 0);
    const isAlive = (other: number) => this.#alive.get(other) === 1;
    for (const feature of this.featuresOf(slot).keys()) this.postings.bury(feature, isAlive);
    return true;
  }

  /** Takes over the ids of a snapshot, in order of slots. */
  restore(ids: readonly string[]): void {
    for (const id of ids) {
      this.#slots.set(id, this.#next);
      this.#alive.set(this.#next++, 1);
    }
  }
}

/** An index of offers; `put` replaces the offer of the same id. */
export function makeIndex(offers: Iterable<Offer>): Index {
  const index = new OfferIndex();
  for (const offer of offers) index.put(offer);
  return index;
}

/** The index as the engine itself sees it. */
export function inside(index: Index): OfferIndex {
  if (!(index instanceof OfferIndex)) throw new TypeError('An index is made by makeIndex or loadIndex.');
  return index;
}
