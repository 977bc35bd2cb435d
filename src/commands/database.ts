import type { Config } from '../config.ts';
import { seed } from '../features/demo/index.ts';
import { type Database, openDatabase } from '../platform/db.ts';
import { explainDatabase } from '../platform/explain-database.ts';
import { migrate } from '../platform/migrate.sql.ts';
import { findPostgres } from '../platform/postgres.ts';
import { readSecret, secretFile } from '../platform/secret.ts';

/** Runs `work` on the database: the running one, or the embedded server started for as long as it takes. */
export async function withDatabase<T>(config: Config, work: (db: Database) => Promise<T>): Promise<T> {
  await using started = new AsyncDisposableStack();
  const postgres = await findPostgres(config, process.env, { share: true });
  started.defer(postgres.stop);
  const secret = await readSecret(config.secret, secretFile(process.env));
  const db = openDatabase({ ...postgres, secret });
  started.defer(db.close);
  return await work(db).catch((error) => {
    throw new Error(explainDatabase(error), { cause: error });
  });
}

export const migrateCommand = (config: Config): Promise<void> =>
  withDatabase(config, async (db) => {
    const applied = await migrate(db);
    console.log(applied.length > 0 ? `Applied ${applied.join(', ')}.` : 'The database is up to date.');
  });

export const seedCommand = (config: Config): Promise<void> =>
  withDatabase(config, async (db) => {
    await migrate(db);
    const { centres, partners, offers } = await seed(db, new Date());
    console.log(`The demo is in place: ${centres} centres, ${partners} partners, ${offers} offers.`);
  });
