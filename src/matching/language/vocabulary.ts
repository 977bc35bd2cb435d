import { eachRow } from '../data.ts';
import { splitCompound } from './compounds.ts';

/** What a word that only ESCO knows costs in a compound; the build uses the same number. */
const ESCO_WORD_COST = 6.2;

/** Every Danish word we know, folded, with its cost. */
const costs = new Map<string, number>();
/** The words of ESCO's Danish and English labels. */
const ofTrades: string[] = [];
const english = new Set<string>();

eachRow('language/wordfreq_da.tsv.gz', (word, centibels) => costs.set(word, -Number(centibels) / 100));
eachRow('taxonomy/words.tsv.gz', (word, language) => {
  if (language.startsWith('en')) english.add(word);
  else ofTrades.push(word);
});
for (const word of ofTrades) if (!costs.has(word)) costs.set(word, ESCO_WORD_COST);

export const isDanishWord = (word: string): boolean => costs.has(word);
export const isEnglishWord = (word: string): boolean => english.has(word);
export const costOf = (word: string): number | undefined => costs.get(word);

type Spellable = (word: string, cost: number, trade: boolean, english: boolean) => void;

/** Tells the words to look for a misspelt one among: how common, and whether a label of ESCO has it. */
export function wordsToSpell(hear: Spellable): void {
  const trade = new Set(ofTrades);
  costs.forEach((cost, word) => {
    hear(word, cost, trade.has(word), false);
  });
  for (const word of english) hear(word, ESCO_WORD_COST, true, true);
}

const split = new Map<string, string[]>();
const MOST_REMEMBERED = 50_000;

/** The parts of a folded Danish compound; empty when it is none. */
export function partsOf(word: string): string[] {
  const before = split.get(word);
  if (before) return before;
  const parts = splitCompound(word, costs);
  if (split.size >= MOST_REMEMBERED) split.clear();
  split.set(word, parts);
  return parts;
}
