import type { Tone } from './clauses.ts';
import { correct, splitCompound } from './compounds.ts';
import { stemDa, stemEn, type Token } from './fold.ts';
import { stopWords } from './language.ts';
import { type Entry, lexicon } from './lexicon.ts';
import type { Match } from './phrases.ts';
import { type Node, taxonomy } from './taxonomy.ts';

/** A thought about what words may mean. */
export type Hint = { node: Node; weight: number; from: number; to: number; tone: Tone };
/** What was read from the words: hints, everyday entries, and words to look for. */
export type Reading = {
  hints: Hint[];
  entries: { entry: Entry; weight: number; from: number; to: number; tone: Tone }[];
  spelled: Map<number, string>;
};

type Input = {
  tokens: readonly Token[];
  tone: readonly Tone[];
  cue: readonly boolean[];
  mask: readonly boolean[];
  needs: readonly boolean[];
  text: string;
  english: boolean;
};

/** More prefixes than this in the lexicon mark a word as wide, like *mennesker*. */
const WIDE = 3;

/** Finds occupations, skills and ISCO groups in the words. */
export function readConcepts(input: Input): Reading {
  return new Reader(input).read();
}

class Reader {
  readonly #in: Input;
  readonly #out: Reading = { hints: [], entries: [], spelled: new Map() };
  readonly #covered: number[];

  constructor(input: Input) {
    this.#in = input;
    this.#covered = input.tokens.map(() => 0);
  }

  read(): Reading {
    const { english } = this.#in;
    const stems = this.#stems(english);
    this.#everyday(stems, english);
    this.#labels(stems, english);
    this.#in.tokens.forEach((token, i) => {
      if (this.#covered[i] || !this.#matters(i)) return;
      if (this.#in.needs[i]) this.#compound(token.word, i, true);
      else this.#guess(token.word, i);
    });
    return this.#out;
  }

  /** What no label says outright: the other language, parts of compounds, misspellings, words of labels. */
  #guess(word: string, i: number): void {
    const { english } = this.#in;
    if (this.#single(word, i, !english, 0.8) || this.#compound(word, i)) return;
    const meant = this.#typo(i);
    if (meant) {
      this.#out.spelled.set(i, meant);
      if (this.#single(meant, i, english, 0.9) || this.#single(meant, i, !english, 0.8)) return;
      if (this.#compound(meant, i)) return;
    }
    this.#partial(meant ?? word, i, 0.6);
  }

  #stems(english: boolean): string[] {
    const stem = english ? stemEn : stemDa;
    return this.#in.tokens.map((t, i) => (this.#in.mask[i] ? '' : stem(t.word)));
  }

  /** A word that may carry a meaning of its own. */
  #matters(i: number): boolean {
    const word = this.#in.tokens[i]?.word ?? '';
    return word.length > 1 && !this.#in.mask[i] && !this.#in.cue[i] && !stopWords().has(word);
  }

  #everyday(stems: string[], english: boolean): void {
    for (const match of (english ? lexicon().en : lexicon().da).longest(stems)) {
      if (match.to - match.from === 1 && (this.#in.cue[match.from] || !this.#exact(match.from))) continue;
      for (const entry of this.#meant(match)) this.#entry(entry, match.from, match.to, 1);
      for (let i = match.from; i < match.to; i++) this.#covered[i] = match.to - match.from;
    }
  }

  #meant(match: Match<Entry>): readonly Entry[] {
    const word = this.#in.tokens[match.from]?.word ?? '';
    const exact = match.to - match.from === 1 ? lexicon().exact.get(word) : undefined;
    const same = exact?.filter((e) => match.values.includes(e)) ?? [];
    return same.length > 0 ? same : match.values;
  }

  /** A common word is only looked up as it is written, never by its stem. */
  #exact(i: number): boolean {
    const word = this.#in.tokens[i]?.word ?? '';
    return !(stopWords().has(word) || SHIFTY.has(word)) || lexicon().exact.has(word);
  }

