import type { Conditions, Offer } from './types.ts';

/** How an offer stands to one condition: a factor on the score, and the fact's key when the offer keeps it. */
export type Fit = { condition: string; factor: number; fact: string | null };

type Check = (wanted: Conditions, offer: Offer) => Fit | null;

const keeps = (condition: string, factor: number, fact: string | null): Fit => ({ condition, factor, fact });

const body: Check = (c, o) =>
  c.body &&
  keeps(
    'body:light',
    { light: 1.06, moderate: 0.72, heavy: 0.25 }[o.body],
    o.body === 'light' ? 'body:light' : null,
  );

const pace: Check = (c, o) =>
  c.pace &&
  keeps('pace:calm', { calm: 1.06, steady: 0.88, busy: 0.5 }[o.pace], o.pace === 'calm' ? 'pace:calm' : null);

const SOCIAL = {
  alone: { alone: 1.06, pair: 0.85, team: 0.7, public: 0.5 },
  few: { alone: 1.04, pair: 1.06, team: 0.85, public: 0.5 },
  people: { alone: 0.65, pair: 0.95, team: 1.05, public: 1.05 },
};
const social: Check = (c, o) => {
  if (!c.social) return null;
  const factor = SOCIAL[c.social][o.social];
  return keeps(`social:${c.social}`, factor, factor > 1 ? `social:${o.social}` : null);
};

const setting: Check = (c, o) => {
  if (!c.setting) return null;
  const same = o.setting === c.setting;
  return keeps(
    `setting:${c.setting}`,
    same ? 1.06 : o.setting === 'mixed' ? 0.92 : 0.55,
    same ? `setting:${o.setting}` : null,
  );
};

const home: Check = (c, o) =>
  c.home
    ? keeps(
        'home:yes',
        o.place.kind === 'site' ? 0.5 : 1.08,
        o.place.kind === 'site' ? null : `place:${o.place.kind}`,
      )
    : null;

const experience: Check = (c, o) =>
  c.experience &&
  keeps(
    'experience:none',
    { none: 1.06, some: 0.7, trained: 0.3 }[o.experience],
    o.experience === 'none' ? 'experience:none' : null,
  );

const DANISH = { none: 1.06, a_little: 1.04, conversational: 0.65, fluent: 0.3 };
const danish: Check = (c, o) => {
  if (!c.danish) return null;
  return keeps('danish:little', DANISH[o.danish], DANISH[o.danish] > 1 ? `danish:${o.danish}` : null);
};

const free: Check = (c, o) =>
  c.free ? keeps('free:yes', o.priceDkk > 0 ? 0.6 : 1.03, o.priceDkk > 0 ? null : 'price:0') : null;

const hours: Check = (c, o) => {
  if (!c.hours || !o.hours) return null;
  const { min, max } = c.hours;
  const over = max === null ? 0 : Math.max(0, o.hours.min - max);
  const under = min === null ? 0 : Math.max(0, min - o.hours.max);
  const kept = over === 0 && under === 0;
  const factor = kept ? 1.05 : Math.max(0.35, 1 - over * 0.06 - under * 0.02);
  return keeps(
    'hours',
    factor,
    kept && o.hours.max >= (max ?? 0) * 0.4 ? `hours:${o.hours.min}-${o.hours.max}` : null,
  );
};

const wantedTime: Check = (c, o) => {
  if (c.times.length === 0) return null;
  const shared = c.times.find((t) => o.times.includes(t));
  if (shared) return keeps(`time:${shared}`, 1.05, `time:${shared}`);
  return keeps(`time:${c.times[0]}`, o.times.includes('flexible') ? 0.98 : 0.7, null);
};

const unwantedTime: Check = (c, o) => {
  if (c.notTimes.length === 0 || o.times.length === 0) return null;
  const bad = o.times.filter((t) => c.notTimes.includes(t)).length;
  const factor = bad === 0 ? 1.02 : bad === o.times.length ? 0.3 : 0.8;
  return keeps(`notTime:${c.notTimes[0]}`, factor, bad === 0 ? `time:${o.times[0]}` : null);
};

const CHECKS: readonly Check[] = [
  body,
  pace,
  social,
  setting,
  home,
  experience,
  danish,
  free,
  hours,
  wantedTime,
  unwantedTime,
];

/** How an offer stands to everything the person asks of the surroundings. */
export function fits(wanted: Conditions, offer: Offer): Fit[] {
  return CHECKS.map((check) => check(wanted, offer)).filter((f): f is Fit => Boolean(f));
}
