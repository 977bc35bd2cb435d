import type { ContactField, EndError, ShareField } from './forms.ts';
import type { Purpose, Receipt, SharedRole, Thing } from './share.ts';

/** What people read before they share. A change here is a new TEXT_VERSION (share.ts): receipts lead to it. */
export type Consent = {
  person: (name: string, role: string) => string;
  role: Record<SharedRole, (centre: string) => string>;
  why: (purpose: string) => string;
  until: (day: string) => string;
  live: string;
  seen: string;
  stop: string;
  remember: string;
};

type Mine = {
  title: string;
  lead: string;
  newLink: string;
  given: string;
  changed: string;
  stopped: string;
  emptyHeading: string;
  empty: string;
  now: string;
  past: string;
  canRead: (receiver: string, day: string) => string;
  until: (day: string) => string;
  ended: (day: string) => string;
  because: (purpose: string) => string;
  change: string;
  changeLabel: (thing: string) => string;
  stop: string;
  stopLabel: (thing: string) => string;
  accessLink: string;
  contactLink: string;
};

type One = {
  title: (thing: string) => string;
  changeHeading: string;
  change: string;
  receipts: string;
  receiptsLead: string;
  receipt: Record<Receipt['event'], (day: string) => string>;
  textVersion: (version: string) => string;
  back: string;
};

type New = {
  title: string;
  lead: string;
  things: string;
  thingsHint: string;
  nothingHeading: string;
  nothing: string;
  writeWish: string;
  writeContact: string;
  moreThings: (count: number) => string;
  morePeople: (count: number) => string;
  centre: string;
  centreHint: string;
  receiver: string;
  receiverHint: string;
  everybody: Record<SharedRole, (centre: string) => string>;
  everybodyHint: string;
  purpose: string;
  ownWords: string;
  ownWordsHint: string;
  until: string;
  untilHint: string;
  look: string;
  errors: Record<Exclude<ShareField, 'until'>, string>;
  gone: string;
  endErrors: Record<EndError, string>;
  summaryTitle: string;
  summaryLead: string;
  share: string;
  edit: string;
};

type Access = {
  title: string;
  lead: string;
  emptyHeading: string;
  empty: string;
  line: (reader: string) => string;
  more: string;
  tell: string;
  tellLead: string;
  noAddress: string;
  addAddress: string;
  tellOn: string;
  tellOff: string;
  isTold: string;
  notTold: string;
  feed: string;
  feedLead: string;
  feedNew: string;
  feedAgain: string;
  feedMade: string;
  feedMadeLead: string;
  feedEntry: (reader: string) => string;
};

type Contact = {
  title: string;
  lead: string;
  fields: Record<ContactField, string>;
  hints: Record<'name' | 'how' | 'language', string>;
  errors: Record<ContactField, string>;
  save: string;
  saved: string;
  remove: string;
  removeLead: string;
};

type Received = {
  title: string;
  lead: string;
  emptyHeading: string;
  empty: string;
  giver: string;
  things: Record<Thing, string>;
  /** One of several alike. */
  numbered: (thing: string, number: number) => string;
  since: (day: string) => string;
  ownWords: string;
  noticed: string;
  fields: Record<ContactField, string>;
  back: string;
};

/** What people read about sharing, the same in both languages. */
export type SharingWords = {
  things: Record<Thing, string>;
  /** Where its name alone does not say what it is. */
  namedThings: Partial<Record<Thing, (name: string) => string>>;
  purposes: Record<Exclude<Purpose, 'own_words'>, string>;
  ownPurpose: string;
  everybody: Record<SharedRole, (centre: string) => string>;
  named: (name: string, role: string) => string;
  consent: Consent;
  mine: Mine;
  one: One;
  fresh: New;
  access: Access;
  contact: Contact;
  received: Received;
  /** The mail that says that somebody has looked. */
  notice: { subject: string; text: (link: string) => string };
};
