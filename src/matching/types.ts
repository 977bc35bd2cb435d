/** What sort of thing an offer is. */
export type Kind =
  | 'job'
  | 'internship'
  | 'education'
  | 'volunteering'
  | 'venture'
  | 'health'
  | 'creative'
  | 'community';
/** When in the day or the week. */
export type Time = 'morning' | 'day' | 'evening' | 'night' | 'weekend' | 'flexible';

/** A trade or a skill found in the person's own words. */
export type Concept = {
  uri: string;
  label: string;
  labelEn: string;
  type: 'occupation' | 'skill';
  isco: string | null;
  /** 0..1 */
  weight: number;
  /** The person's own words, a substring of the text. */
  because: string;
};

/** A place in Denmark. */
export type Place = {
  name: string;
  postcode: string | null;
  municipality: string;
  latitude: number;
  longitude: number;
};

/** What the person asks of the surroundings. */
export type Conditions = {
  hours: { min: number | null; max: number | null } | null;
  times: Time[];
  notTimes: Time[];
  body: 'light' | null;
  pace: 'calm' | null;
  social: 'alone' | 'few' | 'people' | null;
  setting: 'indoor' | 'outdoor' | null;
  home: boolean;
  experience: 'none' | null;
  danish: 'little' | null;
  free: boolean;
  places: Place[];
  quotes: { condition: string; quote: string }[];
};

/** A word to look for in the offers, with the person's words it came from. */
export type Term = { stem: string; weight: number; quote: string; own: boolean };

/** A wish, understood. */
export type Wish = {
  text: string;
  language: 'da' | 'en' | 'other';
  concepts: Concept[];
  avoid: Concept[];
  kinds: Kind[];
  conditions: Conditions;
  terms: Term[];
  avoidTerms: Term[];
  kindQuotes: { kind: Kind; quote: string; weight: number }[];
  /** ISCO prefixes of every length the person would rather be without. */
  avoidPrefixes: string[];
};

/** An offer from a partner of a centre. */
export type Offer = {
  id: string;
  centre: string;
  kind: Kind;
  title: string;
  summary: string;
  description: string;
  partner: string;
  isco: string[];
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

/** What the person answered to an offer. */
export type Answer = {
  offerId: string;
  answer: 'yes' | 'later' | 'no';
  reason: 'too_far' | 'too_many_hours' | 'wrong_trade' | 'too_hard' | 'not_now' | 'something_else' | null;
};

/** One part of a score that can be shown to the person. */
export type Reason = {
  why: 'words' | 'concept' | 'kind' | 'condition' | 'place';
  /** A substring of the wish. */
  quote: string;
  /** Words from the offer, or the fact's key such as `body:light`. */
  evidence: string;
  /** The Danish label of the concept. */
  concept?: string;
};

/** A found offer with its score and the evidence behind it. */
export type Found = {
  offer: Offer;
  /** 0..1 */
  score: number;
  distanceKm: number | null;
  evidence: (Reason & { strength: number })[];
};
