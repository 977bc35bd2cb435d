import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import { seed } from '../../src/features/demo/index.ts';
import { type LiveIndex, openLiveIndex } from '../../src/features/offers/index.ts';
import { asOwner, type Database, openDatabase } from '../../src/platform/db.ts';
import { makeLog } from '../../src/platform/log.ts';
import { migrate } from '../../src/platform/migrate.sql.ts';
import { startTemporaryPostgres } from '../../test/temporary-server.ts';
import { percentiles, table } from '../measure.ts';

/** As many offers as Denmark might have at a time: the demo's, this many times over. */
const COPIES = Math.round(Number(process.env.COUNT ?? 250_000) / 382);
const CHANGES = 100;
const AT_ONCE = 5000;

/** Every offer of the demo so many times, written as a bulk load is: nobody is told of each. */
async function multiply(db: Database, copies: number): Promise<void> {
  await asOwner(db, async (tx) => {
    const { rows } = await sql<{ columns: string }>`
      select string_agg(quote_ident(column_name), ', ') as columns from information_schema.columns
      where table_schema = 'public' and table_name = 'offer' and column_name not in ('id', 'slug', 'changed_in')`.execute(
      tx,
    );
    const columns = sql.raw(rows[0]?.columns ?? '');
    await sql`set local statement_timeout = 0`.execute(tx);
    await sql`alter table offer disable trigger user`.execute(tx);
    await sql`insert into offer (slug, ${columns})
      select slug || '-' || copy, ${columns} from offer, generate_series(2, ${sql.lit(copies)}) copy`.execute(
      tx,
    );
    await sql`alter table offer enable trigger user`.execute(tx);
  });
}

const until = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await setImmediate();
};

/** Milliseconds from a commit until the indexes of all web processes know it. */
async function timesOfChanges(db: Database, all: readonly LiveIndex[]): Promise<number[]> {
  const { id } = await asOwner(db, (tx) =>
    tx.selectFrom('offer').select('id').limit(1).executeTakeFirstOrThrow(),
  );
  const measured: number[] = [];
  for (let i = 0; i < CHANGES; i++) {
    const title = `Tilbud nummer ${i}`;
    await asOwner(db, (tx) => tx.updateTable('offer').set({ title }).where('id', '=', id).execute());
    const committed = performance.now();
    await until(() => all.every(({ index }) => index.get(id)?.title === title));
    measured.push(performance.now() - committed);
  }
  return measured;
}

/** Milliseconds until all know of thousands of changes in one transaction. */
async function timeOfMany(db: Database, all: readonly LiveIndex[]): Promise<number> {
  const ids = await asOwner(db, async (tx) => {
    const some = tx.selectFrom('offer').select('id').limit(AT_ONCE);
    return tx
      .updateTable('offer')
      .set({ title: 'Alle på én gang' })
      .where('id', 'in', some)
      .returning('id')
      .execute();
  });
  const committed = performance.now();
  await until(() =>
    all.every(({ index }) => ids.every(({ id }) => index.get(id)?.title === 'Alle på én gang')),
  );
  return performance.now() - committed;
}

/** The index beside a real database: starting without and with a snapshot, and following what changes. */
export async function run(): Promise<void> {
  const server = await startTemporaryPostgres();
  const db = openDatabase(server);
  await migrate(db);
  await seed(db, new Date());
  await multiply(db, COPIES);
  const folder = await mkdtemp(join(tmpdir(), 'virkelyst-bench-'));
  const settings = { now: () => new Date(), log: makeLog(() => {}), snapshot: join(folder, 'offers.index') };
  const first = await openLiveIndex(db, settings);
  const second = await openLiveIndex(db, settings);
  const seconds = ({ loaded }: LiveIndex) => `${(loaded.ms / 1000).toFixed(2)} s, from the ${loaded.from}`;
  table(`Two web processes' indexes of the ${first.index.size.toLocaleString('en')} offers of a database`, [
    { what: 'loading the first', measured: seconds(first) },
    { what: 'loading the second', measured: seconds(second) },
  ]);
  const both = [first, second];
  table('From a commit until both indexes know it (milliseconds)', [
    { what: 'an offer changed', ...percentiles(await timesOfChanges(db, both)) },
    {
      what: `${AT_ONCE} offers changed at once`,
      p50: (await timeOfMany(db, both)).toFixed(0),
      p95: '',
      p99: '',
    },
  ]);
  for (const { close } of both) await close();
  await rm(folder, { recursive: true });
  await db.close();
  await server.stop();
}
