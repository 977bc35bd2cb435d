import { everydayWords } from '../taxonomy/everyday-words.ts';
import { cueWords } from './cues.ts';
import { Deletions } from './deletions.ts';
import { distance, LONGEST } from './distance.ts';
import { slip } from './slips.ts';
import { smallWords } from './small-words.ts';
import { costOf, partsOf, wordsToSpell } from './vocabulary.ts';

const SHORTEST = 3;
const TWO_ERRORS_FROM = 8;
const EVERYDAY_COST = 2.6;
const RARE_EVERYDAY_COST = 3.2;
const UNMET = 9;
const SELDOM = 5;
/** A word inside an expression only. */
const INSIDE_COST = 4.2;
/** The words that turn a wish round are what must not be missed. */
const SMALL_COST = 2.8;
const CUE_COST = 3.2;
const FOREIGN = 9;
const OTHER_LANGUAGE = 1.3;
/** A word of three letters is near too many others to be mended, but for the commonest. */
const SHORT_COST = 3.5;

/** These turn a whole wish round, so a doubt about them goes their way sooner. */
const TURNS = /^(ikke|hellere|aldrig|gerne|uden|ingen|not|never|rather|want)$/;
const TURN_COST = 2;

type Entry = { word: string; form: string; danish: number; english: number };
type Language = 'danish' | 'english';

/** A word of the everyday list that is seldom met elsewhere is seldom meant. */
const everydayCost = (word: string): number =>
  (costOf(word) ?? UNMET) < SELDOM ? EVERYDAY_COST : RARE_EVERYDAY_COST;

/** "ae" is one letter to the fingers. */
const formOf = (word: string): string =>
  /ae|oe|aa/.test(word) ? word.replace(/ae/g, 'æ').replace(/oe/g, 'ø').replace(/aa/g, 'å') : word;

const entries = new Map<string, Entry>();

function put(word: string, language: Language, cost: number): void {
  if (word.length < SHORTEST || word.length > LONGEST || !/^[a-z]+$/.test(word)) return;
  const entry = entries.get(word) ?? { word, form: formOf(word), danish: FOREIGN, english: FOREIGN };
  entry[language] = Math.min(cost, entry[language]);
  entries.set(word, entry);
}

// Words of trades are what people write here, so they win over rare words of the rest of the language.
wordsToSpell((word, cost, trade, english) =>
  put(word, english ? 'english' : 'danish', trade ? Math.min(cost, 5) - 0.8 : cost),
);
for (const { word, alone, english } of everydayWords())
  put(word, english ? 'english' : 'danish', alone ? everydayCost(word) : INSIDE_COST);
for (const word of cueWords) {
  put(word, 'danish', CUE_COST);
  put(word, 'english', CUE_COST);
}
for (const { word, english } of smallWords()) put(word, english ? 'english' : 'danish', SMALL_COST);
for (const entry of entries.values()) {
  const { word } = entry;
  if (TURNS.test(word)) entry[entry.danish < entry.english ? 'danish' : 'english'] = TURN_COST;
}
// A word of the other language may have been meant, a little less likely.
for (const entry of entries.values()) {
  entry.danish = Math.min(entry.danish, entry.english + OTHER_LANGUAGE);
  entry.english = Math.min(entry.english, entry.danish + OTHER_LANGUAGE);
}

const known: Entry[] = [...entries.values()];
const oneAway = new Deletions(known.map(({ form }) => form));

/** Long words by length and first letter: two errors are looked for only where the first letter is right. */
function byBeginning(): Map<string, Entry[]> {
  const lists = new Map<string, Entry[]>();
  for (const entry of known) {
    const { form } = entry;
    if (form.length < TWO_ERRORS_FROM - 2) continue;
    const key = `${form[0]}${form.length}`;
    const list = lists.get(key);
    if (list) list.push(entry);
    else lists.set(key, [entry]);
  }
  return lists;
}

const beginnings = byBeginning();

const WRONG_FIRST = 0.4;
const PER_ERROR = 2.2;
/** What a point of a word's cost is worth as doubt. */
export const PER_COST = 0.6;

/** First letters are seldom wrong, keys beside the right ones often. */
function doubt(word: string, { form: candidate }: Entry, cost: number, edits: number): number {
  const swapped = word[0] === candidate[1] && word[1] === candidate[0];
  const first = word[0] === candidate[0] ? 0 : swapped ? 0.3 : WRONG_FIRST;
  const undoubled = word.replace(/(.)\1/g, '$1') === candidate.replace(/(.)\1/g, '$1') ? -0.8 : 0;
  const how = edits === 1 ? slip(word, candidate) : undoubled;
  return edits * PER_ERROR + first + how + cost * PER_COST;
}

type Best = { word: string; doubt: number };

function better(
  word: string,
  entry: Entry,
  most: number,
  language: Language,
  best: Best | null,
): Best | null {
  const edits = distance(word, entry.form, most);
  if (edits > most) return best;
  const how = doubt(word, entry, entry[language], edits);
  return best && best.doubt <= how ? best : { word: entry.word, doubt: how };
}

function mended(written: string, language: Language, dearest: number): Best | null {
  let best: Best | null = null;
  // "noegt" may have an "ø", and may be "noget" in a hurry.
  for (const word of new Set([written, formOf(written)])) {
    for (const at of oneAway.near(word)) {
      const entry = known[at];
      if (entry && entry.word !== written && entry[language] <= dearest)
        best = better(word, entry, 1, language, best);
    }
  }
  return best;
}

const withOneError = (word: string, language: Language): Best | null =>
  mended(word, language, word.length > SHORTEST ? FOREIGN : SHORT_COST);

