import { costToRead, PER_COST, rivals } from '../language/spelling.ts';
import { stemDanish, stemEnglish } from '../language/stem.ts';
import { isDanishWord, isEnglishWord } from '../language/vocabulary.ts';
import { lexicon, type Subject, subjectOfWord } from '../taxonomy/everyday.ts';

type Language = 'da' | 'en' | 'other';

/** How much more doubt there may be of the second word than of the first. */
const GAP = 0.5;
/** And than of a real word that stands there by mistake: two fingers that slip make "planter" to "panter". */
const GAP_FROM_REAL = 2.6;

const named = (word: string, language: Language): Subject | null =>
  language === 'en'
    ? subjectOfWord(lexicon.english, { word, stem: stemEnglish(word) })
    : subjectOfWord(lexicon.danish, { word, stem: stemDanish(word) });

/**
 * Where a text is full of errors, nobody can be sure which word was meant: "ygge" is "hygge" or "bygge", and "panter" may have been
 * "planter".
 * @returns the likeliest subject with trades that the word may have been meant to name besides the one that was read, or null
 */
export function secondSubject(
  word: string,
  meant: string,
  read: Subject | null,
  language: Language,
): Subject | null {
  const spelt = language === 'en' ? 'english' : 'danish';
  const all = rivals(word, spelt);
  const isReal = isDanishWord(word) || isEnglishWord(word);
  const most = isReal
    ? costToRead(word, spelt) * PER_COST + GAP_FROM_REAL
    : (all[0]?.doubt ?? Number.POSITIVE_INFINITY) + GAP;
  for (const { word: other, doubt } of all) {
    if (doubt > most) break;
    const subject = other === meant ? null : named(other, language);
    if (subject && subject.groups.length > 0 && subject !== read) return subject;
  }
  return null;
}
