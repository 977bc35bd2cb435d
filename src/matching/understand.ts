import { readConcepts } from './reading/concepts.ts';
import { readConditions } from './reading/conditions.ts';
import { readKinds } from './reading/kinds.ts';
import { readTerms, readTopics } from './reading/terms.ts';
import { withoutWho } from './reading/who.ts';
import { MOST_CHARACTERS, readWords } from './reading/words.ts';
import type { Wish } from './types.ts';

function spanOf(text: string, quote: string): { start: number; end: number } {
  const start = text.indexOf(quote);
  return { start, end: start + quote.length };
}

/**
 * Reads what a person wants out of their own words, Danish or English: trades and skills (ESCO), what they want away from,
 * the kinds of offer, hours, times, places and other conditions. The same text always gives the same answer, and nothing but
 * the text is used. Never throws, whatever the text.
 */
export function understand(text: string): Wish {
  const reading = readWords(withoutWho(text.slice(0, MOST_CHARACTERS)));
  const conditions = readConditions(reading);
  const places = conditions.quotes
    .filter(({ condition }) => condition === 'place')
    .map(({ quote }) => spanOf(text, quote));
  const { concepts, avoid, groups } = readConcepts(reading);
  const { kinds, kindQuotes } = readKinds(reading, concepts, conditions);
  return {
    text,
    language: reading.language,
    concepts,
    avoid,
    kinds,
    kindQuotes,
    conditions,
    terms: readTerms(reading, places),
    topics: readTopics(reading),
    groups,
  };
}
