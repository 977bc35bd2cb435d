import { sql } from 'kysely';
import type { Tx } from '../../platform/db.ts';
import type { Form, OwnSlot, WithWhom } from './conversation.ts';
import { mySlots } from './slots.sql.ts';

/** What a person has ahead of them, in short. */
export type ConversationsAtAGlance = {
  coming: number;
  next: { id: string; startsAt: Date; endsAt: Date; form: Form; withWhom: WithWhom } | null;
  /** How many were called off for them and are still on the page. */
  calledOff: number;
};

type Row = {
  coming: number;
  called_off: number;
  next: { id: string; starts_at: string; ends_at: string; form: Form; with_whom: WithWhom } | null;
};

/** One statement. */
export async function conversationsAtAGlance(tx: Tx): Promise<ConversationsAtAGlance> {
  const { rows } = await sql<Row>`
    select count(*) filter (where called_off_at is null) as coming, count(*) filter (where called_off_at is not null) as called_off,
      (select to_jsonb(n) from (
        select id, starts_at, ends_at, form, with_whom from conversation
        where person_id = (select me()) and ends_at > now() and called_off_at is null order by starts_at, id limit 1) n) as next
    from conversation where person_id = (select me()) and ends_at > now()`.execute(tx);
  const [row] = rows;
  if (!row) return { coming: 0, calledOff: 0, next: null };
  const { coming, called_off, next } = row;
  return {
    coming,
    calledOff: called_off,
    next: next && {
      id: next.id,
      startsAt: new Date(next.starts_at),
      endsAt: new Date(next.ends_at),
      form: next.form,
      withWhom: next.with_whom,
    },
  };
}

/** What a guide has ahead, in the hat they wear: booked times, the next first, with what they may read of each; and how many are free. */
export async function guidesDay(tx: Tx): Promise<{ booked: OwnSlot[]; free: number }> {
  const slots = await mySlots(tx);
  const booked = slots.filter(({ takenAs }) => takenAs !== null);
  return { booked, free: slots.length - booked.length };
}
