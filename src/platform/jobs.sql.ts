import { sql } from 'kysely';
import { asOwner, type Database, type Tx, vaultOf } from './db.ts';

/**
 * Queues a job in the transaction that causes it: it is there when that transaction is, and not when it is not. The data is sealed,
 * so that neither the database nor its backups tell what jobs are about, and goes with the asker when they delete themselves.
 * @param name of one of the jobs listed in src/jobs.ts; any other throws
 */
export async function queueJob(tx: Tx, name: string, data: object): Promise<void> {
  const sealed = vaultOf(tx).seal('job', JSON.stringify(data)).toString('base64');
  await sql`select queue_job(${name}, ${sealed})`.execute(tx);
}

/** The data of a job as {@link queueJob} was given it. Throws SealError for what somebody else put there. */
export function openJob(db: Database, data: unknown): unknown {
  const { sealed } = data as { sealed?: unknown };
  return JSON.parse(vaultOf(db).unseal('job', Buffer.from(String(sealed), 'base64')));
}

/** The row-level security of pg-boss's tables: nobody but the owner, and the rule holds for the owner too. */
export const protectJobs = (db: Database): Promise<void> =>
  asOwner(db, async (tx) => {
    await sql`
      do $$
      declare t regclass;
      begin
        perform pg_advisory_xact_lock(4760002);
        for t in
          select c.oid from pg_class c where c.relnamespace = 'jobs'::regnamespace and c.relkind in ('r', 'p')
            and not (c.relrowsecurity and c.relforcerowsecurity and exists (select from pg_policy p where p.polrelid = c.oid))
        loop
          execute format('alter table %s enable row level security', t);
          execute format('alter table %s force row level security', t);
          execute format('drop policy if exists owner_keeps on %s', t);
          execute format('create policy owner_keeps on %s for all to current_user using (true) with check (true)', t);
        end loop;
        revoke all on schema jobs from public;
        revoke all on all functions in schema jobs from public;
      end $$`.execute(tx);
  });
