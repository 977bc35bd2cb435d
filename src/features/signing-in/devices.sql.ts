import { sql } from 'kysely';
import type { Tx } from '../../platform/db.ts';
import type { SessionEvent, SignInMethod } from '../../platform/schema.ts';
import { noteVisit } from '../../platform/visit.sql.ts';
import { type MyWay, myWays } from '../../platform/ways.sql.ts';

/** A browser in which the asker is signed in. */
export type Device = {
  id: string;
  device: string | null;
  method: SignInMethod;
  since: Date;
  lastSeenAt: Date;
  isThis: boolean;
};

/** Something that happened to how the asker signs in. */
export type SignInEvent = {
  event: SessionEvent;
  method: SignInMethod | null;
  device: string | null;
  at: Date;
};

/** Where the asker is signed in, this browser first. */
async function myDevices(tx: Tx): Promise<Device[]> {
  const rows = await tx
    .selectFrom('session')
    .select([
      'id',
      'device',
      'method',
      'created_at as since',
      'last_seen_at as lastSeenAt',
      sql<boolean>`id = my_session()`.as('isThis'),
    ])
    .where('method', 'is not', null)
    .where('expires_at', '>', sql<Date>`now()`)
    // As in me(): who has not been here for twelve hours is signed in no longer.
    .where('last_seen_at', '>', sql<Date>`now() - interval '12 hours'`)
    .orderBy('isThis', 'desc')
    .orderBy('last_seen_at', 'desc')
    .$narrowType<{ method: SignInMethod }>()
    .execute();
  return rows;
}

const MOST_EVENTS = 20;

/** The latest that happened to how the asker signs in, newest first. */
const myEvents = (tx: Tx): Promise<SignInEvent[]> =>
  tx
    .selectFrom('sign_in_log')
    .select(['event', 'method', 'device', 'at'])
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST_EVENTS)
    .execute();

/** Signs the asker out on one device. @returns false when there is none, or it is not theirs. */
export async function endSession(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql<{ ended: boolean }>`select end_session(${id}) as ended`.execute(tx);
  return rows[0]?.ended ?? false;
}

/** Signs the asker out everywhere but here. */
export async function endOtherSessions(tx: Tx): Promise<void> {
  await sql`select end_other_sessions()`.execute(tx);
}

export type MyDevices = { devices: Device[]; ways: MyWay[]; events: SignInEvent[] };

/** All about how the asker signs in; null for somebody who is not signed in. */
export async function myDevicesAndWays(tx: Tx): Promise<MyDevices | null> {
  await noteVisit(tx);
  const devices = await myDevices(tx);
  if (!devices.some(({ isThis }) => isThis)) return null;
  return { devices, ways: await myWays(tx), events: await myEvents(tx) };
}
