import type { SessionEvent, SignInMethod } from '../../platform/schema.ts';

/** What can be said on the page /sign-in about what just happened. */
export type Told =
  | 'down'
  | 'cancelled'
  | 'stale'
  | 'low'
  | 'failed'
  | 'taken'
  | 'out'
  | 'everywhere'
  | 'needed';

/** Why somebody signs in again: it was too long ago; or by a code, which is not enough for a hat, or for changing their better ways. */
export const WHY = ['stale', 'hat', 'weak'] as const;
export type Why = (typeof WHY)[number];

type Again = {
  title: Record<Why, string>;
  lead: Record<Why, string>;
  makeKey: string;
  makeKeyText: string;
  makeKeyButton: string;
  addMitid: string;
  lost: string;
  lostText: string;
  hats: string;
  without: string;
};

type SignIn = {
  title: string;
  lead: string;
  gives: string;
  given: string[];
  never: string;
  neverText: string;
  mitid: string;
  mitidText: string;
  mitidButton: string;
  noMitid: string;
  test: string;
  testElsewhere: string;
  without: string;
  answers: string;
  charter: string;
  told: Record<Told, { heading: string; text: string }>;
  onTheWay: string;
  onTheWayLead: string;
  onwards: string;
};

type Bring = {
  alsoLegend: string;
  also: Record<'plan' | 'cv' | 'wellbeing' | 'contact' | 'conversation' | 'callback', string>;
  title: string;
  lead: string;
  notYours: string;
  wishes: string;
  answers: string;
  near: (place: string) => string;
  /** Said when something of it is shared at the moment. */
  shared: string;
  rest: string;
  bring: string;
  leave: string;
  leaveText: string;
  none: string;
};

/** What can be said on the page of devices about what was just done. */
export const DEVICE_TOLD = ['ended', 'others', 'added', 'removed', 'taken'] as const;
export type DeviceTold = (typeof DEVICE_TOLD)[number];

type Devices = {
  title: string;
  lead: string;
  devices: string;
  devicesLead: string;
  unknown: string;
  isThis: string;
  with: Record<SignInMethod, string>;
  since: (when: string) => string;
  seen: (when: string) => string;
  end: string;
  endLabel: (device: string) => string;
  endThis: string;
  everywhere: string;
  everywhereText: string;
  ways: string;
  waysLead: string;
  way: Record<SignInMethod, string>;
  addMitid: string;
  used: (when: string) => string;
  remove: string;
  removeLabel: (way: string) => string;
  last: { title: string; lead: string; text: string; takeAlong: string; keep: string; remove: string };
  events: string;
  eventsLead: string;
  event: Record<SessionEvent, string>;
  told: Record<DeviceTold, string>;
  others: string;
  othersText: string;
  more: { email: string; emailNote: string; passkey: string; passkeyNote: string };
};

/** What people read about signing in, the same in both languages. */
export type SigningInWords = { signIn: SignIn; again: Again; bring: Bring; devices: Devices };
