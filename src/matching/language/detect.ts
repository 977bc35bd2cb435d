import { lexicon } from '../taxonomy/everyday.ts';
import { isPersonal, isWord } from './small-words.ts';
import type { Token } from './tokens.ts';
import { isDanishWord, isEnglishWord } from './vocabulary.ts';

const LEAST_KNOWN = 0.35;
/** Below this many words there is too little to call a text foreign. */
const LEAST_WORDS = 4;

const isEnglish = (word: string): boolean =>
  isEnglishWord(word) ||
  isWord('stop_en', word) ||
  lexicon.englishWords.alone.has(word) ||
  lexicon.englishWords.inside.has(word);

const share = (words: readonly Token[], is: (word: string) => boolean) =>
  words.filter(({ word }) => is(word)).length / words.length;

/** Danish, English, or neither. A word or two are taken for Danish unless English alone knows them. */
export function detect(words: readonly Token[], text: string): 'da' | 'en' | 'other' {
  const own = words.filter(({ number, word }) => !number && !isPersonal(word));
  if (own.length === 0) return 'da';
  const danish = share(own, (word) => isWord('stop_da', word)) + (/[æøå]/i.test(text) ? 0.1 : 0);
  const english =
    share(own, (word) => isWord('stop_en', word) && !isWord('stop_da', word)) +
    share(own, (word) => isWord('stop_en', word)) * 0.3;
  const knownDanish = share(own, isDanishWord);
  const knownEnglish = share(own, (word) => isEnglish(word));
  if (own.length >= LEAST_WORDS && Math.max(knownDanish, knownEnglish) < LEAST_KNOWN) return 'other';
  if (knownEnglish === 1 && knownDanish < 1 && !/[æøå]/i.test(text)) return 'en';
  if (english + knownEnglish * 0.4 > danish + knownDanish * 0.4 + 0.05) return 'en';
  return 'da';
}
