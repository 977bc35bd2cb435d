import { randomBytes } from 'node:crypto';
import { type Tx, vaultOf } from '../../platform/db.ts';
import { seal, unseal } from '../../platform/sealed.sql.ts';
import { giveShare } from '../sharing/index.ts';
import {
  type Conversation,
  type Form,
  newCode,
  readableUntil,
  type WithWhom,
  type Written,
} from './conversation.ts';

const about = (id: string) => `conversation.sealed:${id}`;
const aboutCode = (id: string) => `conversation.code:${id}`;
const aboutMail = (id: string) => `conversation.mail:${id}`;

/** What the database knows a reference code by. */
export const codeHash = (tx: Tx, code: string): Buffer => vaultOf(tx).hmac('reference', code);

/** What was written, sealed for the conversation of that id. */
export const sealWritten = async (tx: Tx, id: string, written: Written) => ({
  sealed: await seal(tx, JSON.stringify(written), about(id)),
  mail: written.email === '' ? null : await seal(tx, written.email, aboutMail(id)),
});

export const sealCode = (tx: Tx, id: string, code: string): Promise<Buffer> => seal(tx, code, aboutCode(id));

const conversations = (tx: Tx) =>
  tx
    .selectFrom('conversation')
    .select([
      'id',
      'slot_id',
      'form',
      'starts_at',
      'ends_at',
      'place',
      'link',
      'with_whom',
      'grant_id',
      'sealed',
      'code',
      'called_off_at',
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof conversations>['execute']>>[number];

const toConversation = async (tx: Tx, row: Row): Promise<Conversation> => ({
  id: row.id,
  slotId: row.slot_id,
  form: row.form,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  place: row.place,
  link: row.link,
  withWhom: row.with_whom as WithWhom,
  grantId: row.grant_id,
  calledOffAt: row.called_off_at,
  written: JSON.parse(await unseal(tx, row.sealed, about(row.id))),
  code: await unseal(tx, row.code, aboutCode(row.id)),
});

/** The asker's own conversations, by time. */
export async function myConversations(tx: Tx): Promise<Conversation[]> {
  const rows = await conversations(tx).orderBy('starts_at').orderBy('id').execute();
  return Promise.all(rows.map((row) => toConversation(tx, row)));
}

/** One of them; null when it is not there, or not theirs. */
export async function myConversation(tx: Tx, id: string): Promise<Conversation | null> {
  const row = await conversations(tx).where('id', '=', id).executeTakeFirst();
  return row ? toConversation(tx, row) : null;
}

/** What the asker reads before they book, and books by: a new wording is a new version and a new file in docs/consent. */
export const TEXT_VERSION = 'conversation-2026-11-23';

export type NewConversation = {
  slot: string;
  form: Form;
  written: Written;
  language: 'da' | 'en';
  /** That of a conversation that moves. */
  code?: string;
};

/**
 * Books a time and shares what was written with the one whose time it is. Throws a check violation when it is not free, or not for
 * that form; VK429 for whoever has enough ahead of them.
 */
export async function book(
  tx: Tx,
  { slot, form, written, language, code = newCode(randomBytes) }: NewConversation,
): Promise<string> {
  const id = crypto.randomUUID();
  const row = await tx
    .insertInto('conversation')
    // The rest is written by the database, from the time itself.
    .values({
      id,
      slot_id: slot,
      form,
      ...(await sealWritten(tx, id, written)),
      code: await sealCode(tx, id, code),
      code_hash: codeHash(tx, code),
    } as never)
    .returning(['grant_id', 'starts_at'])
    .executeTakeFirstOrThrow();
  await giveShare(tx, {
    thing: 'conversation',
    id,
    receiver: { kind: 'person', grant: row.grant_id },
    purpose: 'prepare_talk',
    ownWords: null,
    until: readableUntil({ startsAt: row.starts_at }),
    textVersion: `${TEXT_VERSION}.${language}`,
  });
  return id;
}

/** Writes something else. @returns false when it is not theirs */
export async function rewrite(tx: Tx, id: string, written: Written): Promise<boolean> {
  const done = await tx
    .updateTable('conversation')
    .set(await sealWritten(tx, id, written))
    .where('id', '=', id)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** Deletes it: the time is free again, and what was written is shared no more. @returns false when it is not theirs */
export async function leave(tx: Tx, id: string): Promise<boolean> {
  const done = await tx.deleteFrom('conversation').where('id', '=', id).executeTakeFirst();
  return done.numDeletedRows === 1n;
}
