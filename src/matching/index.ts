/** The matching engine: reads a wish in somebody's own words and finds the offers that fit. */
export { explain, explainInDanish } from './explain.ts';
export { find } from './find.ts';
export { Index, makeIndex } from './offer-index.ts';
export { distanceKm, findPlace } from './places.ts';
export type {
  Answer,
  Concept,
  Conditions,
  Found,
  Kind,
  Offer,
  Place,
  Reason,
  Term,
  Time,
  Wish,
} from './types.ts';
export { understand } from './understand.ts';
