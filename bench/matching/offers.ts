import { table } from '../measure.ts';
import { hasJudged, judgedOffers, type Outcome, outcomes, readJudged } from './quality/judged.ts';
import { compare } from './quality/significance.ts';
import { miniSearch } from './rivals/minisearch.ts';
import { orama } from './rivals/orama.ts';
import { ours } from './rivals/ours.ts';
import { postgresFts } from './rivals/postgres-fts.ts';
import { postgresTrgm } from './rivals/postgres-trgm.ts';
import type { Rival } from './rivals/rival.ts';

const RIVALS: (() => Rival)[] = [ours, miniSearch, orama, postgresFts, postgresTrgm];

const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length;
const percent = (list: readonly boolean[]) => `${(100 * mean(list.map(Number))).toFixed(1)} %`;
const signed = (value: number) => (value < 0 ? '' : '+') + value.toFixed(3);

const rowOf = (name: string, results: readonly Outcome[]) => ({
  system: name,
  'nDCG@5': mean(results.map(({ ndcg }) => ndcg)).toFixed(3),
  'a good one first': percent(results.map(({ first }) => first)),
  'a good one among three': percent(results.map(({ hit }) => hit)),
});

/** How good the offers are that are found, by the judgement of people, beside what others would use. */
export async function run(): Promise<void> {
  if (!hasJudged()) {
    console.log('There are no judged wishes (data/judged/offers.jsonl): nothing to compare by.\n');
    return;
  }
  const wishes = readJudged();
  const offers = judgedOffers();
  const all: { name: string; results: Outcome[] }[] = [];
  for (const make of RIVALS) {
    const rival = make();
    await rival.load(offers);
    all.push({ name: rival.name, results: await outcomes(rival, wishes) });
    await rival.close();
  }
  const [first] = all;
  if (!first) throw new Error('Nothing was measured.');
  const left = wishes.length - first.results.length;
  table(
    `Offers found for ${first.results.length} judged wishes among ${offers.length} offers` +
      (left > 0 ? ` (${left} wishes that no offer fits well left out)` : ''),
    all.map(({ name, results }) => rowOf(name, results)),
  );
  const scores = ({ results }: { results: Outcome[] }) => results.map(({ ndcg }) => ndcg);
  table(
    'Virkelyst against each, nDCG@5 a wish',
    all.slice(1).map((other) => {
      const { difference, low, high, p } = compare(scores(first), scores(other));
      const pairs = scores(first).map((one, at) => one - (scores(other)[at] ?? 0));
      return {
        against: other.name,
        difference: signed(difference),
        '95 % interval': `${signed(low)} to ${signed(high)}`,
        'p (paired randomisation)': p < 0.001 ? '< 0.001' : p.toFixed(3),
        'better / even / worse': [
          pairs.filter((one) => one > 0).length,
          pairs.filter((one) => one === 0).length,
          pairs.filter((one) => one < 0).length,
        ].join(' / '),
      };
    }),
  );
}
