import { sql } from 'kysely';
import type { Tx } from '../../platform/db.ts';
import { seal, unseal } from '../../platform/sealed.sql.ts';
import {
  type Given,
  type Purpose,
  type Receipt,
  type Receiver,
  type ReceiverRef,
  SHARED_ROLES,
  type Share,
  type Thing,
  type Why,
} from './share.ts';

/** What a purpose in own words is sealed with; the same in the share, its receipts and the log of readings. */
export const aboutWords = (shareId: string): string => `share.own_words:${shareId}`;

/** Opens a purpose of the asker's own. */
export const whyOf = async (
  tx: Tx,
  row: { purpose: Purpose; own_words: Buffer | null },
  shareId: string,
): Promise<Why> => ({
  purpose: row.purpose,
  ownWords: row.own_words && (await unseal(tx, row.own_words, aboutWords(shareId))),
});

export type NewShare = Given & Why;

/**
 * Shares one thing. Throws a check violation when it is not the asker's to share (a "no" never is), when nobody is there to
 * share with, or when the end is past or too far ahead.
 */
export async function giveShare(tx: Tx, given: NewShare): Promise<string> {
  const id = crypto.randomUUID();
  const { receiver, ownWords } = given;
  await tx
    .insertInto('share')
    .values({
      id,
      thing: given.thing,
      thing_id: given.id,
      receiver_grant: receiver.kind === 'person' ? receiver.grant : null,
      receiver_centre: receiver.kind === 'role' ? receiver.centre : null,
      receiver_role: receiver.kind === 'role' ? receiver.role : null,
      purpose: given.purpose,
      own_words: ownWords === null ? null : await seal(tx, ownWords, aboutWords(id)),
      text_version: given.textVersion,
      until: given.until,
    })
    .execute();
  return id;
}

/** Whom a row of a share is given to. */
export function receiverOf(
  row: Pick<Row, 'receiver_grant' | 'receiver_centre' | 'receiver_role'>,
): ReceiverRef {
  if (row.receiver_grant !== null) return { kind: 'person', grant: row.receiver_grant };
  const role = SHARED_ROLES.find((known) => known === row.receiver_role);
  if (row.receiver_centre === null || !role) throw new Error('a share is given to somebody');
  return { kind: 'role', centre: row.receiver_centre, role };
}

const shares = (tx: Tx) => tx.selectFrom('share').selectAll().orderBy('created_at', 'desc').orderBy('id');

type Row = Awaited<ReturnType<ReturnType<typeof shares>['execute']>>[number];

const toShare = async (tx: Tx, row: Row): Promise<Share> => ({
  shareId: row.id,
  thing: row.thing,
  id: row.thing_id,
  receiver: row.receiver as Receiver,
  ...(await whyOf(tx, row, row.id)),
  givenAt: row.created_at,
  until: row.until,
  revokedAt: row.revoked_at,
});

const MOST_SHOWN = 200;

/** What the asker shares and has shared, newest first: the latest for a page, or all for taking along. */
export async function myShares(tx: Tx, which: 'latest' | 'all' = 'latest'): Promise<Share[]> {
  const rows = await shares(tx)
    .$if(which === 'latest', (query) => query.limit(MOST_SHOWN))
    .execute();
  return Promise.all(rows.map((row) => toShare(tx, row)));
}

/** What the asker shares right now of one kind of thing, newest first. */
export async function myLiveShares(tx: Tx, thing: Thing): Promise<Share[]> {
  const rows = await shares(tx)
    .where('thing', '=', thing)
    .where('revoked_at', 'is', null)
    .where('until', '>', sql<Date>`now()`)
    .execute();
  return Promise.all(rows.map((row) => toShare(tx, row)));
}

/** One of them; null when it is not there, or not theirs. */
export async function myShare(tx: Tx, id: string): Promise<Share | null> {
  const row = await shares(tx).where('id', '=', id).executeTakeFirst();
  return row ? toShare(tx, row) : null;
}

/** What proves the asker's consents, oldest first; of one share, or of all. */
export async function myReceipts(tx: Tx, shareId?: string): Promise<Receipt[]> {
  const rows = await tx
    .selectFrom('share_receipt')
    .selectAll()
    .$if(shareId !== undefined, (query) => query.where('share_id', '=', shareId ?? ''))
    .orderBy('id')
    .execute();
  return Promise.all(
    rows.map(async (row) => ({
      event: row.event,
      thing: row.thing,
      id: row.thing_id,
      receiver: row.receiver as Receiver,
      ...(await whyOf(tx, row, row.share_id)),
      until: row.until,
      textVersion: row.text_version,
      at: row.at,
    })),
  );
}

/** Another end. @returns false when it is not theirs, or is over; throws a check violation when the end is past or too far ahead. */
export async function changeEnd(tx: Tx, id: string, until: Date): Promise<boolean> {
  const done = await tx.updateTable('share').set({ until }).where('id', '=', id).executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** Stops it; nobody reads it from the next statement on. @returns false when it is not theirs, or is stopped already. */
export async function stopShare(tx: Tx, id: string): Promise<boolean> {
  const done = await tx
    .updateTable('share')
    .set({ revoked_at: sql<Date>`now()` })
    .where('id', '=', id)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

export type CentreWithPeople = {
  id: string;
  slug: string;
  name: string;
  /** Whom one may share with there, by name; of the chosen centre alone. */
  people: { id: string; role: Receiver['role']; name: string; partner: string | null }[] | null;
};

/** The centres, by name, and whom one may share with at the one that was asked for, or else the first. */
export async function centresToShareWith(tx: Tx, slug: string | null): Promise<CentreWithPeople[]> {
  const { rows } = await sql<CentreWithPeople>`
    with chosen as (select id from centre order by (slug = ${slug}) is true desc, name limit 1)
    select c.id, c.slug, c.name, case when c.id = (select id from chosen) then (
        select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'role', r.role, 'name', r.shown_name, 'partner', r.partner)), '[]')
        from receivers(c.id) r) end as people
    from centre c order by c.name`.execute(tx);
  return rows;
}
