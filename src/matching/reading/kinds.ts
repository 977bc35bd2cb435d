import { type Concept, type Conditions, KINDS, type Kind } from '../types.ts';
import { saidTogether } from './said.ts';
import { type Mention, quoteOf, type Reading } from './words.ts';

const SAID = 0.5;
const LATER_IN_THE_ROW = 0.12;
/** "Sewing" is a trade first, and a kind of offer besides. */
const BESIDE_A_TRADE = 0.7;
const LEAST = 0.05;
const SAID_TWICE = 0.9;

/** `need`: only a need or a complaint speaks for it (a bad back, low spirits), nothing that names the kind. */
type Score = { kind: Kind; score: number; quote: string; need: boolean };

/** What is expected when no word says: somebody who names a trade most likely wants to do it. */
function expected(concepts: readonly Concept[], { hours, danish }: Conditions): Map<Kind, number> {
  const heaviest = concepts.find(({ type }) => type === 'occupation')?.weight ?? 0;
  // Who says no more than that they know little Danish wants to learn it.
  if (heaviest < 0.2 && danish === 'little') return new Map([['education', 0.4]]);
  if (heaviest < 0.2) return new Map(hours ? [['job', 0.3]] : []);
  return new Map<Kind, number>([
    ['job', 0.4 * heaviest],
    ['internship', 0.25 * heaviest],
    ['education', 0.12 * heaviest],
    ['volunteering', 0.1 * heaviest],
  ]);
}

const isNeed = ({ groups, kinds: [first] }: Mention['subject']): boolean =>
  groups.length === 0 && (first === 'health' || first === 'community');

/** Somebody who names a trade and a bad back looks for work that spares the back, not for a course about backs. */
const SURE_TRADE = 0.5;

class Tally {
  readonly scores: Map<Kind, Score>;
  readonly #unwanted = new Set<Kind>();

  constructor(base: ReadonlyMap<Kind, number>) {
    this.scores = new Map(
      KINDS.map((kind) => [kind, { kind, score: base.get(kind) ?? 0, quote: '', need: true }]),
    );
  }

  add(kind: Kind, weight: number, quote: string, need = false): void {
    const before = this.scores.get(kind);
    if (before)
      this.scores.set(kind, {
        kind,
        score: before.score + weight,
        quote: before.quote || (weight > SAID ? quote : ''),
        need: before.need && need,
      });
  }

  mention(reading: Reading, { subject, from, to, stance, strength }: Mention): void {
    const [first] = subject.kinds;
    if (stance === 'past') return;
    if (stance === 'avoided') {
      if (first) this.#unwanted.add(first);
      return;
    }
    subject.kinds.forEach((kind, at) => {
      const said = strength * (1 - at * LATER_IN_THE_ROW) * (subject.groups.length > 0 ? BESIDE_A_TRADE : 1);
      this.add(kind, said, quoteOf(reading, from, to), isNeed(subject));
    });
  }

  ranked(): Score[] {
    return [...this.scores.values()]
      .filter(({ kind, score }) => score > LEAST && (!this.#unwanted.has(kind) || score > SAID_TWICE))
      .sort((a, b) => b.score - a.score || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
  }
}

/** The kinds of offer a text speaks of, best first, and the words that said so. */
export function readKinds(
  reading: Reading,
  concepts: readonly Concept[],
  conditions: Conditions,
): { kinds: Kind[]; kindQuotes: { kind: Kind; quote: string }[] } {
  const tally = new Tally(expected(concepts, conditions));
  for (const mention of reading.mentions) tally.mention(reading, mention);
  for (const { kind, from, to, weight } of saidTogether(reading, concepts)) {
    tally.add(kind, weight, quoteOf(reading, from, to));
  }
  const found = tally.ranked();
  const hasTrade = concepts.some(({ type, weight }) => type === 'occupation' && weight >= SURE_TRADE);
  return {
    kinds: found.map(({ kind }) => kind),
    kindQuotes: found
      .filter(({ quote, score, need }) => quote !== '' && score > SAID && !(need && hasTrade))
      .map(({ kind, quote }) => ({ kind, quote })),
  };
}
