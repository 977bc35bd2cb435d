import { dataBytes } from '../data.ts';

const MOST_TOKENS = 8;
/** A word that stands in more labels than this tells nothing worth the time. */
const MOST_POSTINGS = 6000;
/** Of one clause; what comes after is never shown. */
const MOST_HITS = 120;
const PART = 128;
const ENGLISH = 2;
const PREFERRED = 1;
/** Several words of one label matched by parts alone are a little less sure than the words themselves. */
const BY_PARTS = 0.92;

type Arrays = {
  vocabulary: Map<string, number>;
  starts: Uint32Array;
  label: Uint32Array;
  share: Uint8Array;
  ordinal: Uint8Array;
  concept: Uint16Array;
  flags: Uint8Array;
  idf: Uint8Array;
};

/** The block that data/taxonomy/steps/labels.mjs packs. */
function unpack(bytes: Buffer): Arrays {
  const { buffer } = Uint8Array.from(bytes);
  const [terms = 0, postings = 0, labels = 0] = new Uint32Array(buffer, 0, 4);
  let at = 16;
  const take = (size: number) => {
    at += size;
    return at - size;
  };
  const starts = new Uint32Array(buffer, take((terms + 1) * 4), terms + 1);
  const label = new Uint32Array(buffer, take(postings * 4), postings);
  const concept = new Uint16Array(buffer, take(labels * 2), labels);
  const share = new Uint8Array(buffer, take(postings), postings);
  const ordinal = new Uint8Array(buffer, take(postings), postings);
  const flags = new Uint8Array(buffer, take(labels), labels);
  const idf = new Uint8Array(buffer, take(terms), terms);
  const names = Buffer.from(buffer, at).toString('utf8').split('\n');
  return {
    vocabulary: new Map(names.map((name, id) => [name, id])),
    starts,
    label,
    share,
    ordinal,
    concept,
    flags,
    idf,
  };
}

const index = unpack(dataBytes('taxonomy/labels.bin.gz'));
const labels = index.concept.length;
const gained = new Float32Array(labels * MOST_TOKENS);
const masks = new Int32Array(labels);
const rarest = new Float32Array(labels);

/** A word of the text as it is looked for in labels. `bit` is its place among the words (0..31). */
export type Feature = { name: string; weight: number; bit: number };

export type LabelHit = {
  concept: number;
  /** 0..1: how much of the label was said, and how telling the words are. */
  score: number;
  /** Share of the label that was said. */
  coverage: number;
  /** Which words of the text said it. */
  mask: number;
  english: boolean;
};

/** How telling a word is: ln(labels / labels that have it); null for a word that stands in none. */
export function idfOf(name: string): number | null {
  const id = index.vocabulary.get(name);
  return id === undefined ? null : (index.idf[id] ?? 0) / 20;
}

/** How much may still be looked up for one text, so that no text takes long. */
export type Budget = { postings: number };

export const newBudget = (): Budget => ({ postings: 40_000 });

function gain(at: number, idf: number, { weight, bit }: Feature, touched: number[]): void {
  const label = index.label[at] ?? 0;
  const ordinal = index.ordinal[at] ?? 0;
  const slot = label * MOST_TOKENS + (ordinal & 127);
  const before = gained[slot] ?? 0;
  const more = ((index.share[at] ?? 0) / 255) * weight;
  if (masks[label] === 0) touched.push(label);
  gained[slot] = ordinal & PART ? before + more * BY_PARTS : Math.max(before, more);
  masks[label] = (masks[label] ?? 0) | (1 << bit);
  if (idf > (rarest[label] ?? 0)) rarest[label] = idf;
}

function gather(feature: Feature, touched: number[], budget: Budget): void {
  const id = index.vocabulary.get(feature.name);
  if (id === undefined) return;
  const from = index.starts[id] ?? 0;
  const to = index.starts[id + 1] ?? 0;
  if (to - from > MOST_POSTINGS || to - from > budget.postings) return;
  budget.postings -= to - from;
  const idf = ((index.idf[id] ?? 0) / 20) * feature.weight;
  for (let at = from; at < to; at++) gain(at, idf, feature, touched);
}

const specificity = (idf: number) => 0.35 + 0.65 * Math.min(1, idf / 6);

function settle(label: number, least: number): LabelHit | null {
  let coverage = 0;
  const base = label * MOST_TOKENS;
  for (let at = base; at < base + MOST_TOKENS; at++) {
    coverage += gained[at] ?? 0;
    gained[at] = 0;
  }
  coverage = Math.min(1, coverage);
  const mask = masks[label] ?? 0;
  const idf = rarest[label] ?? 0;
  masks[label] = 0;
  rarest[label] = 0;
  if (coverage < least) return null;
  const flags = index.flags[label] ?? 0;
  const score = coverage ** 1.5 * specificity(idf) * (flags & PREFERRED ? 1 : 0.97);
  return { concept: index.concept[label] ?? 0, score, coverage, mask, english: (flags & ENGLISH) !== 0 };
}

/** Every concept that has a label of which at least `least` was said, with its best label, best first. */
export function matchLabels(features: readonly Feature[], least: number, budget: Budget): LabelHit[] {
  const touched: number[] = [];
  for (const feature of features) gather(feature, touched, budget);
  const best = new Map<number, LabelHit>();
  for (const label of touched) {
    const hit = settle(label, least);
    if (hit && hit.score > (best.get(hit.concept)?.score ?? 0)) best.set(hit.concept, hit);
  }
  return [...best.values()].sort((a, b) => b.score - a.score || a.concept - b.concept).slice(0, MOST_HITS);
}
