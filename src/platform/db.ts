import { setTimeout as wait } from 'node:timers/promises';
import { CompiledQuery, Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import type { DB } from './schema.ts';
import { openVault, type Vault } from './vault.ts';

declare const brand: unique symbol;

/** A transaction opened by {@link as}: row-level security is on and the database knows who asks. */
export type Tx = Transaction<DB> & { readonly [brand]: 'actor' };

/** A transaction of the owner, for migrations and loading: it sees offers and partners, never a wish or an answer. */
export type OwnerTx = Transaction<DB> & { readonly [brand]: 'owner' };

/** The pool. It has no query methods, so that nothing can be asked outside {@link as} and {@link asOwner}. */
export type Database = {
  readonly [brand]: 'pool';
  /** Where the owner of the tables logs in. */
  readonly url: string;
  /** Where requests log in: the same address, or one that owns nothing. */
  readonly webUrl: string;
  close(): Promise<void>;
};

/** Whoever holds the browser's token; null is somebody of whom nothing is kept. */
export type Actor = { readonly token: string } | null;

type Pool = Database & { readonly owner: Kysely<DB>; readonly web: Kysely<DB> };

const vaults = new WeakMap<object, Vault>();

/** The vault of the installation that a database or a transaction belongs to. */
export function vaultOf(of: Database | Tx): Vault {
  const vault = vaults.get(of);
  if (!vault) throw new Error('this database was opened without the secret');
  return vault;
}

// 20 (numeric keeps its text form) is bigint; the counts here fit a double.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);

type OnQuery = (text: string) => void;

/** Milliseconds. A server that has frozen is not waited for; whoever asked gets a plain page and may try again. */
const PATIENCE = {
  connectionTimeoutMillis: 5000,
  statement_timeout: 15_000,
  idle_in_transaction_session_timeout: 60_000,
};

function openPool(url: string, max: number, onQuery?: OnQuery): Kysely<DB> {
  const pool = new pg.Pool({ connectionString: url, max, ...PATIENCE });
  // A connection that dies, idle or at work, is replaced by the pool; without listeners it would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    ...(onQuery && { log: (event) => onQuery(event.query.sql) }),
  });
}

/**
 * Opens the database. Requests and the owner's work have a pool each: a request's connection never was the owner's, so
 * no statement can make it so.
 * @param secret what people's own keys are wrapped with; without it nothing that is sealed can be read or written
 * @param onQuery called with the text of every statement, for counting them in tests; never with its values.
 */
export function openDatabase(
  { url, webUrl, secret }: { url: string; webUrl: string; secret?: Buffer },
  onQuery?: OnQuery,
): Database {
  const owner = openPool(url, 3, onQuery);
  const web = openPool(webUrl, 10, onQuery);
  const close = async () => void (await Promise.all([owner.destroy(), web.destroy()]));
  const db = { url, webUrl, owner, web, close } as unknown as Database;
  if (secret) vaults.set(db, openVault(secret));
  return db;
}

/**
 * Runs `work` in one transaction as `actor`: in the role `app`, under row-level security. The only way from the web to the
 * data. The token goes to the database, which alone decides whose it is (see `me()` in the migrations).
 */
export function as<T>(db: Database, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  return (db as Pool).web.transaction().execute(async (trx) => {
    const claims = sql`select set_config('app.session', ${actor?.token ?? ''}, true), set_config('role', 'app', true)`;
    await claims.execute(trx);
    const vault = vaults.get(db);
    if (vault) vaults.set(trx, vault);
    return work(trx as Tx);
  });
}

/**
 * Runs `work` as somebody else within the same transaction, and goes back: for what moves from one of a browser's own tokens to
 * another. The transaction it is given is another object, so that a key found for the one is never used for the other.
 */
export async function within<T>(tx: Tx, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  const { rows } = await sql<{ before: string }>`
    select current_setting('app.session') as before`.execute(tx);
  const become = (token: string) => sql`select set_config('app.session', ${token}, true)`.execute(tx);
  const other = tx.withoutPlugins() as Transaction<DB> as Tx;
  vaults.set(other, vaultOf(tx));
  await become(actor?.token ?? '');
  try {
    return await work(other);
  } finally {
    // Where the transaction has failed this fails too, and nothing more can be done in it.
    await become(rows[0]?.before ?? '').catch(() => {});
  }
}

/** Runs `work` in one transaction as the owner of the tables: migrations, loading of offers, nightly tidying. */
export function asOwner<T>(db: Database, work: (tx: OwnerTx) => Promise<T>): Promise<T> {
  return (db as Pool).owner.transaction().execute((trx) => work(trx as OwnerTx));
}

/**
 * Writes a table anew, as the owner, so that nothing is left in its file of rows that are gone. It waits its turn and holds up
 * whoever wants the table for as long as it takes: a second for a million rows of 100 bytes.
 */
export async function rewriteTable(db: Database, table: keyof DB): Promise<void> {
  await sql`vacuum full ${sql.table(table)}`.execute((db as Pool).owner);
}

/** Runs a whole script of statements, as a migration file is. */
export async function runScript(tx: OwnerTx, script: string): Promise<void> {
  await tx.executeQuery(CompiledQuery.raw(script));
}

const READY_WITHIN_MS = 2000;

/** Is the database there, and answering soon? */
export async function isReachable(db: Database): Promise<boolean> {
  const answered = as(db, null, (tx) => sql`select 1`.execute(tx)).then(
    () => true,
    () => false,
  );
  return Promise.race([answered, wait(READY_WITHIN_MS, false, { ref: false })]);
}

// The last is of our own: something was done as often as it may be (0015_limits.sql).
const CODES = {
  foreignKey: '23503',
  unique: '23505',
  check: '23514',
  spent: 'VK429',
  deadlock: '40P01',
  overlap: '23P01',
} as const;

/** Did the database refuse because of this kind of constraint, or let this one go for another's sake? */
export function isViolation(error: unknown, of: keyof typeof CODES): boolean {
  return error instanceof Error && 'code' in error && error.code === CODES[of];
}

const TRIES = 5;

/** {@link as}, and again where the database let this one go for the sake of another that waited for it in turn. */
export async function asPatiently<T>(
  db: Database,
  actor: Actor,
  work: (tx: Tx) => Promise<T>,
  tries = TRIES,
): Promise<T> {
  try {
    return await as(db, actor, work);
  } catch (error) {
    if (tries === 1 || !isViolation(error, 'deadlock')) throw error;
    return asPatiently(db, actor, work, tries - 1);
  }
}
