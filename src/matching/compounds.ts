import { once, readTable } from './data.ts';
import { fold, stemDa } from './fold.ts';
import { stopWords } from './language.ts';
import { lexicon } from './lexicon.ts';
import { Speller } from './spelling.ts';
import { taxonomy } from './taxonomy.ts';

type Vocabulary = {
  words: Map<string, number>;
  stems: Set<string>;
  known: Map<string, string[]>;
  speller: Speller;
};

const FLOOR = -850;

function load(): Vocabulary {
  const words = new Map<string, number>();
  const known = new Map<string, string[]>();
  for (const [word, centibels] of readTable('language/words.tsv.gz')) {
    const folded = fold(word ?? '');
    if (!words.has(folded)) words.set(folded, Number(centibels));
  }
  for (const [row] of readTable('language/compounds.tsv.gz')) {
    const parts = (row ?? '').split('|').map(fold);
    known.set(
      parts.join(''),
      parts.filter((p) => p.length > 1 && p !== 's'),
    );
  }
  const speller = new Speller();
  const ours = [...lexicon().danishWords, ...taxonomy().words, ...lexicon().englishWords];
  for (const [i, word] of ours.entries()) speller.add(word, i < lexicon().danishWords.length ? 1 : 0);
  for (const word of ours) if (!words.has(word)) words.set(word, FLOOR);
  const stems = new Set([...words.keys()].filter((w) => w.length > 2).map(stemDa));
  return { words, stems, known, speller };
}

const vocabulary = once(load);

/** True when the word is a word somebody has written before. */
export function isWord(word: string): boolean {
  return vocabulary().words.has(word) || vocabulary().stems.has(stemDa(word));
}

/** The word that was meant by an unknown word, or null. */
export function correct(word: string): string | null {
  if (isWord(word) || /\d/.test(word)) return null;
  return vocabulary().speller.correct(word);
}

const SMALL = new Set(
  'by bil dyr sko hus bod sy kor el it ko ur oel kat gris mad bar tog bus fly bog hund hest tag mur'.split(
    ' ',
  ),
);

/** Endings that are also written as words; as the end of a compound they mean nothing. */
const ENDINGS = new Set(
  'erne ernes else elsen elser ende endes ligt lige ling inge ning ningen ninger heden heder ende'.split(' '),
);

function part(word: string): boolean {
  if (ENDINGS.has(word)) return false;
  if (SMALL.has(word)) return true;
  if (word.length < 4 || stopWords().has(word)) return false;
  const { words } = vocabulary();
  const stem = stemDa(word);
  return words.has(word) || (stem.length >= 4 && (words.has(stem) || words.has(`${stem}e`)));
}

const cache = new Map<string, string[]>();

/** Splits a Danish compound in its parts, the last one carrying the meaning; a simple word gives nothing. */
export function splitCompound(word: string): string[] {
  const seen = cache.get(word);
  if (seen) return seen;
  const parts = vocabulary().known.get(word) ?? search(word);
  if (cache.size < 50_000) cache.set(word, parts);
  return parts;
}

function search(word: string): string[] {
  if (word.length < 6 || word.length > 40) return [];
  let best: string[] = [];
  let top = -Infinity;
  for (let cut = 2; cut <= word.length - 2; cut++) {
    const tail = word.slice(cut);
    const head = headOf(word.slice(0, cut));
    if (!head || ENDINGS.has(tail) || !(part(tail) || stopWords().has(tail))) continue;
    const score = Math.min(head.length, tail.length) * 2 + tail.length * 0.1 + common(head) + common(tail);
    if (score > top) {
      top = score;
      best = [head, tail];
    }
  }
  return best.flatMap((p) =>
    p.length >= 9 && p !== word ? (splitCompound(p).length > 0 ? [p, ...splitCompound(p)] : [p]) : [p],
  );
}

/** How common a part is: 0 for everyday words, down to -6 for those nobody has counted. */
function common(word: string): number {
  return ((vocabulary().words.get(word) ?? FLOOR - 150) + 400) / 100;
}

/** The first part of a compound, without the letter that binds it to the next. */
function headOf(text: string): string | null {
  if (part(text)) return text;
  if (
    /[se]$/.test(text) &&
    (vocabulary().words.has(text.slice(0, -1)) || SMALL.has(text.slice(0, -1))) &&
    part(text.slice(0, -1))
  )
    return text.slice(0, -1);
  return null;
}
