/** The door of the engine: own words in, offers out. Nothing else of this folder is used from outside. */
export { explain, explainInDanish } from './explain.ts';
export { find } from './find.ts';
export { type Index, makeIndex } from './offers/offer-index.ts';
export { loadIndex, saveIndex, withoutGaps } from './offers/snapshot.ts';
export { findPlace } from './places.ts';
export { readSkills, type Skill, type Suggested, suggestSkills } from './skills/index.ts';
export { matchTitles, type TitleMatch } from './titles/titles.ts';
export type {
  Answer,
  Concept,
  Conditions,
  Found,
  Kind,
  Offer,
  Place,
  Reason,
  Time,
  Wish,
} from './types.ts';
export { KINDS } from './types.ts';
export { understand } from './understand.ts';
export { warmUp } from './warm-up.ts';
