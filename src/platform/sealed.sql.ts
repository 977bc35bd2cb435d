import { sql } from 'kysely';
import { ConfigError } from '../config.ts';
import { asOwner, type Database, type Tx, vaultOf } from './db.ts';
import { sealBytes, unsealBytes } from './vault.ts';

const keys = new WeakMap<Tx, Promise<Buffer>>();

async function fetchKey(tx: Tx): Promise<Buffer> {
  const vault = vaultOf(tx);
  const { rows } = await sql<{ wrapped: Buffer | null }>`select my_key() as wrapped`.execute(tx);
  const known = rows[0]?.wrapped;
  if (known) return vault.unwrap(known);
  const { rows: kept } = await sql<{
    wrapped: Buffer;
  }>`select keep_key(${vault.newKey().wrapped}) as wrapped`.execute(tx);
  const [row] = kept;
  if (!row) throw new Error('no key was kept');
  return vault.unwrap(row.wrapped);
}

/** The asker's own key; made the first time. One statement for each transaction. */
function myKey(tx: Tx): Promise<Buffer> {
  const key = keys.get(tx) ?? fetchKey(tx);
  keys.set(tx, key);
  return key;
}

/** Seals something the asker wrote, with a key that is theirs alone. `about` names the row and field. */
export async function seal(tx: Tx, text: string, about: string): Promise<Buffer> {
  return sealBytes(await myKey(tx), Buffer.from(text), about);
}

/** Opens what {@link seal} sealed for the same person. Throws SealError. */
export async function unseal(tx: Tx, sealed: Buffer, about: string): Promise<string> {
  return unsealBytes(await myKey(tx), sealed, about).toString('utf8');
}

/** Opens what somebody else sealed and shares, with their key as the database gave it out for this reading. Throws SealError. */
export const unsealShared = (tx: Tx, wrapped: Buffer, sealed: Buffer, about: string): string =>
  unsealBytes(vaultOf(tx).unwrap(wrapped), sealed, about).toString('utf8');

/**
 * Is the secret the one this database was begun with? Notes it the first time. Throws {@link ConfigError}: with another secret
 * nobody could read what they wrote, and what is written now could not be read by the others.
 */
export async function checkSecret(db: Database): Promise<void> {
  const fingerprint = vaultOf(db).hmac('fingerprint', 'virkelyst');
  const rows = await asOwner(db, async (tx) => {
    await sql`insert into secret_check (fingerprint) values (${fingerprint}) on conflict do nothing`.execute(
      tx,
    );
    return tx.selectFrom('secret_check').select('fingerprint').execute();
  });
  if (rows[0]?.fingerprint.equals(fingerprint)) return;
  throw new ConfigError(
    'The secret is not the one that this database was begun with, so nobody could read what they wrote. Set VIRKELYST_SECRET, or put the file secret.key back. See docs/configuration.md.',
  );
}

/** The same question, without an answer being noted; null where the database was never begun with any. */
export async function isItsSecret(db: Database): Promise<boolean | null> {
  const rows = await asOwner(db, (tx) => tx.selectFrom('secret_check').select('fingerprint').execute());
  return rows[0]?.fingerprint.equals(vaultOf(db).hmac('fingerprint', 'virkelyst')) ?? null;
}
