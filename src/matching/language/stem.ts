import snowball from 'snowball-stemmers';

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

const danish = snowball.newStemmer('danish');
const english = snowball.newStemmer('english');

/** Danish Snowball stem of a folded word. Twice, because "køkkenet" gives "køkken", and that gives "køk". */
export const stemDanish = remembering((word) => {
  if (word.length < 4) return word;
  const once = danish.stem(word);
  return once === word ? once : danish.stem(once);
});

/** English Snowball stem of a folded word. */
export const stemEnglish = remembering((word) => (word.length < 4 ? word : english.stem(word)));
