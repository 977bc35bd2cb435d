import { isTurning } from '../language/contrast.ts';
import type { Effect } from '../language/cues.ts';
import { isLeaving } from '../language/leaving.ts';
import { stances } from '../language/polarity.ts';
import { isGeneric, isPersonal, isStop, isWishWord, isWord } from '../language/small-words.ts';
import { stemDanish, stemEnglish } from '../language/stem.ts';
import { type Token, tokens } from '../language/tokens.ts';
import type { Stance } from '../language/turns.ts';
import { isDanishWord, isEnglishWord } from '../language/vocabulary.ts';
import { isFiller, lexicon, longest, type Subject, subjectOfWord } from '../taxonomy/everyday.ts';
import { corrector, isMisspelt, languageOf, partsIn } from './meant.ts';
import { passOverSayings } from './sayings.ts';
import { secondSubject } from './second.ts';
import { writeOut } from './short.ts';

/** What is read of a text; whoever writes more has said it by then. */
export const MOST_CHARACTERS = 3000;
const MOST_WORDS = 120;
const PART_STRENGTH = 0.75;
const SECOND_STRENGTH = 0.3;

export type Word = Token & {
  /** The word as it was probably meant; itself when it is known. */
  meant: string;
  stem: string;
  stemEnglish: string;
  parts: string[];
  stance: Stance;
  /** Says something of its own: no small word, no word about who one is. */
  content: boolean;
  /** Looked up as English too. */
  english: boolean;
  /** Place in `mentions` of the expression it belongs to; -1 for none. */
  mention: number;
};

/** An everyday subject named in the text. */
export type Mention = {
  subject: Subject;
  /** First word, and the one after the last. */
  from: number;
  to: number;
  stance: Stance;
  /** 1 when named in words, less when only a part of a compound names it. */
  strength: number;
};

export type Reading = {
  text: string;
  language: 'da' | 'en' | 'other';
  words: Word[];
  mentions: Mention[];
  /** Wants something other than what they have had. */
  leaving: boolean;
  /** Turns from one thing to another, without saying that the first is over. */
  turning: boolean;
  /** Worn out by what they have had: the trade is still theirs, in a lighter form. */
  wornOut: boolean;
};

function toWord(token: Token, meant: string, language: Reading['language']): Word {
  const inDanish = isDanishWord(meant);
  const foreign = isWord('collide', meant);
  const small = isStop(meant) || isWishWord(meant) || isPersonal(meant);
  return {
    ...token,
    meant,
    stem: stemDanish(meant),
    stemEnglish: stemEnglish(meant),
    parts: [],
    stance: 'wanted',
    content: !small && !token.number && meant.length > 1,
    english: language === 'en' ? true : !foreign && (!inDanish || isEnglishWord(meant)),
    mention: -1,
  };
}

type Named = { subject: Subject; length: number } | null;

/** "men" is no congregation, though the stems are alike. */
const isAccident = (word: Word, found: Named): boolean =>
  found !== null &&
  found.length === 1 &&
  (isStop(word.meant) || isWishWord(word.meant) || isPersonal(word.meant)) &&
  !lexicon.plain.has(word.meant);

const sure = (word: Word, found: Named): Named => (isAccident(word, found) ? null : found);

/** "I hated it" says nothing of computers; "in IT" and "in it" do. */
const isPronoun = (
  { word, capital }: Word,
  before: Word | undefined,
  language: Reading['language'],
): boolean => language === 'en' && word === 'it' && !capital && before?.word !== 'in';

function expressionAt(words: Word[], at: number, language: Reading['language']): Named {
  const word = words[at];
  if (!word) return null;
  const collides = isWord('collide', word.meant);
  const danish = sure(
    word,
    language === 'en' && collides ? null : longest(lexicon.danish, asDanish(words), at),
  );
  const read = language !== 'en' && collides ? null : longest(lexicon.english, asEnglish(words), at);
  const alone = read?.length === 1 && isPronoun(word, words[at - 1], language);
  const english = alone ? null : sure(word, read);
  if (!danish || !english) return danish ?? english;
  if (danish.length !== english.length) return danish.length > english.length ? danish : english;
  return language === 'en' ? english : danish;
}

const danishView = new WeakMap<Word[], { word: string; stem: string }[]>();
const englishView = new WeakMap<Word[], { word: string; stem: string }[]>();

function view(memory: typeof danishView, words: Word[], stem: (word: Word) => string) {
  const before = memory.get(words);
  if (before) return before;
  const made = words.map((word) => ({ word: word.meant, stem: stem(word) }));
  memory.set(words, made);
  return made;
}

const asDanish = (words: Word[]) => view(danishView, words, ({ stem }) => stem);
const asEnglish = (words: Word[]) => view(englishView, words, (word) => word.stemEnglish);

/** "kind_" rows say what sort of offer, "doing_" rows what one does there; all other rows without trades are needs. */
const isKindOnly = ({ name }: Subject): boolean => name.startsWith('kind_') || name.startsWith('doing_');

/** "åbne en café" says what kind of offer, and leaves the café to be read by itself. */
const isOpen = ({ subject, length }: { subject: Subject; length: number }): boolean =>
  length > 1 && isKindOnly(subject);

/** An expression does not reach over a full stop or a comma. */
const unbroken = (words: Word[], from: number, to: number) =>
  words.slice(from + 1, to).every(({ gap }) => gap !== 'stop' && gap !== 'comma');

/** The words an expression takes for itself. An open one leaves those that say something to be read by themselves. */
function claim(words: Word[], mention: Mention, place: number, open: boolean): void {
  for (let at = mention.from; at < mention.to; at++) {
    const word = words[at];
    if (word && !(open && word.content)) word.mention = place;
  }
}

