import { dataBytes } from '../data.ts';
import { concepts } from '../taxonomy/concepts.ts';
import { understand } from '../understand.ts';
import { readSkills } from './read.ts';

/** A skill of ESCO that somebody who tells this may recognise as their own. */
export type Suggested = {
  uri: string;
  label: string;
  labelEn: string;
  /** The words of theirs that it comes from. */
  quote: string;
};

const MOST_CHARACTERS = 3000;
const MOST_CLAUSES = 40;
/** A trade is told of, not guessed, from here on. */
const TOLD = 0.55;
const MOST_TRADES = 1;
/** Of a trade: what it alone can, and what most of its kind can. */
const OWN = 5;
const CORE = 5;
const MOST = 40;

/** Who speaks Arabic is no interpreter by that. */
const SPEAKS = /(?:^|\s)(?:taler|talte|snakker|speaks?|spoke)\s/iu;

let needs: readonly string[] | undefined;
const firstSkill = concepts.findIndex(({ type }) => type === 'skill');
const placeOf = new Map<string, number>();

/** Places of the skills that an occupation needs, the core of the trade first. */
function needsOf(occupation: string): number[] {
  needs ??= dataBytes('taxonomy/needs.txt.gz').toString('utf8').split('\n');
  if (placeOf.size === 0) for (const [at, { uri }] of concepts.entries()) placeOf.set(uri, at);
  const line = needs[placeOf.get(occupation) ?? -1] ?? '';
  return line === '' ? [] : line.split(' ').map((skill) => firstSkill + Number(skill));
}

const coreAndOwn = (skills: number[]): number[] => [
  ...new Set([...skills.slice(-OWN), ...skills.slice(0, CORE)]),
];

const toSuggested = (at: number, quote: string): Suggested[] => {
  const row = concepts[at];
  return row ? [{ uri: row.uri, label: row.da, labelEn: row.en, quote }] : [];
};

const KIN_DA = '(?:sviger)?(?:mor|far|mand|kone|forældre)|bedsteforældre|(?:mor|far)(?:mor|far)';
const KIN_EN = '(?:mother|father|mum|dad|husband|wife|parents)(?:-in-law)?|grand(?:parents|mother|father)';

/** What one has done, as the engine knows it: a wish says "gøre rent" where a life says "gjort rent"; who cared for a parent was with them. */
const AS_WISHED: readonly (readonly [RegExp, string])[] = [
  [/(?<=^|\s)(?:gjort|gjorde|gør|gøre)\srent(?=\s|$)/giu, 'rengøringsassistent'],
  [/(?<=^|\s)gjor(?:t|de)(?=\s)/giu, 'gøre'],
  [
    new RegExp(
      `(?<=^|\\s)(?:passe(?:t|de)|pleje(?:t|de)|hjulpet|hjalp|(?:taget|tog) mig af)\\s(?:min|mine|vores)\\s(?:\\S+\\s)?(?:${KIN_DA})(?=\\s|$)`,
      'giu',
    ),
    'ledsager',
  ],
  [
    new RegExp(
      `(?<=^|\\s)(?:cared for|looked after|nursed)\\s(?:my|our)\\s(?:\\S+\\s)?(?:${KIN_EN})(?=\\s|$)`,
      'giu',
    ),
    'ledsager',
  ],
];
const asWished = (clause: string): string =>
  AS_WISHED.reduce((text, [past, wished]) => text.replace(past, wished), clause);

/** The skills a clause names itself, then those of the trades it tells of. */
function suggestedBy(clause: string): Suggested[] {
  const { concepts: said } = understand(asWished(clause));
  const inTheirWords = (quote: string): string => (clause.includes(quote) ? quote : clause);
  const named = said
    .filter(({ type }) => type === 'skill')
    .map(({ uri, label, labelEn, because }) => ({ uri, label, labelEn, quote: inTheirWords(because) }));
  const read = readSkills(clause).flatMap(({ esco, quote }) => (esco ? [{ ...esco, quote }] : []));
  const trades = said
    .filter(({ type, weight }) => type === 'occupation' && weight >= TOLD && !SPEAKS.test(clause))
    .slice(0, MOST_TRADES);
  const ofTrades = trades.flatMap(({ uri, because }) =>
    coreAndOwn(needsOf(uri)).flatMap((at) => toSuggested(at, inTheirWords(because))),
  );
  return [...read, ...named, ...ofTrades];
}

/** The first of each, then the second of each: what is told first does not hide the rest. */
const inTurn = <T>(lists: T[][]): T[] =>
  Array.from({ length: Math.max(0, ...lists.map(({ length }) => length)) }, (_, at) =>
    lists.flatMap((list) => list.slice(at, at + 1)),
  ).flat();

/**
 * Skills of ESCO to choose among, for somebody who tells in their own words what they have done and can do. Each comes with the
 * words it came from; none is theirs until they say so. Nothing but the text is used.
 */
export function suggestSkills(text: string): Suggested[] {
  const clauses = text
    .slice(0, MOST_CHARACTERS)
    .split(/[.,;:!?\n]+|\s(?:og|and)\s/u)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '')
    .slice(0, MOST_CLAUSES);
  const found = new Map<string, Suggested>();
  for (const each of inTurn(clauses.map(suggestedBy))) if (!found.has(each.uri)) found.set(each.uri, each);
  return [...found.values()].slice(0, MOST);
}
