import { dataLines } from '../data.ts';
import { fold } from './fold.ts';
import { asWritten } from './small-words.ts';

/** What an expression does to the words around it; data/language/cues.tsv says which does what. */
export type Effect =
  | 'nothing'
  | 'not'
  | 'either'
  | 'from'
  | 'between'
  | 'past'
  | 'am'
  | 'since'
  | 'wanted'
  | 'back'
  | 'both'
  | 'role'
  | 'than'
  | 'was'
  | 'begins'
  | 'yes'
  | 'answer'
  | 'first'
  | 'love';

type Step = { next: Map<string, Step>; effect: Effect | null };
type Readable = { word: string; number: boolean; gap: string };
export type Cue = { effect: Effect; length: number };

const step = (): Step => ({ next: new Map(), effect: null });
const root = step();

/** Words that may stand inside an expression without changing it: "er (bare) ikke (lige) mig". */
const SOFT = new Set(
  'lige bare slet virkelig altsaa simpelthen overhovedet rigtig rigtigt helt heller sgu da jo egentlig egentligt desvaerre bestemt absolut efterhaanden ogsaa saadan meget helst selv faktisk snart just really absolutely simply definitely so quite completely totally actually honestly ever'.split(
    ' ',
  ),
);
const NUMBERS = new Set(
  'to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tyve femogtyve tredive femogtredive fyrre halvtreds two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty'.split(
    ' ',
  ),
);

/** Words in a row; a template is a row of parts, and each part has one such row for each of its choices. */
type Phrase = readonly string[];

const phraseOf = (text: string): Phrase =>
  text
    .split(' ')
    .filter(Boolean)
    .map((each) => (each === '#' ? each : fold(each)));

/** "(er|var) for (haardt|)" as parts with two, one and two choices. */
function partsOf(template: string): Phrase[][] {
  if (/\([^)]*\(/.test(template)) throw new Error(`cues.tsv: a choice inside a choice: ${template}`);
  return template.split(/[()]/).map((part, at) => (at % 2 === 0 ? [part] : part.split('|')).map(phraseOf));
}

const words = new Set<string>();

function collect(parts: readonly Phrase[][]): void {
  for (const [first = []] of parts) for (const word of first) words.add(word);
  for (const [, ...others] of parts) for (const word of others.flat()) words.add(word);
}

function follow(from: Step, phrase: Phrase): Step {
  let at = from;
  for (const word of phrase) {
    const next = at.next.get(word) ?? step();
    at.next.set(word, next);
    at = next;
  }
  return at;
}

/** All the expressions that a template stands for, without writing out a thousand of them one by one. */
function plant(parts: readonly Phrase[][], effect: Effect): void {
  let ends = new Set([root]);
  for (const choices of parts)
    ends = new Set([...ends].flatMap((at) => choices.map((phrase) => follow(at, phrase))));
  for (const at of ends) if (at !== root) at.effect ??= effect;
}

for (const line of dataLines('language/cues.tsv')) {
  const [effect, template = ''] = line.split('\t');
  const parts = partsOf(template);
  collect(parts);
  plant(parts, effect as Effect);
}

/** The words of the expressions, without the numbers. */
export const cueWords: ReadonlySet<string> = words;
/** Words that any of the expressions has; they are never taken for misspelt ones. */
export const isCueWord = (word: string): boolean => words.has(word) || SOFT.has(word);

const keyOf = ({ word, number }: Readable): string => (number || NUMBERS.has(word) ? '#' : asWritten(word));

const isBreak = ({ gap }: Readable): boolean => gap === 'stop' || gap === 'comma';

/** The longest expression that begins at a word, within its clause. */
export function cueAt(
  text: readonly Readable[],
  from: number,
  isFree: (at: number, length: number, effect: Effect) => boolean,
): Cue | null {
  let best: Cue | null = null;
  const walk = (at: Step, position: number): void => {
    const length = position - from;
    if (at.effect && length > (best?.length ?? 0) && isFree(from, length, at.effect))
      best = { effect: at.effect, length };
    const word = text[position];
    if (!word || (length > 0 && isBreak(word))) return;
    const next = at.next.get(word.word) ?? at.next.get(keyOf(word));
    if (next) walk(next, position + 1);
    else if (length > 0 && SOFT.has(asWritten(word.word))) walk(at, position + 1);
  };
  walk(root, from);
  return best;
}
