import { randomUUID } from 'node:crypto';
import type { Channel, Days } from '../src/features/callbacks/callback.ts';
import { myCallback } from '../src/features/callbacks/callbacks.sql.ts';
import { ask } from '../src/features/callbacks/commands.ts';
import { emptyForm } from '../src/features/callbacks/forms.ts';
import {
  endCallback,
  passOnCallback,
  takeCallback,
  waitingAt,
} from '../src/features/callbacks/waiting.sql.ts';
import type { Actor, Database } from '../src/platform/db.ts';
import { as } from '../src/platform/db.ts';

export const NUMBER = '+4500000000';

type Given = { centre?: string; channel?: Channel; about?: string; days?: Days; id?: string };

/** Somebody asks to be called, about something made up. @returns its id and that of its share */
export async function aCallback(
  db: Database,
  actor: Actor,
  {
    centre = 'vordingborg',
    channel = 'phone',
    about = 'Noget med heste',
    days = 14,
    id = randomUUID(),
  }: Given = {},
): Promise<{ id: string; share: string }> {
  const [phone, email] = channel === 'phone' ? [NUMBER, ''] : ['', 'anna@example.dk'];
  const details = { name: 'Anna', phone, email, about, when: 'Om morgenen', language: '' };
  const form = { ...emptyForm(centre), ...details, id, channel, days };
  const asked = await ask(db, actor, { form, details, language: 'da', network: id, now: new Date() });
  const kept = await as(db, actor, (tx) => myCallback(tx, id));
  if (asked !== 'asked' || !kept?.shareId) throw new Error(`not asked: ${asked}`);
  return { id, share: kept.shareId };
}

/** What guides do with those who wait; `open` gives the database of the test. */
export function guidesAtWork(open: () => Database) {
  const listOf = (actor: Actor) => as(open(), actor, waitingAt);
  return {
    listOf,
    onList: async (actor: Actor, share: string) =>
      (await listOf(actor)).find(({ shareId }) => shareId === share),
    take: (actor: Actor, share: string, on = open()) => as(on, actor, (tx) => takeCallback(tx, share)),
    passOn: (actor: Actor, share: string) => as(open(), actor, (tx) => passOnCallback(tx, share)),
    end: (actor: Actor, share: string) => as(open(), actor, (tx) => endCallback(tx, share)),
    mine: (actor: Actor, id: string) => as(open(), actor, (tx) => myCallback(tx, id)),
  };
}
