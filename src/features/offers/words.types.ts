import type { Kind, Time } from '../../matching/index.ts';
import type { Access, Dates, Offer } from './offer.ts';

/** What people read about offers, the same in both languages. */
export type OfferWords = {
  kinds: Record<Kind, string>;
  kindsPlural: Record<Kind, string>;
  times: Record<Time, string>;
  facts: Record<
    | 'hours'
    | 'when'
    | 'times'
    | 'place'
    | 'pace'
    | 'body'
    | 'company'
    | 'experience'
    | 'danish'
    | 'spoken'
    | 'price'
    | 'pay'
    | 'seats'
    | 'access'
    | 'open',
    string
  >;
  hours: (min: number, max: number) => string;
  once: string;
  date: (dates: Dates) => string;
  distance: (km: number) => string;
  online: string;
  home: string;
  pace: Record<Offer['pace'], string>;
  body: Record<Offer['body'], string>;
  social: Record<Offer['social'], string>;
  setting: Record<Offer['setting'], string>;
  experience: Record<Offer['experience'], string>;
  danish: Record<Offer['danish'], string>;
  languages: (codes: string[]) => string;
  price: (dkk: number) => string;
  seats: (n: number) => string;
  openUntil: (date: Date) => string;
  access: Record<Access, string>;
  page: {
    asks: string;
    about: string;
    yourAnswer: string;
    reach: string;
    reachLead: (partner: string) => string;
    phone: string;
    email: string;
    website: string;
    calendar: string;
    print: string;
    share: string;
    closed: string;
    closedHelp: string;
    free: string;
    back: string;
    backToWish: string;
    undo: string;
    answered: Record<'yes' | 'later' | 'no', string>;
  };
  list: {
    title: string;
    lead: string;
    all: string;
    next: string;
    emptyHeading: string;
    empty: string;
    filter: string;
    everywhere: string;
    here: string;
  };
};
