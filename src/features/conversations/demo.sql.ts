import { sql } from 'kysely';
import type { OwnerTx } from '../../platform/db.ts';
import type { Form } from './conversation.ts';

export type DemoSlot = { startsAt: Date; endsAt: Date; forms: Form[]; place: string | null };

/** Any number that nobody else locks on. */
const LOCK = 4_760_003;

/** A room that is nowhere. */
const LINK = 'https://video.example/fundet-paa';

/**
 * Keeps times of the made-up people at demo centres, each by their place in the list; only what comes after the last they have. Two
 * processes that start at once do so one after the other.
 */
export async function keepDemoSlots(tx: OwnerTx, slotsOf: (nth: number) => DemoSlot[]): Promise<void> {
  await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx);
  const { rows } = await sql<{ id: string; last: Date | null }>`
    select g.id, (select max(starts_at) from slot where grant_id = g.id) as last
    from role_grant g join centre c on c.id = g.centre_id
    where c.is_demo and g.ended_at is null and g.role in ('guide', 'mentor') and g.reason = 'Fundet på til demoen'
    order by g.granted_at, g.shown_name, g.id`.execute(tx);
  for (const [nth, { id, last }] of rows.entries())
    for (const { startsAt, endsAt, forms, place } of slotsOf(nth))
      if (last === null || startsAt > last)
        await sql`
          insert into slot (person_id, grant_id, starts_at, ends_at, forms, place, link)
          select g.person_id, g.id, ${startsAt}, ${endsAt}, ${forms}::text[]::talk_form[], ${place}::text, ${forms.includes('video') ? LINK : null}::text
          from role_grant g where g.id = ${id} and not exists (
            select from slot s where s.person_id = g.person_id and s.starts_at < ${endsAt} and s.ends_at > ${startsAt})`.execute(
          tx,
        );
}
