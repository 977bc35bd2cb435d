/*
 * The English stemmer of the Snowball project ("Porter2"), as its authors describe it (snowballstem.org/algorithms/english/stemmer.html),
 * written for words that are read by the hundred thousand. stem.test.ts holds it to a port of the original.
 */

/** A `y` that is a consonant is written `Y` meanwhile. */
type Regions = { first: number; second: number };
/** The ending, what comes in its place, and how the word must be before it. */
type Change = readonly [
  ending: string,
  instead: string,
  fits?: (before: string, regions: Regions) => boolean,
];

const SPECIAL: ReadonlyMap<string, string> = new Map(
  'skis:ski skies:sky dying:die lying:lie tying:tie idly:idl gently:gentl ugly:ugli early:earli only:onli singly:singl sky:sky news:news howe:howe atlas:atlas cosmos:cosmos bias:bias andes:andes'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);
const LEFT = new Set('inning outing canning herring earring proceed exceed succeed'.split(' '));

const inFirst = (before: string, { first }: Regions) => before.length >= first;
const inSecond = (before: string, { second }: Regions) => before.length >= second;

const changes = (endings: string, instead: string, fits?: Change[2]): Change[] =>
  endings.split(' ').map((ending) => (fits ? [ending, instead, fits] : [ending, instead]));
/** Endings by their last letter, the longest first: a word is compared with few of them. */
type Endings = ReadonlyMap<string | undefined, Change[]>;
const longestFirst = (all: Change[]): Endings =>
  Map.groupBy(
    all.sort(([a], [b]) => b.length - a.length),
    ([ending]) => ending.at(-1),
  );

const SECOND = longestFirst([
  ...changes('tional', 'tion'),
  ...changes('enci', 'ence'),
  ...changes('anci', 'ance'),
  ...changes('abli', 'able'),
  ...changes('entli', 'ent'),
  ...changes('izer ization', 'ize'),
  ...changes('ational ation ator', 'ate'),
  ...changes('alism aliti alli', 'al'),
  ...changes('fulness fulli', 'ful'),
  ...changes('ousli ousness', 'ous'),
  ...changes('iveness iviti', 'ive'),
  ...changes('biliti bli', 'ble'),
  ...changes('lessli', 'less'),
  ...changes('ogi', 'og', (before) => before.endsWith('l')),
  ...changes('li', '', (before) => /[cdeghkmnrt]$/.test(before)),
]);
const THIRD = longestFirst([
  ...changes('tional', 'tion'),
  ...changes('ational', 'ate'),
  ...changes('alize', 'al'),
  ...changes('icate iciti ical', 'ic'),
  ...changes('ful ness', ''),
  ...changes('ative', '', inSecond),
]);
const FOURTH = longestFirst([
  ...changes('al ance ence er ic able ible ant ement ment ent ism ate iti ous ive ize', ''),
  ...changes('ion', '', (before) => /[st]$/.test(before)),
]);

const isVowel = (letter: string | undefined): boolean =>
  letter !== undefined && letter !== '' && 'aeiouy'.includes(letter);
const hasVowel = (word: string): boolean => /[aeiouy]/.test(word);

/** A `y` at the beginning or after a vowel is a consonant. */
function marked(word: string): string {
  if (!word.includes('y')) return word;
  let found = '';
  for (const letter of word)
    found += letter === 'y' && (found === '' || isVowel(found.at(-1))) ? 'Y' : letter;
  return found;
}

/** After the first consonant behind a vowel, from `from` on. */
function behindSyllable(word: string, from: number): number {
  let at = from;
  while (at < word.length && !isVowel(word[at])) at++;
  while (at < word.length && isVowel(word[at])) at++;
  return Math.min(word.length, at + 1);
}

function regionsOf(word: string): Regions {
  const [beginning] = /^(?:arsen|commun|gener)/.exec(word) ?? [];
  const first = beginning === undefined ? behindSyllable(word, 0) : beginning.length;
  return { first, second: behindSyllable(word, first) };
}

/** Ends in a short syllable: "hop", "at". */
const isShort = (word: string): boolean => /[^aeiouy][aeiouy][^aeiouywxY]$|^[aeiouy][^aeiouy]$/.test(word);

const cut = (word: string, letters: number): string => word.slice(0, word.length - letters);

function withoutPlural(word: string): string {
  if (word.endsWith('sses')) return cut(word, 2);
  if (word.endsWith('ied') || word.endsWith('ies')) return cut(word, word.length > 4 ? 2 : 1);
  if (!word.endsWith('s') || word.endsWith('ss') || word.endsWith('us')) return word;
  return hasVowel(cut(word, 2)) ? cut(word, 1) : word;
}

const PAST = /(?:eed|eedly|ed|ing|edly|ingly)$/;

function withoutPast(word: string, { first }: Regions): string {
  const [ending] = PAST.exec(word) ?? [];
  if (ending === undefined) return word;
  const before = cut(word, ending.length);
  if (ending.startsWith('ee')) return before.length >= first ? `${before}ee` : word;
  if (!hasVowel(before)) return word;
  if (/(?:at|bl|iz)$/.test(before)) return `${before}e`;
  if (/(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(before)) return cut(before, 1);
  return before.length === first && isShort(before) ? `${before}e` : before;
}

const withI = (word: string): string =>
  word.length > 2 && /[^aeiouy][yY]$/.test(word) ? `${cut(word, 1)}i` : word;

/** Changes the longest ending that stands there, if the word before it is as it must be. */
function changed(
  word: string,
  all: Endings,
  regions: Regions,
  isIn: (before: string, regions: Regions) => boolean,
): string {
  for (const [ending, instead, fits] of all.get(word.at(-1)) ?? []) {
    if (!word.endsWith(ending)) continue;
    const before = cut(word, ending.length);
    return isIn(before, regions) && (fits?.(before, regions) ?? true) ? before + instead : word;
  }
  return word;
}

function withoutE(word: string, regions: Regions): string {
  const before = cut(word, 1);
  if (word.endsWith('e'))
    return inSecond(before, regions) || (inFirst(before, regions) && !isShort(before)) ? before : word;
  return word.endsWith('ll') && inSecond(before, regions) ? before : word;
}

/** The stem of a folded English word. */
export function englishStem(word: string): string {
  const special = SPECIAL.get(word);
  if (special !== undefined || word.length < 3) return special ?? word;
  const whole = marked(word);
  const regions = regionsOf(whole);
  const single = withoutPlural(whole);
  if (LEFT.has(single)) return single;
  let stem = withI(withoutPast(single, regions));
  stem = changed(stem, SECOND, regions, inFirst);
  stem = changed(stem, THIRD, regions, inFirst);
  stem = changed(stem, FOURTH, regions, inSecond);
  return withoutE(stem, regions).replaceAll('Y', 'y');
}
