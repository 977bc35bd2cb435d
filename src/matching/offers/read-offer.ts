import { lexicon, longest } from '../taxonomy/everyday.ts';
import type { Offer } from '../types.ts';
import { featureOf, nameOfFeature } from './features.ts';
import { type OfferWord, offerWords } from './offer-words.ts';

/** The fields of an offer that are read, and what a word in each weighs. */
export const FIELDS = [
  { name: 'title', weight: 1 },
  { name: 'summary', weight: 0.75 },
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

function most(features: Features, feature: number, weight: number): void {
  if (weight > (features.get(feature) ?? 0)) features.set(feature, weight);
}

const subjectFeatures = new Map<string, number>();

function subjectFeature(name: string): number {
  const known = subjectFeatures.get(name) ?? featureOf(`t:${name}`);
  subjectFeatures.set(name, known);
  return known;
}

/** An everyday subject in the words of an offer: the words from `from` to before `to`. */
type SubjectAt = { feature: number; from: number; to: number; share: number };

/** The everyday subjects of a text, in order. Offers are written in Danish; a few carry English words. */
export function subjectsIn(words: readonly OfferWord[]): SubjectAt[] {
  const found: SubjectAt[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at];
    const hit = word?.begins ? longest(lexicon.danish, words, at) : null;
    const to = at + (hit?.length ?? 1);
    if (hit) found.push({ feature: subjectFeature(hit.subject.name), from: at, to, share: 1 });
    else
      for (const feature of word?.subjects ?? []) found.push({ feature, from: at, to, share: SUBJECT_PART });
    at = to;
  }
  return found;
}

function readField(features: Features, text: string, weight: number): void {
  const words = offerWords(text);
  for (const { whole, parts } of words) {
    if (whole < 0) continue;
    most(features, whole, weight);
    for (const part of parts) most(features, part, weight * PART);
  }
  for (const { feature, share } of subjectsIn(words)) most(features, feature, weight * share);
}

function addGroups(features: Features, { isco }: Offer): void {
  isco.forEach((code, at) => {
    most(features, featureOf(`g:${code}`), 1 - at * LATER_GROUP);
    most(features, featureOf(`g:${code.slice(0, 3)}`), 0.5);
    most(features, featureOf(`g:${code.slice(0, 2)}`), 0.2);
  });
}

/** An offer of no trade is near the trades of its subjects: a choir to musicians. */
function guessGroups(features: Features): void {
  for (const [feature, weight] of [...features]) {
    const name = nameOfFeature(feature);
    if (weight < SURE_SUBJECT || !name.startsWith('t:')) continue;
    for (const { code, weight: of } of lexicon.subjects.get(name.slice(2))?.groups ?? []) {
      most(features, featureOf(`g:${code}`), weight * of * SUBJECT_GROUP);
    }
  }
}

/** Everything an offer can be found by. */
export function readOffer(offer: Offer): Features {
  const features: Features = new Map();
  for (const { name, weight } of FIELDS) readField(features, offer[name], weight);
  addGroups(features, offer);
  if (offer.isco.length === 0) guessGroups(features);
  return features;
}
