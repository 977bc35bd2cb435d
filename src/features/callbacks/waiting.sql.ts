import { sql } from 'kysely';
import type { Tx } from '../../platform/db.ts';
import type { Channel, Waiting } from './callback.ts';

type Row = {
  share_id: string;
  channel: Channel;
  asked_at: Date;
  until: Date;
  taker: string | null;
  taken_at: Date | null;
  is_mine: boolean;
};

/** Who waits at the centre whose guide's hat the asker wears, oldest first; nobody for everybody else. One statement. */
export async function waitingAt(tx: Tx): Promise<Waiting[]> {
  const { rows } = await sql<Row>`select * from callbacks_waiting()`.execute(tx);
  return rows.map(({ share_id, channel, asked_at, until, taker, taken_at, is_mine }) => ({
    shareId: share_id,
    channel,
    askedAt: asked_at,
    until,
    taker,
    takenAt: taken_at,
    isMine: is_mine,
  }));
}

export type Taken = 'mine' | 'theirs' | 'gone';

/**
 * Takes one; of two at once one gets it.
 * @param seen when the colleague took it from whom it is taken over; null where it waits for anybody
 */
export async function takeCallback(tx: Tx, shareId: string, seen: Date | null = null): Promise<Taken> {
  const asked = seen
    ? sql<{ taken: Taken }>`select take_over_callback(${shareId}, ${seen}) as taken`
    : sql<{ taken: Taken }>`select take_callback(${shareId}) as taken`;
  const { rows } = await asked.execute(tx);
  return rows[0]?.taken ?? 'gone';
}

/** Lets a colleague have it. @returns false when it was not the asker's */
export async function passOnCallback(tx: Tx, shareId: string): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select pass_on_callback(${shareId}) as done`.execute(tx);
  return rows[0]?.done ?? false;
}

/** They have talked: nobody reads it any more. @returns false when it was not the asker's */
export async function endCallback(tx: Tx, shareId: string): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select end_callback(${shareId}) as done`.execute(tx);
  return rows[0]?.done ?? false;
}
