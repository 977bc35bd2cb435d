import type { Channel, Days, State } from './callback.ts';
import type { CallbackField } from './forms.ts';

type Ask = {
  title: string;
  lead: string;
  centre: string;
  channel: string;
  channels: Record<Channel, string>;
  fields: Record<CallbackField, string>;
  hints: Record<Exclude<CallbackField, 'centre'>, string>;
  errors: Record<CallbackField, string>;
  full: string;
  fullLink: string;
  days: string;
  daysHint: string;
  forDays: Record<Days, string>;
  send: string;
  elsewhere: string;
  elsewhereLead: (centre: string) => string;
};

/** What people read before they ask. A change here is a new TEXT_VERSION (callback.ts): receipts lead to it. */
type Consent = { heading: string; lines: readonly string[] };

type Mine = {
  title: string;
  lead: string;
  told: Record<'asked' | 'changed' | 'stopped' | 'deleted' | 'over', string>;
  emptyHeading: string;
  empty: string;
  ask: string;
  askAnother: string;
  to: Record<Channel, (address: string) => string>;
  states: Record<State, string>;
  canRead: (centre: string, day: string) => string;
  taken: (who: string, at: string) => string;
  talked: (who: string, at: string) => string;
  now: string;
  before: string;
  more: (count: number) => string;
  asked: string;
  where: string;
  facts: Record<'about' | 'when' | 'name' | 'language', string>;
  stop: string;
  change: string;
  again: string;
  remove: string;
  /** What a button acts on, heard after its words. */
  label: (button: string, address: string, number: number) => string;
  readers: string;
};

type Change = { title: string; lead: string; save: string; back: string };

type Guide = {
  title: string;
  lead: (centre: string) => string;
  told: Record<'theirs' | 'gone' | 'passed' | 'talked', string>;
  emptyHeading: string;
  empty: string;
  wants: Record<Channel, string>;
  since: (at: string) => string;
  until: (day: string) => string;
  mine: string;
  theirs: (name: string) => string;
  take: Record<Channel, string>;
  open: string;
  takeOver: string;
  passOn: string;
  end: Record<Channel, string>;
  label: (button: string, number: number) => string;
  back: string;
};

/** What people read about being called, the same in both languages. */
export type CallbackWords = {
  ask: Ask;
  consent: Consent;
  mine: Mine;
  change: Change;
  guide: Guide;
};
