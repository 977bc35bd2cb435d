import { splitCompound } from './compounds.ts';
import { stemDa, tokenise } from './fold.ts';
import { stopWords } from './language.ts';
import type { Offer } from './types.ts';
import { understand } from './understand.ts';

/** A word of an offer: how much it weighs there, and how it is written. */
export type Mention = { weight: number; surface: string; whole: boolean };

/** An offer with its words and its trades. */
export type Entry = {
  offer: Offer;
  words: Map<string, Mention>;
  /** ISCO codes with how surely they are meant. */
  codes: { code: string; weight: number }[];
};

/** The offers to be searched, by their words. */
export class Index {
  readonly #entries = new Map<string, Entry>();
  readonly #postings = new Map<string, Map<string, Mention>>();

  /** How many offers there are. */
  get size(): number {
    return this.#entries.size;
  }

  /** Adds an offer, or replaces the one with the same id. */
  put(offer: Offer): void {
    this.remove(offer.id);
    const words = wordsOf(offer);
    this.#entries.set(offer.id, { offer, words, codes: codesOf(offer) });
    for (const [stem, mention] of words) {
      const list = this.#postings.get(stem) ?? new Map<string, Mention>();
      list.set(offer.id, mention);
      this.#postings.set(stem, list);
    }
  }

  /** Takes an offer out; true when it was there. */
  remove(id: string): boolean {
    const entry = this.#entries.get(id);
    if (!entry) return false;
    for (const stem of entry.words.keys()) {
      const list = this.#postings.get(stem);
      list?.delete(id);
      if (list?.size === 0) this.#postings.delete(stem);
    }
    return this.#entries.delete(id);
  }

  /** The offer with this id. */
  get(id: string): Offer | undefined {
    return this.#entries.get(id)?.offer;
  }

  /** The offer with its words. */
  entry(id: string): Entry | undefined {
    return this.#entries.get(id);
  }

  /** Every offer with its words. */
  entries(): IterableIterator<Entry> {
    return this.#entries.values();
  }

  /** The offers that say a word. */
  mentions(stem: string): ReadonlyMap<string, Mention> | undefined {
    return this.#postings.get(stem);
  }

  /** How telling a word is: near 1 when few offers say it, near 0 when all do. */
  rarity(stem: string): number {
    const said = this.#postings.get(stem)?.size ?? 0;
    return Math.min(1, Math.log(1 + (this.size + 1) / (said + 0.5)) / Math.log(2 + this.size * 0.5));
  }
}

/** Makes an index over offers. */
export function makeIndex(offers: Iterable<Offer>): Index {
  const index = new Index();
  for (const offer of offers) index.put(offer);
  return index;
}

function wordsOf(offer: Offer): Map<string, Mention> {
  const words = new Map<string, Mention>();
  const fields: [string, number][] = [
    [offer.title, 1],
    [offer.summary, 0.8],
    [offer.description, 0.45],
    [offer.partner, 0.5],
  ];
  for (const [text, weight] of fields) {
    for (const token of tokenise(text)) {
      if (stopWords().has(token.word) || token.word.length < 2) continue;
      const surface = text.slice(token.start, token.end);
      mention(words, stemDa(token.word), weight, surface, true);
      for (const part of splitCompound(token.word)) {
        if (!stopWords().has(part)) mention(words, stemDa(part), weight * 0.6, surface, false);
      }
    }
  }
  return words;
}

function mention(
  words: Map<string, Mention>,
  stem: string,
  weight: number,
  surface: string,
  whole: boolean,
): void {
  const before = words.get(stem);
  if (!before) words.set(stem, { weight, surface, whole });
  else if (weight > before.weight) Object.assign(before, { weight, surface, whole });
  else before.weight = Math.min(1.1, before.weight + weight * 0.1);
}

/** The offer's own codes; without any, what its title seems to be about. */
function codesOf(offer: Offer): { code: string; weight: number }[] {
  if (offer.isco.length > 0) return offer.isco.map((code, i) => ({ code, weight: i === 0 ? 1 : 0.9 }));
  return understand(offer.title)
    .concepts.filter((c) => c.isco !== null && c.weight >= 0.5)
    .slice(0, 3)
    .map((c) => ({ code: c.isco ?? '', weight: c.weight * 0.4 }));
}
