import { isGeneric } from '../language/small-words.ts';
import { stemDanish } from '../language/stem.ts';
import type { Term, Topic } from '../types.ts';
import { isSilent, saysHow } from './evidence.ts';
import { type Mention, quoteOf, type Reading, type Word } from './words.ts';

const MOST_TERMS = 60;
const PART = 0.5;
const PAST = 0.3;
const PAST_WORN_OUT = 0.7;
const GENERIC = 0.15;

const stanceWeight = (stance: Word['stance'], { leaving, wornOut }: Reading) =>
  stance === 'past' ? (leaving ? 0.9 : wornOut ? PAST_WORN_OUT : PAST) : 1;
const isWanted = (stance: Word['stance'], leaving: boolean) =>
  stance === 'wanted' || (stance === 'past' && !leaving);

function termsOf(reading: Reading, word: Word): Term[] {
  const weight = stanceWeight(word.stance, reading) * (isGeneric(word.meant) ? GENERIC : 1);
  const wanted = isWanted(word.stance, reading.leaving);
  const quote = reading.text.slice(word.start, word.end);
  const parts = word.parts.filter((part) => part.length > 2 && !isGeneric(part));
  return [
    { quote, stem: word.stem, weight, wanted },
    ...parts.map((part) => ({ quote, stem: stemDanish(part), weight: weight * PART, wanted })),
  ];
}

/** Kinds and conditions are weighed against the facts of an offer, not against its words. */
const isAboutFacts = ({ subject }: Mention): boolean => subject.name.startsWith('kind_') || saysHow(subject);

type Span = { start: number; end: number };

const isWithin = (word: Word, spans: readonly Span[]) =>
  spans.some(({ start, end }) => word.start >= start && word.end <= end);

function isLookedFor({ mentions }: Reading, word: Word, places: readonly Span[]): boolean {
  if (!word.content || word.stem.length < 2 || isWithin(word, places)) return false;
  const mention = mentions[word.mention];
  return !mention || (mention.to - mention.from <= 2 && !isSilent(mention) && !isAboutFacts(mention));
}

/** The person's own words, for looking them up in the words of offers. Names of places are not among them. */
export function readTerms(reading: Reading, places: readonly Span[]): Term[] {
  const seen = new Map<string, Term>();
  for (const word of reading.words) {
    if (seen.size >= MOST_TERMS) break;
    if (!isLookedFor(reading, word, places)) continue;
    for (const term of termsOf(reading, word)) {
      const before = seen.get(term.stem);
      if (!before || (before.wanted === term.wanted && before.weight < term.weight))
        seen.set(term.stem, term);
    }
  }
  return [...seen.values()];
}

/** The everyday subjects of the text, wanted and not. */
export function readTopics(reading: Reading): Topic[] {
  const found = new Map<string, Topic>();
  for (const mention of reading.mentions) {
    if (isSilent(mention) || isAboutFacts(mention) || mention.subject.name.startsWith('doing_')) continue;
    const { subject, from, to, stance, strength } = mention;
    const weight = strength * stanceWeight(stance, reading);
    const topic = {
      name: subject.name,
      quote: quoteOf(reading, from, to),
      weight,
      wanted: isWanted(stance, reading.leaving),
    };
    const before = found.get(subject.name);
    if (!before || before.weight < weight) found.set(subject.name, topic);
  }
  return [...found.values()];
}
