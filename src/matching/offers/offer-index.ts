import type { Kind, Offer } from '../types.ts';
import { type Features, readOffer } from './read-offer.ts';

export type Entry = { slot: number; offer: Offer; features: Features };

/** Who has a feature, and how much: two lists side by side, in order of arrival. */
type Posting = { slots: number[]; weights: number[]; dead: number };

/** Offers in memory, found by what they are about. Kept up to date one offer at a time. */
export type Index = {
  readonly size: number;
  get(id: string): Offer | undefined;
  put(offer: Offer): void;
  remove(id: string): boolean;
};

const DEAD_ENOUGH = 32;

export class OfferIndex implements Index {
  readonly #byId = new Map<string, Entry>();
  readonly #entries: (Entry | undefined)[] = [];
  readonly #postings = new Map<string, Posting>();
  readonly #byKind = new Map<Kind, Set<Entry>>();

  get size(): number {
    return this.#byId.size;
  }

  /** Slots ever given out: what an array over all offers must hold. */
  get slots(): number {
    return this.#entries.length;
  }

  get(id: string): Offer | undefined {
    return this.#byId.get(id)?.offer;
  }

  entry(id: string): Entry | undefined {
    return this.#byId.get(id);
  }

  at(slot: number): Entry | undefined {
    return this.#entries[slot];
  }

  entries(): Iterable<Entry> {
    return this.#byId.values();
  }

  ofKind(kind: Kind): Iterable<Entry> {
    return this.#byKind.get(kind) ?? [];
  }

  posting(feature: string): Posting | undefined {
    return this.#postings.get(feature);
  }

  /** How many offers have a feature. */
  count(feature: string): number {
    const posting = this.#postings.get(feature);
    return posting ? posting.slots.length - posting.dead : 0;
  }

  put(offer: Offer): void {
    this.remove(offer.id);
    const entry: Entry = { slot: this.#entries.length, offer, features: readOffer(offer) };
    this.#entries.push(entry);
    this.#byId.set(offer.id, entry);
    const kind = this.#byKind.get(offer.kind) ?? new Set();
    this.#byKind.set(offer.kind, kind.add(entry));
    for (const [feature, weight] of entry.features) {
      const posting = this.#postings.get(feature) ?? { slots: [], weights: [], dead: 0 };
      if (posting.slots.length === 0) this.#postings.set(feature, posting);
      posting.slots.push(entry.slot);
      posting.weights.push(weight);
    }
  }

  remove(id: string): boolean {
    const entry = this.#byId.get(id);
    if (!entry) return false;
    this.#byId.delete(id);
    this.#byKind.get(entry.offer.kind)?.delete(entry);
    this.#entries[entry.slot] = undefined;
    for (const feature of entry.features.keys()) this.#bury(feature);
    return true;
  }

  /** A gone offer stays in the lists until they hold more dead than is worth stepping over. */
  #bury(feature: string): void {
    const posting = this.#postings.get(feature);
    if (!posting) return;
    posting.dead++;
    const { slots, weights, dead } = posting;
    if (dead === slots.length) this.#postings.delete(feature);
    else if (dead >= DEAD_ENOUGH && dead * 2 > slots.length) {
      const living = slots
        .map((slot, n) => ({ slot, weight: weights[n] ?? 0 }))
        .filter(({ slot }) => this.#entries[slot]);
      posting.slots = living.map(({ slot }) => slot);
      posting.weights = living.map(({ weight }) => weight);
      posting.dead = 0;
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
  if (!(index instanceof OfferIndex)) throw new TypeError('An index is made by makeIndex.');
  return index;
}
