import { table } from '../measure.ts';
import { judgedOffers, outcomes, readJudged } from './quality/judged.ts';
import { miniSearch, variants as miniSearches } from './rivals/minisearch.ts';
import { orama, variants as oramas } from './rivals/orama.ts';
import { postgresFts, variants as texts } from './rivals/postgres-fts.ts';
import { postgresTrgm, variants as trigrams } from './rivals/postgres-trgm.ts';
import type { Rival } from './rivals/rival.ts';

const every = <T>(all: Record<string, T>, make: (options: T, name: string) => Rival) =>
  Object.entries(all).map(([name, options]) => make(options, name));

const FAMILIES: { family: string; rivals: Rival[] }[] = [
  { family: 'MiniSearch', rivals: every(miniSearches, miniSearch) },
  { family: 'Orama', rivals: every(oramas, orama) },
  { family: 'PostgreSQL full text', rivals: every(texts, postgresFts) },
  { family: 'PostgreSQL trigrams', rivals: every(trigrams, postgresTrgm) },
];

/** The settings of the others that were tried, on every second judged wish: which are best, is in their files. */
export async function run(): Promise<void> {
  const wishes = readJudged().filter((_, at) => at % 2 === 0);
  const offers = judgedOffers();
  for (const { family, rivals } of FAMILIES) {
    const rows = [];
    for (const rival of rivals) {
      await rival.load(offers);
      const results = await outcomes(rival, wishes);
      rows.push({
        variant: rival.name,
        'nDCG@5': (results.reduce((sum, { ndcg }) => sum + ndcg, 0) / results.length).toFixed(3),
        'a good one among three': results.filter(({ hit }) => hit).length,
        of: results.length,
      });
      await rival.close();
    }
    table(`${family}, tuned on every second wish`, rows);
  }
}
