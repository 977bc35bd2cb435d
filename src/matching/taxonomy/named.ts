import { wordsOf } from '../language/tokens.ts';
import { concepts } from './concepts.ts';

const MOST_WORDS = 8;

function preferred(): Map<string, number> {
  const found = new Map<string, number>();
  concepts.forEach(({ type, da }, at) => {
    const key = wordsOf(da).join('');
    if (type === 'occupation' && !found.has(key)) found.set(key, at);
  });
  return found;
}

function english(): Map<string, number> {
  const found = new Map<string, number>();
  concepts.forEach(({ type, en }, at) => {
    const key = wordsOf(en).join('');
    if (type === 'occupation' && !found.has(key)) found.set(key, at);
  });
  return found;
}

let englishNames: Map<string, number> | undefined;

/** The unit group of the occupation that this folded word is the name of, Danish or English, in the singular. */
export function groupNamed(word: string): string | null {
  englishNames ??= english();
  const at = namedTrade([word]) ?? englishNames.get(word) ?? englishNames.get(word.replace(/s$/, ''));
  return at === undefined ? null : (concepts[at]?.isco ?? null);
}

let names: Map<string, number> | undefined;

/** The occupation whose preferred Danish label these folded words are, however they are joined or hyphenated. */
export function namedTrade(words: readonly string[]): number | undefined {
  if (words.length === 0 || words.length > MOST_WORDS) return undefined;
  names ??= preferred();
  return names.get(words.join(''));
}
