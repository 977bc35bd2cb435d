/*
 * The Danish stemmer of the Snowball project, as its authors describe it (snowballstem.org/algorithms/danish/stemmer.html), written for
 * words that are read by the hundred thousand. stem.test.ts holds it to a port of the original.
 */

/** Endings by their last letter, the longest first: a word is compared with few of them. */
const longestFirst = (endings: string): ReadonlyMap<string | undefined, string[]> =>
  Map.groupBy(
    endings.split(' ').sort((a, b) => b.length - a.length),
    (ending) => ending.at(-1),
  );

const MAIN = longestFirst(
  'hed ethed ered e erede ende erende ene erne ere en heden eren er heder erer heds es endes erendes enes ernes eres ens hedens erens ers ets erets et eret s',
);
const PAIRS = ['gd', 'dt', 'gt', 'kt'];
const OTHER = ['elig', 'lig', 'ig', 'els'];
const LEAST_BEFORE = 3;

const isVowel = (letter: string | undefined): boolean =>
  letter !== undefined && letter !== '' && 'aeiouyæåø'.includes(letter);
const isBeforeS = (letter: string | undefined): boolean =>
  letter !== undefined && letter !== '' && 'abcdfghjklmnoprtvyzå'.includes(letter);

/** Where endings may begin: after the first consonant behind a vowel, and never among the first three letters. */
function regionOf(word: string): number {
  let at = 0;
  while (at < word.length && !isVowel(word[at])) at++;
  while (at < word.length && isVowel(word[at])) at++;
  return at >= word.length ? word.length : Math.max(LEAST_BEFORE, at + 1);
}

const endsIn = (word: string, ending: string, region: number): boolean =>
  word.length - ending.length >= region && word.endsWith(ending);

const without = (word: string, ending: string): string => word.slice(0, word.length - ending.length);

function mainEnding(word: string, region: number): string {
  const ending = MAIN.get(word.at(-1))?.find((each) => endsIn(word, each, region));
  if (ending === undefined || (ending === 's' && !isBeforeS(word.at(-2)))) return word;
  return without(word, ending);
}

const pair = (word: string, region: number): string =>
  PAIRS.some((each) => endsIn(word, each, region)) ? word.slice(0, -1) : word;

function otherEnding(before: string, region: number): string {
  const word = before.endsWith('igst') ? without(before, 'st') : before;
  const ending = OTHER.find((each) => endsIn(word, each, region));
  if (ending !== undefined) return pair(without(word, ending), region);
  return endsIn(word, 'løst', region) ? word.slice(0, -1) : word;
}

const undoubled = (word: string, region: number): string =>
  word.length > region && !isVowel(word.at(-1)) && word.at(-1) === word.at(-2) ? word.slice(0, -1) : word;

/** The stem of a folded Danish word. */
export function danishStem(word: string): string {
  const region = regionOf(word);
  if (region >= word.length) return word.endsWith('igst') ? without(word, 'st') : word;
  return undoubled(otherEnding(pair(mainEnding(word, region), region), region), region);
}
