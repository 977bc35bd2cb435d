import { concepts } from '../taxonomy/concepts.ts';
import type { Piece } from './pieces.ts';

const LEAST_LABELS = 2;

let verbs: Set<string> | null = null;

/** Words that labels of ESCO begin with: "passe", "lede", "vedligeholde". */
function beginsTask(word: string): boolean {
  if (!verbs) {
    const counts = new Map<string, number>();
    for (const { type, da } of concepts) {
      const first = type === 'skill' ? /^(\p{Ll}+e) /u.exec(da)?.[1] : undefined;
      if (first) counts.set(first, (counts.get(first) ?? 0) + 1);
    }
    verbs = new Set([...counts].filter(([, count]) => count >= LEAST_LABELS).map(([first]) => first));
  }
  return verbs.has(word.toLowerCase());
}

const isBinding = ({ text }: Piece) => /^(?:[^\p{L}\p{N}]+|og|eller|samt|and|or|at|to)$/iu.test(text);

/** A span begins and ends with a word of its own. */
function trimmed(pieces: readonly Piece[]): readonly Piece[] {
  const first = pieces.findIndex((piece) => !isBinding(piece));
  const last = pieces.findLastIndex((piece) => !isBinding(piece));
  return first < 0 ? [] : pieces.slice(first, last + 1);
}

/** "passe dyr og køre truck" are two, "styre og lede arbejdet" is one: both have the same object. */
function beginsAnother(pieces: readonly Piece[], from: number, at: number): boolean {
  const [verb, object] = [pieces[at + 1], pieces[at + 2]];
  return (
    /^(?:og|samt|eller)$/i.test(pieces[at]?.text ?? '') &&
    at - from >= 2 &&
    beginsTask(pieces[from]?.text ?? '') &&
    object !== undefined &&
    !isBinding(object) &&
    beginsTask(verb?.text ?? '')
  );
}

/**
 * What a comma parts, or an "og" between whole tasks, are several. The sentences learnt from had lost their commas, so the
 * tagger does not know.
 */
export function partsOfSpan(pieces: readonly Piece[]): (readonly Piece[])[] {
  const parts: (readonly Piece[])[] = [];
  let from = 0;
  for (let at = 0; at <= pieces.length; at++) {
    const ends =
      at === pieces.length || /^[,;]$/.test(pieces[at]?.text ?? '') || beginsAnother(pieces, from, at);
    if (!ends) continue;
    parts.push(trimmed(pieces.slice(from, at)));
    from = at + 1;
  }
  return parts;
}
