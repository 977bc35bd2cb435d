import { spansOf, type TagSpan } from '../tagger.ts';

export type F1 = { precision: number; recall: number; f1: number };

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

function toF1(right: number, given: number, found: number, gold: number): F1 {
  const precision = share(right, given);
  const recall = share(found, gold);
  return { precision, recall, f1: share(2 * precision * recall, precision + recall) };
}

type Alike = (one: TagSpan, other: TagSpan) => boolean;

const exactly: Alike = (one, other) =>
  one.kind === other.kind && one.from === other.from && one.to === other.to;
const touches: Alike = (one, other) => one.kind === other.kind && one.from < other.to && other.from < one.to;
const touchesAny: Alike = (one, other) => one.from < other.to && other.from < one.to;

/** Gold and given tags of a sentence. */
export type JudgedTags = { gold: readonly number[]; given: readonly number[] };

function score(judged: readonly JudgedTags[], alike: Alike): F1 {
  let right = 0;
  let found = 0;
  let given = 0;
  let gold = 0;
  for (const each of judged) {
    const golden = spansOf(each.gold);
    const spans = spansOf(each.given);
    right += spans.filter((span) => golden.some((other) => alike(span, other))).length;
    found += golden.filter((span) => spans.some((other) => alike(span, other))).length;
    given += spans.length;
    gold += golden.length;
  }
  return toF1(right, given, found, gold);
}

/** Strict: same words, same kind. Loose: a word in common and the same kind. Any: a word in common. */
export function scoreTags(judged: readonly JudgedTags[]): { strict: F1; loose: F1; any: F1 } {
  return { strict: score(judged, exactly), loose: score(judged, touches), any: score(judged, touchesAny) };
}
