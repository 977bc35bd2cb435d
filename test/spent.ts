import { sql } from 'kysely';
import { as, asOwner, type Database, vaultOf } from '../src/platform/db.ts';

/** Uses up what the web process counts, in an hour. */
export async function useUp(
  db: Database,
  { what, who, most }: { what: string; who: string; most: number },
): Promise<void> {
  const key = vaultOf(db).hmac('rate', `${what} ${who}`);
  await as(db, null, (tx) =>
    sql`select count(spend(${key}, ${most}, interval '1 hour')) from generate_series(1, ${most}::int)`.execute(
      tx,
    ),
  );
}

/** Uses up what the database itself counts, in a day: `share <person>`, `read <role>`. As its owner, for nobody else can. */
export async function useUpOwn(db: Database, what: string, most: number): Promise<void> {
  await asOwner(db, (tx) =>
    sql`select count(count_up(sha256(convert_to(${what}, 'UTF8')), ${most}, interval '1 day'))
      from generate_series(1, ${most}::int)`.execute(tx),
  );
}
