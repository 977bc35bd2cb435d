/** A word or a sign of a text, and where it stands. */
export type Piece = { text: string; start: number; end: number };

const PIECE = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’+#&/-]*|[^\s\p{L}\p{N}]/gu;
/** A new line begins a new sentence, and so does a letter after a stop and a space. */
const BETWEEN = /\n\s*\n?|(?<=[.!?])\s+(?=[\p{Lu}•*-])|[•·]/u;
const MOST_PIECES = 60;

function cut(pieces: readonly Piece[]): Piece[][] {
  const parts: Piece[][] = [];
  for (let from = 0; from < pieces.length; from += MOST_PIECES)
    parts.push(pieces.slice(from, from + MOST_PIECES));
  return parts;
}

/** The sentences of a text, each as its words and signs in order. */
export function sentencesOf(text: string): Piece[][] {
  const sentences: Piece[][] = [];
  let start = 0;
  for (const part of text.split(BETWEEN)) {
    const from = text.indexOf(part, start);
    start = from + part.length;
    const pieces = Array.from(part.matchAll(PIECE), (match) => ({
      text: match[0],
      start: from + match.index,
      end: from + match.index + match[0].length,
    }));
    sentences.push(...cut(pieces));
  }
  return sentences;
}