function withTwoErrors(word: string, language: Language): Best | null {
  let best: Best | null = null;
  for (let length = word.length - 2; length <= word.length + 2; length++)
    for (const entry of beginnings.get(`${word[0]}${length}`) ?? [])
      best = better(word, entry, 2, language, best);
  return best;
}

const SHORTEST_PART = 3;
const SHORTEST_MENDED = 4;
const DEAREST_PART = 5.2;
const BOUND = 0.2;

/** What a part of a compound costs that has no error, with the letter that binds it. */
function costOfPart(part: string): number {
  const whole = entries.get(part)?.danish ?? FOREIGN;
  const bound = /[se]$/.test(part) ? (entries.get(part.slice(0, -1))?.danish ?? FOREIGN) : FOREIGN;
  const least = Math.min(whole, bound);
  if (part.length <= SHORTEST_PART) return least < SHORT_COST ? least + 1 : FOREIGN;
  return least < DEAREST_PART || partsOf(part).length === 0 ? least : DEAREST_PART;
}

/** The word that half of a compound was meant to be; a first half may have a letter more, which binds it. */
function mendedHalf(half: string, isFirst: boolean): Best | null {
  const whole = mended(half, 'danish', DEAREST_PART);
  if (!isFirst || !half.endsWith('s') || half.length <= SHORTEST_MENDED) return whole;
  const bound = mended(half.slice(0, -1), 'danish', DEAREST_PART);
  if (bound === null || (whole && whole.doubt <= bound.doubt + BOUND)) return whole;
  return { word: `${bound.word}s`, doubt: bound.doubt + BOUND };
}

/** A compound cut in two, where one half is right and the other has one error. */
function halves(sure: string, unsure: string, isFirst: boolean): Best | null {
  const cost = costOfPart(sure);
  if (cost > DEAREST_PART || unsure.length < SHORTEST_MENDED || entries.has(unsure)) return null;
  const other = mendedHalf(unsure, isFirst);
  return (
    other && { word: isFirst ? other.word + sure : sure + other.word, doubt: other.doubt + cost * PER_COST }
  );
}

/** "børnehavepædgog": the best of all ways to cut it. */
function inCompound(word: string): Best | null {
  let best: Best | null = null;
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
    const [left, right] = [word.slice(0, at), word.slice(at)];
    for (const way of [halves(left, right, false), halves(right, left, true)])
      if (way && (!best || way.doubt < best.doubt)) best = way;
  }
  return best;
}

/** Answers are kept, as most words come again. */
function remembering<Answer>(look: (word: string, language: Language) => Answer) {
  const kept = { danish: new Map<string, Answer>(), english: new Map<string, Answer>() };
  return (word: string, language: Language): Answer => {
    const before = kept[language].get(word);
    if (before !== undefined) return before;
    const answer = look(word, language);
    if (kept[language].size >= MOST_REMEMBERED) kept[language].clear();
    kept[language].set(word, answer);
    return answer;
  };
}

const MOST_REMEMBERED = 20_000;

const canBeMended = (word: string): boolean =>
  word.length >= SHORTEST && word.length <= LONGEST - 2 && /^[a-z]+$/.test(word);

const near = remembering((word, language) => (canBeMended(word) ? withOneError(word, language) : null));

const far = remembering((word, language) =>
  canBeMended(word) && word.length >= TWO_ERRORS_FROM
    ? (inCompound(word) ?? withTwoErrors(formOf(word), language))
    : null,
);

/** How common the word is here, of those that may be meant; undefined when it is none. */
export const costToMean = (word: string): number | undefined => {
  const entry = entries.get(word);
  return entry && Math.min(entry.danish, entry.english);
};

/** The word that was probably meant by an unknown one, or null. */
export function spell(word: string, atMost = 2, language: Language = 'danish'): string | null {
  const meant = near(word, language) ?? (atMost < 2 ? null : far(word, language));
  return meant?.word ?? null;
}

/** The likeliest word one error away, and how much doubt there is of it. */
export const suggest = (word: string, language: Language): Best | null =>
  word.length > SHORTEST ? near(word, language) : null;

const MOST_RIVALS = 6;

/** The words one error away, likeliest first. */
export const rivals = remembering((word, language): Best[] => {
  if (!canBeMended(word)) return [];
  const found = new Map<string, number>();
  for (const written of new Set([word, formOf(word)]))
    for (const at of oneAway.near(written)) {
      const entry = known[at];
      const best = entry && entry.word !== word ? better(written, entry, 1, language, null) : null;
      if (best) found.set(best.word, Math.min(best.doubt, found.get(best.word) ?? best.doubt));
    }
  return [...found]
    .map(([meant, doubt]) => ({ word: meant, doubt }))
    .sort((a, b) => a.doubt - b.doubt)
    .slice(0, MOST_RIVALS);
});

/** What it costs to read a word in a language, as it stands or mended. */
export function costToRead(word: string, language: Language): number {
  const asItStands = entries.get(word)?.[language];
  return asItStands ?? Math.min(UNREAD, suggest(word, language)?.doubt ?? UNREAD);
}

const UNREAD = 9;

const RARE = 4.6;
const RARE_AND_SHORT = 5.2;
const RARE_BESIDE_A_TURN = 4.1;
const FAR_COMMONER = 1.6;

/** The far commoner word that a rare one is one error away from: "gene" for "gerne". Words of trades are never rare. */
export function commoner(word: string, language: Language = 'danish'): string | null {
  const cost = entries.get(word)?.[language];
  if (cost === undefined || cost < RARE_BESIDE_A_TURN || word.length < SHORTEST) return null;
  const meant = mended(word, language, Math.min(CUE_COST, cost - FAR_COMMONER + 0.5))?.word ?? null;
  if (meant === null || TURNS.test(meant)) return meant;
  return cost >= (word.length === SHORTEST ? RARE_AND_SHORT : RARE) ? meant : null;
}
