import { sql } from 'kysely';
import type { Tx } from './db.ts';
import type { SignInMethod } from './schema.ts';
import { seal, unseal } from './sealed.sql.ts';

/** Who vouches for e-mail addresses and passkeys: this installation, under whatever address it is found. */
export const OURSELVES = 'virkelyst';

type Way = { method: SignInMethod; issuer: string; subject: Buffer };

const about = (id: string) => `identity.sealed:${id}`;

/** The id of the asker's own way; null when it is not theirs. */
async function myWay(tx: Tx, { method, issuer, subject }: Way): Promise<string | null> {
  const { rows } = await sql<{
    id: string | null;
  }>`select my_way(${method}, ${issuer}, ${subject}) as id`.execute(tx);
  return rows[0]?.id ?? null;
}

/** Lets the asker know their own way again by `name` (an address, a name for a key). A name that is there stays. */
export async function nameWay(tx: Tx, way: Way, name: string): Promise<void> {
  const id = await myWay(tx, way);
  if (!id) return;
  const sealed = await seal(tx, name, about(id));
  await tx.updateTable('identity').set({ sealed }).where('id', '=', id).where('sealed', 'is', null).execute();
}

/** A way in more for the asker; false when it is somebody else's already. */
export async function addWay(tx: Tx, way: Way, credential: object | null): Promise<boolean> {
  const json = credential && JSON.stringify(credential);
  const { rows } = await sql<{
    added: boolean;
  }>`select add_way(${way.method}, ${way.issuer}, ${way.subject}, null, ${json}::jsonb) as added`.execute(tx);
  return rows[0]?.added ?? false;
}

/** How somebody stands before what asks for a fresh sign-in. */
type Standing = 'nobody' | 'stale' | 'weak' | 'fresh';

/** Minutes after signing in, for beginning something that asks for a fresh sign-in; and for ending it after a trip or a mail. */
const LATELY = { begin: 15, end: 25 };

/**
 * Whether the asker may change how they sign in, or give somebody a role: 'stale' when they signed in too long ago, 'weak' when they have
 * a better way than the code they came by, and a role. The database asks the same again.
 */
export async function standing(tx: Tx, at: keyof typeof LATELY = 'begin'): Promise<Standing> {
  const { rows } = await sql<{
    standing: Standing;
  }>`select standing(make_interval(mins => ${LATELY[at]})) as standing`.execute(tx);
  return rows[0]?.standing ?? 'nobody';
}

/** `last`: it is the last one, and may not go without that being said; `stale` and `weak`: see {@link standing}. */
export type WayRemoval = 'removed' | 'last' | 'unknown' | 'stale' | 'weak';

/** Takes one of the asker's ways away; the last one only when they have said that it may go. */
export async function removeWay(tx: Tx, id: string, lastToo = false): Promise<WayRemoval> {
  const { rows } = await sql<{ was: WayRemoval }>`select remove_way(${id}, ${lastToo}) as was`.execute(tx);
  return rows[0]?.was ?? 'unknown';
}

export type MyWay = {
  id: string;
  method: SignInMethod;
  /** What the asker knows it by; null when it was never named. */
  name: string | null;
  createdAt: Date;
  lastUsedAt: Date | null;
};

/** The asker's ways to sign in, oldest first. */
export async function myWays(tx: Tx, method?: SignInMethod): Promise<MyWay[]> {
  const rows = await tx
    .selectFrom('identity')
    .select(['id', 'method', 'sealed', 'created_at', 'last_used_at'])
    .$if(method !== undefined, (query) => query.where('method', '=', method as SignInMethod))
    .orderBy('created_at')
    .execute();
  return Promise.all(
    rows.map(async ({ id, sealed, ...row }) => ({
      id,
      method: row.method,
      name: sealed && (await unseal(tx, sealed, about(id))),
      createdAt: row.created_at,
      lastUsedAt: row.last_used_at,
    })),
  );
}
