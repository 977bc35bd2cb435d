import type { Conditions, Offer, Wish } from '../types.ts';

/** One condition of the wish against one offer: 1 fits, less fits less. `evidence` names the fact of the offer. */
export type Fit = { condition: string; fit: number; evidence: string };

const BODY = { light: 1, moderate: 0.55, heavy: 0.12 } as const;
const PACE = { calm: 1, steady: 0.7, busy: 0.35 } as const;
const ALONE = { alone: 1, pair: 0.85, team: 0.55, public: 0.35 } as const;
const PEOPLE = { alone: 0.5, pair: 0.9, team: 1, public: 1 } as const;
const EXPERIENCE = { none: 1, some: 0.6, trained: 0.25 } as const;
const DANISH = { none: 1, a_little: 0.95, conversational: 0.5, fluent: 0.25 } as const;

type Check = (conditions: Conditions, offer: Offer) => Fit | null;

/** Hours further away fit less: five more than asked for is little, twenty is much. */
function hoursFit(wanted: NonNullable<Conditions['hours']>, offered: NonNullable<Offer['hours']>): number {
  const tooMany = wanted.max === null ? 0 : Math.max(0, offered.min - wanted.max);
  const tooFew = wanted.min === null ? 0 : Math.max(0, wanted.min - offered.max);
  return Math.max(0.25, 1 - tooMany / 18 - tooFew / 30);
}

const CHECKS: Check[] = [
  ({ hours }, offer) =>
    hours && offer.hours
      ? {
          condition: 'hours',
          fit: hoursFit(hours, offer.hours),
          evidence: `hours:${offer.hours.min}-${offer.hours.max}`,
        }
      : null,
  ({ times }, offer) => {
    if (times.length === 0) return null;
    const fits = offer.times.includes('flexible') || offer.times.some((time) => times.includes(time));
    return { condition: 'times', fit: fits ? 1 : 0.45, evidence: `times:${offer.times.join(',')}` };
  },
  ({ notTimes }, offer) => {
    if (notTimes.length === 0) return null;
    const left = offer.times.filter((time) => !notTimes.includes(time));
    return {
      condition: 'times',
      fit: left.length === 0 ? 0.25 : left.length < offer.times.length ? 0.8 : 1,
      evidence: `times:${offer.times.join(',')}`,
    };
  },
  ({ body }, offer) =>
    body ? { condition: 'body', fit: BODY[offer.body], evidence: `body:${offer.body}` } : null,
  ({ pace }, offer) =>
    pace ? { condition: 'pace', fit: PACE[offer.pace], evidence: `pace:${offer.pace}` } : null,
  ({ social }, offer) =>
    social
      ? {
          condition: 'social',
          fit: (social === 'alone' ? ALONE : PEOPLE)[offer.social],
          evidence: `social:${offer.social}`,
        }
      : null,
  ({ setting }, offer) => {
    if (!setting) return null;
    const fit = offer.setting === setting ? 1 : offer.setting === 'mixed' ? 0.9 : 0.5;
    return { condition: 'setting', fit, evidence: `setting:${offer.setting}` };
  },
  ({ home }, offer) =>
    home
      ? {
          condition: 'home',
          fit: offer.place.kind === 'site' ? 0.35 : 1,
          evidence: `home:${offer.place.kind}`,
        }
      : null,
  ({ experience }, offer) =>
    experience
      ? {
          condition: 'experience',
          fit: EXPERIENCE[offer.experience],
          evidence: `experience:${offer.experience}`,
        }
      : null,
  ({ danish }, offer) =>
    danish ? { condition: 'danish', fit: DANISH[offer.danish], evidence: `danish:${offer.danish}` } : null,
  ({ free }, offer) =>
    free
      ? { condition: 'price', fit: offer.priceDkk > 0 ? 0.4 : 1, evidence: `price:${offer.priceDkk}` }
      : null,
];

/** Every condition the wish sets that the offer says something about. */
export const fitsOf = ({ conditions }: Wish, offer: Offer): Fit[] =>
  CHECKS.flatMap((check) => check(conditions, offer) ?? []);

const SAID_FIRST = 1;
const SAID = 0.93;
const OTHER_WHEN_SAID = 0.5;
const EXPECTED = 0.97;
const OTHER_WHEN_EXPECTED = 0.86;

/** How well the kind of the offer is the kind that was asked for. A kind that was only expected weighs little. */
export function kindFit({ kinds, kindQuotes }: Wish, offer: Offer): number {
  const said = kindQuotes.findIndex(({ kind }) => kind === offer.kind);
  if (said >= 0) return said === 0 ? SAID_FIRST : SAID;
  const expected = kinds.indexOf(offer.kind);
  if (kindQuotes.length > 0) return expected >= 0 ? OTHER_WHEN_SAID + 0.12 : OTHER_WHEN_SAID;
  if (kinds.length === 0 || expected === 0) return 1;
  return expected > 0 ? EXPECTED : OTHER_WHEN_EXPECTED;
}