  #entry(entry: Entry, from: number, to: number, factor: number): void {
    const tone = this.#in.tone[from] ?? 'want';
    this.#out.entries.push({ entry, weight: factor, from, to, tone });
    // A word that may point to many trades says less about each of them.
    const wide = entry.prefixes.length > WIDE ? 0.7 : 1;
    entry.codes.forEach((code, i) => {
      const node = taxonomy().groups.get(code);
      if (node) this.#hint(node, wide * factor * Math.max(0.4, 0.92 - 0.08 * i), from, to);
    });
  }

  #hint(node: Node, weight: number, from: number, to: number): void {
    this.#out.hints.push({ node, weight, from, to, tone: this.#in.tone[from] ?? 'want' });
  }

  #labels(stems: string[], english: boolean): void {
    const skip = (i: number) => stopWords().has(this.#in.tokens[i]?.word ?? '') && !this.#in.cue[i];
    const trie = english ? taxonomy().en : taxonomy().da;
    for (const match of trie.longest(stems, skip)) {
      const content = range(match.from, match.to).filter((i) => this.#matters(i)).length;
      if (content === 0 || range(match.from, match.to).every((i) => this.#in.needs[i])) continue;
      const inside = Math.max(0, ...range(match.from, match.to).map((i) => this.#covered[i] ?? 0)) > content;
      const factor = inside ? 0.5 : 1;
      this.#nodes(match.values, match.from, match.to, factor);
      if (content > 1) this.#weaken(match.from, match.to);
      const occupation = match.values.some((n) => n.type === 'occupation');
      for (const i of range(match.from, match.to))
        this.#covered[i] ||= occupation || content > 1 ? content : 0;
    }
  }

  /** Single words inside a longer label say less. */
  #weaken(from: number, to: number): void {
    for (const hint of this.#out.hints) {
      if (hint.from >= from && hint.to <= to && hint.to - hint.from < to - from && hint.weight < 0.95)
        hint.weight *= 0.7;
    }
  }

  #nodes(nodes: readonly Node[], from: number, to: number, factor: number): void {
    const occupations = nodes.filter((n) => n.type === 'occupation');
    for (const node of occupations.slice(0, 6))
      this.#hint(node, factor * (occupations.length > 3 ? 0.85 : 1), from, to);
    for (const node of nodes.filter((n) => n.type === 'skill').slice(0, 3)) {
      this.#hint(node, factor * 0.5, from, to);
      for (const { code, share } of node.groups) {
        const group = taxonomy().groups.get(code);
        if (group && share >= 0.1) this.#hint(group, factor * Math.min(0.55, 0.25 + share * 0.6), from, to);
      }
    }
  }

  #single(word: string, i: number, english: boolean, factor: number, everyday = false): boolean {
    const stem = english ? stemEn(word) : stemDa(word);
    const entries = (english ? lexicon().en : lexicon().da).get([stem]);
    for (const entry of entries) this.#entry(entry, i, i + 1, factor);
    if (everyday) return entries.length > 0;
    const nodes = (english ? taxonomy().en : taxonomy().da).get([stem]);
    this.#nodes(nodes, i, i + 1, factor);
    const found = entries.length > 0 || nodes.some((n) => n.type === 'occupation');
    if (found) this.#covered[i] = 1;
    return found;
  }

  /** The parts of a compound: the last one carries the trade, the first one the matter. */
  #compound(word: string, i: number, everyday = false): boolean {
    const parts = splitCompound(word).filter((p) => !stopWords().has(p));
    let found = false;
    parts.forEach((part, at) => {
      if (this.#single(part, i, false, at === parts.length - 1 ? 0.72 : 0.8, everyday)) found = true;
    });
    if (parts.length > 0 && !everyday) this.#partial(word, i, 0.7);
    return found;
  }

  #typo(i: number): string | null {
    const token = this.#in.tokens[i];
    if (!token) return null;
    const first = this.#in.text.slice(token.start, token.start + 1);
    const opens = i === 0 || /[.!?\n]\s*$/.test(this.#in.text.slice(0, token.start));
    if (!opens && first !== first.toLowerCase()) return null;
    return correct(token.word);
  }

  /** Labels that share rare words with the wish. */
  #partial(word: string, i: number, factor: number): void {
    const { labels, idf } = taxonomy();
    const stems = [stemDa(word), ...splitCompound(word).map(stemDa)];
    const best = new Map<Node, number>();
    for (const stem of stems) {
      const list = labels.get(stem) ?? [];
      if (list.length > 60) continue;
      for (const label of list) {
        const total = label.stems.reduce((sum, s) => sum + (idf.get(s) ?? 6), 0);
        const share = ((idf.get(stem) ?? 0) / total) * label.weight;
        if (share > (best.get(label.node) ?? 0.3)) best.set(label.node, share);
      }
    }
    const top = [...best].sort((a, b) => b[1] - a[1]).slice(0, 5);
    for (const [node, share] of top) this.#hint(node, factor * share, i, i + 1);
  }
}

/** Forms that share their stem with another word. */
const SHIFTY = new Set(
  'roere roerer roert form former tage love lover lovet mode barer sagen faare stille stilles tale taler selvet posten mener male'.split(
    ' ',
  ),
);

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
