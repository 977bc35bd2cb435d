import type { Config } from '../config.ts';
import { type Plan, planRestore } from '../platform/backup/plan.ts';
import { analyze, type Restored, restore } from '../platform/backup/restore.sql.ts';
import { explainDatabase } from '../platform/explain-database.ts';
import { findPostgres } from '../platform/postgres.ts';
import { findSecret, secretFile } from '../platform/secret.ts';

type Options = { from: string; keys?: string; withoutPeople?: true; dryRun?: true; json?: true };

const total = (rows: Record<string, number>) => Object.values(rows).reduce((all, one) => all + one, 0);

function describePlan({ data, keys }: Plan): string {
  const lines = [
    `The data are whole: ${total(data.manifest.rows)} rows of ${data.manifest.at}.`,
    keys
      ? `The keys are whole, and the secret opens them: ${keys.manifest.rows.alive ?? 0} people at ${keys.manifest.at}.`
      : 'Nobody comes along: only centres, partners and offers.',
    'Nothing was written.',
  ];
  return lines.join('\n');
}

function describe({ rows, people, gone, taken, migrated }: Restored): string {
  const tables = Object.entries(rows).filter(([, count]) => count > 0);
  return [
    'The backup is in the database.',
    ...tables.map(([table, count]) => `  ${String(count).padStart(8)}  ${table}`),
    `People: ${people} are here. ${gone} had gone since the data were copied, and are gone again with everything of theirs.`,
    `Taken back again since then: ${taken.things} things deleted, ${taken.shares} shares, ${taken.roles} roles, ${taken.ways} ways to sign in.`,
    ...(migrated.length > 0 ? [`Migrated: ${migrated.join(', ')}.`] : []),
    'Start Virkelyst. Everybody signs in again.',
  ].join('\n');
}

/** A message of the database about rows may quote what somebody wrote; of those only the kind is told. */
function explain(error: unknown): Error {
  const { code = '', table = '' } = error as { code?: string; table?: string };
  if (!/^2[23]/.test(code)) return new Error(explainDatabase(error), { cause: error });
  const where = table ? ` in ${table}` : '';
  return new Error(`The database did not take a row${where} (${code}), so nothing was put in.`);
}

/** `restore`: a backup into an empty database, or with `dryRun` whether it would go well. Throws with a sentence. */
export async function restoreCommand(
  { from, keys = undefined, withoutPeople, dryRun, json }: Options,
  env: NodeJS.ProcessEnv,
  config: Config,
): Promise<void> {
  const secret = await findSecret(config.secret, secretFile(env));
  const plan = await planRestore({
    from,
    keys: keys ?? null,
    withoutPeople: withoutPeople === true,
    secret,
  });
  if (dryRun) {
    console.log(json ? JSON.stringify({ wouldRestore: true }) : describePlan(plan));
    return;
  }
  await using started = new AsyncDisposableStack();
  const postgres = await findPostgres(config, env, { share: true });
  started.defer(postgres.stop);
  const done = await restore(postgres, plan.data, plan.keys).catch((error) => {
    throw explain(error);
  });
  await analyze(postgres.url);
  console.log(json ? JSON.stringify(done) : describe(done));
}
