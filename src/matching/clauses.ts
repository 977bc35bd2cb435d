import { fold, type Token, tokenise } from './fold.ts';
import { stopWords } from './language.ts';
import { type Match, PhraseTrie } from './phrases.ts';

/** How a word of the wish is meant: wanted, from the past, or not wanted. */
export type Tone = 'want' | 'past' | 'avoid';
type Act = 'ended' | 'avoid' | 'want' | 'past' | 'than' | 'none' | 'change';

const CUES: Record<Act, string> = {
  ended: `det er slut|er slut|slut med det|nok af det|it's over|that's over|aldrig mere|aldrig igen|never again|ikke igen|not again|nok er nok`,
  avoid: `ikke|nej tak|hverken|neither|nej tak til|no thanks|no thank you|not for me|er det slut med|slut med|ikk|ik|ingen|intet|uden|undgå|undgår|aldrig|nødig|væk fra|langt væk fra|træt af|færdig med|nok af|hader|hade|
    slippe for|slippe væk fra|fri for|slipper for|i stedet for|istedet for|istedetfor|frem for|fremfor|stoppe med|stoppe som|
    holde op med|noget andet end|alt andet end|andet end|kan ikke fordrage|ked af|droppe|orker ikke|dårlig til|allergisk over for|
    allergi over for|bange for|ud af|kan ikke længere|kan ikke mere|kører træt i|udbrændt af|
    not|no|never|without|away from|tired of|sick of|fed up with|don't|dont|do not|doesn't|can't stand|hate|avoid|rather than|
    instead of|stop|other than|anything but|no more|done with|out of|allergic to|afraid of|scared of|cannot|can't|can not|nothing with`,
  than: 'end|than',
  want: `og arbejde|og ind|og over|og hen|and work|and do|og i stedet|men|hellere|helst|vil gerne|vil|gerne|ønsker|drømmer om|ind i|over i|over til|hen til|and into|into|but|would like|i'd like|
    want|wants|i want|prefer|rather|would love|elsker|love|like to|kunne tænke mig|søger|looking for|leder efter|interesseret i|
    noget med|something with|derimod|til gengæld|dog|lyst til|though|i stedet|istedet|instead|nu|now|glad for|enjoy`,
  past: `har været|var|har arbejdet|har arbejdet som|har tidligere|tidligere|plejede|før i tiden|uddannet|udlært|nedslidt|
    udbrændt|kommer fra|fyret fra|opsagt fra|stoppet som|arbejdede|har haft|forhenværende|eks|har kørt|baggrund som|baggrund i|
    i have been|have worked|has been|worked as|worked in|used to|former|formerly|i was|previously|ex|trained as|background in|been a|laid off from|fired from|
    blevet fyret|års erfaring som|års erfaring`,
  change: `så nu|nu noget|nu vil jeg|but now|now i want|now something|nu hellere|nu gerne|så nu noget|noget andet|noget nyt|noget helt andet|noget helt nyt|nyt arbejde|skifte|skift|brancheskift|karriereskift|anden branche|andre boldgader|
    ny branche|something else|something different|something new|change career|career change|ny retning|nyt spor|omskoles|
    omskole|omskoling|switch|try something|ny vej|helt andet`,
  none: `ikke kun|ikke bare|ikke noget imod|intet imod|ikke bange for|ikke nødvendigvis|uden erfaring|ingen erfaring|
    ikke erfaring|ikke nogen erfaring|uden uddannelse|ingen uddannelse|ikke uddannelse|ikke nogen uddannelse|ved ikke|
    ved ikke rigtig|ikke helt klar|er ikke sikker|ikke sikker|ikke prøvet|aldrig prøvet|aldrig haft|ikke har prøvet|aldrig har prøvet|ikke arbejdet|aldrig arbejdet|
    ikke haft|har ikke|hvorfor ikke|ikke dansk|ikke så godt dansk|ikke tale dansk|taler ikke|snakker ikke|hvis ikke|ingen kørekort|ikke kørekort|
    not only|not just|don't mind|no experience|without experience|without any experience|don't have experience|don't have any experience|no education|don't know|not sure|
    never tried|never worked|don't have|do not have|haven't|why not|don't speak|no danish|ikke gør noget|gør ikke noget|
    ikke tåle|tåler ikke|ikke løfte|ikke stå|ikke sidde|ikke gå|ikke klare|can't lift|cannot lift|can't stand up|can't stand for|can't sit|
    har altid|altid har|har lyst|har altid været|always been|have always|i've always|altid været|stop med at være alene|ikke været|
    ingen penge|ikke råd|no money|ikke alene|not alone|slippe ud|ud af huset|ud af døren|out of the house|ikke så|ikke for|not too|ikke meget|not much|
    ud af hullet|ud af sofaen|ikke bor|ikke langt|not far|har ikke været|no longer|ikke længere|no car|ingen bil|ikke bil|uden bil|without a car|no driving licence|ingen kollegaer|ingen venner|ikke nogen venner|no friends|ikke kender|kender ikke|kender ingen|don't know anyone`,
};

