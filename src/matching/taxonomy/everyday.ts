import { dataLines } from '../data.ts';
import { fold } from '../language/fold.ts';
import { stemDanish, stemEnglish } from '../language/stem.ts';
import { wordsOf } from '../language/tokens.ts';
import type { Kind } from '../types.ts';
import { readWeights, type Weighed } from './associations.ts';

/** A row of data/language/everyday.tsv: words that mean one everyday subject, and what the subject points to. */
export type Subject = {
  name: string;
  /** ISCO-08 unit groups of those who do it for a living. */
  groups: Weighed[];
  kinds: Kind[];
  /** "body=light", "time=evening", ... */
  conditions: string[];
  /** What "not this" means: prefixes of ISCO groups to keep away from, and conditions. */
  negatedGroups: string[];
  negatedConditions: string[];
  /** "Cats, not dogs": the trade is the same, so "not" takes nothing away. */
  keepsWhenDenied: boolean;
  /** Stems of its words, for finding the occupations of a group that are closest. */
  stems: ReadonlySet<string>;
};

/** The plainest words of a row come first; what comes later is too special to tell which occupations are meant. */
const PLAINEST = 40;

/** Each step is one word of an expression, by its stem or the very word; `subject` is set where an expression ends. */
type Step = { byStem: Map<string, Step>; byWord: Map<string, Step>; subject: Subject | null };

/** Most steps lead no further, and share this one. */
const NOWHERE: Map<string, Step> = new Map();

const step = (): Step => ({ byStem: NOWHERE, byWord: NOWHERE, subject: null });

function stepsFrom(at: Step, exact: boolean): Map<string, Step> {
  const kind = exact ? 'byWord' : 'byStem';
  if (at[kind] === NOWHERE) at[kind] = new Map();
  return at[kind];
}

/** Small words that may stand inside an expression without changing it: "ondt i (min) ryg". */
const FILLERS = new Set(
  'min mit mine den det en et de lidt meget rigtig rigtigt saa ret alt virkelig bare selv helt the a an my our some very really so too his her their lille smaa small little ny nyt nye new god godt gode good eget egen own'.split(
    ' ',
  ),
);

export const isFiller = (word: string): boolean => FILLERS.has(word);

const list = (cell: string, separator: string) =>
  cell
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const isGroup = (part: string) => /^\d+(:|$)/.test(part);

function subjectOf(cells: string[], stems: Set<string>): Subject {
  const [name = '', , , groups = '', kinds = '', conditions = '', negated = ''] = cells;
  return {
    name,
    groups: readWeights(list(groups, ' ').join(' ')).map(({ code, weight }, at) => ({
      code,
      // Named in order of likelihood: the first ones weigh most when no weight is given.
      weight: weight === 1 ? Math.max(0.7, 1 - at * 0.05) : weight,
    })),
    kinds: list(kinds, ' ') as Kind[],
    conditions: list(conditions, ' '),
    negatedGroups: list(negated, ' ').filter(isGroup),
    keepsWhenDenied: negated === '-',
    negatedConditions: list(negated, ' ').filter((part) => part !== '-' && !isGroup(part)),
    stems,
  };
}

/** A word of an expression, folded. "=lager" is this very word, not others of its stem; `pieces` are its words when it has a hyphen. */
type Written = { word: string; exact: boolean; pieces: readonly string[] };

function writtenAs(raw: string): Written {
  const exact = raw.startsWith('=');
  const bare = exact ? raw.slice(1) : raw;
  const word = fold(bare);
  return { word, exact, pieces: /^[a-zæøå]+$/.test(bare) ? [word] : wordsOf(bare) };
}

/** Most words stand in many expressions, and are read once. */
function reader(): (expression: string) => Written[] {
  const known = new Map<string, Written>();
  return (expression) =>
    expression.split(' ').map((raw) => {
      const written = known.get(raw) ?? writtenAs(raw);
      known.set(raw, written);
      return written;
    });
}

const keysOf = (expression: readonly Written[], stem: (word: string) => string): string[] =>
  expression.flatMap(({ word, exact, pieces }) => (exact ? [`=${word}`] : pieces.map(stem)));

function plant(root: Step, keys: readonly string[], subject: Subject): void {
  let at = root;
  for (const key of keys) {
    const exact = key.startsWith('=');
    const steps = stepsFrom(at, exact);
    const name = exact ? key.slice(1) : key;
    const next = steps.get(name) ?? step();
    steps.set(name, next);
    at = next;
  }
  at.subject ??= subject;
}

