import { dataBytes } from '../data.ts';
import { isStop } from '../language/small-words.ts';
import { stemDanish, stemEnglish } from '../language/stem.ts';
import { wordsOf } from '../language/tokens.ts';
import { isDanishWord, isEnglishWord, partsOf } from '../language/vocabulary.ts';
import { concepts } from '../taxonomy/concepts.ts';
import { type Feature, idfOf, matchLabels } from '../taxonomy/labels.ts';

const MOST_WORDS = 12;
const LEAST_OF_LABEL = 0.5;
/** How much must be said by both, of all that is said by either; more when ESCO has it in another group. */
const LEAST_ALIKE = 0.7;
const LEAST_ALIKE_ELSEWHERE = 0.9;
const PART = 0.7;
const ENGLISH = 0.9;
const UNKNOWN = 6;
/** What is looked up for one span, so that none takes long. */
const MOST_LOOKED_UP = 20_000;

const contentOf = (text: string) => wordsOf(text).filter((word) => !isStop(word));

function featuresOf(word: string, bit: number): Feature[] {
  const parts = partsOf(word).map((part) => ({ name: stemDanish(part), weight: PART, bit }));
  const english = isEnglishWord(word) ? [{ name: `en:${stemEnglish(word)}`, weight: ENGLISH, bit }] : [];
  return [{ name: stemDanish(word), weight: 1, bit }, ...parts, ...english];
}

type Stem = (word: string) => string;

/** The stems of a text, and how telling each is; a compound is its parts. */
function masses(words: readonly string[], stem: Stem, danish: boolean): Map<string, number> {
  const found = new Map<string, number>();
  for (const word of words) {
    const parts = danish ? partsOf(word) : [];
    for (const each of parts.length > 0 ? parts : [word]) {
      const name = stem(each);
      found.set(name, idfOf(danish ? name : `en:${name}`) ?? UNKNOWN);
    }
  }
  return found;
}

const total = (values: Iterable<number>) => [...values].reduce((sum, value) => sum + value, 0);

/** 0..1: the weight of the words that both have, of the words that either has. */
function alike(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  const both = total([...one].filter(([name]) => other.has(name)).map(([, mass]) => mass));
  return (2 * both) / (total(one.values()) + total(other.values()) || 1);
}

let codes: Map<number, string> | null = null;

/** The coarse code that ESCO itself gives a skill, by its place among the concepts; skills stand in the file in that order. */
export function codesOfSkills(): ReadonlyMap<number, string> {
  if (codes) return codes;
  const all = dataBytes('skills/skill-codes.txt.gz').toString('utf8').split('\n');
  const places = concepts.flatMap(({ type }, at) => (type === 'skill' ? [at] : []));
  codes = new Map(places.map((place, at) => [place, all[at] ?? '']));
  return codes;
}

const isKnowledge = (code: string) => code.startsWith('K');
const isAttitude = (code: string) => code.startsWith('A');

/** ESCO has attitudes among all its skills; knowledge is never a skill. */
function leastAlike(code: string, own: string): number {
  if (own !== '' && isKnowledge(code) !== isKnowledge(own)) return 1;
  return own === code || isAttitude(code) ? LEAST_ALIKE : LEAST_ALIKE_ELSEWHERE;
}

/** The skill of ESCO whose label says what was written, in the group it is of; null when none says enough of it. */
export function nearestSkill(
  quote: string,
  code: string,
): { uri: string; label: string; labelEn: string } | null {
  const words = contentOf(quote).slice(0, MOST_WORDS);
  if (words.length === 0) return null;
  const danish = words.some((word) => isDanishWord(word)) || !words.some(isEnglishWord);
  const stem = danish ? stemDanish : stemEnglish;
  const asked = masses(words, stem, danish);
  let best: { share: number; concept: number } = { share: 0, concept: -1 };
  for (const { concept } of matchLabels(words.flatMap(featuresOf), LEAST_OF_LABEL, {
    postings: MOST_LOOKED_UP,
  })) {
    const row = concepts[concept];
    if (row?.type !== 'skill') continue;
    const share = alike(asked, masses(contentOf(danish ? row.da : row.en), stem, danish));
    if (share > best.share && share >= leastAlike(code, codesOfSkills().get(concept) ?? ''))
      best = { share, concept };
  }
  const found = concepts[best.concept];
  return found ? { uri: found.uri, label: found.da, labelEn: found.en } : null;
}
