import { isCueWord } from '../language/cues.ts';
import { detect } from '../language/detect.ts';
import { asWritten, isPersonal, isStop, isWishWord, isWord } from '../language/small-words.ts';
import { commoner, costToMean, costToRead, spell, suggest } from '../language/spelling.ts';
import { stemDanish, stemEnglish } from '../language/stem.ts';
import type { Token } from '../language/tokens.ts';
import { costOf, isDanishWord, isEnglishWord, partsOf } from '../language/vocabulary.ts';
import { lexicon, subjectOfWord } from '../taxonomy/everyday.ts';

type Language = 'da' | 'en' | 'other';

const MOST_CORRECTIONS = 20;
/** Long words with more than one error are looked for this often. */
const MOST_DEEP = 8;

type Spelt = { left: number; deep: number; language: 'danish' | 'english' };

const isSubject = (word: string): boolean =>
  subjectOfWord(lexicon.danish, { word, stem: stemDanish(word) }) !== null ||
  subjectOfWord(lexicon.english, { word, stem: stemEnglish(word) }) !== null;

const isSmall = (word: string): boolean =>
  isStop(word) || isWishWord(word) || isPersonal(word) || isCueWord(word) || isWord('common_en', word);

const ENDINGS = ['er', 'ers', 'ed', 'ing', 'ings', 'ly', 's', 'es', 'est', 'ness'];

const isEnglish = (word: string): boolean => isEnglishWord(word) || lexicon.englishWords.inside.has(word);

/** "lighter", "walker": an English word with an ending is no misspelt one. */
const isInflected = (word: string): boolean =>
  ENDINGS.some((ending) => {
    const base = word.endsWith(ending) ? word.slice(0, -ending.length) : '';
    return base.length > 3 && isEnglish(base);
  });

const SHORTEST_BEGINNING = 6;
const SHORTEST_REST = 3;

/** "lokofører-aspirant": the everyday word that a long word begins with. */
function beginning(word: string): string | null {
  for (let length = word.length - SHORTEST_REST; length >= SHORTEST_BEGINNING; length--)
    if (lexicon.plain.has(word.slice(0, length))) return word.slice(0, length);
  return null;
}

/** Endings that look like words of their own: "land-skab" is no cupboard, "beta-ler" no clay. */
const ENDS_LIKE_A_WORD =
  /^(hed(en|er|erne)?|skab(et|er|ets|erne|s)?|dom(men|me|mens)?|inde(n)?|bar(e|t|hed)?|ning(en|er|erne)?|ring(en|er|erne)?|ler(e|en|ne|et)?|lede(t)?|nede|somme|somhed(en|er)?|ske|isk|iske|iel(le|t)?|elle|mene|ger|alen|ant(en|er)?|ion(er|en|ens)?|ide|te|somheder(s|ne)?|taendig(e|t)?|indelig(e|t)?)$/;
/** Beginnings that do: what is "mis-forstået" has no cat in it. */
const BEGINS_LIKE_A_WORD = /^(mis|tv|pro|kon|por|dis|ans|ins|bed|fore|oev)$/;

const costInList = (word: string): number => costOf(word) ?? Number.POSITIVE_INFINITY;

/** A word that is met oftener than each of its parts was not made of them: "billeder" has neither cars nor leaders. */
const isCompound = (word: string, parts: string[]): boolean =>
  !BEGINS_LIKE_A_WORD.test(parts[0] ?? '') &&
  !ENDS_LIKE_A_WORD.test(parts.at(-1) ?? '') &&
  parts.some((part) => costInList(part) <= costInList(word));

/** The parts of a compound, or the everyday word it begins with and the rest. */
export function partsIn(word: string): string[] {
  const split = partsOf(word);
  const parts = isCompound(word, split) ? split : [];
  const first = parts.length > 0 ? null : beginning(word);
  return first ? [first, word.slice(first.length)] : parts;
}

/** A word of the everyday list, by itself or in an expression: nobody misspelt "lose" in "lose weight". */
const isListed = (word: string): boolean =>
  lexicon.plain.has(word) || lexicon.danishWords.inside.has(word) || lexicon.englishWords.inside.has(word);

function isLeft({ word, capital, gap, number }: Token, single: boolean, state: Spelt): boolean {
  if (number || word.length < 3 || isSmall(word) || state.left <= 0) return true;
  // A capital inside a sentence is a name, and names are left alone.
  if (capital && !single && gap !== 'start' && gap !== 'stop') return true;
  return isListed(word);
}

function corrected(token: Token, single: boolean, state: Spelt): string {
  const word = asWritten(token.word);
  if (word !== token.word) return state.language === 'danish' ? word : token.word;
  if (isLeft(token, single, state)) return word;
  const known = isDanishWord(word) || isEnglishWord(word);
  if (known && isSubject(word)) return word;
  state.left--;
  if (known) return farCommoner(word, state.language) ?? word;
  const explained = explainedBy(word);
  if (explained !== null) return likelier(word, explained, state.language);
  const near = spell(word, 1, state.language);
  if (near !== null || state.deep-- <= 0) return near ?? word;
  return spell(word, 2, state.language) ?? word;
}

