import { rankLabels } from '../../src/matching/titles/titles.ts';
import { percentiles, table, times } from '../measure.ts';
import { FOLDER, keyOf, type Melo, mean, type Quality, qualityOf, readMelo } from './melo.ts';

const shown = ({ map, mrr, at1, at5, at10 }: Quality) => ({
  MAP: map.toFixed(3),
  MRR: mrr.toFixed(3),
  '@1': at1.toFixed(3),
  '@5': at5.toFixed(3),
  '@10': at10.toFixed(3),
});

const rank = (title: string, { elements }: Melo) =>
  rankLabels(title)
    .map(keyOf)
    .filter((key) => elements.has(key));

/** Job titles to ESCO: MELO's Danish titles, or those of the folder that MELO names. */
export async function run(): Promise<void> {
  const melo = readMelo(process.env.MELO ?? FOLDER);
  const ours = mean(melo.queries.map(({ title, relevant }) => qualityOf(rank(title, melo), relevant)));
  const published = melo.published.map((row) => ({
    what: `published: ${row.model}`,
    MAP: row.map ?? '',
    MRR: row.mrr ?? '',
    '@1': row['acc@1'] ?? '',
    '@5': row['acc@5'] ?? '',
    '@10': row['acc@10'] ?? '',
  }));
  table(`Job titles to ESCO, ${melo.queries.length} titles`, [
    { what: 'ours', ...shown(ours) },
    ...published,
  ]);
  const titles = melo.queries.map(({ title }) => title);
  table('A title (milliseconds)', [
    {
      what: 'rankLabels',
      ...percentiles(await times((i) => rankLabels(titles[i % titles.length] ?? ''), { runs: 400 })),
    },
  ]);
}
