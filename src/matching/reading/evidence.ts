import { isVague } from '../language/small-words.ts';
import { stemDanish } from '../language/stem.ts';
import { groupsOfWord } from '../taxonomy/associations.ts';
import { combined } from '../taxonomy/combined.ts';
import { concepts } from '../taxonomy/concepts.ts';
import { type Budget, type Feature, idfOf, type LabelHit, matchLabels } from '../taxonomy/labels.ts';
import type { Mention, Reading, Word } from './words.ts';

/** Words of one stance that stand together: labels are looked for within them, never across. */
export type Stretch = { from: number; to: number; stance: Word['stance'] };

const LONGEST_STRETCH = 28;
const LEAST_COVERAGE = 0.45;
const ENGLISH_IN_DANISH = 0.85;
const GENERIC = 0.35;

/** Cuts the text where a clause ends or the stance changes. */
export function stretches({ words }: Reading): Stretch[] {
  const found: Stretch[] = [];
  let from = 0;
  for (let at = 1; at <= words.length; at++) {
    const word = words[at];
    const before = words[at - 1];
    const ends = !word || word.gap === 'stop' || word.gap === 'comma' || word.stance !== before?.stance;
    if (ends || at - from >= LONGEST_STRETCH) {
      if (before) found.push({ from, to: at, stance: before.stance });
      from = at;
    }
  }
  return found;
}

function partFeatures(word: Word, bit: number): Feature[] {
  const stems = word.parts.map(stemDanish);
  const masses = stems.map((stem) => idfOf(stem) ?? 3);
  const total = masses.reduce((sum, mass) => sum + mass, 0) || 1;
  return stems.map((name, at) => {
    const telling = 0.5 + 0.4 * ((masses[at] ?? 0) / total) + (at === stems.length - 1 ? 0.05 : 0);
    return { name, weight: isVague(word.parts[at] ?? '') ? GENERIC : Math.min(0.9, telling), bit };
  });
}

function featuresOf(word: Word, bit: number, english: boolean): Feature[] {
  const weight = isVague(word.meant) ? GENERIC + 0.3 : 1;
  const spelt = word.meant === word.word ? weight : weight * 0.93;
  const found: Feature[] = [];
  if (!english) found.push({ name: word.stem, weight: spelt, bit }, ...partFeatures(word, bit));
  if (word.english)
    found.push({ name: `en:${word.stemEnglish}`, weight: english ? spelt : spelt * ENGLISH_IN_DANISH, bit });
  return found;
}

/** "tømrer svend" is "tømrersvend": two words written apart are also looked for as one. */
function joined(word: Word, next: Word | undefined, bit: number): Feature[] {
  if (!next || next.gap === 'comma' || next.gap === 'stop') return [];
  return [`${word.meant}${next.meant}`, `${word.meant}s${next.meant}`].flatMap((both) => {
    const name = stemDanish(both);
    return idfOf(name) === null ? [] : [{ name, weight: 0.97, bit }];
  });
}

export type Hit = LabelHit & { from: number; to: number; stance: Word['stance'] };

const bitsOf = (mask: number) =>
  Array.from({ length: 31 }, (_, bit) => bit).filter((bit) => mask & (1 << bit));

/** The words that said a label, as one span when they stand together, else the first of them. */
function spanOf(reading: Reading, stretch: Stretch, mask: number): { from: number; to: number } {
  const places = bitsOf(mask).map((bit) => stretch.from + bit);
  const from = places[0] ?? stretch.from;
  const last = places.at(-1) ?? from;
  const between = reading.words
    .slice(from, last + 1)
    .filter((word, at) => word.content && !places.includes(from + at)).length;
  return between <= 1 && last - from < 6 ? { from, to: last + 1 } : { from, to: from + 1 };
}

/** ESCO labels said in one stretch of the text. */
export function labelHits(reading: Reading, stretch: Stretch, budget: Budget): Hit[] {
  const english = reading.language === 'en';
  const features: Feature[] = [];
  for (let at = stretch.from; at < stretch.to; at++) {
    const word = reading.words[at];
    const bit = at - stretch.from;
    if (!word?.content || swallowed(reading, at)) continue;
    features.push(...featuresOf(word, bit, english));
    if (!english) features.push(...joined(word, reading.words[at + 1], bit));
  }
  if (features.length === 0) return [];
  const hits = matchLabels(features, LEAST_COVERAGE, budget).map((hit) => ({
    ...hit,
    ...spanOf(reading, stretch, hit.mask),
    stance: stretch.stance,
  }));
  const silent = stretch.stance === 'avoided' ? [...takenBack(reading), ...refusedExpressions(reading)] : [];
  return hits.filter(
    (hit) => isEnglishName(hit) || !silent.some(({ from, to }) => hit.from >= from && hit.to <= to),
  );
}

/** "Not in front of the camera": the expression says what is refused, its words refuse no more than a name among them. */
const refusedExpressions = ({ mentions }: Reading): Mention[] =>
  mentions.filter(({ stance, from, to }) => stance === 'avoided' && to - from > 1);

/**
 * "Teeth, but not as a dentist": the subject is wanted, and the trade is refused by its name. In English only: in Danish the
 * name has the stem of what is done ("bage", "bager").
 */
export const isEnglishName = ({ concept, coverage, english }: Hit): boolean =>
  english && coverage > 0.999 && concepts[concept]?.type === 'occupation';

const isSame = (one: Mention, other: Mention): boolean => one.subject.name === other.subject.name;

