import type { Kind, Offer as MatchingOffer, Time } from '../../matching/index.ts';

/** Something a partner makes possible; always free to refuse. */
export type Offer = {
  id: string;
  kind: Kind;
  title: string;
  summary: string;
  description: string;
  /** ISCO-08 unit groups of the trade it belongs to or leads to. */
  isco: string[];
  /** A week; null when it is a single occasion. */
  hours: { min: number; max: number } | null;
  times: Time[];
  place: Place;
  pace: 'calm' | 'steady' | 'busy';
  body: 'light' | 'moderate' | 'heavy';
  bodyNote: string | null;
  social: 'alone' | 'pair' | 'team' | 'public';
  setting: 'indoor' | 'outdoor' | 'mixed';
  experience: 'none' | 'some' | 'trained';
  experienceNote: string | null;
  danish: 'none' | 'a_little' | 'conversational' | 'fluent';
  /** ISO 639-1 codes of the languages one can get by with. */
  spoken: string[];
  access: Access[];
  price: { dkk: number; note: string | null };
  pay: string | null;
  dates: Dates | null;
  seats: number | null;
  openUntil: Date;
  partner: {
    slug: string;
    name: string;
    phone: string;
    email: string;
    website: string | null;
    contact: string;
  };
  centre: { slug: string; name: string };
};

export type Place =
  | { kind: 'site'; address: string; postcode: string; town: string; latitude: number; longitude: number }
  | { kind: 'online' }
  | { kind: 'home' };

export type Dates = {
  startsAt: Date;
  minutes: number;
  repeats: 'weekly' | 'monthly' | null;
  /** How many times in all; null when it goes on. */
  occurrences: number | null;
};

export const ACCESS = [
  'step_free',
  'accessible_toilet',
  'hearing_loop',
  'quiet_room',
  'breaks_when_needed',
  'parking',
  'near_bus',
  'near_train',
  'companion_welcome',
  'childcare',
  'animals_present',
  'written_instructions',
] as const;
export type Access = (typeof ACCESS)[number];

/** May one still say yes to it? */
export const isOpen = (offer: Pick<Offer, 'openUntil'>, now: Date): boolean => offer.openUntil > now;

/** What the engine needs of an offer. */
export function toMatching(offer: Offer): MatchingOffer {
  const { place, price, partner, centre } = offer;
  const nowhere = { postcode: null, town: null, latitude: null, longitude: null };
  return {
    id: offer.id,
    centre: centre.slug,
    kind: offer.kind,
    title: offer.title,
    summary: offer.summary,
    description: offer.description,
    partner: partner.name,
    isco: offer.isco,
    hours: offer.hours,
    times: offer.times,
    place: place.kind === 'site' ? place : { kind: place.kind, ...nowhere },
    pace: offer.pace,
    body: offer.body,
    social: offer.social,
    setting: offer.setting,
    experience: offer.experience,
    danish: offer.danish,
    spoken: offer.spoken,
    priceDkk: price.dkk,
  };
}
