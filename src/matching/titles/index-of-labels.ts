import { concepts } from '../taxonomy/concepts.ts';
import { GramIndex } from './grams.ts';
import { readTitled, type Titled } from './labels.ts';
import { keyOf, titleWords } from './words.ts';

const UNIT_GROUP = 4;

export type TitleIndex = {
  titled: readonly Titled[];
  labels: readonly string[];
  /** The concept of each label, and the place of each concept's first label (the preferred one). */
  conceptOf: Uint16Array;
  firstOf: Uint32Array;
  /** Whether a concept can be meant: the broad groups ("Teknikerarbejde") never are. */
  possible: Uint8Array;
  isGroup: Float32Array;
  /** The unit group of each concept as a number below `groups`; `groups` itself for none. */
  groupOf: Uint16Array;
  groups: readonly string[];
  /** Where each of `groups` stands itself. */
  placeOfGroup: readonly number[];
  /** By place in `concepts`, the list that labels.ts speaks of. */
  placeOf: ReadonlyMap<number, number>;
  /** Concepts whose preferred label is this. */
  preferred: ReadonlyMap<string, readonly number[]>;
  grams: GramIndex;
};

function byKey(words: readonly (readonly string[])[], firstOf: Uint32Array): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (let concept = 0; concept + 1 < firstOf.length; concept++) {
    const key = keyOf(words[firstOf[concept] ?? 0] ?? []);
    const list = found.get(key);
    if (list) list.push(concept);
    else found.set(key, [concept]);
  }
  return found;
}

function build(): TitleIndex {
  const titled = readTitled();
  const labels = titled.flatMap((each) => each.labels);
  const words = labels.map(titleWords);
  const firstOf = new Uint32Array(titled.length + 1);
  titled.forEach((each, at) => {
    firstOf[at + 1] = (firstOf[at] ?? 0) + each.labels.length;
  });
  const isUnit = ({ isGroup, isco }: Titled) => isGroup && isco.length === UNIT_GROUP;
  const placeOfGroup = titled.flatMap((each, at) => (isUnit(each) ? [at] : []));
  const groups = titled.filter(isUnit).map(({ isco }) => isco);
  const numberOf = new Map(groups.map((code, at) => [code, at]));
  const places = new Map(titled.map(({ uri }, at) => [uri, at]));
  return {
    titled,
    labels,
    conceptOf: Uint16Array.from(titled.flatMap((each, at) => each.labels.map(() => at))),
    firstOf,
    possible: Uint8Array.from(titled, (each) => (!each.isGroup || isUnit(each) ? 1 : 0)),
    isGroup: Float32Array.from(titled, ({ isGroup }) => (isGroup ? 1 : 0)),
    groupOf: Uint16Array.from(titled, ({ isco }) => numberOf.get(isco) ?? groups.length),
    groups,
    placeOfGroup,
    placeOf: new Map(
      concepts.flatMap(({ uri }, at) => (places.has(uri) ? [[at, places.get(uri) ?? 0]] : [])),
    ),
    preferred: byKey(words, firstOf),
    grams: new GramIndex(words),
  };
}

let built: TitleIndex | undefined;

/** Built from ESCO's labels when the first title is read. */
export function titleIndex(): TitleIndex {
  built ??= build();
  return built;
}
