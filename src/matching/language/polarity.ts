import { type Cue, cueAt, type Effect } from './cues.ts';
import { isStop, isWishWord } from './small-words.ts';
import type { Token } from './tokens.ts';

/** What the person says of each word: wants it, wants away from it, or has had it. */
export type Stance = 'wanted' | 'avoided' | 'past';

const COMPARING = new Set(
  'hellere mere bedre helst snarere foretraekker rather more better over prefer'.split(' '),
);
/** These join what they stand between to one list, so "ikke kontor, lager eller butik" is one "not". */
const JOINS = new Set(['eller', 'or', 'og', 'and', 'nor', 'hverken']);
/** Right after "ikke" only these turn round: "jeg vil ikke tilbage til fabrikken" does not want back. */
const TURNING = new Set(['men', 'but', 'hellere', 'rather', 'derimod', 'istedet', 'instead']);
const DENIALS = new Set(
  'ikke ikk ik not dont never aldrig helst no uden without cant wont traet noedig'.split(' '),
);
/** Somebody who says what they are, and one of these after it, wants something else or something more. */
const WISHING = new Set(
  'men vil nu hellere gerne droemmer oensker but want wants now rather would looking soeger proev noget something'.split(
    ' ',
  ),
);
/** "har kørt", "I have driven": what one has done; but not "har lyst", "har brug for". */
const HAVE = new Set(['har', 'havde', 'have', 'ive']);
const DEED = /^(\w{2,}(et|t|dt)|\w{3,}ed|been|driven|taught|sold|built|made|done)$/;
const NO_DEED = new Set(
  (
    'lyst altid faaet taenkt oensket droemt villet mistet hoert ret let svaert lagt besluttet overvejet kunnet lidt sat meldt ' +
    'godt travlt ondt kort nemt det et mit intet stort elsket interesseret valgt set fundet haft brugt noget andet aldrig kontakt ' +
    'talent need learned wanted decided wished loved tried proevet laert flyttet fast start helt tit ofte lavet haabet'
  ).split(' '),
);

/** "fra X til Y", "leaving X for Y" */
const TO = new Set(['til', 'to', 'for']);

const isBreak = (gap: Token['gap']) => gap === 'stop' || gap === 'comma';
const saysSomething = ({ word, number }: Token): boolean => !number && !isStop(word) && !isWishWord(word);

type Free = (at: number, length: number) => boolean;

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
  plain({ word }: Token, at: number): void {
    if (this.#from && (TO.has(word) || this.#isDeed(at))) {
      this.stance = 'wanted';
      this.#from = false;
    }
    if (this.#isPerfect(at) && this.stance === 'wanted') this.stance = 'past';
    this.found.push(this.stance);
  }

  /** "har kørt lastbil" tells of the past. */
  #isPerfect(at: number): boolean {
    const before = this.#words[at - 1]?.word ?? '';
    const earlier = before === 'jeg' || before === 'i' ? (this.#words[at - 2]?.word ?? '') : before;
    const { word } = this.#words[at] ?? { word: '' };
    return HAVE.has(earlier) && DEED.test(word) && !NO_DEED.has(word) && this.#isFree(at, 1);
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
      if (this.#leadsTo(at + length)) this.#turn('from', at, length);
    } else if (effect === 'either') this.#turn(this.#goesOn(at + length) ? 'not' : 'back', at, length);
    else if (effect === 'not' || effect === 'from') {
      this.stance = 'avoided';
      this.#from = effect === 'from';
    } else if (effect === 'than') {
      if (this.#compared) this.stance = 'avoided';
    } else if (effect === 'wanted') {
      if (!this.#isDenied(at)) this.stance = 'wanted';
    } else this.#look(effect, at, length);
  }

  /** Cues about what came before, or about what one has been. */
  #look(effect: Effect, at: number, length: number): void {
    if (effect === 'past' || effect === 'am') {
      // "er tømrer, men ..." begins a clause; "det er ..." says something of something else.
      const holds = effect === 'past' || (this.#isOfOneself(at) && this.#wishesAfter(at + length));
      if (holds && this.stance !== 'avoided') this.stance = 'past';
      return;
    }
    if (effect === 'since') this.#since(at, length);
    // "lærer, der gerne vil ...": what comes before says what one is.
    else if (effect === 'role') this.found.fill('past', this.#sentence, at);
    else if (effect === 'back') this.found.fill('avoided', this.#spokenOf(at), at);
    else return;
    this.stance = 'wanted';
  }

  #isOfOneself(at: number): boolean {
    return at === this.#clause || /^(jeg|i|im)$/.test(this.#words[at]?.word ?? '');
  }

  #since(at: number, length: number): void {
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

  #goesOn(at: number): boolean {
    for (let next = at; next < this.#words.length; next++) {
      const word = this.#words[next];
      if (!word || isBreak(word.gap) || TURNING.has(word.word)) return false;
      if (saysSomething(word)) return true;
    }
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
    return this.stance === 'avoided' && DENIALS.has(this.#words[at - 1]?.word ?? '') && !TURNING.has(word);
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
  return reader.found;
}

const LEAVING =
  /\b(noget (helt )?andet|noget nyt|nyt (job|fag|arbejde|liv)|anden branche|andet (fag|arbejde|job)|ny (vej|retning|branche|karriere)|skifte|skift|omskol\w*|stopper|videre|kan ikke (mere|laengere)|kan (det )?ikke (mere|laengere)|(holder|holdt) op|holdt op|braendt ud|udbraendt|slidt (mig )?op|faaet nok|faerdig med|noget roligere|noget lettere|saa nu|nu noget|nu vil|nu kunne|vil hellere|would rather|but now|saa noget|(somet|anyt)hing (\w+ )?(else|new|different|lighter)|career change|change (of )?(career|job)|new (career|job|direction)|no longer|burn(ed|t) out|done with|different (job|career))\b/;

/** Does the person say, anywhere, that they want something other than what they have had? */
export const isLeaving = (words: readonly Token[]): boolean =>
  LEAVING.test(words.map(({ word }) => word).join(' '));
