import { wordsOf } from '../../src/matching/language/tokens.ts';
import { FOLDER, type Melo, type Quality, qualityOn, readMelo } from '../../src/matching/titles/fixture.ts';
import { titleIndex } from '../../src/matching/titles/index-of-labels.ts';
import { matchTitles, type RankedLabel, rankLabels } from '../../src/matching/titles/titles.ts';
import { seeded, WAYS, withErrors } from '../../src/matching/titles/typing.ts';
import { percentiles, table, times } from '../measure.ts';

const shown = ({ map, mrr, at1, at5, at10 }: Quality) => ({
  MAP: map.toFixed(3),
  MRR: mrr.toFixed(3),
  '@1': at1.toFixed(3),
  '@5': at5.toFixed(3),
  '@10': at10.toFixed(3),
});

const published = (melo: Melo) =>
  melo.published.map((row) => ({
    what: `published: ${row.model}`,
    MAP: Number(row.map).toFixed(3),
    MRR: Number(row.mrr).toFixed(3),
    '@1': Number(row['acc@1']).toFixed(3),
    '@5': Number(row['acc@5']).toFixed(3),
    '@10': Number(row['acc@10']).toFixed(3),
  }));

/** The usual way: letters alone, every label for itself. */
function lettersAlone(title: string): RankedLabel[] {
  const { grams, labels, conceptOf, titled } = titleIndex();
  const scores = new Float32Array(labels.length);
  grams.score(wordsOf(title), scores);
  const order = Array.from(scores.keys()).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  return order.map((at) => ({ uri: titled[conceptOf[at] ?? 0]?.uri ?? '', label: labels[at] ?? '' }));
}

/** Job titles to ESCO: MELO's Danish titles, or those of the folder that MELO names. */
export async function run(): Promise<void> {
  const melo = readMelo(process.env.MELO ?? FOLDER);
  const titles = melo.queries.map(({ title }) => title);
  table(`Job titles to ESCO, ${titles.length} titles`, [
    { what: 'ours', ...shown(qualityOn(melo, rankLabels)) },
    { what: 'letters alone (char tf-idf)', ...shown(qualityOn(melo, lettersAlone)) },
    ...published(melo),
  ]);
  table('The same titles, written otherwise', [
    ...Object.entries(WAYS).map(([what, way]) => ({
      what,
      ...shown(qualityOn(melo, (title) => rankLabels(way(title)))),
    })),
    ...[1, 2, 3].map((seed) => {
      const random = seeded(seed);
      return {
        what: `an error in every word (${seed})`,
        ...shown(qualityOn(melo, (title) => rankLabels(withErrors(title, random)))),
      };
    }),
  ]);
  const titleAt = (i: number) => titles[i % titles.length] ?? '';
  table('A title (milliseconds)', [
    { what: 'ten concepts', ...percentiles(await times((i) => matchTitles(titleAt(i)), { runs: 1000 })) },
    { what: 'every label', ...percentiles(await times((i) => rankLabels(titleAt(i)), { runs: 1000 })) },
  ]);
}
