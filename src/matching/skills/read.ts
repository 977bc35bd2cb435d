import { codeOf } from './codes.ts';
import { nearestSkill } from './nearest.ts';
import { partsOfSpan } from './parts.ts';
import { type Piece, sentencesOf } from './pieces.ts';
import { tagFeatures } from './tag-features.ts';
import { spansOf, tagSentence } from './tagger.ts';
import { tagger } from './tags.ts';

/** A skill or a field of knowledge that a text asks for or tells of. */
export type Skill = {
  /** Where it stands: text.slice(start, end) is the quote. */
  start: number;
  end: number;
  quote: string;
  kind: 'skill' | 'knowledge';
  /** ESCO's coarse group: S1-S8 skills, K01-K10 knowledge, L1 languages, A1 attitudes. */
  code: string;
  /** The skill of ESCO that is said most nearly, or null. */
  esco: { uri: string; label: string; labelEn: string } | null;
  /** How sure the code is, 0..1. */
  score: number;
};

/** An advertisement is shorter; what comes after is not read, so no text takes long. */
const MOST_CHARACTERS = 20_000;

function toSkill(text: string, pieces: readonly Piece[], kind: Skill['kind']): Skill[] {
  const start = pieces[0]?.start;
  const end = pieces.at(-1)?.end;
  if (start === undefined || end === undefined) return [];
  const quote = text.slice(start, end);
  const { code, share } = codeOf(quote, kind);
  return [
    {
      start,
      end,
      quote,
      kind,
      code,
      esco: nearestSkill(quote, code),
      score: Math.round(share * 1000) / 1000,
    },
  ];
}

/** The skills and fields of knowledge in an advertisement or in what somebody tells of themselves, in order. */
export function readSkills(text: string): Skill[] {
  return sentencesOf(text.slice(0, MOST_CHARACTERS)).flatMap((sentence) => {
    const tags = tagSentence(tagger(), tagFeatures(sentence.map((piece) => piece.text)));
    return spansOf(tags).flatMap((span) =>
      partsOfSpan(sentence.slice(span.from, span.to)).flatMap((pieces) => toSkill(text, pieces, span.kind)),
    );
  });
}