/** The expressions of one word, as they are written in the list. */
const alone = (expressions: readonly (readonly Written[])[]): string[] =>
  expressions.flatMap(([first, second]) => (first && !second ? [first.word] : []));

/** Words that are expressions by themselves, and words of longer ones. */
type Words = { alone: Set<string>; inside: Set<string> };

function collect({ alone, inside }: Words, expressions: readonly (readonly Written[])[]): void {
  for (const expression of expressions) {
    const [first, second] = expression;
    if (first && !second && first.pieces.length === 1) alone.add(first.pieces[0] ?? '');
    else for (const { pieces } of expression) for (const word of pieces) inside.add(word);
  }
}

export type Lexicon = {
  danish: Step;
  english: Step;
  subjects: ReadonlyMap<string, Subject>;
  /** Words that stand in the list as they are. Small words ("men") count as a subject only then, never by their stem. */
  plain: ReadonlySet<string>;
  danishWords: Words;
  englishWords: Words;
};

function readLexicon(): Lexicon {
  const read = reader();
  const danish = step();
  const english = step();
  const subjects = new Map<string, Subject>();
  const plain = new Set<string>();
  const danishWords: Words = { alone: new Set(), inside: new Set() };
  const englishWords: Words = { alone: new Set(), inside: new Set() };
  for (const line of dataLines('language/everyday.tsv')) {
    const cells = line.split('\t');
    const written = [list(cells[1] ?? '', '|').map(read), list(cells[2] ?? '', '|').map(read)] as const;
    const expressions = written[0].map((expression) => keysOf(expression, stemDanish));
    const inEnglish = written[1].map((expression) => keysOf(expression, stemEnglish));
    collect(danishWords, written[0]);
    collect(englishWords, written[1]);
    const single = expressions.filter(({ length }) => length === 1).flat();
    const subject = subjectOf(
      cells,
      new Set(single.slice(0, PLAINEST).map((key) => (key.startsWith('=') ? stemDanish(key.slice(1)) : key))),
    );
    subjects.set(subject.name, subject);
    for (const keys of expressions) plant(danish, keys, subject);
    for (const keys of inEnglish) plant(english, keys, subject);
    for (const [root, all] of [
      [danish, written[0]],
      [english, written[1]],
    ] as const) {
      for (const word of alone(all)) {
        plain.add(word);
        // The word as it stands in the list goes before whatever has the same stem: "billigt" is no "bil".
        plant(root, [`=${word}`], subject);
      }
    }
  }
  return { danish, english, subjects, plain, danishWords, englishWords };
}

export const lexicon: Lexicon = readLexicon();

/** A word as an expression may name it. */
export type Readable = { word: string; stem: string };

/** Can an expression begin with this word? Most cannot, and need no search. */
export const beginsExpression = (root: Step, { word, stem }: Readable): boolean =>
  root.byWord.has(word) || root.byStem.has(stem);

type Hit = { subject: Subject | null; length: number };

const isLeaf = ({ byStem, byWord }: Step): boolean => byStem.size === 0 && byWord.size === 0;

/** Most expressions end here, so that the words that follow need no look. */
function enter(step: Step, words: readonly Readable[], from: number, position: number, best: Hit): void {
  if (step.subject && position - from > best.length) {
    best.subject = step.subject;
    best.length = position - from;
  }
  if (!isLeaf(step)) walk(step, words, from, position, best);
}

function walk(at: Step, words: readonly Readable[], from: number, position: number, best: Hit): void {
  const word = words[position];
  if (!word) return;
  const exact = at.byWord.get(word.word);
  if (exact) enter(exact, words, from, position + 1, best);
  const stemmed = at.byStem.get(word.stem);
  if (stemmed) enter(stemmed, words, from, position + 1, best);
  if (position > from && FILLERS.has(word.word)) walk(at, words, from, position + 1, best);
}

/** The longest expression that begins at `from`: its subject and how many words it took. */
export function longest(
  root: Step,
  words: readonly Readable[],
  from: number,
): { subject: Subject; length: number } | null {
  const best: Hit = { subject: null, length: 0 };
  walk(root, words, from, from, best);
  const { subject, length } = best;
  return subject && { subject, length };
}

/** The subject a single word names, if any. */
export function subjectOfWord(root: Step, word: Readable): Subject | null {
  return root.byWord.get(word.word)?.subject ?? root.byStem.get(word.stem)?.subject ?? null;
}
