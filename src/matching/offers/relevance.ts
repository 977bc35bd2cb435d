import { knownFeature } from './features.ts';
import type { OfferIndex } from './offer-index.ts';
import type { Postings } from './postings.ts';
import type { Signal } from './signals.ts';

/** A trade besides the very words is half as much again; alone it stands for itself. */
const TRADE_BESIDES = 0.5;

/**
 * Arrays over all offers, used again for every wish so that nothing is allocated for it. `left` is what is still missing of full
 * relevance: each of the person's words takes its share of what the others left.
 */
class Board {
  left = new Float32Array(0);
  against = new Float32Array(0);
  about = new Float32Array(0);
  trade = new Float32Array(0);
  /** Slots that the word now being heard has touched. */
  touched = new Uint32Array(0);

  clear(slots: number): void {
    if (this.left.length < slots) {
      const length = Math.ceil(slots * 1.25);
      this.left = new Float32Array(length);
      this.against = new Float32Array(length);
      this.about = new Float32Array(length);
      this.trade = new Float32Array(length);
      this.touched = new Uint32Array(length);
    }
    this.left.fill(1, 0, slots);
    this.against.fill(0, 0, slots);
  }
}

const board = new Board();

function speakAgainst({ packed, length }: Postings, each: number): void {
  const { against } = board;
  for (let at = 0; at < length; at++) {
    const posting = packed[at] as number;
    const more = each * (posting & 255);
    if (more > (against[posting >>> 8] as number)) against[posting >>> 8] = more;
  }
}

/** The only thing heard of one of the person's words. */
function hearAlone({ packed, length }: Postings, each: number): void {
  const { left } = board;
  for (let at = 0; at < length; at++) {
    const posting = packed[at] as number;
    left[posting >>> 8] = (left[posting >>> 8] as number) * (1 - each * (posting & 255));
  }
}

/** One of several things heard of the same word: the best counts. @returns how many slots the word has touched by now. */
function hearAmong({ packed, length }: Postings, each: number, into: Float32Array, before: number): number {
  const { about, trade, touched } = board;
  let count = before;
  for (let at = 0; at < length; at++) {
    const posting = packed[at] as number;
    const slot = posting >>> 8;
    const more = each * (posting & 255);
    if (about[slot] === 0 && trade[slot] === 0) touched[count++] = slot;
    if (more > (into[slot] as number)) into[slot] = more;
  }
  return count;
}

/** What was heard of a word in its own sense and as a trade, taken together and put on the board. */
function settle(count: number): void {
  const { left, about, trade, touched } = board;
  for (let at = 0; at < count; at++) {
    const slot = touched[at] as number;
    const one = about[slot] as number;
    const other = trade[slot] as number;
    const missing =
      one >= other ? (1 - one) * (1 - TRADE_BESIDES * other) : (1 - other) * (1 - TRADE_BESIDES * one);
    left[slot] = (left[slot] as number) * missing;
    about[slot] = 0;
    trade[slot] = 0;
  }
}

type Heard = { postings: Postings; each: number; isTrade: boolean };

function hearWord(heard: readonly Heard[]): void {
  const [first] = heard;
  if (heard.length === 1 && first) {
    hearAlone(first.postings, first.each);
    return;
  }
  let count = 0;
  for (const { postings, each, isTrade } of heard)
    count = hearAmong(postings, each, isTrade ? board.trade : board.about, count);
  settle(count);
}

/**
 * What a wish says of each offer. One of the person's words is heard once, however many ways an offer answers to it; different words
 * add to each other, and never above 1. The arrays are valid until the next call. Time grows with the offers that share a word with the wish.
 */
export function relevances(
  index: OfferIndex,
  signals: readonly Signal[],
): { left: Float32Array; against: Float32Array } {
  board.clear(index.slots);
  const words = new Map<string, Heard[]>();
  for (const { feature, weight, strength, wanted, quote } of signals) {
    const postings = index.postings.of(knownFeature(feature));
    const each = (weight * strength) / 255;
    if (postings.length === 0) continue;
    if (!wanted) speakAgainst(postings, each);
    else {
      const heard = { postings, each, isTrade: feature.startsWith('g:') };
      const others = words.get(quote);
      if (others) others.push(heard);
      else words.set(quote, [heard]);
    }
  }
  for (const heard of words.values()) hearWord(heard);
  return board;
}
