import { demoOffers } from '../../../src/matching/fixture.ts';
import { wordsOf } from '../../../src/matching/language/tokens.ts';
import { KINDS, type Kind, type Offer } from '../../../src/matching/types.ts';

const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[.?])\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length > 8);

/** A sentence of words that so many offers of the demo share says nothing of a trade, and can stand anywhere. */
const SHARED = 5;

const offers = demoOffers();
const spread = new Map<string, number>();
for (const { title, summary, description } of offers) {
  for (const word of new Set(wordsOf(`${title} ${summary} ${description}`))) {
    spread.set(word, (spread.get(word) ?? 0) + 1);
  }
}
const isPlain = (sentence: string) => wordsOf(sentence).every((word) => (spread.get(word) ?? 0) >= SHARED);

/** A subject of the demo, with its own sentences. */
export type Theme = {
  title: string;
  summary: string;
  sentences: string[];
  isco: string[];
  offer: Offer;
};

const themeOf = (offer: Offer): Theme => ({
  title: offer.title,
  summary: offer.summary,
  sentences: sentencesOf(offer.description),
  isco: offer.isco,
  offer,
});

const mapOfKinds = <T>(make: (kind: Kind) => T) =>
  Object.fromEntries(KINDS.map((kind) => [kind, make(kind)])) as Record<Kind, T>;

const ofKind = mapOfKinds((kind) => offers.filter((offer) => offer.kind === kind));

/** How many of the demo's offers are of each kind. */
export const counts = mapOfKinds((kind) => ofKind[kind].length);
/** How many of a hundred of a kind belong to no trade. */
export const tradeless = mapOfKinds(
  (kind) => ofKind[kind].filter(({ isco }) => isco.length === 0).length / ofKind[kind].length,
);
export const themes = mapOfKinds((kind) => ofKind[kind].map(themeOf));
/** The themes without a trade, and all where there are few. */
export const looseThemes = mapOfKinds((kind) => {
  const loose = themes[kind].filter(({ isco }) => isco.length === 0);
  return loose.length > 5 ? loose : themes[kind];
});
/** Sentences of offers of that kind that fit any. */
export const plain = mapOfKinds((kind) => {
  const own = themes[kind].flatMap(({ sentences }) => sentences.filter(isPlain));
  const all = KINDS.flatMap((other) => themes[other].flatMap(({ sentences }) => sentences.filter(isPlain)));
  return own.length > 25 ? own : [...own, ...all.slice(0, 60)];
});

/** Sentences of the demo by the first two digits of the trade they belong to. */
export const byTrade: ReadonlyMap<string, string[]> = (() => {
  const found = new Map<string, string[]>();
  for (const offer of offers) {
    for (const code of new Set(offer.isco.map((isco) => isco.slice(0, 2)))) {
      found.set(code, [...(found.get(code) ?? []), ...sentencesOf(offer.description)]);
    }
  }
  return found;
})();
