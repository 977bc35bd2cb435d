import { sql } from 'kysely';
import { type Glance, inBase64 } from '../../platform/glance.sql.ts';
import { glanceAt, type PlanAtAGlance } from './plan.ts';
import { toPart } from './plans.sql.ts';

type Found = { id: string; sealed: string }[] | null;

/** The asker's plan in short: how much there is, and the first step that is not done. */
export const planAtAGlance: Glance<Found, PlanAtAGlance> = {
  query: sql`
    select jsonb_agg(jsonb_build_object('id', id, 'sealed', ${inBase64('sealed')}) order by place, created_at, id) from plan_part`,
  read: async (tx, found) =>
    glanceAt(
      await Promise.all(
        (found ?? []).map(({ id, sealed }) => toPart(tx, { id, sealed: Buffer.from(sealed, 'base64') })),
      ),
    ),
};
