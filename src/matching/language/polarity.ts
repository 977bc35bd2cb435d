import { turnFrom } from './contrast.ts';
import { type Cue, cueAt, type Effect } from './cues.ts';
import { isDone } from './deeds.ts';
import { asWritten, isStop, isWishWord } from './small-words.ts';
import type { Token } from './tokens.ts';
import {
  ASKS,
  COMPARING,
  DENIALS,
  JOINS,
  NO,
  ONWARD,
  SAYS,
  SHORT,
  SHORTEST,
  SOMEBODY,
  type Stance,
  TO,
  TURNING,
  WISHING,
} from './turns.ts';

const isBreak = (gap: Token['gap']) => gap === 'stop' || gap === 'comma';
const saysSomething = ({ word, number }: Token): boolean => !number && !isStop(word) && !isWishWord(word);

type Free = (at: number, length: number, effect?: Effect) => boolean;

/** What is known while reading from left to right. */
class Reader {
  stance: Stance = 'wanted';
  readonly found: Stance[] = [];
  readonly #words: readonly Token[];
  readonly #isFree: Free;
  #from = false;
  #compared = false;
  #clause = 0;
  #clauseBefore = 0;
  #sentence = 0;
  #sentenceBefore = 0;
  /** Has the refusal, or what is past, been named already? Then a new clause may begin without a comma. */
  #named = false;

  constructor(words: readonly Token[], isFree: Free) {
    this.#words = words;
    this.#isFree = isFree;
  }

