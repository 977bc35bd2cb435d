import { dataLines } from '../data.ts';
import { splitCompound } from './compounds.ts';

/** What a word that only ESCO knows costs in a compound; the build uses the same number. */
const ESCO_WORD_COST = 6.2;

function frequencies(): Map<string, number> {
  return new Map(
    dataLines('language/wordfreq_da.tsv.gz').map((line) => {
      const [word = '', centibels] = line.split('\t');
      return [word, -Number(centibels) / 100];
    }),
  );
}

type EscoWord = { word: string; english: boolean; count: number };

const escoWords: readonly EscoWord[] = dataLines('taxonomy/words.tsv.gz').map((line) => {
  const [word = '', language, count] = line.split('\t');
  return { word, english: language === 'en', count: Number(count) };
});

/** Every Danish word we know, folded, with its cost. */
const costs = frequencies();
for (const { word, english } of escoWords) if (!english && !costs.has(word)) costs.set(word, ESCO_WORD_COST);

const english = new Set(escoWords.filter((word) => word.english).map(({ word }) => word));

export const isDanishWord = (word: string): boolean => costs.has(word);
export const isEnglishWord = (word: string): boolean => english.has(word);
export const costOf = (word: string): number | undefined => costs.get(word);

/** Words to look for a misspelt one among: how common, and whether a label of ESCO has it. */
export function* wordsToSpell(): Generator<{
  word: string;
  cost: number;
  trade: boolean;
  english: boolean;
}> {
  const trade = new Set(escoWords.flatMap((each) => (each.english ? [] : [each.word])));
  for (const [word, cost] of costs) yield { word, cost, trade: trade.has(word), english: false };
  for (const word of english) yield { word, cost: ESCO_WORD_COST, trade: true, english: true };
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