/** What explains a word that no list has, with the doubt up to which a listed one is likelier all the same. */
const MOST_DOUBT = { inflection: 4.6, subject: 4.5, beginning: 4.5, compound: 4.2 };
type Explained = keyof typeof MOST_DOUBT;

function explainedBy(word: string): Explained | null {
  if (isInflected(word)) return 'inflection';
  if (isSubject(word)) return 'subject';
  if (partsOf(word).length > 0) return 'compound';
  return beginning(word) === null ? null : 'beginning';
}

/** "møbelpolsttring" begins with a word, so the error is in what follows. */
function withRestMended(word: string, language: Spelt['language']): string {
  const meant = spell(word, 2, language);
  return meant?.startsWith(beginning(word) ?? word) ? meant : word;
}

function likelier(word: string, explained: Explained, language: Spelt['language']): string {
  const near = suggest(word, language);
  if (near === null) return explained === 'beginning' ? withRestMended(word, language) : word;
  if (isSameWord(word, near.word, language)) return word;
  const sure = explained !== 'inflection' && isLikely(word, near.word);
  return sure || near.doubt <= MOST_DOUBT[explained] ? near.word : word;
}

/** Another form of the same word; "regnska" is none of "regnskab". */
function isSameWord(word: string, meant: string, language: Spelt['language']): boolean {
  const [shorter, longer] = word.length < meant.length ? [word, meant] : [meant, word];
  const stem = language === 'danish' ? stemDanish : stemEnglish;
  return stem(word) === stem(meant) || (longer.startsWith(shorter) && /[enrst]$/.test(longer));
}

const LONG_ENOUGH = 6;
/** A word as common as this is likelier than a compound nobody has made before. */
const COMMON = 4.3;

/** "sygplejerske" looks like a compound of "syg", and is a known word with one letter wrong. */
const isLikely = (word: string, meant: string): boolean =>
  word.length >= LONG_ENOUGH &&
  (meant.slice(0, 3) === word.slice(0, 3) || (costToMean(meant) ?? COMMON) < COMMON);

/** "gene" is "gerne" in a hurry; but a jacket ("jakke") is no neck ("nakke"): things are named however rarely they are written of. */
function farCommoner(word: string, language: Spelt['language']): string | null {
  const meant = commoner(word, language);
  return meant !== null && (isSmall(meant) || (costToMean(word) ?? 0) >= RARELY_MEANT) ? meant : null;
}

/** Of the words in the lists, those rarer than this are likelier misspelt than meant. */
const RARELY_MEANT = 5.4;

/** With so many words that no list has, a text may be misspelt, and what it costs to read it tells the language better. */
const MANY_UNKNOWN = 0.35;
/** What reading a word of a misspelt text costs at most; foreign ones cost more. */
const DEAREST_READING = 6.2;
const COST_OF_SMALL = 2;
const COST_OF_SHORT = 5;

const isUnknown = ({ word }: Token): boolean => !isDanishWord(word) && !isEnglishWord(word) && !isStop(word);

const unknownShare = (found: Token[]): number => found.filter(isUnknown).length / found.length;

function readingCost(found: Token[], language: Spelt['language']): number {
  const costs = found.map(({ word }) => {
    if (isWord(language === 'danish' ? 'stop_da' : 'stop_en', word)) return COST_OF_SMALL;
    if (word.length < 3) return COST_OF_SHORT;
    return costToRead(word, language);
  });
  return costs.reduce((sum, cost) => sum + cost, 0) / costs.length;
}

/** From here on the real words of a text may be misspelt too. */
const MANY_ERRORS = 0.4;

/** Are so many words in no list that nothing in the text is sure? Only words that say something count: a greeting changes nothing. */
export function isMisspelt(found: Token[]): boolean {
  const own = found.filter(({ word, number }) => !number && !isPersonal(word));
  const unknown = own.filter((token) => isUnknown(token) && partsOf(token.word).length === 0).length;
  const known = own.filter(
    (token) => !isUnknown(token) && !isSmall(token.word) && isSubject(token.word),
  ).length;
  return unknown > 0 && unknown / (unknown + known) >= MANY_ERRORS;
}

/** The language of a text, misspelt or not. */
export function languageOf(found: Token[], read: string): Language {
  const language = detect(found, read);
  const first = found.filter(({ number }) => !number).slice(0, MOST_CORRECTIONS);
  if (first.length === 0 || unknownShare(first) < MANY_UNKNOWN) return language;
  const [danish, english] = [readingCost(first, 'danish'), readingCost(first, 'english')];
  if (language === 'other' && Math.min(danish, english) > DEAREST_READING) return language;
  return english < danish ? 'en' : 'da';
}

/** Says of each word of a text, in order, which word was probably meant. */
export function corrector(language: Language, single: boolean): (token: Token) => string {
  const state: Spelt = {
    left: language === 'other' ? 0 : MOST_CORRECTIONS,
    deep: MOST_DEEP,
    language: language === 'en' ? 'english' : 'danish',
  };
  return (token) => corrected(token, single, state);
}
