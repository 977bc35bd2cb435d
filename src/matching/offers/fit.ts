import { type Conditions, KINDS, type Offer, type Wish } from '../types.ts';
import type { Column } from './columns.ts';
import {
  BODIES,
  DANISH,
  EXPERIENCES,
  type Facts,
  type Hours,
  hoursOf,
  PACES,
  SETTINGS,
  SOCIALS,
  TIMES,
  timesOf,
} from './facts.ts';

/** One condition of the wish against one offer: 1 fits, less fits less. `evidence` names the fact of the offer. */
export type Fit = { condition: string; fit: number; evidence: string };

/** How well a fact fits; null when the offer says nothing of it. */
type Judge<Value> = (value: Value) => number | null;

/** A condition that wishes set, the fact it is about, and how the two are weighed. */
type Check<Value> = {
  condition: string;
  /** Null when the wish does not ask. */
  judge: (conditions: Conditions) => Judge<Value> | null;
  of: (offer: Offer) => Value;
  evidence: (offer: Offer) => string;
  column: (facts: Facts) => Column;
  /** The values behind the numbers of the column. */
  values: (facts: Facts) => readonly Value[];
};

const BODY = { light: 1, moderate: 0.55, heavy: 0.12 } as const;
const PACE = { calm: 1, steady: 0.7, busy: 0.35 } as const;
const ALONE = { alone: 1, pair: 0.85, team: 0.55, public: 0.35 } as const;
const PEOPLE = { alone: 0.5, pair: 0.9, team: 1, public: 1 } as const;
const EXPERIENCE = { none: 1, some: 0.6, trained: 0.25 } as const;
const LITTLE_DANISH = { none: 1, a_little: 0.95, conversational: 0.5, fluent: 0.25 } as const;
const WRONG_TIME = 0.45;
const ONLY_UNWANTED_TIMES = 0.25;
const SOME_UNWANTED_TIMES = 0.8;
const MIXED_SETTING = 0.9;
const WRONG_SETTING = 0.5;
const NOT_AT_HOME = 0.35;
const PRICED = 0.4;

/** Hours further away fit less: five more than asked for is little, twenty is much. */
function hoursFit(wanted: NonNullable<Hours>, offered: NonNullable<Hours>): number {
  const tooMany = Math.max(0, offered.min - wanted.max);
  const tooFew = Math.max(0, wanted.min - offered.max);
  return Math.max(0.25, 1 - tooMany / 18 - tooFew / 30);
}

const hours: Check<Hours> = {
  condition: 'hours',
  judge: ({ hours: wanted }) => {
    if (!wanted) return null;
    const span = { min: wanted.min ?? 0, max: wanted.max ?? Number.POSITIVE_INFINITY };
    return (offered) => (offered ? hoursFit(span, offered) : null);
  },
  of: (offer) => offer.hours,
  evidence: ({ hours: offered }) => `hours:${offered?.min}-${offered?.max}`,
  column: (facts) => facts.hours,
  values: (facts) => facts.everyHours.texts.map(hoursOf),
};

const everyTimes = Array.from({ length: 2 ** TIMES.length }, (_, mask) => timesOf(mask));

const aboutTimes = (judge: Check<Offer['times']>['judge']): Check<Offer['times']> => ({
  condition: 'times',
  judge,
  of: (offer) => offer.times,
  evidence: (offer) => `times:${offer.times.join(',')}`,
  column: (facts) => facts.times,
  values: () => everyTimes,
});

const times = aboutTimes(({ times: wanted }) =>
  wanted.length === 0
    ? null
    : (offered) =>
        offered.includes('flexible') || offered.some((time) => wanted.includes(time)) ? 1 : WRONG_TIME,
);

const notTimes = aboutTimes(({ notTimes: unwanted }) =>
  unwanted.length === 0
    ? null
    : (offered) => {
        const left = offered.filter((time) => !unwanted.includes(time));
        if (left.length === 0) return ONLY_UNWANTED_TIMES;
        return left.length < offered.length ? SOME_UNWANTED_TIMES : 1;
      },
);

type Fact = 'body' | 'pace' | 'social' | 'setting' | 'experience' | 'danish';

/** A fact of a few possible values. */
const about = <Of extends Fact>(
  fact: Of,
  values: readonly Offer[Of][],
  judge: (conditions: Conditions) => Judge<Offer[Of]> | null,
): Check<Offer[Of]> => ({
  condition: fact,
  judge,
  of: (offer) => offer[fact],
  evidence: (offer) => `${fact}:${offer[fact]}`,
  column: (facts) => facts[fact],
  values: () => values,
});

