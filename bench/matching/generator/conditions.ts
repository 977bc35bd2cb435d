import type { Kind, Offer } from '../../../src/matching/types.ts';
import { pick, type Random, whole } from './random.ts';

type Facts = Pick<
  Offer,
  'hours' | 'times' | 'pace' | 'body' | 'social' | 'setting' | 'experience' | 'danish' | 'spoken' | 'priceDkk'
>;

/** What the first digits of a trade say of the day in it: a value stands so often as it is likely. */
type Nature = {
  body: Facts['body'][];
  pace: Facts['pace'][];
  social: Facts['social'][];
  setting: Facts['setting'][];
  times: Facts['times'][];
};

const OFFICE: Nature = {
  body: ['light', 'light', 'light', 'light', 'moderate'],
  pace: ['calm', 'calm', 'steady', 'busy'],
  social: ['team', 'team', 'pair', 'alone', 'public'],
  setting: ['indoor', 'indoor', 'indoor', 'indoor', 'mixed'],
  times: [['day'], ['day'], ['morning', 'day'], ['flexible'], ['day', 'evening']],
};
const CARE: Nature = {
  body: ['light', 'moderate', 'moderate', 'heavy'],
  pace: ['calm', 'steady', 'steady', 'busy'],
  social: ['public', 'team', 'pair'],
  setting: ['indoor', 'indoor', 'indoor', 'mixed'],
  times: [['morning'], ['day'], ['evening'], ['night'], ['weekend'], ['morning', 'day']],
};
const SALES: Nature = {
  body: ['light', 'moderate', 'moderate'],
  pace: ['steady', 'busy', 'calm'],
  social: ['public', 'public', 'team'],
  setting: ['indoor', 'indoor', 'indoor', 'mixed'],
  times: [['day'], ['evening'], ['weekend'], ['morning', 'weekend'], ['day', 'evening']],
};
const LAND: Nature = {
  body: ['moderate', 'moderate', 'heavy', 'light'],
  pace: ['calm', 'calm', 'steady'],
  social: ['alone', 'pair', 'team'],
  setting: ['outdoor', 'outdoor', 'outdoor', 'mixed'],
  times: [['morning'], ['day'], ['weekend'], ['morning', 'day']],
};
const CRAFT: Nature = {
  body: ['moderate', 'moderate', 'heavy', 'light'],
  pace: ['calm', 'steady', 'steady', 'busy'],
  social: ['pair', 'team', 'alone'],
  setting: ['indoor', 'indoor', 'mixed', 'outdoor'],
  times: [['day'], ['morning'], ['morning', 'day'], ['night', 'morning']],
};
const LEISURE: Nature = {
  body: ['light', 'light', 'light', 'moderate'],
  pace: ['calm', 'calm', 'calm', 'steady'],
  social: ['team', 'pair', 'team', 'alone', 'public'],
  setting: ['indoor', 'indoor', 'indoor', 'outdoor', 'mixed'],
  times: [['evening'], ['day'], ['weekend'], ['day', 'weekend'], ['flexible']],
};

const BY_DIGIT: Record<string, Nature> = { 5: CARE, 6: LAND, 7: CRAFT, 8: CRAFT, 9: CRAFT };
const NATURES: Record<string, Nature> = { 22: CARE, 32: CARE, 52: SALES, 91: CARE, 92: LAND };

function natureOf(trade: string | undefined): Nature {
  if (trade === undefined) return LEISURE;
  return NATURES[trade.slice(0, 2)] ?? BY_DIGIT[trade[0] ?? ''] ?? OFFICE;
}

/** Hours a week that the kind asks at least and at most, and how many of a hundred are single occasions. */
const HOURS: Record<Kind, { from: number; to: number; once: number }> = {
  job: { from: 4, to: 37, once: 0 },
  internship: { from: 5, to: 20, once: 0 },
  education: { from: 2, to: 30, once: 13 },
  volunteering: { from: 1, to: 4, once: 0 },
  venture: { from: 1, to: 6, once: 23 },
  health: { from: 1, to: 3, once: 6 },
  creative: { from: 1, to: 4, once: 9 },
  community: { from: 1, to: 2, once: 9 },
};

function hoursOf(random: Random, kind: Kind): Facts['hours'] {
  const { from, to, once } = HOURS[kind];
  if (random() * 100 < once) return null;
  const min = Math.round(from + (to - from) * random() ** 1.4);
  return { min, max: Math.min(37, min + whole(random, 0, Math.max(1, Math.round(min / 3)))) };
}

const TRAINED = /^[123]/;
const LANGUAGES = [
  ['da'],
  ['da', 'en'],
  ['da', 'en'],
  ['da', 'en', 'de'],
  ['da', 'en', 'uk'],
  ['da', 'en', 'ar'],
];

function experienceOf(random: Random, kind: Kind, trade: string | undefined): Facts['experience'] {
  if (kind !== 'job') return random() < 0.07 ? 'some' : 'none';
  const chance = random();
  const trained = trade !== undefined && TRAINED.test(trade) ? 0.5 : 0.15;
  if (chance < trained) return 'trained';
  return chance < trained + 0.22 ? 'some' : 'none';
}

function danishOf(random: Random, experience: Facts['experience']): Facts['danish'] {
  if (experience === 'trained') return pick(random, ['fluent', 'conversational']);
  return pick(random, ['a_little', 'a_little', 'conversational', 'conversational', 'none', 'fluent']);
}

const COSTS = new Set<Kind>(['education', 'creative', 'health', 'venture', 'community']);

/** What a day is like, with sense for the kind and the trade. */
export function drawFacts(random: Random, kind: Kind, trade: string | undefined): Facts {
  const nature = natureOf(trade);
  const experience = experienceOf(random, kind, trade);
  return {
    hours: hoursOf(random, kind),
    times: [...pick(random, nature.times)],
    pace: pick(random, nature.pace),
    body: pick(random, nature.body),
    social: pick(random, nature.social),
    setting: pick(random, nature.setting),
    experience,
    danish: danishOf(random, experience),
    spoken: [...pick(random, LANGUAGES)],
    priceDkk: COSTS.has(kind) && random() < 0.4 ? whole(random, 1, 90) * 10 : 0,
  };
}
