import { danishStem } from './stem-danish.ts';
import { englishStem } from './stem-english.ts';

const MOST_REMEMBERED = 100_000;

function remembering(algorithm: (word: string) => string): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const stem = algorithm(word);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(word, stem);
    return stem;
  };
}

/** Danish Snowball stem of a folded word. Twice, because "køkkenet" gives "køkken", and that gives "køk". */
export const stemDanish = remembering((word) => {
  if (word.length < 4) return word;
  const once = danishStem(word);
  return once === word ? once : danishStem(once);
});

/** English Snowball stem of a folded word. */
export const stemEnglish = remembering((word) => (word.length < 4 ? word : englishStem(word)));
