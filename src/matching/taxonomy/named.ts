import { dataLines } from '../data.ts';
import { fold } from '../language/fold.ts';
import { wordsOf } from '../language/tokens.ts';
import { concepts } from './concepts.ts';

const MOST_WORDS = 8;

/** Most names are words of plain letters and spaces, and need not be cut into words to be written as one. */
const keyOf = (name: string): string =>
  /^[a-zæøå ]*$/.test(name) ? fold(name.replaceAll(' ', '')) : wordsOf(name).join('');

/** Places of the occupations by their preferred Danish names; of two with the same name, the first. */
function preferred(): Map<string, number> {
  const found = new Map<string, number>();
  concepts.forEach((concept, at) => {
    if (concept.type !== 'occupation') return;
    const key = keyOf(concept.da);
    if (!found.has(key)) found.set(key, at);
  });
  return found;
}

const names = preferred();

/** Every Danish name of every occupation, the preferred ones first. */
function allNames(): Map<string, number> {
  const found = new Map(names);
  dataLines('taxonomy/titles.tsv.gz').forEach((line, at) => {
    for (const label of line.split('\t')) {
      const key = keyOf(label.toLowerCase());
      if (!found.has(key)) found.set(key, at);
    }
  });
  return found;
}

let danishNames: Map<string, number> | undefined;

/** The unit group of the occupation that these folded words are the Danish name of, in the singular. */
export function groupNamed(words: readonly string[]): string | null {
  danishNames ??= allNames();
  const at = danishNames.get(words.join(''));
  return at === undefined ? null : (concepts[at]?.isco ?? null);
}

/** The occupation whose preferred Danish label these folded words are, however they are joined or hyphenated. */
export function namedTrade(words: readonly string[]): number | undefined {
  if (words.length === 0 || words.length > MOST_WORDS) return undefined;
  return names.get(words.join(''));
}
