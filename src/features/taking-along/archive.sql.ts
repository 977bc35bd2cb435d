import { sql } from 'kysely';
import { as, asOwner, type Database, type Tx } from '../../platform/db.ts';
import type { ArchiveState } from '../../platform/schema.ts';
import { seal, unseal } from '../../platform/sealed.sql.ts';

/** How far the asker's archive is. */
export type Archive = {
  id: string;
  state: ArchiveState;
  size: number | null;
  expiresAt: Date;
  /** The key that stands in the link, when it is ready. */
  key: string | null;
};

/** Is it being made, or about to be? */
export const isUnderWay = (archive: Archive | null): boolean =>
  archive?.state === 'waiting' || archive?.state === 'making';

// An errand lives an hour: what is not done by then never will be.
const state = sql<ArchiveState>`
  case when state in ('waiting', 'making') and asked_at < now() - interval '1 hour' then 'failed' else state end`;

const about = (id: string) => `archive.link_sealed:${id}`;

/** The asker's archive; null when there is none. */
export async function myArchive(tx: Tx): Promise<Archive | null> {
  const row = await tx
    .selectFrom('archive')
    .select(['id', state.as('state'), 'size', 'expires_at as expiresAt', 'link_sealed'])
    .where('expires_at', '>', sql<Date>`now()`)
    .executeTakeFirst();
  if (!row) return null;
  const { link_sealed, ...archive } = row;
  return { ...archive, key: link_sealed && (await unseal(tx, link_sealed, about(row.id))) };
}

/** Puts a new archive in place of the one before. @returns false when one is under way already. */
export async function beginArchive(tx: Tx, id: string): Promise<boolean> {
  await tx.deleteFrom('archive').where(state, 'in', ['ready', 'failed']).execute();
  const begun = await tx
    .insertInto('archive')
    .values({ id })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  return begun.numInsertedOrUpdatedRows === 1n;
}

/** @returns false when it is gone, or ready: then there is nothing to do. */
export async function noteMaking(tx: Tx, id: string): Promise<boolean> {
  const changed = await tx
    .updateTable('archive')
    .set({ state: 'making' })
    .where('id', '=', id)
    .where('state', '<>', 'ready')
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}

/** Notes that making it did not work this time. */
export async function noteFailed(tx: Tx, id: string): Promise<void> {
  await tx
    .updateTable('archive')
    .set({ state: 'failed' })
    .where('id', '=', id)
    .where('state', '<>', 'ready')
    .execute();
}

/** Keeps the sealed archive, with the hash of the key it opens with, and the key for its owner alone. */
export async function keepArchive(
  tx: Tx,
  id: string,
  { bytes, key, hash }: { bytes: Buffer; key: string; hash: Buffer },
): Promise<void> {
  await tx
    .updateTable('archive')
    .set({
      state: 'ready',
      made_at: sql<Date>`now()`,
      bytes,
      link_hash: hash,
      link_sealed: await seal(tx, key, about(id)),
    })
    .where('id', '=', id)
    .where('state', '<>', 'ready')
    .execute();
}

/** The asker's archive goes, and its link with it. */
export async function deleteArchive(tx: Tx): Promise<void> {
  await tx.deleteFrom('archive').execute();
}

/** The sealed bytes that the holder of the link's key may have; null when there are none any more. */
export const archiveBehind = (db: Database, hash: Buffer): Promise<Buffer | null> =>
  as(db, null, async (tx) => {
    const { rows } = await sql<{
      bytes: Buffer | null;
    }>`select archive_of(${hash}) as bytes`.execute(tx);
    return rows[0]?.bytes ?? null;
  });

/** Deletes the archives whose week is over. @returns how many. */
export const forgetArchives = (db: Database): Promise<number> =>
  asOwner(db, async (tx) => {
    const { rows } = await sql<{ gone: number }>`select forget_archives() as gone`.execute(tx);
    return rows[0]?.gone ?? 0;
  });
