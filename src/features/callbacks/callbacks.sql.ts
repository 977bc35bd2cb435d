import { sql } from 'kysely';
import type { Tx } from '../../platform/db.ts';
import { seal, unseal } from '../../platform/sealed.sql.ts';
import type { Receiver } from '../sharing/index.ts';
import { type Callback, type Channel, type Details, stateOf } from './callback.ts';

const about = (id: string): string => `callback.sealed:${id}`;

type Row = {
  id: string;
  channel: Channel;
  sealed: Buffer;
  created_at: Date;
  taker: Receiver | null;
  taken_at: Date | null;
  done_at: Date | null;
  slug: string;
  centre: string;
  share_id: string | null;
  until: Date | null;
  revoked_at: Date | null;
  now: Date;
};

async function toCallback(tx: Tx, row: Row): Promise<Callback> {
  const facts = { doneAt: row.done_at, takenAt: row.taken_at, until: row.until, revokedAt: row.revoked_at };
  return {
    id: row.id,
    channel: row.channel,
    details: JSON.parse(await unseal(tx, row.sealed, about(row.id))),
    centre: { slug: row.slug, name: row.centre },
    askedAt: row.created_at,
    state: stateOf(facts, row.now),
    shareId: row.share_id,
    until: row.until,
    taker: row.taker,
    takenAt: row.taken_at,
    doneAt: row.done_at,
  };
}

/** The asker's own, newest first, or the one of that id. One statement, and one for the key. */
export async function myCallbacks(tx: Tx, id: string | null = null): Promise<Callback[]> {
  const { rows } = await sql<Row>`
    select c.id, c.channel, c.sealed, c.created_at, c.taker, c.taken_at, c.done_at, ce.slug, ce.name as centre,
      s.id as share_id, s.until, s.revoked_at, clock_timestamp() as now
    from callback c
      join centre ce on ce.id = c.centre_id
      left join lateral (
        select id, until, revoked_at from share
        where thing_id = c.id and person_id = c.person_id and thing = 'callback' order by created_at desc, id limit 1
      ) s on true
    where ${id}::uuid is null or c.id = ${id}
    order by c.created_at desc, c.id`.execute(tx);
  return Promise.all(rows.map((row) => toCallback(tx, row)));
}

/** One of them; null when it is not there, or not theirs. */
export const myCallback = async (tx: Tx, id: string): Promise<Callback | null> =>
  (await myCallbacks(tx, id))[0] ?? null;

/** How many of the asker's guides can read now. */
export async function howManyOpen(tx: Tx): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from share
    where thing = 'callback' and revoked_at is null and until > clock_timestamp()`.execute(tx);
  return rows[0]?.n ?? 0;
}

type New = { id: string; centre: string; channel: Channel; details: Details };

/** Keeps one. @returns false when it is kept already: a form that was sent twice. */
export async function saveCallback(tx: Tx, { id, centre, channel, details }: New): Promise<boolean> {
  const kept = await tx
    .insertInto('callback')
    .values({ id, centre_id: centre, channel, sealed: await seal(tx, JSON.stringify(details), about(id)) })
    .onConflict((on) => on.columns(['id', 'person_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return kept !== undefined;
}

/** What is written in it now; guides who can read it read this from now on. */
export async function changeCallback(
  tx: Tx,
  id: string,
  { channel, details }: Pick<New, 'channel' | 'details'>,
): Promise<void> {
  const sealed = await seal(tx, JSON.stringify(details), about(id));
  await tx.updateTable('callback').set({ channel, sealed }).where('id', '=', id).execute();
}

/** Takes it away; nobody reads it from then on. @returns false when it is not there, or not theirs */
export async function dropCallback(tx: Tx, id: string): Promise<boolean> {
  const done = await tx.deleteFrom('callback').where('id', '=', id).executeTakeFirst();
  return done.numDeletedRows === 1n;
}

/** What somebody wrote, sealed anew by whoever brings it along. */
export const resealed = async (tx: Tx, { id, details }: Pick<Callback, 'id' | 'details'>): Promise<string> =>
  (await seal(tx, JSON.stringify(details), about(id))).toString('base64');