const cues = new PhraseTrie<Act>();
for (const [act, list] of Object.entries(CUES)) {
  for (const cue of list.split('|'))
    cues.add(
      tokenise(cue.trim()).map((t) => t.word),
      act as Act,
    );
}

const RESTART = new Set(
  `jeg vil gerne hellere men noget helst søger ønsker kunne drømmer kan i i'm i'd want would prefer something but like
  looking er har mit min my gerne bare also love elsker`
    .split(/\s+/)
    .map(fold),
);
const COMPARES = new Set([
  'hellere',
  'helst',
  'mere',
  'mindre',
  'less',
  'snarere',
  'rather',
  'more',
  'bedre',
  'prefer',
]);
const TAIL = new Set(
  'noget for mig lide holde ud laengere mere igen det at ret saa godt af med anymore thing my me it again more arbejde as work jeg i som nok traet overhovedet'.split(
    ' ',
  ),
);

/** The words of one clause: the positions `from` up to but not with `to`. */
type Clause = { from: number; to: number; sentence: boolean };

/** Splits at punctuation; `sentence` says that a new sentence begins. */
function clausesOf(text: string, tokens: readonly Token[]): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  let sentence = true;
  for (let i = 1; i <= tokens.length; i++) {
    const gap = i < tokens.length ? text.slice(tokens[i - 1]?.end, tokens[i]?.start) : '.';
    if (!/[.,;:!?\n()–—…]|\s-\s/.test(gap)) continue;
    clauses.push({ from, to: i, sentence });
    from = i;
    sentence = /[.!?;\n…]/.test(gap);
  }
  return clauses;
}

/** The tone of every word, and which words are only cues. */
export function tones(text: string, tokens: readonly Token[]): { tone: Tone[]; cue: boolean[] } {
  const words = tokens.map((t) => t.word);
  const matches = cues.longest(words);
  const changes = matches.some((m) => m.values.includes('change'));
  const listener = new Listener(words, matches);
  for (const clause of clausesOf(text, tokens)) listener.hear(clause);
  const tone = changes ? listener.tone.map((t) => (t === 'past' ? 'avoid' : t)) : listener.tone;
  return { tone, cue: listener.cue };
}

/** Goes through the clauses in order and remembers how the words are meant. */
class Listener {
  readonly tone: Tone[] = [];
  readonly cue: boolean[];
  readonly #words: readonly string[];
  readonly #matches: Map<number, Match<Act>>;
  readonly #compares: boolean;
  #now: Tone = 'want';

  constructor(words: readonly string[], matches: readonly Match<Act>[]) {
    this.#words = words;
    this.#matches = new Map(matches.map((m) => [m.from, m]));
    this.#compares = words.some((w) => COMPARES.has(w));
    this.cue = words.map(() => false);
  }

  hear(clause: Clause): void {
    const restarts = this.#words.slice(clause.from, clause.to).some((w) => RESTART.has(w));
    if (clause.sentence || restarts) this.#now = 'want';
    for (let i = clause.from; i < clause.to; i++) {
      const match = this.#matches.get(i);
      const act = match ? acts(match.values, this.#compares) : null;
      if (match && act) this.#turn(act, match, clause);
      this.tone.push(this.#now);
    }
  }

  #turn(act: Act, match: Match<Act>, clause: Clause): void {
    for (let j = match.from; j < match.to; j++) this.cue[j] = true;
    if (act === 'ended') this.tone.fill('avoid');
    else if (act === 'want' || act === 'past') this.#now = next(this.#now, act, this.#words, match.from);
    else if (act === 'avoid' && opens(this.#words, match.to, clause, this.tone, match.from))
      this.#now = 'avoid';
  }
}

/** "han har ikke lyst" stays unwanted, but a fresh wish turns the tone. */
function next(now: Tone, act: 'want' | 'past', words: readonly string[], at: number): Tone {
  if (act === 'past') return now === 'avoid' ? now : 'past';
  if (now === 'avoid' && !TURNS.has(words[at] ?? '')) return now;
  return 'want';
}
const TURNS = new Set(
  'og and men hellere helst ind over hen and into but prefer rather derimod dog i instead istedet vil oensker would want though til nu gerne'.split(
    ' ',
  ),
);

function acts(values: readonly Act[], compares: boolean): Act | null {
  const act = values[0] ?? null;
  if (act === 'than') return compares ? 'avoid' : null;
  return act;
}

/** True when the cue has something after it to deny; otherwise what stands before it in the clause is denied. */
function opens(words: readonly string[], after: number, clause: Clause, tone: Tone[], at: number): boolean {
  const rest = words.slice(after, clause.to);
  const mine = rest.slice(0, rest.findIndex((w) => w === 'men' || w === 'but') >>> 0);
  const content = mine.some((w) => !TAIL.has(w) && !stopWords().has(w)) || mine.some((w) => PEOPLE.has(w));
  if (content || (mine.length === 0 && after < words.length && clause.to === after && at === clause.from))
    return true;
  for (let i = clause.from; i < at; i++) tone[i] = 'avoid';
  return false;
}
const PEOPLE = new Set([
  'mennesker',
  'menneske',
  'folk',
  'people',
  'animals',
  'children',
  'boern',
  'it',
  'unge',
  'gamle',
  'inside',
  'outside',
]);
