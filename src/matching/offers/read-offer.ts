import { lexicon, longest } from '../taxonomy/everyday.ts';
import type { Offer } from '../types.ts';
import { featureOf, nameOfFeature } from './features.ts';
import { type OfferWord, offerWords } from './offer-words.ts';

/** The fields of an offer that are read, and what a word in each weighs. */
export const FIELDS = [
  { name: 'title', weight: 1 },
  { name: 'summary', weight: 0.6 },
  { name: 'description', weight: 0.4 },
  { name: 'partner', weight: 0.35 },
] as const satisfies readonly { name: keyof Offer; weight: number }[];

const PART = 0.6;
const SUBJECT_PART = 0.8;
const LATER_GROUP = 0.1;
const SUBJECT_GROUP = 0.35;
const SURE_SUBJECT = 0.7;

/** What an offer can be found by (numbers of features.ts), each with a weight of 0..1. */
export type Features = Map<number, number>;

/** What has been read of the offer at hand: weights by feature, and which are not zero. One for all offers, one after another. */
class Reading {
  #weights = new Float32Array(1024);
  readonly touched: number[] = [];

  most(feature: number, weight: number): void {
    if (feature >= this.#weights.length) this.#grow(feature);
    const before = this.#weights[feature] as number;
    if (weight <= before) return;
    if (before === 0) this.touched.push(feature);
    this.#weights[feature] = weight;
  }

  weightOf(feature: number): number {
    return this.#weights[feature] as number;
  }

  clear(): void {
    for (const feature of this.touched) this.#weights[feature] = 0;
    this.touched.length = 0;
  }

  #grow(feature: number): void {
    const larger = new Float32Array(feature * 2);
    larger.set(this.#weights);
    this.#weights = larger;
  }
}

const reading = new Reading();

const subjectFeatures = new Map<string, number>();

function subjectFeature(name: string): number {
  const known = subjectFeatures.get(name) ?? featureOf(`t:${name}`);
  subjectFeatures.set(name, known);
  return known;
}

/** An everyday subject stands in the words from `from` to before `to`. `share` is less for a part of a compound. */
type HearSubject = (feature: number, from: number, to: number, share: number) => void;

/** Tells `hear` the everyday subjects of a text, in order. Offers are written in Danish; a few carry English words. */
export function subjectsIn(words: readonly OfferWord[], hear: HearSubject): void {
  for (let at = 0; at < words.length; ) {
    const word = words[at] as OfferWord;
    const longestHit = word.begins ? longest(lexicon.danish, words, at) : null;
    const hit = longestHit?.length === 1 && word.accident ? null : longestHit;
    const to = at + (hit?.length ?? 1);
    if (hit) hear(subjectFeature(hit.subject.name), at, to, 1);
    else for (const feature of word.subjects) hear(feature, at, to, SUBJECT_PART);
    at = to;
  }
}

function readField(text: string, weight: number): void {
  const words = offerWords(text);
  for (const { whole, parts } of words) {
    if (whole < 0) continue;
    reading.most(whole, weight);
    for (const part of parts) reading.most(part, weight * PART);
  }
  subjectsIn(words, (feature, _from, _to, share) => reading.most(feature, weight * share));
}

function addGroups({ isco }: Offer): void {
  isco.forEach((code, at) => {
    reading.most(featureOf(`g:${code}`), 1 - at * LATER_GROUP);
    reading.most(featureOf(`g:${code.slice(0, 3)}`), 0.5);
    reading.most(featureOf(`g:${code.slice(0, 2)}`), 0.2);
  });
}

/** An offer of no trade has its kind, and is near the trades of its subjects: a choir to musicians. */
function readWithoutTrade({ kind }: Offer): void {
  reading.most(featureOf(`k:${kind}`), 1);
  for (const feature of [...reading.touched]) {
    const name = nameOfFeature(feature);
    const weight = reading.weightOf(feature);
    if (weight < SURE_SUBJECT || !name.startsWith('t:')) continue;
    for (const { code, weight: of } of lexicon.subjects.get(name.slice(2))?.groups ?? []) {
      reading.most(featureOf(`g:${code}`), weight * of * SUBJECT_GROUP);
    }
  }
}

/** Tells `hear` everything an offer can be found by. */
export function readOfferInto(offer: Offer, hear: (feature: number, weight: number) => void): void {
  for (const { name, weight } of FIELDS) readField(offer[name], weight);
  addGroups(offer);
  if (offer.isco.length === 0) readWithoutTrade(offer);
  for (const feature of reading.touched) hear(feature, reading.weightOf(feature));
  reading.clear();
}

/** Everything an offer can be found by. */
export function readOffer(offer: Offer): Features {
  const features: Features = new Map();
  readOfferInto(offer, (feature, weight) => features.set(feature, weight));
  return features;
}