/** Inside an open expression only single words are read, not expressions that lie across it. */
const isInside = (words: Word[], at: number, open: number, length: number): boolean =>
  at < open && (length > 1 || !words[at]?.content);

function findExpressions(words: Word[], language: Reading['language']): Mention[] {
  const mentions: Mention[] = [];
  let open = 0;
  for (let at = 0; at < words.length; ) {
    const found = expressionAt(words, at, language);
    if (!found || isInside(words, at, open, found.length) || !unbroken(words, at, at + found.length)) {
      at++;
      continue;
    }
    const mention: Mention = {
      subject: found.subject,
      from: at,
      to: at + found.length,
      stance: 'wanted',
      strength: 1,
    };
    claim(words, mention, mentions.length, isOpen(found));
    mentions.push(mention);
    if (isOpen(found)) open = mention.to;
    at = isOpen(found) ? at + 1 : mention.to;
  }
  return mentions;
}

/** Subjects named inside compounds: "hestestaldsmedhjælper" speaks of horses and stables. */
function findInCompounds(words: Word[], mentions: Mention[]): void {
  words.forEach((word, at) => {
    if (!word.content || word.parts.length === 0) return;
    // "keramikkursus" is a course, and about pottery.
    const whole = mentions[word.mention]?.subject;
    if (whole && !isKindOnly(whole)) return;
    for (const part of word.parts) {
      if (part.length < 3 || isFiller(part) || isGeneric(part)) continue;
      const subject = subjectOfWord(lexicon.danish, { word: part, stem: stemDanish(part) });
      if (subject)
        mentions.push({ subject, from: at, to: at + 1, stance: 'wanted', strength: PART_STRENGTH });
    }
  });
}

/** What might have been meant is kept in mind, faintly. */
function addSecond(words: Word[], mentions: Mention[], language: Reading['language']): void {
  words.forEach(({ word, meant, number, capital, content, mention }, at) => {
    const read = mentions[mention]?.subject ?? null;
    // Names and greetings stand with a capital.
    const subject = number || capital || !content ? null : secondSubject(word, meant, read, language);
    if (subject)
      mentions.push({ subject, from: at, to: at + 1, stance: 'wanted', strength: SECOND_STRENGTH });
  });
}

/** "Twelve years at nursing homes": where an expression begins with such a word, what leads up to it keeps its meaning. */
const LEADS_TO_PLACE = /^(i|paa|hos|ved|med|in|at|on|with)$/;

/** Words inside an expression with a meaning of its own ("kan ikke sove") deny nothing, unless they say more by themselves. */
function isFree(words: Word[], mentions: Mention[], at: number, length: number, effect?: Effect): boolean {
  for (let next = at; next < at + length; next++) {
    const mention = mentions[words[next]?.mention ?? -1];
    // "drømmer om min egen" names a kind of offer, and says all the same that it is wanted.
    if (effect === 'wanted' && mention && isKindOnly(mention.subject)) continue;
    if (mention && next > at && next === mention.from && LEADS_TO_PLACE.test(words[next]?.word ?? ''))
      continue;
    const taken = mention ? mention.to - mention.from : 0;
    if (taken > 1 && taken >= length) return false;
  }
  return true;
}

/** A need (no sleep, loneliness, smoking) is what brings somebody, however they say they are tired of it. */
const isNeed = (subject: Subject): boolean =>
  subject.groups.length === 0 && subject.kinds.length > 0 && !isKindOnly(subject);

function stanceOf({ subject, to }: Mention, words: Word[]): Stance {
  return isNeed(subject) ? 'wanted' : (words[to - 1]?.stance ?? 'wanted');
}

const isKnown = (word: string): boolean => isDanishWord(word) || lexicon.plain.has(word);

/** "børne-have" is "børnehave" where that is a word. */
function joinHyphens(found: Token[]): Token[] {
  return found.reduce<Token[]>((joined, token) => {
    const before = joined.at(-1);
    const both = before && token.gap === 'hyphen' ? before.word + token.word : '';
    if (before && both !== '' && isKnown(both))
      joined[joined.length - 1] = { ...before, end: token.end, word: both };
    else joined.push(token);
    return joined;
  }, []);
}

/** Reads the words of a text: what each was meant to be, what subjects they name, how the person stands to them. */
export function readWords(text: string): Reading {
  const read = text.slice(0, MOST_CHARACTERS);
  const found = writeOut(joinHyphens(tokens(read, MOST_WORDS)));
  const language = languageOf(found, read);
  const meantBy = corrector(language, found.length < 4);
  const words = found.map((token) => toWord(token, meantBy(token), language));
  const mentions = findExpressions(words, language);
  for (const word of words) if (word.content && word.meant.length > 5) word.parts = partsIn(word.meant);
  const meant = words.map((word) => ({ ...word, word: word.meant }));
  const isOpen = (at: number, length: number, effect?: Effect) => isFree(words, mentions, at, length, effect);
  const stance = stances(meant, isOpen);
  words.forEach((word, at) => {
    word.stance = stance[at] ?? 'wanted';
  });
  passOverSayings(words, mentions, isOpen, ({ subject }) => isNeed(subject));
  findInCompounds(words, mentions);
  if (isMisspelt(found)) addSecond(words, mentions, language);
  for (const mention of mentions) mention.stance = stanceOf(mention, words);
  const wornOut = mentions.some(({ subject }) => subject.name === 'worn_out');
  return { text, language, words, mentions, leaving: isLeaving(meant), turning: isTurning(meant), wornOut };
}

/** The person's own letters, from one word to the one before `to`. */
export function quoteOf({ text, words }: Reading, from: number, to: number): string {
  const first = words[from];
  const last = words[to - 1];
  return first && last ? text.slice(first.start, last.end) : '';
}
