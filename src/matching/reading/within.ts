import { stemDanish } from '../language/stem.ts';
import { groupsOfWord } from '../taxonomy/associations.ts';
import { deniedGroups, type GroupHit } from './evidence.ts';
import type { Mention, Reading, Word } from './words.ts';

/** From here on, ESCO's own texts connect a word with a trade closely enough to tell which one of a wish is meant. */
const CLOSE = 0.05;
/** A trade that is connected half as closely as the closest is meant too. */
const NEARLY = 0.5;

/** A part is refused, not the wish: beyond this share of its trades the words mean something else. */
const MOST_OF_A_WISH = 0.5;

const NO_STEMS: ReadonlySet<string> = new Set();

/** Does the refusal take away something of the wish by itself? Then its words need no closer look. */
function isClear({ subject }: Mention, wished: ReadonlySet<string>, wishes: readonly Mention[]): boolean {
  if (subject.keepsWhenDenied || subject.negatedConditions.length + subject.negatedGroups.length > 0)
    return true;
  if (wishes.some((wish) => wish.subject.name === subject.name)) return false;
  return deniedGroups(subject).some(({ code }) => [...wished].some((each) => each.startsWith(code)));
}

/** What ESCO's texts connect with a word; with its parts, where they do not know the word itself. */
function connected({ stem, stemEnglish, parts, content, english }: Word, danish: boolean) {
  if (!content) return [];
  const whole = [
    ...(danish ? groupsOfWord(stem) : []),
    ...(english ? groupsOfWord(`en:${stemEnglish}`) : []),
  ];
  return whole.length > 0 || !danish ? whole : parts.flatMap((part) => groupsOfWord(stemDanish(part)));
}

function meantBy({ words, language }: Reading, { from, to }: Mention, wished: ReadonlySet<string>): string[] {
  const said = new Set(words.filter(({ stance }) => stance === 'wanted').map(({ stem }) => stem));
  const found = words
    .slice(from, to)
    .filter(({ stem }) => !said.has(stem))
    .flatMap((word) => connected(word, language !== 'en'));
  const close = found.filter(({ code, weight }) => weight >= CLOSE && wished.has(code));
  const best = Math.max(0, ...close.map(({ weight }) => weight));
  return close.filter(({ weight }) => weight >= best * NEARLY).map(({ code }) => code);
}

/**
 * "Delivery, but not by bike", "bank, but no loans": where a refusal speaks of nothing in the wish, or of the very subject of the
 * wish, its words tell which trade of the wish is not wanted; never most of them.
 */
export function hitsWithin(reading: Reading): GroupHit[] {
  const { mentions } = reading;
  const wishes = mentions.filter(({ stance, strength }) => stance === 'wanted' && strength === 1);
  const wished = new Set(wishes.flatMap(({ subject }) => subject.groups.map(({ code }) => code)));
  return mentions.flatMap((mention) => {
    const { stance, strength, from, to } = mention;
    if (stance !== 'avoided' || strength < 1 || isClear(mention, wished, wishes)) return [];
    const codes = new Set(meantBy(reading, mention, wished));
    return codes.size > wished.size * MOST_OF_A_WISH
      ? []
      : [...codes].map((code) => ({ code, weight: 1, from, to, stance, stems: NO_STEMS }));
  });
}