  /** A clause ends the stance, unless a list of what is not wanted goes on. */
  enter(at: number, { gap, word }: Token): void {
    if (isBreak(gap)) {
      if (gap === 'stop' || !this.#listGoesOn(at)) this.stance = 'wanted';
      if (gap === 'stop') {
        this.#compared = false;
        this.#sentenceBefore = this.#sentence;
        this.#sentence = at;
      }
      this.#clauseBefore = this.#clause;
      this.#clause = at;
      this.#from = false;
    }
    if (COMPARING.has(word)) this.#compared = true;
  }

  /** Does a list go on after this comma: a few plain words and then "or"? */
  #listGoesOn(at: number): boolean {
    for (let next = at; next < Math.min(this.#words.length, at + 6); next++) {
      const { word, gap } = this.#words[next] ?? { word: '', gap: 'stop' };
      if (gap === 'stop') return false;
      if (next > at && JOINS.has(word)) return true;
      if (cueAt(this.#words, next, () => true)) return false;
    }
    return false;
  }

  /** "fra lageret til køkkenet": what comes after "til" is wanted. */
  plain(token: Token, at: number): void {
    const { word } = token;
    if (this.#from && (TO.has(word) || this.#isDeed(at))) {
      this.stance = 'wanted';
      this.#from = false;
    }
    if (this.stance === 'wanted' && isDone(this.#words, at) && this.#isFree(at, 1)) this.stance = 'past';
    if (saysSomething(token) || SOMEBODY.has(word)) this.#named = true;
    this.found.push(this.stance);
  }

  /** "væk fra skolen og køre bus": after "og" a verb tells what one wants instead. */
  #isDeed(at: number): boolean {
    const verb = this.#words[at + 1]?.word ?? '';
    return (
      JOINS.has(this.#words[at]?.word ?? '') &&
      verb.length > 2 &&
      /[^n]e$/.test(verb) &&
      !/(erne|ene)$/.test(verb)
    );
  }

  cue({ effect, length }: Cue, at: number): void {
    const before = this.stance;
    this.#turn(effect, at, length);
    // "omskoling fra smed": the retraining itself is wanted.
    for (let n = 0; n < length; n++) this.found.push(effect === 'from' ? before : this.stance);
  }

  #turn(effect: Effect, at: number, length: number): void {
    if (effect === 'between') {
      if (this.#leadsTo(at + length)) this.#refuse('from');
    } else if (effect === 'either') {
      if (this.#goesOn(at, length)) this.#refuse('not');
      else this.#look('back', at, length);
    } else if (effect === 'both') {
      this.#look('back', at, length);
      this.#refuse('not');
    } else if (effect === 'not' || effect === 'from') this.#refuse(effect);
    else if (this.#refusesHere(effect, at)) this.#refuse('not');
    else if (this.#wantsHere(effect, at, length)) this.stance = 'wanted';
    else this.#look(effect, at, length);
  }

  #refuse(effect: 'not' | 'from'): void {
    this.#begin('avoided');
    this.#from = effect === 'from';
  }

  #refusesHere(effect: Effect, at: number): boolean {
    return (effect === 'first' && at === this.#clause) || (effect === 'than' && this.#compared);
  }

  #wantsHere(effect: Effect, at: number, length: number): boolean {
    return (effect === 'wanted' && !this.#isDenied(at)) || (effect === 'begins' && this.#mayEnd(at, length));
  }

  #begin(stance: Stance): void {
    this.stance = stance;
    this.#named = false;
  }

  /** "ikke kontor noget med dyr": a refusal that has said what it refuses ends where a clause may begin; but not "ikke løfte noget". */
  #mayEnd(at: number, length: number): boolean {
    const before = this.#words[at - 1]?.word ?? '';
    return this.#named && !JOINS.has(before) && (length > 1 || !before.endsWith('e'));
  }

  /** Cues about what came before, or about what one has been. */
  #look(effect: Effect, at: number, length: number): void {
    if (effect === 'past' || effect === 'am' || effect === 'was') this.#lookBack(effect, at, length);
    else if (effect === 'answer') this.#answer(at, length);
    else if (effect === 'since') this.#since(at, length);
    else if (this.#judges(effect, at)) this.stance = 'wanted';
  }

  /** "er tømrer, men ..." begins a clause; "det er ..." says something of something else. */
  #lookBack(effect: 'past' | 'am' | 'was', at: number, length: number): void {
    const oneself = effect === 'past' || this.#isOfOneself(at);
    const holds = oneself && (effect !== 'am' || this.#wishesAfter(at + length));
    if (holds && this.stance !== 'avoided') this.#begin('past');
  }

  /** What is said of what came before. */
  #judges(effect: Effect, at: number): boolean {
    // "lærer, der gerne vil ...": what comes before says what one is.
    if (effect === 'role') this.found.fill('past', this.#sentence, at);
    else if (effect === 'back') this.found.fill('avoided', this.#spokenOf(at), at);
    else if (effect === 'yes') this.#approve(at);
    else if (effect === 'love' && this.stance !== 'avoided') this.found.fill('wanted', this.#clause, at);
    else return false;
    return true;
  }

  /** "skal jeg blive ved kassen? nej": the question is answered, and what it asks about refused. */
  #answer(at: number, length: number): void {
    const gap = this.#words[at]?.gap ?? 'start';
    const from = gap === 'stop' ? this.#sentenceBefore : gap === 'comma' ? this.#clauseBefore : this.#clause;
    const asks = ASKS.has(this.#words[from]?.word ?? '');
    const short = at - from <= (isBreak(gap) ? SHORT : SHORTEST) && this.#isWholeAnswer(at, length);
    if (at > from && (asks || short)) {
      this.found.fill('avoided', from, at);
      this.stance = 'wanted';
    } else if (NO.has(this.#words[at]?.word ?? '')) this.#turn('not', at, length);
  }

  /** "opvask nej", but not "ryggen siger nej" and not "no kitchens". */
  #isWholeAnswer(at: number, length: number): boolean {
    const after = this.#words[at + length];
    const ends = !after || isBreak(after.gap) || this.#saysYes(at + length);
    return ends && !SAYS.has(this.#words[at - 1]?.word ?? '');
  }

  /** "lager nej tak kontor ja tak": the word right before is wanted. */
  #approve(at: number): void {
    for (let back = at - 1; back >= this.#clause; back--) {
      const word = this.#words[back];
      if (word && !saysSomething(word) && !SOMEBODY.has(word.word)) continue;
      this.found[back] = 'wanted';
      return;
    }
  }

  #isOfOneself(at: number): boolean {
    return at === this.#clause || /^(jeg|i|im|ive)$/.test(this.#words[at]?.word ?? '');
  }

  #since(at: number, length: number): void {
    // "var engang murer": what is past goes on until it is named.
    if (this.stance !== 'past' || this.#named) this.stance = 'wanted';
    if (!this.#wishesAfter(at + length)) return;
    for (let back = this.#clause; back < at; back++)
      if (this.found[back] === 'wanted') this.found[back] = 'past';
  }

  /** "kontor, det gider jeg ikke": where the clause has only "det" before the words that look back, they look back over the comma. */
  #spokenOf(at: number): number {
    return this.#words.slice(this.#clause, at).some(saysSomething) ? this.#clause : this.#clauseBefore;
  }

  /** "fra slagter til pædagog", but not "fra 8 til 16". */
  #leadsTo(at: number): boolean {
    const next = this.#words.slice(at, at + 5);
    const end = next.findIndex(({ word }) => word === 'til' || word === 'to');
    return end > 0 && !next.slice(0, end + 2).some(({ number, gap }, n) => number || (n > 0 && isBreak(gap)));
  }

  /** Is there more in the clause to refuse? Not when the clause says yes to that. */
  #goesOn(from: number, length: number): boolean {
    const at = from + length;
    const isSaid = this.#words.slice(this.#clause, from).some(saysSomething);
    if (isSaid && this.#saysYes(at)) return false;
    for (let next = at; next < this.#words.length; next++) {
      const word = this.#words[next];
      if (!word || isBreak(word.gap) || TURNING.has(word.word)) return false;
      if (saysSomething(word)) return true;
    }
    return false;
  }

  /** Does the clause say yes to something further on? */
  #saysYes(at: number): boolean {
    for (let next = at; next < this.#words.length && !isBreak(this.#words[next]?.gap ?? 'stop'); next++)
      if (cueAt(this.#words, next, this.#isFree)?.effect === 'yes') return true;
    return false;
  }

  #wishesAfter(at: number): boolean {
    for (let next = at; next < this.#words.length; next++) {
      const word = this.#words[next];
      if (word && WISHING.has(word.word)) return true;
    }
    return false;
  }

  #isDenied(at: number): boolean {
    const word = this.#words[at]?.word ?? '';
    if (this.stance === 'avoided' && !this.#named && ONWARD.has(word)) return true;
    return (
      this.stance === 'avoided' &&
      DENIALS.has(asWritten(this.#words[at - 1]?.word ?? '')) &&
      !TURNING.has(word)
    );
  }
}

/**
 * How the person stands to each word of the text. `isFree` tells which words are not part of an expression with a meaning of its
 * own ("kan ikke sove"), where "ikke" denies nothing.
 */
export function stances(words: readonly Token[], isFree: Free): Stance[] {
  const reader = new Reader(words, isFree);
  for (let at = 0; at < words.length; ) {
    const token = words[at];
    if (!token) break;
    reader.enter(at, token);
    const cue = cueAt(words, at, isFree);
    if (cue) reader.cue(cue, at);
    else reader.plain(token, at);
    at += cue?.length ?? 1;
  }
  turnFrom(words, reader.found);
  return reader.found;
}
