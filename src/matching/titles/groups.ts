import { isGeneric } from '../language/small-words.ts';
import { stemDanish } from '../language/stem.ts';
import { partsOf } from '../language/vocabulary.ts';
import { groupsOfWord, type Weighed } from '../taxonomy/associations.ts';
import { lexicon, longest, type Readable } from '../taxonomy/everyday.ts';

/** A subject that only a part of a word names is a little less sure. */
const IN_A_PART = 0.6;

export type GroupEvidence = ReadonlyMap<string, number>;

const readable = (word: string): Readable => ({ word, stem: stemDanish(word) });

const either = (a: number, b: number) => 1 - (1 - a) * (1 - b);

function add(table: Map<string, number>, groups: readonly Weighed[], factor: number): void {
  for (const { code, weight } of groups)
    table.set(code, either(table.get(code) ?? 0, Math.min(0.97, weight * factor)));
}

function subjectsInParts(word: string, table: Map<string, number>): void {
  for (const part of partsOf(word)) {
    if (isGeneric(part)) continue;
    const found = longest(lexicon.danish, [readable(part)], 0);
    if (found) add(table, found.subject.groups, IN_A_PART);
  }
}

/** The trades that everyday subjects in the title point to. */
export function everydayGroups(words: readonly string[]): GroupEvidence {
  const table = new Map<string, number>();
  const all = words.map(readable);
  for (let at = 0; at < words.length; ) {
    const found = longest(lexicon.danish, all, at);
    if (found) add(table, found.subject.groups, 1);
    else subjectsInParts(words[at] ?? '', table);
    at += found?.length ?? 1;
  }
  return table;
}

/** The trades that ESCO's own texts connect with the words of the title, or with their parts. */
export function associatedGroups(words: readonly string[]): GroupEvidence {
  const table = new Map<string, number>();
  for (const word of words) {
    const whole = groupsOfWord(stemDanish(word));
    const looked =
      whole.length > 0
        ? whole
        : partsOf(word).flatMap((part) => (isGeneric(part) ? [] : groupsOfWord(stemDanish(part))));
    for (const { code, weight } of looked) table.set(code, Math.min(1, (table.get(code) ?? 0) + weight));
  }
  return table;
}
