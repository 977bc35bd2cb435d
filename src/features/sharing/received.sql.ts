import { sql } from 'kysely';
import type { Tx } from '../../platform/db.ts';
import { unsealShared } from '../../platform/sealed.sql.ts';
import type { Opened, Purpose, Received, Thing } from './share.ts';
import { aboutWords } from './sharing.sql.ts';

/** The hat that the asker wears; null for everybody who is here as themselves. */
export async function myHat(tx: Tx): Promise<string | null> {
  const { rows } = await sql<{ hat: string | null }>`select hat()`.execute(tx);
  return rows[0]?.hat ?? null;
}

/** What is shared with the hat of the asker: that it is there, not what it says. */
export async function sharedWithMe(tx: Tx): Promise<Received[]> {
  const { rows } = await sql<{
    id: string;
    giver: string;
    thing: Thing;
    purpose: Purpose;
    given_at: Date;
    until: Date;
  }>`select * from shared_with_me()`.execute(tx);
  return rows.map(({ id, given_at, ...row }) => ({ shareId: id, ...row, givenAt: given_at }));
}

type Row = {
  thing: Thing;
  purpose: Purpose;
  own_words: Buffer | null;
  given_at: Date;
  until: Date;
  wrapped: Buffer | null;
  sealed: Buffer | null;
  about: string | null;
  plain: Record<string, unknown> | null;
};

/** What the thing holds: what was sealed, opened, and what was not. */
function saidIn(tx: Tx, { wrapped, sealed, about, plain }: Row): unknown {
  const opened: unknown =
    sealed && wrapped && about ? JSON.parse(unsealShared(tx, wrapped, sealed, about)) : null;
  return Object.assign({}, plain, opened);
}

/**
 * Reads something that somebody shares with the hat of the asker, and writes down who read it: the database does both or neither.
 * Nothing may be shown before the transaction has ended well. @returns null when it is not there, is over, or is not for them.
 */
export async function readShared(tx: Tx, shareId: string): Promise<Opened | null> {
  const { rows } = await sql<Row>`select * from read_shared(${shareId})`.execute(tx);
  const [row] = rows;
  if (!row) return null;
  const { thing, purpose, own_words, wrapped, given_at, until } = row;
  const ownWords = own_words && wrapped ? unsealShared(tx, wrapped, own_words, aboutWords(shareId)) : null;
  return { thing, said: saidIn(tx, row), purpose, ownWords, givenAt: given_at, until };
}
