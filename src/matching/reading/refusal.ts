import { concepts } from '../taxonomy/concepts.ts';
import { groupNamed } from '../taxonomy/named.ts';
import { deniedGroups, type Hit, isEnglishName } from './evidence.ts';
import type { Reading, Word } from './words.ts';

/** Named so plainly among the wishes that only naming it as plainly the other way takes it out. */
export const SURELY_WANTED = 0.85;
/** From here on, words of avoidance put a trade out of the list. */
export const LEAST_AVOIDED = 0.3;
/** A refusal needs this share of what speaks for the trade. */
const AS_MUCH = 0.6;
/** A whole family of trades (two or three digits) is refused by fewer words than it has members. */
const FAMILY = 0.9;
/** More than any wish weighs: "something in church, but not a priest". */
const REFUSED_BY_NAME = 1.1;
const LONGEST_NAME = 4;
/** With something as sure as this left, a refusal takes away whatever it touches. */
const ENOUGH_LEFT = 0.4;

type Refused = Map<string, { weight: number; best: number; from: number; to: number }>;
type Wanted = { code: string; weight: number };

type Named = { code: string; from: number; to: number; stance: Word['stance'] };

/** Names of occupations in the text: English ones as labels say them, Danish ones the longest at each place. */
function namesIn({ words }: Reading, labels: readonly Hit[]): Named[] {
  const found: Named[] = labels
    .filter(isEnglishName)
    .map((hit) => ({ ...hit, code: concepts[hit.concept]?.isco ?? '' }));
  for (let from = 0; from < words.length; from++) {
    const { stance = 'wanted', content = false } = words[from] ?? {};
    for (let to = Math.min(words.length, from + LONGEST_NAME); content && to > from; to--) {
      const name = words.slice(from, to);
      const code = name.every((word) => word.stance === stance)
        ? groupNamed(name.map(({ meant }) => meant))
        : null;
      if (code === null) continue;
      found.push({ code, from, to, stance });
      break;
    }
  }
  return found;
}

/** A subject of more trades than this is a place or a field ("hospital"), not a part of what one does. */
const FEW = 2;

/** Trades that a refusal means closely: "butcher, no more meat". */
const refusedClosely = ({ mentions }: Reading): ReadonlySet<string> =>
  new Set(
    mentions.flatMap(({ stance, subject }) => {
      const denied = stance === 'avoided' ? deniedGroups(subject) : [];
      return denied.length > FEW ? [] : denied.map(({ code }) => code);
    }),
  );

/**
 * Trades that are refused by their very names go, whatever else of the text leads to them; unless they are wished for by name too.
 * @returns the trades that are wished for by name, and not refused closely
 */
export function refuseByName(
  reading: Reading,
  labels: readonly Hit[],
  refused: Refused,
): ReadonlySet<string> {
  if (!reading.words.some(({ stance }) => stance === 'avoided')) return new Set();
  const closely = refusedClosely(reading);
  const names = namesIn(reading, labels);
  const wanted = new Set(names.flatMap(({ code, stance }) => (stance === 'wanted' ? [code] : [])));
  for (const { code, from, to, stance } of names)
    if (stance === 'avoided' && !wanted.has(code))
      refused.set(code, { weight: REFUSED_BY_NAME, best: REFUSED_BY_NAME, from, to });
  return new Set([...wanted].filter((code) => code !== null && !closely.has(code)));
}

function against(code: string, refused: Refused, needed: (length: number) => number): boolean {
  for (let length = 2; length <= code.length; length++) {
    const weight = refused.get(code.slice(0, length))?.weight ?? 0;
    if (weight >= LEAST_AVOIDED && weight >= needed(length)) return true;
  }
  return false;
}

/** What a trade speaks for itself counts: one that is named in full among the wishes is wanted all the same. */
const outweighed = (code: string, weight: number, refused: Refused): boolean =>
  against(code, refused, (length) =>
    length === 4 ? weight * (weight >= SURELY_WANTED ? 1.02 : AS_MUCH) : weight * FAMILY,
  );

const touched = (code: string, weight: number, refused: Refused): boolean =>
  against(code, refused, (length) => weight * (length === 4 ? AS_MUCH : FAMILY));

/**
 * Tells which trades are refused. "Anything in a hotel, but no beds": where the wish leads to much else, what is refused goes
 * however plainly the wish leads to it; where nothing else is left, and for what is wished for by name ("nurse, but no hospital"),
 * refusing and wanting are weighed.
 */
export function refusal(
  refused: Refused,
  wanted: readonly Wanted[],
  named: ReadonlySet<string>,
): (code: string, weight: number) => boolean {
  const left = wanted.some(({ code, weight }) => weight >= ENOUGH_LEFT && !touched(code, weight, refused));
  return (code, weight) => (left && !named.has(code) ? touched : outweighed)(code, weight, refused);
}
