import type { Token } from './tokens.ts';

/** What the person says of each word: wants it, wants away from it, or has had it. */
export type Stance = 'wanted' | 'avoided' | 'past';

type Effect = 'not' | 'from' | 'past' | 'wanted' | 'nothing' | 'back' | 'role' | 'than' | 'compare';

/** In order of length; the longest that fits wins. "nothing" takes the words out of the way of shorter cues. */
const CUES: Record<Effect, string> = {
  nothing:
    'noget ud af|ud af det|out of it|ikke kun|ikke bare|ikke blot|ikke noget imod|ikke bange for|ikke mindst|ikke engang|ikke sandt|hvorfor ikke|lade vaere|ved ikke|ved ikke helt|ikke helt sikker|ikke sikker|not only|not just|not afraid|not sure|why not|dont know|do not know|dont mind|do not mind|no problem|uden tvivl|uden problemer|without doubt|kan ikke lade vaere|intet imod|ingen problem|ikke et problem|foer ikke|jeg har ikke noget imod|noget med|mindre virksomhed|mindre firma|mindre sted|mindre by|nok|no matter|var det|hvis det var|kunne vaere|har altid villet|har altid vaeret glad|har altid vaeret god|har altid elsket|har altid droemt|altid villet',
  not: 'daarlig til|ikke god til|ikke saa god til|bad at|not good at|ikke|aldrig|uden|undtagen|ingen|intet|slippe for|slipper for|slippe vaek|fri for|fri fra|traet af|traette af|keder mig|keder mig ved|hader|hade|orker ikke|gider ikke|kan ikke klare|kan ikke holde til|kan ikke holde ud|stoppe med|stoppe som|stopper med|stopper som|stoppet med|stoppet som|stop med|holde op med|holde op som|holder op med|holder op som|holdt op med|holdt op som|faerdig med|faerdig som|nok af|faaet nok af|i stedet for|istedet for|istedetfor|frem for|fremfor|mindre|faerre|undgaa|undgaar|modsat|langt fra|siger op|sagt op|forlade|droppe|dropper|slut med|not|no|never|without|except|avoid|avoiding|away from|get away from|tired of|sick of|hate|hates|rather than|instead of|less|fewer|stop|stopping|stopped|quit|quitting|leave|leaving|get out of|out of|fed up with|done with|enough of|dislike|cant|cannot|cant stand|dont|doesnt|wont|isnt|didnt|nothing with|neither|nor|hverken|eller ej|bange for|angst for|allergisk over for|allergisk overfor|allergi for|allergic to|afraid of|moving on from|move on from|moving away from|nej tak til|ikke mere|aldrig mere|helst ikke|lade vaere med|skiftet ud|udbraendt af|udbraendt som|burned out from|burnt out from|burned out as',
  from: 'ud af|vil ud af|vaek fra|skifte fra|skifter fra|gaa fra|gaar fra|videre fra|komme fra|flytte fra|switch from|switching from|change from|changing from|move from|moving from|go from',
  past: 'har vaeret|har tidligere|har arbejdet|har koert|har kun|har haft|jeg var|tidligere|forhenvaerende|eks|ex|arbejdede|har undervist|har laest|var ansat|har undervaeret|fyret som|fyret fra|blev fyret|er uddannet|uddannet|udlaert|faglaert|nedslidt|opsagt|used to be|used to work|used to|was|worked|have been|have worked|ive been|ive worked|former|formerly|previously|previous|ex|trained as|background in|background as|worn out|burned out|been a|been an|baggrund som|baggrund i|kommer fra|min fortid|fra et liv|et helt liv som|i mange aar|aar som|aar i|aar paa|aar med|years as|years in|years of|years at',
  wanted:
    'men|hellere|helst|gerne|vil|ville|but|rather|prefer|preferably|ind i|over i|over til|hen til|i stedet|istedet|instead|nu|now|want|wants|would like|id like|like to|oensker|droemmer|droem|soeger|leder efter|looking for|til gengaeld|elsker|love|loves|kan lide|kan godt lide|lyst|proev|proeve|try|something with|noget med|og i gang|i gang med|tilbage til|back to|laere|interesseret|interested|mere tid til|saa|so|derimod|kun|only|hoping|hope|haaber|skal det vaere|skal vaere|skal have med|ind paa|og arbejde|og lave|og blive|og vaere|og komme|and work|and do|and be|and become|and get|kunne godt|godt kunne|wish|seeking|into|with|og ind|eller ogsaa',
  back: 'er faerdig med det|er traet af det|er slut med det|hele livet|hele mit liv|har jeg proevet nok|im done with it|all my life|er ikke noget for mig|er ikke mig|duer ikke for mig|kan jeg ikke|vil jeg ikke|gider jeg ikke|orker jeg ikke|har jeg proevet|er jeg traet af|er jeg faerdig med|hader jeg|nej tak|siger mig ikke noget|interesserer mig ikke|is not for me|isnt for me|are not for me|arent for me|er for haardt|er blevet for haardt|er ikke til mig|skal det ikke vaere|skal jeg ikke|doesnt interest me|does not interest me|kan jeg ikke holde ud|kan min krop ikke|kan kroppen ikke',
  role: 'der gerne vil|som gerne vil|der helst vil|der vil|som vil|der godt kunne|der kunne|who wants|who would like|who wants to',
  than: 'end|than',
  compare: 'hellere|mere|bedre|helst|snarere|rather|more|better|over|prefer',
};

const LONGEST_CUE = 5;

