import { createHash } from 'node:crypto';
import type { Row, Snapshot } from './snapshot.ts';

/** Who somebody is by the charter: worked out here from the rows, by other code than the database's. */
export type Asker = {
  person: string | null;
  /** The role that is worn, by somebody who came by more than a code, and has not ended. */
  hat: Row | null;
  session: string | null;
};

export const NOBODY: Asker = { person: null, hat: null, session: null };

const HALF_A_DAY_MS = 12 * 3_600_000;

export const time = (value: unknown): number => Date.parse(String(value));
export const rowsOf = (snapshot: Snapshot, table: string): readonly Row[] => snapshot.rows.get(table) ?? [];

/** The person, session and hat that a browser's token stands for at this moment. */
export function whoIs(snapshot: Snapshot, token: string | null, now: number): Asker {
  if (!token) return NOBODY;
  const hash = `\\x${createHash('sha256').update(token).digest('hex')}`;
  const session = rowsOf(snapshot, 'session').find((row) => isLive(row, hash, now));
  if (!session) return NOBODY;
  const hat = rowsOf(snapshot, 'role_grant').find((row) => row.id === session.hat);
  const isSure = session.assurance === 'substantial' || session.assurance === 'high';
  const isWorn = hat && session.method && isSure && hat.person_id === session.person_id && !hat.ended_at;
  return { person: String(session.person_id), hat: isWorn ? hat : null, session: String(session.id) };
}

function isLive(session: Row, hash: string, now: number): boolean {
  const isPresent = session.token_hash === hash;
  const isEarlier =
    session.earlier_hash === hash && (!session.earlier_until || time(session.earlier_until) > now);
  if (!isPresent && !isEarlier) return false;
  if (time(session.expires_at) <= now) return false;
  return !session.method || time(session.last_seen_at) > now - HALF_A_DAY_MS;
}

/** What has been given to the hat that is worn, and has neither been revoked nor run out. */
export function sharesWith(snapshot: Snapshot, { hat }: Asker, now: number): Row[] {
  if (!hat) return [];
  return rowsOf(snapshot, 'share').filter((share) => {
    const isToHat = share.receiver_grant === hat.id;
    const isToRole = share.receiver_centre === hat.centre_id && share.receiver_role === hat.role;
    return (isToHat || isToRole) && !share.revoked_at && time(share.until) > now;
  });
}
