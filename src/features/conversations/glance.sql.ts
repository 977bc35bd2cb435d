import { sql } from 'kysely';
import type { Tx } from '../../platform/db.ts';
import type { Glance } from '../../platform/glance.sql.ts';
import type { Form, OwnSlot, WithWhom } from './conversation.ts';
import { mySlots } from './slots.sql.ts';

/** What a person has ahead of them, in short. */
export type ConversationsAtAGlance = {
  coming: number;
  next: { id: string; startsAt: Date; endsAt: Date; form: Form; withWhom: WithWhom } | null;
  /** How many were called off for them and are still on the page. */
  calledOff: number;
};

type Next = { id: string; starts_at: string; ends_at: string; form: Form; with_whom: WithWhom };
type Found = { coming: number; called_off: number; next: Next | null };

/** How many are ahead of the asker, and the next one. */
export const conversationsAtAGlance: Glance<Found, ConversationsAtAGlance> = {
  query: sql`
    select jsonb_build_object('coming', count(*) filter (where called_off_at is null),
      'called_off', count(*) filter (where called_off_at is not null), 'next', (
        select to_jsonb(n) from (
          select id, starts_at, ends_at, form, with_whom from conversation
          where person_id = (select me()) and ends_at > now() and called_off_at is null order by starts_at, id limit 1) n))
    from conversation where person_id = (select me()) and ends_at > now()`,
  read: async (_, { coming, called_off, next }) => ({
    coming,
    calledOff: called_off,
    next: next && {
      id: next.id,
      startsAt: new Date(next.starts_at),
      endsAt: new Date(next.ends_at),
      form: next.form,
      withWhom: next.with_whom,
    },
  }),
};

/** What a guide has ahead, in the hat they wear: booked times, the next first, with what they may read of each; and how many are free. */
export async function guidesDay(tx: Tx): Promise<{ booked: OwnSlot[]; free: number }> {
  const slots = await mySlots(tx);
  const booked = slots.filter(({ takenAs }) => takenAs !== null);
  return { booked, free: slots.length - booked.length };
}