const cues = new Map<string, Effect>();
for (const [effect, phrases] of Object.entries(CUES) as [Effect, string][]) {
  if (effect === 'compare') continue;
  for (const phrase of phrases.split('|'))
    if (!cues.has(phrase) || effect === 'not') cues.set(phrase, effect);
}
const comparing = new Set(CUES.compare.split('|'));
/** These join what they stand between to one list, so "ikke kontor, lager eller butik" is one "not". */
const JOINS = new Set(['eller', 'or', 'og', 'and', 'nor', 'hverken']);

type Cue = { effect: Effect; length: number };

function cueAt(words: readonly Token[], at: number, taken: (at: number) => boolean): Cue | null {
  for (let length = Math.min(LONGEST_CUE, words.length - at); length > 0; length--) {
    const slice = words.slice(at, at + length);
    if (slice.some(({ gap }, n) => n > 0 && (gap === 'stop' || gap === 'comma'))) continue;
    const effect = cues.get(slice.map(({ word }) => word).join(' '));
    if (effect && !slice.some((_, n) => taken(at + n))) return { effect, length };
  }
  return null;
}

/** Does a list go on after this comma: a few plain words and then "or"? */
function listGoesOn(words: readonly Token[], at: number): boolean {
  for (let next = at; next < Math.min(words.length, at + 6); next++) {
    const { word, gap } = words[next] ?? { word: '', gap: 'stop' };
    if (gap === 'stop') return false;
    if (next > at && JOINS.has(word)) return true;
    if (cues.get(word) !== undefined) return false;
  }
  return false;
}

const isBreak = (gap: Token['gap']) => gap === 'stop' || gap === 'comma';

/** Right after "ikke" only these turn round: "jeg vil ikke tilbage til fabrikken" does not want back. */
const TURNING = new Set(['men', 'but', 'hellere', 'rather', 'derimod', 'istedet', 'instead']);
const DENIALS = new Set([
  'ikke',
  'not',
  'dont',
  'never',
  'aldrig',
  'helst',
  'no',
  'uden',
  'without',
  'cant',
  'wont',
  'traet',
]);

/** What is known while reading from left to right. */
class Reader {
  stance: Stance = 'wanted';
  readonly found: Stance[] = [];
  readonly #words: readonly Token[];
  #from = false;
  #compared = false;
  #clause = 0;
  #sentence = 0;

  constructor(words: readonly Token[]) {
    this.#words = words;
  }

  /** A clause ends the stance, unless a list of what is not wanted goes on. */
  enter(at: number, { gap, word }: Token): void {
    if (isBreak(gap)) {
      if (gap === 'stop' || !listGoesOn(this.#words, at)) this.stance = 'wanted';
      if (gap === 'stop') {
        this.#compared = false;
        this.#sentence = at;
      }
      this.#clause = at;
    }
    if (comparing.has(word)) this.#compared = true;
  }

  /** "fra lageret til køkkenet": what comes after "til" is wanted. */
  plain({ word }: Token, at: number): void {
    if (this.#from && (word === 'til' || word === 'to' || this.#isDeed(at))) {
      this.stance = 'wanted';
      this.#from = false;
    }
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
    this.#turn(effect, at);
    for (let n = 0; n < length; n++) this.found.push(this.stance);
  }

  #turn(effect: Effect, at: number): void {
    switch (effect) {
      case 'not':
        this.stance = 'avoided';
        break;
      case 'from':
        this.stance = 'avoided';
        this.#from = true;
        break;
      case 'past':
        if (this.stance !== 'avoided') this.stance = 'past';
        break;
      case 'than':
        if (this.#compared) this.stance = 'avoided';
        break;
      case 'wanted':
        if (!this.#isDenied(at)) this.stance = 'wanted';
        break;
      case 'role':
        // "lærer, der gerne vil ...": what comes before says what one is.
        this.found.fill('past', this.#sentence, at);
        this.stance = 'wanted';
        break;
      case 'back':
        this.found.fill('avoided', this.#clause, at);
        this.stance = 'wanted';
        break;
      default:
    }
  }

  #isDenied(at: number): boolean {
    const word = this.#words[at]?.word ?? '';
    return this.stance === 'avoided' && DENIALS.has(this.#words[at - 1]?.word ?? '') && !TURNING.has(word);
  }
}

/**
 * How the person stands to each word of the text. `taken` tells which words are part of an expression with a meaning of its own
 * ("kan ikke sove"), where "ikke" denies nothing.
 */
export function stances(words: readonly Token[], taken: (at: number) => boolean): Stance[] {
  const reader = new Reader(words);
  for (let at = 0; at < words.length; ) {
    const token = words[at];
    if (!token) break;
    reader.enter(at, token);
    const cue = cueAt(words, at, taken);
    if (cue) reader.cue(cue, at);
    else reader.plain(token, at);
    at += cue?.length ?? 1;
  }
  return reader.found;
}

const LEAVING =
  /\b(noget (helt )?andet|noget nyt|nyt (job|fag|arbejde|liv)|anden branche|andet (fag|arbejde|job)|ny (vej|retning|branche|karriere)|skifte|skift|omskol\w*|stopper|videre|kan ikke (mere|laengere)|saa nu|nu noget|nu vil|but now|saa noget|(somet|anyt)hing (else|new|different)|career change|change (of )?(career|job)|new (career|job|direction)|no longer|different (job|career))\b/;

/** Does the person say, anywhere, that they want something other than what they have had? */
export const isLeaving = (words: readonly Token[]): boolean =>
  LEAVING.test(words.map(({ word }) => word).join(' '));