/** Refused in one place and wanted in another: "bage om natten er slut, men kager vil jeg stadig lave" refuses the night alone. */
function takenBack({ mentions }: Reading): Mention[] {
  const wanted = mentions.filter(({ stance, strength }) => stance === 'wanted' && strength === 1);
  return mentions.filter(
    (mention) => mention.stance === 'avoided' && wanted.some((other) => isSame(mention, other)),
  );
}

/** A word inside a longer expression ("ondt i ryggen") has no meaning of its own, nor has one that says how ("fysisk"). */
function swallowed({ words, mentions }: Reading, at: number): boolean {
  const mention = mentions[words[at]?.mention ?? -1];
  if (!mention) return false;
  // "Done with cabin crew": what is refused is refused by its name too.
  const long = mention.to - mention.from > 1 && mention.stance !== 'avoided';
  return long || isSilent(mention) || saysHow(mention.subject);
}

/** Does the subject only say how (calm, light, in the evening), and not what? */
export const saysHow = ({ conditions, negatedConditions, groups, kinds }: Mention['subject']): boolean =>
  kinds.length === 0 &&
  conditions.length + negatedConditions.length > 0 &&
  groups.every(({ weight }) => weight < 0.6);

/** A subject that points nowhere stands in the list to be passed over. */
export const isSilent = ({ subject }: Mention): boolean =>
  subject.groups.length === 0 &&
  subject.kinds.length === 0 &&
  subject.conditions.length === 0 &&
  subject.negatedGroups.length === 0;

export type GroupHit = {
  code: string;
  weight: number;
  from: number;
  to: number;
  stance: Word['stance'];
  stems: ReadonlySet<string>;
};

const NO_STEMS: ReadonlySet<string> = new Set();

const pairOf = (first: Mention, second: Mention): string[] =>
  first.stance === second.stance ? (combined.get(`${first.subject.name} ${second.subject.name}`) ?? []) : [];

/** What two subjects mean together counts before what each means alone. */
const IN_A_PAIR = 0.8;

const pairedOf = (mentions: readonly Mention[]): ReadonlySet<Mention> =>
  new Set(
    mentions.flatMap((first) =>
      mentions.flatMap((second) => (pairOf(first, second).length > 0 ? [first, second] : [])),
    ),
  );

/** Trades that two everyday subjects mean together: washing and cars. */
export function combinedHits({ mentions }: Reading): GroupHit[] {
  return mentions.flatMap((first) =>
    mentions.flatMap((second) => {
      const codes = pairOf(first, second);
      const [from, to] = [Math.min(first.from, second.from), Math.max(first.to, second.to)];
      return codes.map((code) => ({ code, weight: 0.97, from, to, stance: first.stance, stems: NO_STEMS }));
    }),
  );
}

/** Trades that the everyday subjects point to. */
export function subjectHits({ mentions }: Reading): GroupHit[] {
  const inPair = pairedOf(mentions);
  const wanted = new Set(
    mentions.flatMap((mention) =>
      mention.stance === 'wanted' && mention.strength === 1 ? [mention.subject.name] : [],
    ),
  );
  return mentions.flatMap((mention) => {
    const { subject, from, to, stance, strength } = mention;
    // "Not driving a taxi, but driving goods": it is the taxi that is not wanted. What one is ("am a vegetarian") takes nothing back.
    if (stance !== 'wanted' && wanted.has(subject.name)) return [];
    const groups = stance === 'avoided' ? deniedGroups(subject) : subject.groups;
    return groups.map(({ code, weight }) => ({
      code,
      weight: weight * strength * (inPair.has(mention) ? IN_A_PAIR : 1),
      from,
      to,
      stance,
      stems: subject.stems,
    }));
  });
}

/** From here on, a trade that a subject points to is refused with it. */
const REFUSED_WITH = 0.7;
/** A subject that points nowhere surely refuses its likeliest trades; below this it points nowhere at all. */
const LEAST_REFUSED = 0.5;

/** What refusing a subject refuses. */
export function deniedGroups({
  groups,
  negatedGroups,
  negatedConditions,
  keepsWhenDenied,
}: Mention['subject']) {
  if (negatedGroups.length > 0) return negatedGroups.map((code) => ({ code, weight: 1 }));
  // "Not physical" is about how, not about which trade.
  if (keepsWhenDenied || negatedConditions.length > 0) return [];
  const best = Math.max(LEAST_REFUSED, ...groups.map(({ weight }) => weight));
  return groups
    .filter(({ weight }) => weight >= Math.min(REFUSED_WITH, best))
    .map(({ code, weight }) => ({ code, weight: Math.max(REFUSED_WITH, weight) }));
}

const LOOSE = 0.75;

/** Trades that ESCO's own texts connect with the words that no subject explained. */
export function wordHits({ words, language }: Reading): GroupHit[] {
  return words.flatMap((word, at) => {
    if (!word.content || word.mention >= 0 || isVague(word.meant)) return [];
    const english = language === 'en' || (word.english && groupsOfWord(word.stem).length === 0);
    const whole = groupsOfWord(english ? `en:${word.stemEnglish}` : word.stem);
    const looked =
      whole.length > 0
        ? whole
        : word.parts.flatMap((part) => (isVague(part) ? [] : groupsOfWord(stemDanish(part))));
    return looked.map(({ code, weight }) => ({
      code,
      weight: weight * LOOSE,
      from: at,
      to: at + 1,
      stance: word.stance,
      stems: NO_STEMS,
    }));
  });
}
