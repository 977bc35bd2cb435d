import { fold } from '../language/fold.ts';
import { wordsOf } from '../language/tokens.ts';
import { concepts } from './concepts.ts';

const MOST_WORDS = 8;

/** Most names are words of plain letters and spaces, and need not be cut into words to be written as one. */
const keyOf = (name: string): string =>
  /^[a-zæøå ]*$/.test(name) ? fold(name.replaceAll(' ', '')) : wordsOf(name).join('');

/** Places of the occupations by their preferred names; of two with the same name, the first. */
function namesIn(language: 'da' | 'en'): Map<string, number> {
  const found = new Map<string, number>();
  concepts.forEach((concept, at) => {
    if (concept.type !== 'occupation') return;
    const key = keyOf(concept[language]);
    if (!found.has(key)) found.set(key, at);
  });
  return found;
}

const names = namesIn('da');
const englishNames = namesIn('en');

/** The unit group of the occupation that this folded word is the name of, Danish or English, in the singular. */
export function groupNamed(word: string): string | null {
  const at = namedTrade([word]) ?? englishNames.get(word) ?? englishNames.get(word.replace(/s$/, ''));
  return at === undefined ? null : (concepts[at]?.isco ?? null);
}

/** The occupation whose preferred Danish label these folded words are, however they are joined or hyphenated. */
export function namedTrade(words: readonly string[]): number | undefined {
  if (words.length === 0 || words.length > MOST_WORDS) return undefined;
  return names.get(words.join(''));
}
