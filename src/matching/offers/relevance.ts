import type { Kind, Wish } from '../types.ts';
import type { OfferIndex } from './offer-index.ts';

/** How much the subject of an offer is what the wish speaks of, 0..1, and how much it is what it speaks against. */
export type Relevance = { wanted: number; unwanted: number };

export type Signal = { feature: string; weight: number; strength: number; wanted: boolean; quote: string };

const WORDS = 0.85;
const SUBJECTS = 0.78;
const GROUPS = 0.5;
const LEAST_GROUP = 0.2;
/** A group of three digits is a neighbour, of two a far relation. */
const NEAR_GROUP = 0.6;

const groupSignals = ({ groups }: Wish): Signal[] => [
  ...groups.wanted.flatMap(({ code, weight: share, quote }) => {
    const weight = share ** 1.5;
    if (weight < LEAST_GROUP || code.length < 4) return [];
    const near = {
      feature: `g:${code.slice(0, 3)}`,
      weight: weight * NEAR_GROUP,
      strength: GROUPS,
      wanted: true,
      quote,
    };
    return [{ feature: `g:${code}`, weight, strength: GROUPS, wanted: true, quote }, near];
  }),
  ...groups.avoided.map(({ code, weight, quote }) => ({
    feature: `g:${code}`,
    weight,
    strength: 1,
    wanted: false,
    quote,
  })),
];

/** Rare words tell offers apart, frequent ones hardly. */
function tellingOf(index: OfferIndex, feature: string): number {
  const count = index.count(feature);
  if (count === 0) return 0;
  return Math.min(
    1,
    Math.log(1 + index.size / count) / Math.log(1 + index.size / Math.max(2, index.size / 120)),
  );
}

/** Kinds that are named by words of no other meaning: *job*, *lære*, *frivilligt*. *Sy* names a kind and a subject. */
const NAMED_ONLY = new Set<Kind>(['job', 'internship', 'education', 'volunteering', 'venture']);
/** What is left of such a word as something to look for. */
const NAMES_KIND = 0.2;

const kindNames = ({ kindQuotes }: Wish): Set<string> =>
  new Set(
    kindQuotes
      .filter(({ kind }) => NAMED_ONLY.has(kind))
      .flatMap(({ quote }) => quote.toLowerCase().split(/\s+/)),
  );

/** What the engine looks for in offers, out of a wish. */
export function signalsOf(index: OfferIndex, wish: Wish): Signal[] {
  const signals: Signal[] = groupSignals(wish);
  for (const { name, weight, wanted, quote } of wish.topics) {
    const feature = `t:${name}`;
    signals.push({
      feature,
      weight: weight * (0.45 + 0.55 * tellingOf(index, feature)),
      strength: SUBJECTS,
      wanted,
      quote,
    });
  }
  const naming = kindNames(wish);
  for (const { stem, weight, wanted, quote } of wish.terms) {
    const feature = `w:${stem}`;
    const share = naming.has(quote.toLowerCase()) ? NAMES_KIND : 1;
    signals.push({
      feature,
      weight: share * weight * tellingOf(index, feature),
      strength: WORDS,
      wanted,
      quote,
    });
  }
  return signals.filter(({ weight }) => weight > 0.02);
}

const EMPTY = { slots: [], weights: [] } as const;

/** What one of the person's words says of each offer: the best of its stems and subjects, and the trade behind it. */
type Heard = { about: number; trade: number };

/** A trade besides the very words is half as much again; alone it stands for itself. */
const TRADE_BESIDES = 0.5;

const together = ({ about, trade }: Heard): number =>
  about >= trade
    ? 1 - (1 - about) * (1 - TRADE_BESIDES * trade)
    : 1 - (1 - trade) * (1 - TRADE_BESIDES * about);

function byQuote(signals: readonly Signal[]): Map<string, Signal[]> {
  const found = new Map<string, Signal[]>();
  for (const signal of signals) {
    const list = found.get(signal.quote);
    if (list) list.push(signal);
    else found.set(signal.quote, [signal]);
  }
  return found;
}

function hearOne(heard: Map<number, Heard>, slot: number, more: number, isTrade: boolean): void {
  const before = heard.get(slot);
  if (!before) heard.set(slot, isTrade ? { about: 0, trade: more } : { about: more, trade: 0 });
  else if (isTrade) before.trade = Math.max(before.trade, more);
  else before.about = Math.max(before.about, more);
}

/** One word is heard once, however many ways an offer answers to it. */
function hear(
  index: OfferIndex,
  signals: readonly Signal[],
  unwanted: Map<number, number>,
): Map<number, Heard> {
  const heard = new Map<number, Heard>();
  for (const { feature, weight, strength, wanted } of signals) {
    const { slots, weights } = index.posting(feature) ?? EMPTY;
    const isTrade = feature.startsWith('g:');
    for (let n = 0; n < slots.length; n++) {
      const slot = slots[n] ?? 0;
      const more = weight * strength * (weights[n] ?? 0);
      if (wanted) hearOne(heard, slot, more, isTrade);
      else if (more > (unwanted.get(slot) ?? 0)) unwanted.set(slot, more);
    }
  }
  return heard;
}

/** Adds up what the wish says of each offer: different words add to each other, and never above 1. */
export function relevances(index: OfferIndex, signals: readonly Signal[]): Map<number, Relevance> {
  const found = new Map<number, Relevance>();
  const unwanted = new Map<number, number>();
  for (const list of byQuote(signals).values()) {
    for (const [slot, heard] of hear(index, list, unwanted)) {
      const before = found.get(slot);
      const more = together(heard);
      if (before) before.wanted = 1 - (1 - before.wanted) * (1 - more);
      else found.set(slot, { wanted: more, unwanted: 0 });
    }
  }
  for (const [slot, against] of unwanted) {
    const before = found.get(slot);
    if (before) before.unwanted = against;
    else found.set(slot, { wanted: 0, unwanted: against });
  }
  return found;
}
