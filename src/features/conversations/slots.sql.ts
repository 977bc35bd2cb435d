import { sql } from 'kysely';
import { asOwner, type Database, type Tx } from '../../platform/db.ts';
import type { Role } from '../roles/index.ts';
import type { Form, FreeSlot, OwnSlot } from './conversation.ts';

type FreeRow = {
  id: string;
  starts_at: Date;
  ends_at: Date;
  forms: Form[];
  place: string | null;
  shown_name: string;
  role: Role;
};

const toFree = ({ id, starts_at, ends_at, forms, place, shown_name, role }: FreeRow): FreeSlot => ({
  id,
  startsAt: starts_at,
  endsAt: ends_at,
  forms,
  place,
  name: shown_name,
  role,
});

/** The free times of a centre, the next first: what everybody may know. */
export async function freeSlots(tx: Tx, centre: string): Promise<FreeSlot[]> {
  const { rows } = await sql<FreeRow>`
    select id, starts_at, ends_at, forms::text[] as forms, place, shown_name, role from free_slots(${centre})`.execute(
    tx,
  );
  return rows.map(toFree);
}

/** One of them, and at which centre; null when it is taken, over, or was never there. */
export async function freeSlot(tx: Tx, id: string): Promise<(FreeSlot & { centre: string }) | null> {
  const { rows } = await sql<FreeRow & { centre: string }>`
    select id, starts_at, ends_at, forms::text[] as forms, place, shown_name, role, centre from free_slot(${id})`.execute(
    tx,
  );
  const [row] = rows;
  return row ? { ...toFree(row), centre: row.centre } : null;
}

/** At which centre a time is, taken or not. */
export async function centreOfSlot(tx: Tx, id: string): Promise<string | null> {
  const { rows } = await sql<{ centre: string | null }>`select centre_of_slot(${id}) as centre`.execute(tx);
  return rows[0]?.centre ?? null;
}

/** The times of the hat that the asker wears that are not over. */
export async function mySlots(tx: Tx): Promise<OwnSlot[]> {
  const { rows } = await sql<OwnSlot>`
    select id, starts_at as "startsAt", ends_at as "endsAt", forms::text[] as forms, place, link, taken_as as "takenAs", share
    from my_slots()`.execute(tx);
  return rows;
}

export type NewSlots = {
  starts: Date[];
  minutes: number;
  forms: Form[];
  place: string | null;
  link: string | null;
};

/**
 * Adds times to the hat that the asker wears, all or none. Throws an overlap where one of them lies on a time of theirs.
 * @returns how many; null when the hat is not one of a guide or mentor
 */
export async function addSlots(tx: Tx, added: NewSlots): Promise<number | null> {
  const { rows } = await sql<{ added: number | null }>`
    select add_slots(${added.starts}::timestamptz[], ${added.minutes}, ${added.forms}::text[]::talk_form[], ${added.place}, ${added.link}) as added`.execute(
    tx,
  );
  return rows[0]?.added ?? null;
}

/** Takes a time away; whoever booked it is told. @returns false when it is not of the hat that is worn */
export async function dropSlot(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql<{ gone: boolean }>`select drop_slot(${id}) as gone`.execute(tx);
  return rows[0]?.gone ?? false;
}

/** All that were ever made by the asker and are still there, for taking along; that somebody has booked one is not theirs to take. */
export async function allMySlots(tx: Tx): Promise<Omit<OwnSlot, 'share' | 'takenAs'>[]> {
  const { rows } = await sql<Omit<OwnSlot, 'share' | 'takenAs'>>`
    select id, starts_at as "startsAt", ends_at as "endsAt", forms::text[] as forms, place, link
    from slot where person_id = (select me()) order by starts_at`.execute(tx);
  return rows;
}

/** Times that are over are forgotten; whoever talked has their own copy of when and with whom. @returns how many */
export async function forgetSlots(db: Database): Promise<number> {
  const { rows } = await asOwner(db, (tx) =>
    sql<{ gone: number }>`select forget_slots() as gone`.execute(tx),
  );
  return rows[0]?.gone ?? 0;
}
