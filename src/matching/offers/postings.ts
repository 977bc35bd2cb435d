/**
 * Which offers have a feature, and how much. One number an offer: its slot in the upper 24 bits, the weight in 1/255 in the lower 8.
 * Slots rise along the list. Offers that are gone stay in it until it holds as many dead as living.
 */
export type Postings = { packed: Uint32Array; length: number; dead: number };

export const MOST_SLOTS = 2 ** 24;
const FIRST = 4;
const DEAD_ENOUGH = 32;
const NONE: Postings = { packed: new Uint32Array(0), length: 0, dead: 0 };

const pack = (slot: number, weight: number) =>
  ((slot << 8) | Math.max(1, Math.min(255, Math.round(weight * 255)))) >>> 0;

export const slotOf = (packed: number): number => packed >>> 8;

/** Lists of postings by number of the feature. */
export class PostingLists {
  readonly #lists: (Postings | undefined)[] = [];

  of(feature: number | undefined): Postings {
    return (feature === undefined ? undefined : this.#lists[feature]) ?? NONE;
  }

  /** How many offers have a feature. */
  count(feature: number | undefined): number {
    const { length, dead } = this.of(feature);
    return length - dead;
  }

  add(feature: number, slot: number, weight: number): void {
    const list = this.#lists[feature];
    if (!list) {
      const packed = new Uint32Array(FIRST);
      packed[0] = pack(slot, weight);
      this.#lists[feature] = { packed, length: 1, dead: 0 };
      return;
    }
    if (list.length === list.packed.length) grow(list);
    list.packed[list.length++] = pack(slot, weight);
  }

  /** One offer of the list is gone; `isAlive` tells which are left, for when it is time to clear up. */
  bury(feature: number, isAlive: (slot: number) => boolean): void {
    const list = this.#lists[feature];
    if (!list) return;
    list.dead++;
    if (list.dead === list.length) this.#lists[feature] = undefined;
    else if (list.dead >= DEAD_ENOUGH && list.dead * 2 > list.length) sweep(list, isAlive);
  }

  /** Every list that holds anything, with its feature. */
  *all(): Generator<[number, Postings]> {
    for (let feature = 0; feature < this.#lists.length; feature++) {
      const list = this.#lists[feature];
      if (list) yield [feature, list];
    }
  }

  /** Takes over a list as it is, from a snapshot. */
  restore(feature: number, packed: Uint32Array): void {
    this.#lists[feature] = { packed, length: packed.length, dead: 0 };
  }
}

function grow(list: Postings): void {
  const larger = new Uint32Array(Math.ceil(list.length * 1.5));
  larger.set(list.packed);
  list.packed = larger;
}

function sweep(list: Postings, isAlive: (slot: number) => boolean): void {
  const living = list.packed.subarray(0, list.length).filter((packed) => isAlive(slotOf(packed)));
  list.packed = living;
  list.length = living.length;
  list.dead = 0;
}