const home: Check<Offer['place']['kind']> = {
  condition: 'home',
  judge: ({ home: wanted }) => (wanted ? (kind) => (kind === 'site' ? NOT_AT_HOME : 1) : null),
  of: ({ place }) => place.kind,
  evidence: ({ place }) => `home:${place.kind}`,
  column: (facts) => facts.where,
  values: () => ['site', 'online', 'home'],
};

const price: Check<boolean> = {
  condition: 'price',
  judge: ({ free }) => (free ? (priced) => (priced ? PRICED : 1) : null),
  of: ({ priceDkk }) => priceDkk > 0,
  evidence: ({ priceDkk }) => `price:${priceDkk}`,
  column: (facts) => facts.priced,
  values: () => [false, true],
};

/** A check with its type of value hidden, so that all can stand in one list. */
type AnyCheck = {
  fit(conditions: Conditions, offer: Offer): Fit | null;
  table(conditions: Conditions, facts: Facts): FitTable | null;
};

/** What each number of a column is worth to a wish; below zero where the offer says nothing. */
export type FitTable = { numbers: ArrayLike<number>; fits: Float32Array };

const anyCheck = <Value>(check: Check<Value>): AnyCheck => ({
  fit(conditions, offer) {
    const fit = check.judge(conditions)?.(check.of(offer)) ?? null;
    return fit === null ? null : { condition: check.condition, fit, evidence: check.evidence(offer) };
  },
  table(conditions, facts) {
    const judge = check.judge(conditions);
    if (!judge) return null;
    const fits = Float32Array.from(check.values(facts), (value) => judge(value) ?? -1);
    return { numbers: check.column(facts).values, fits };
  },
});

const CHECKS: readonly AnyCheck[] = [
  anyCheck(hours),
  anyCheck(times),
  anyCheck(notTimes),
  anyCheck(about('body', BODIES, ({ body }) => (body ? (value) => BODY[value] : null))),
  anyCheck(about('pace', PACES, ({ pace }) => (pace ? (value) => PACE[value] : null))),
  anyCheck(
    about('social', SOCIALS, ({ social }) =>
      social ? (value) => (social === 'alone' ? ALONE : PEOPLE)[value] : null,
    ),
  ),
  anyCheck(
    about('setting', SETTINGS, ({ setting }) =>
      setting ? (value) => (value === setting ? 1 : value === 'mixed' ? MIXED_SETTING : WRONG_SETTING) : null,
    ),
  ),
  anyCheck(home),
  anyCheck(
    about('experience', EXPERIENCES, ({ experience }) => (experience ? (value) => EXPERIENCE[value] : null)),
  ),
  anyCheck(about('danish', DANISH, ({ danish }) => (danish ? (value) => LITTLE_DANISH[value] : null))),
  anyCheck(price),
];

/** Every condition the wish sets that the offer says something about. */
export const fitsOf = ({ conditions }: Wish, offer: Offer): Fit[] =>
  CHECKS.flatMap((check) => check.fit(conditions, offer) ?? []);

/** The same for all offers at once, as tables to look into. */
export const fitTables = ({ conditions }: Wish, facts: Facts): FitTable[] =>
  CHECKS.flatMap((check) => check.table(conditions, facts) ?? []);

const SAID_FIRST = 1;
const SAID = 0.93;
const OTHER_WHEN_SAID = 0.5;
const EXPECTED = 0.97;
const OTHER_WHEN_EXPECTED = 0.8;

/** How well each kind (in order of KINDS) is the kind that was asked for. A kind that was only expected weighs little. */
export function kindFits({ kinds, kindQuotes }: Wish): Float32Array {
  return Float32Array.from(KINDS, (kind) => {
    const said = kindQuotes.findIndex((quote) => quote.kind === kind);
    if (said >= 0) return said === 0 ? SAID_FIRST : SAID;
    const expected = kinds.indexOf(kind);
    if (kindQuotes.length > 0) return expected >= 0 ? OTHER_WHEN_SAID + 0.12 : OTHER_WHEN_SAID;
    if (kinds.length === 0 || expected === 0) return 1;
    return expected > 0 ? EXPECTED : OTHER_WHEN_EXPECTED;
  });
}
