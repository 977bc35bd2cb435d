import { dataLines } from '../data.ts';
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

/** Every Danish name of every occupation, the preferred ones first. */
function allNames(): Map<string, number> {
  const found = new Map(preferred());
  dataLines('taxonomy/titles.tsv.gz').forEach((line, at) => {
    for (const label of line.split('\t')) {
      const key = wordsOf(label).join('');
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

let names: Map<string, number> | undefined;

/** The occupation whose preferred Danish label these folded words are, however they are joined or hyphenated. */
export function namedTrade(words: readonly string[]): number | undefined {
  if (words.length === 0 || words.length > MOST_WORDS) return undefined;
  names ??= preferred();
  return names.get(words.join(''));
}
