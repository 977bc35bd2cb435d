import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../../platform/db.ts';

const credential = z.object({
  /** The authenticator's name for it, in base64url, as everything here. */
  id: z.string(),
  publicKey: z.string(),
  counter: z.number(),
  transports: z.array(z.string()),
  /** What the authenticator calls the person: random to everybody but us. */
  user: z.string(),
});

/** A passkey, as it is kept. */
export type Credential = z.infer<typeof credential>;

/** The passkey with this subject, whoever's it is; null when nobody has it. */
export async function passkeyOf(tx: Tx, subject: Buffer): Promise<Credential | null> {
  const { rows } = await sql<{ passkey: unknown }>`select passkey(${subject})`.execute(tx);
  return credential.safeParse(rows[0]?.passkey).data ?? null;
}

/** Notes what the passkey counted; false when it has been there before, as with a copy. */
export async function usePasskey(tx: Tx, subject: Buffer, counter: number): Promise<boolean> {
  const { rows } = await sql<{ ok: boolean }>`select use_passkey(${subject}, ${counter}) as ok`.execute(tx);
  return rows[0]?.ok ?? false;
}

/** The asker's own passkeys. */
export async function myPasskeys(tx: Tx): Promise<Credential[]> {
  const rows = await tx.selectFrom('identity').select('credential').where('method', '=', 'passkey').execute();
  return rows.flatMap((row) => credential.safeParse(row.credential).data ?? []);
}
