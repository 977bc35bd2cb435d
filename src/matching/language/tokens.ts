import { fold } from './fold.ts';
import { scan, WORD } from './scan.ts';

/** What stands between a word and the one before it. */
export type Gap = 'start' | 'space' | 'hyphen' | 'slash' | 'comma' | 'stop';

export type Token = {
  /** Where it stands in the text, so that a quote is always the person's own letters. */
  start: number;
  end: number;
  word: string;
  capital: boolean;
  number: boolean;
  gap: Gap;
};

const LONGEST_WORD = 60;

function gapOf(between: string): Gap {
  if (/[.!?;:\n\r()[\]"“”•|]|\s[-–—]\s/.test(between)) return 'stop';
  if (between.includes(',')) return 'comma';
  if (between.includes('/') || between.includes('&')) return 'slash';
  return /^[-‐‑–]$/.test(between) ? 'hyphen' : 'space';
}

/** "10. klasse" is one thing; "klokken 10. Jeg ..." are two. */
const gapAfter = (before: Token | undefined, between: string, next: string): Gap =>
  before?.number && between === '. ' && next[0] === next[0]?.toLowerCase() ? 'space' : gapOf(between);

/** The words of a text in order, folded, with their places. Reads at most `most` of them. */
export function tokens(text: string, most = Number.POSITIVE_INFINITY): Token[] {
  const found: Token[] = [];
  let last = 0;
  for (const match of text.matchAll(WORD)) {
    if (found.length >= most) break;
    const [raw] = match;
    const { index } = match;
    if (raw.length <= LONGEST_WORD) {
      found.push({
        start: index,
        end: index + raw.length,
        word: fold(raw),
        capital: raw[0] !== raw[0]?.toLowerCase(),
        number: /^\p{N}/u.test(raw),
        gap: found.length === 0 ? 'start' : gapAfter(found.at(-1), text.slice(last, index), raw),
      });
    }
    last = index + raw.length;
  }
  return found;
}

/** The folded words alone, for labels and for the texts of offers. */
export function wordsOf(text: string): string[] {
  const found: string[] = [];
  scan(text, (from, to) => found.push(fold(text.slice(from, to))));
  return found;
}
