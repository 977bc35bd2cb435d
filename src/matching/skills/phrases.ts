import { dataLines } from '../data.ts';
import { stemDanish } from '../language/stem.ts';
import { wordsOf } from '../language/tokens.ts';

const LONGEST = 6;

let known: Map<string, string> | null = null;

const keyOf = (stems: readonly string[]) => stems.join(' ');

function phrases(): Map<string, string> {
  if (known) return known;
  known = new Map();
  for (const line of dataLines('skills/everyday_skills.tsv')) {
    const [code = '', list = ''] = line.split('\t');
    for (const phrase of list.split('|')) {
      const key = keyOf(wordsOf(phrase).map(stemDanish));
      if (!known.has(key)) known.set(key, code);
    }
  }
  return known;
}

/** For each word, the code of the longest everyday phrase it stands in, or null; the words are stems. */
export function phraseCodes(stems: readonly string[]): (string | null)[] {
  const all = phrases();
  const codes: (string | null)[] = stems.map(() => null);
  for (let from = 0; from < stems.length; ) {
    let length = Math.min(LONGEST, stems.length - from);
    while (length > 0 && !all.has(keyOf(stems.slice(from, from + length)))) length--;
    if (length > 0) codes.fill(all.get(keyOf(stems.slice(from, from + length))) ?? null, from, from + length);
    from += Math.max(1, length);
  }
  return codes;
}
