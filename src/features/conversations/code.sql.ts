import { sql } from 'kysely';
import type { Tx } from '../../platform/db.ts';
import type { Booked, Form, WithWhom } from './conversation.ts';
import { codeHash } from './conversations.sql.ts';

type Row = {
  form: Form;
  starts_at: Date;
  ends_at: Date;
  place: string | null;
  link: string | null;
  with_whom: WithWhom;
  called_off_at: Date | null;
};

/** When, where and with whom: what the reference code opens, and nothing that was written. Null for every code that opens nothing. */
export async function bookedByCode(tx: Tx, code: string): Promise<Booked | null> {
  const { rows } = await sql<Row>`select * from talk_by_code(${codeHash(tx, code)})`.execute(tx);
  const [row] = rows;
  if (!row) return null;
  const { starts_at, ends_at, with_whom, called_off_at, ...rest } = row;
  return { ...rest, startsAt: starts_at, endsAt: ends_at, withWhom: with_whom, calledOffAt: called_off_at };
}

/** Calls it off. @returns false for every code that opens nothing */
export async function leaveByCode(tx: Tx, code: string): Promise<boolean> {
  const { rows } = await sql<{
    gone: boolean;
  }>`select leave_talk_by_code(${codeHash(tx, code)}) as gone`.execute(tx);
  return rows[0]?.gone ?? false;
}
