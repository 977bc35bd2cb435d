import { sql } from 'kysely';
import type { OwnerTx } from './db.ts';

/** The server's version, e.g. `18.4`. */
export async function postgresVersion(tx: OwnerTx): Promise<string> {
  const { rows } = await sql<{
    version: string;
  }>`select current_setting('server_version') as version`.execute(tx);
  return rows[0]?.version ?? 'unknown';
}

/** How much there is to offer. */
export async function countOffers(tx: OwnerTx, now: Date): Promise<{ centres: number; open: number }> {
  const { rows } = await sql<{ centres: number; open: number }>`
    select (select count(*) from centre) as centres, (select count(*) from offer where open_until > ${now}) as open
  `.execute(tx);
  return rows[0] ?? { centres: 0, open: 0 };
}
