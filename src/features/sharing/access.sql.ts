import { sql } from 'kysely';
import type { OwnerTx, Tx } from '../../platform/db.ts';
import { hashOf } from '../../platform/token.ts';
import type { Reading } from './share.ts';
import { whyOf } from './sharing.sql.ts';

const readings = (tx: Tx) => tx.selectFrom('access_log').selectAll().orderBy('id', 'desc');

type Row = Awaited<ReturnType<ReturnType<typeof readings>['execute']>>[number];

/** A reading as a feed tells it: nothing that is sealed. */
export type FedReading = Omit<Reading, 'ownWords'>;

const toReading = (row: Row): FedReading => ({
  thing: row.thing,
  id: row.thing_id,
  purpose: row.purpose,
  reader: {
    name: row.reader_name,
    role: row.reader_role,
    centre: row.reader_centre,
    partner: row.reader_partner,
  },
  at: row.at,
});

const PAGE = 50;

/** Who has looked at something of the asker's, newest first, and whether there were others before. */
export async function myReadings(tx: Tx, skip = 0): Promise<{ readings: Reading[]; hasMore: boolean }> {
  const rows = await readings(tx)
    .where('person_id', '=', sql<string>`(select me())`)
    .offset(skip)
    .limit(PAGE + 1)
    .execute();
  const found = rows
    .slice(0, PAGE)
    .map(async (row) => ({ ...toReading(row), ...(await whyOf(tx, row, row.share_id)) }));
  return { readings: await Promise.all(found), hasMore: rows.length > PAGE };
}

/** All of them, for taking along. */
export async function allReadings(tx: Tx): Promise<FedReading[]> {
  const rows = await readings(tx).where('person_id', '=', sql<string>`(select me())`).execute();
  return rows.map(toReading);
}

/** The readings that belong to a secret key; null when there is no such key. */
export async function readingsByKey(tx: Tx, key: string): Promise<FedReading[] | null> {
  await sql`select set_config('app.feed', ${key}, true)`.execute(tx);
  const { rows } = await sql<{ person: string | null }>`select feed_person() as person`.execute(tx);
  const person = rows[0]?.person;
  if (!person) return null;
  const found = await readings(tx).where('person_id', '=', person).limit(PAGE).execute();
  return found.map(toReading);
}

/** Keeps the hash of a new key in place of the one before. */
export async function keepFeedKey(tx: Tx, key: string): Promise<void> {
  const key_hash = hashOf(key);
  await tx
    .insertInto('feed_key')
    .values({ key_hash })
    .onConflict((on) => on.column('person_id').doUpdateSet({ key_hash }))
    .execute();
}

type AccessSettings = { hasFeed: boolean; isTold: boolean; hasAddress: boolean };

/** Does the asker have a feed, do they want to be told when somebody looks, and is there an address to write to? */
export async function mySettings(tx: Tx): Promise<AccessSettings> {
  const { rows } = await sql<AccessSettings>`
    select exists (select from feed_key) as "hasFeed", exists (select from tell_when_seen) as "isTold",
      exists (select from identity where method = 'email' and sealed is not null) as "hasAddress"`.execute(
    tx,
  );
  return rows[0] ?? { hasFeed: false, isTold: false, hasAddress: false };
}

/** Whether the asker is to be told when somebody looks. */
export async function tellWhenSeen(tx: Tx, isTold: boolean): Promise<void> {
  if (isTold)
    await tx
      .insertInto('tell_when_seen')
      .defaultValues()
      .onConflict((on) => on.doNothing())
      .execute();
  else await tx.deleteFrom('tell_when_seen').execute();
}

export type NoticeKind = 'seen' | 'talk_off';

/** One that waits, with the address it goes to, sealed; no address where there is none. */
export type Waiting = {
  notice: number;
  kind: NoticeKind;
  sealed: Buffer | null;
  about: string | null;
  wrapped: Buffer | null;
};

/** Gives up what nobody would take for three days: the reading stands on the page all the same. */
export async function dropOldNotices(tx: OwnerTx): Promise<void> {
  await sql`delete from notice where created_at < now() - interval '3 days'`.execute(tx);
}

/**
 * Takes the first of the notices that wait after the one of that number, with the address that was given for it, still sealed; for who
 * wants to hear of readings that is the one they sign in with. Null when none waits. It is gone with the transaction, and waits on when
 * that fails.
 */
export async function takeNotice(tx: OwnerTx, after: number): Promise<Waiting | null> {
  const { rows } = await sql<Waiting>`
    with taken as (
      delete from notice where id = (select id from notice where id > ${after} order by id limit 1 for update skip locked)
      returning id, person_id, kind, mail, about
    )
    select taken.id as notice, taken.kind, coalesce(taken.mail, i.sealed) as sealed,
      coalesce(taken.about, 'identity.sealed:' || i.id) as about, k.wrapped
    from taken
    left join lateral (
      select id, sealed from identity
      where taken.kind = 'seen' and method = 'email' and sealed is not null and identity.person_id = taken.person_id
      order by last_used_at desc nulls last limit 1
    ) i on true
    left join person_key k on k.person_id = taken.person_id`.execute(tx);
  return rows[0] ?? null;
}
