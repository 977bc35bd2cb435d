import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { seed } from '../../src/features/demo/index.ts';
import { openOfferIndex } from '../../src/features/offers/index.ts';
import { demoOffers } from '../../src/matching/fixture.ts';
import { explain, find, makeIndex, understand } from '../../src/matching/index.ts';
import { openDatabase } from '../../src/platform/db.ts';
import { migrate } from '../../src/platform/migrate.sql.ts';
import { startTemporaryPostgres } from '../../test/temporary-server.ts';
import { percentiles, table, times } from '../measure.ts';

const COMMAND = ['--import', 'tsx', 'src/cli.ts', 'understand', 'noget med heste'];
const WISHES = new URL('../../data/wishes/first.jsonl', import.meta.url);

/** From sentence to offers: reading the wish, finding among the demo's offers, and the reasons. */
export async function run(): Promise<void> {
  const wishes = (await readFile(WISHES, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => String(JSON.parse(line).wish));
  const wishAt = (i: number) => wishes[i % wishes.length] ?? '';

  const server = await startTemporaryPostgres();
  const db = openDatabase(server);
  await migrate(db);
  await seed(db, new Date());
  const index = await openOfferIndex(db, new Date());
  const read = wishes.map((text) => understand(text));
  const readAt = (i: number) => read[i % read.length] ?? understand('');

  const rows = [
    { what: 'understand', ...percentiles(await times((i) => understand(wishAt(i)), { runs: 2000 })) },
    {
      what: `find among ${index.size} offers`,
      ...percentiles(await times((i) => find(index, readAt(i), { limit: 10 }), { runs: 2000 })),
    },
    {
      what: 'sentence to ten offers with reasons',
      ...percentiles(
        await times(
          (i) => {
            const wish = understand(wishAt(i));
            return find(index, wish, { limit: 10 }).map((found) => explain(index, wish, found));
          },
          { runs: 2000 },
        ),
      ),
    },
    {
      what: 'understand 50,000 characters',
      ...percentiles(
        await times((i) => understand(`${wishAt(i)} `.repeat(2000).slice(0, 50_000)), { runs: 100 }),
      ),
    },
  ];
  table('Matching (milliseconds)', rows);
  const command = await times(() => execFileSync(process.execPath, COMMAND), { runs: 5, warmUp: 1 });
  const all = demoOffers();
  table('Loading (milliseconds)', [
    { what: '`understand` as a command, Node and all data included', ...percentiles(command) },
    {
      what: `an index of ${all.length} offers`,
      ...percentiles(await times(() => makeIndex(all), { runs: 20, warmUp: 2 })),
    },
  ]);
  await db.close();
  await server.stop();
}
