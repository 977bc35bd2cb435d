/** The shapes that pass through the door of the engine. Plain data; nothing here knows a database or the web. */

/** What sort of thing an offer is. */
export const KINDS = [
  'job',
  'internship',
  'education',
  'volunteering',
  'venture',
  'health',
  'creative',
  'community',
] as const;
export type Kind = (typeof KINDS)[number];

export type Time = 'morning' | 'day' | 'evening' | 'night' | 'weekend' | 'flexible';

export type Social = 'people' | 'alone';

/** An ESCO occupation or skill that a text speaks of. */
export type Concept = {
  uri: string;
  label: string;
  labelEn: string;
  type: 'occupation' | 'skill';
  /** ISCO-08 unit group; null for skills, which belong to no single trade. */
  isco: string | null;
  /** 0..1 */
  weight: number;
  /** The person's own words, quoted from the text. */
  because: string;
};

export type Place = {
  name: string;
  postcode: string | null;
  municipality: string;
  latitude: number;
  longitude: number;
};

export type Quote = { condition: string; quote: string };

export type Conditions = {
  /** Hours a week. */
  hours: { min: number | null; max: number | null } | null;
  times: Time[];
  notTimes: Time[];
  body: 'light' | null;
  pace: 'calm' | null;
  social: Social | null;
  setting: 'indoor' | 'outdoor' | null;
  home: boolean;
  experience: 'none' | null;
  danish: 'little' | null;
  free: boolean;
  places: Place[];
  /** Which of the person's words each condition came from. */
  quotes: Quote[];
};

/** One of the person's own words, as it is looked for in the words of an offer. */
export type Term = {
  /** As written, a substring of the text. */
  quote: string;
  /** Stem, or the stem of a part of a compound word. */
  stem: string;
  /** 0..1; how much the word says. */
  weight: number;
  /** False when the person wants to keep away from it. */
  wanted: boolean;
};

/** An everyday subject (horses, grief, sewing) that a text touches; offers are read for the same subjects. */
export type Topic = { name: string; quote: string; weight: number; wanted: boolean };

/** ISCO-08 group, or a prefix of one, with the weight the text gives it. */
export type Group = { code: string; weight: number; quote: string };

export type Wish = {
  text: string;
  language: 'da' | 'en' | 'other';
  /** Heaviest first. */
  concepts: Concept[];
  avoid: Concept[];
  /** Expected kinds of offer, best first. */
  kinds: Kind[];
  /** The kinds that were said in words, and the words. */
  kindQuotes: { kind: Kind; quote: string }[];
  conditions: Conditions;
  terms: Term[];
  topics: Topic[];
  groups: { wanted: Group[]; avoided: Group[] };
};

export type Offer = {
  id: string;
  centre: string;
  kind: Kind;
  title: string;
  summary: string;
  description: string;
  partner: string;
  /** ISCO-08 unit groups of the trade it belongs to or leads to. */
  isco: string[];
  /** A week; null when it is a single occasion. */
  hours: { min: number; max: number } | null;
  times: Time[];
  place: {
    kind: 'site' | 'online' | 'home';
    postcode: string | null;
    town: string | null;
    latitude: number | null;
    longitude: number | null;
  };
  pace: 'calm' | 'steady' | 'busy';
  body: 'light' | 'moderate' | 'heavy';
  social: 'alone' | 'pair' | 'team' | 'public';
  setting: 'indoor' | 'outdoor' | 'mixed';
  experience: 'none' | 'some' | 'trained';
  danish: 'none' | 'a_little' | 'conversational' | 'fluent';
  spoken: string[];
  priceDkk: number;
};

export type Answer = {
  offerId: string;
  answer: 'yes' | 'later' | 'no';
  reason: 'too_far' | 'too_many_hours' | 'wrong_trade' | 'too_hard' | 'not_now' | 'something_else' | null;
  /** Days since it was given; what it teaches fades, and "later" comes back. Taken for today when left out. */
  ageDays?: number;
};

export type Found = {
  offer: Offer;
  /** 0..1; ranks offers for a wish, never people. */
  score: number;
  distanceKm: number | null;
  /** The person said "later"; it stands at the end of the list. */
  later: boolean;
};

/** Why an offer is shown, as data. `quote` is the person's own words, `evidence` is from the offer. */
export type Reason = {
  why: 'words' | 'concept' | 'kind' | 'condition' | 'place';
  quote: string;
  /** Words of the offer, or a fact of it: `kind:job`, `body:light`, `km:12`. */
  evidence: string;
  /** Label of the ISCO group that the quote and the offer share, Danish and English. */
  concept?: { da: string; en: string };
  weight: number;
};
