import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneDatabase } from '../../../test/database.ts';
import { aHolder, aPerson } from '../../../test/people.ts';
import { readAs } from '../../../test/shares.ts';
import { aSlot, aTalk } from '../../../test/talks.ts';
import { aVisitor } from '../../../test/visitors.ts';
import { type Actor, as, asOwner } from '../../platform/db.ts';
import { forgetVisitors } from '../../platform/visit.sql.ts';
import { sendNotices } from '../sharing/index.ts';
import { bringFromVisit } from '../signing-in/bring-along.ts';
import { conversationParts } from './belongings.ts';
import { bookedByCode } from './code.sql.ts';
import { bookTime } from './commands.ts';
import { NOTHING_WRITTEN } from './conversation.ts';
import { myConversations } from './conversations.sql.ts';
import { calledOffLetter } from './letter.ts';
import { dropSlot, mySlots } from './slots.sql.ts';

let db: Awaited<ReturnType<typeof cloneDatabase>>;
beforeAll(async () => {
  db = await cloneDatabase();
});
afterAll(() => db.drop());

const mineOf = (actor: Actor) => as(db, actor, myConversations);
const seenBy = (guide: Actor) => as(db, guide, (tx) => mySlots(tx));
/** Everything of that kind is so much longer ago. */
const longAgo = (what: 'slot' | 'conversation', days: number) =>
  asOwner(db, async (tx) => {
    const table = sql.table(what);
    const past = sql`make_interval(days => ${days})`;
    await sql`alter table ${table} no force row level security`.execute(tx);
    await sql`update ${table} set starts_at = starts_at - ${past}, ends_at = ends_at - ${past}`.execute(tx);
    await sql`alter table ${table} force row level security`.execute(tx);
  });
const notices = async () => {
  const { rows } = await asOwner(db, (tx) =>
    sql<{ mail: Buffer | null }>`select mail from notice`.execute(tx),
  );
  return rows;
};

describe('a time that a visitor has booked', () => {
  it('is there when it comes, though they have not been here for 30 days; when it is over they are forgotten', async () => {
    const [visit, gone, mette] = [await aVisitor(db), await aVisitor(db), await aHolder(db)];
    await aTalk(db, visit, await aSlot(db, mette, { inHours: 24 * 60 }), { about: 'om heste' });
    const off = await aSlot(db, mette, { inHours: 24 * 61 });
    await aTalk(db, gone, off);
    await as(db, mette, (tx) => dropSlot(tx, off));
    const [talk] = await mineOf(visit);
    await asOwner(db, (tx) =>
      sql`update person set last_seen_at = now() - interval '31 days'
        where not exists (select from identity i where i.person_id = person.id)`.execute(tx),
    );
    expect(await forgetVisitors(db)).toBe(1);
    expect(await as(db, null, (tx) => bookedByCode(tx, talk?.code ?? ''))).not.toBeNull();
    const [slot] = await seenBy(mette);
    expect(await readAs(db, mette, slot?.share ?? '')).toMatchObject({ said: { about: 'om heste' } });
    await longAgo('conversation', 62);
    await longAgo('slot', 62);
    expect(await forgetVisitors(db)).toBe(1);
    expect(await mineOf(visit)).toEqual([]);
  });
});

describe('what is set beside a statement', () => {
  it('opens nobody’s conversation through a function either', async () => {
    const [visit, mette, ali] = [await aVisitor(db), await aHolder(db), await aHolder(db)];
    const id = await aTalk(db, visit, await aSlot(db, mette), { about: 'om heste' });
    const share = (await seenBy(mette))[0]?.share ?? '';
    const { rows } = await asOwner(db, async (tx) => {
      await sql`alter table conversation no force row level security`.execute(tx);
      const found = await sql<{
        hash: string;
      }>`select encode(code_hash, 'hex') as hash from conversation where id = ${id}`.execute(tx);
      await sql`alter table conversation force row level security`.execute(tx);
      return found;
    });
    for (const other of [ali, await aPerson(db), await aVisitor(db), null])
      await as(db, other, async (tx) => {
        await sql`select set_config('app.talk', ${id}, true), set_config('app.talk_code', ${rows[0]?.hash}, true)`.execute(
          tx,
        );
        for (const asked of [
          sql`select * from read_shared(${share})`,
          sql`select * from shared_with_me()`,
          sql`select * from my_slots()`,
          sql`select * from callbacks_waiting()`,
          sql`select * from talk_by_code('\\x00')`,
          sql`select 1 where leave_talk_by_code('\\x00') or end_callback(${share}) or drop_slot(${id})`,
        ])
          expect((await asked.execute(tx)).rows).toEqual([]);
        await sql`select end_callback(${share}), pass_on_callback(${share}), bring_callbacks('x', '{}')`.execute(
          tx,
        );
        const ended = await sql`update share set revoked_at = now() where id = ${share}`.execute(tx);
        expect(ended.numAffectedRows).toBe(0n);
      });
    expect(await mineOf(visit)).toHaveLength(1);
    expect(await readAs(db, mette, share)).not.toBeNull();
  });
});

describe('guessing codes', () => {
  it('keeps nobody from their own time', async () => {
    const visit = await aVisitor(db);
    await aTalk(db, visit, await aSlot(db, await aHolder(db)));
    const [talk] = await mineOf(visit);
    await as(db, null, (tx) =>
      sql`select count(c) from generate_series(1, 5000) n, talk_by_code(sha256(n::text::bytea)) c`.execute(
        tx,
      ),
    );
    expect(await as(db, null, (tx) => bookedByCode(tx, talk?.code ?? ''))).not.toBeNull();
    await asOwner(db, (tx) => sql`delete from rate`.execute(tx));
  });
});

describe('moving to several times at once', () => {
  it('comes to one of them, or is said to be too late; never to an error', async () => {
    const [visit, mette] = [await aVisitor(db), await aHolder(db)];
    const move = await aTalk(db, visit, await aSlot(db, mette));
    const slots: string[] = [];
    for (let n = 0; n < 4; n++) slots.push(await aSlot(db, mette, { inHours: 50 + n }));
    // From several networks: those of one network wait for each other when they are counted.
    const around = (n: number) => ({ language: 'da' as const, network: `10.1.${n}.0/24`, now: new Date() });
    // All have seen what is to move before the first has moved it.
    const done = await asOwner(db, async (tx) => {
      await sql`lock table share in exclusive mode`.execute(tx);
      const all = slots.map((slot, n) =>
        bookTime(db, visit, { slot, move, form: 'in_person', written: NOTHING_WRITTEN }, around(n)),
      );
      await new Promise((resolve) => setTimeout(resolve, 300));
      return { all: Promise.allSettled(all) };
    });
    const outcomes = await done.all;
    expect(outcomes.filter(({ status }) => status === 'rejected')).toEqual([]);
    expect(outcomes.filter((one) => one.status === 'fulfilled' && one.value.ok)).toHaveLength(1);
    expect(await mineOf(visit)).toHaveLength(1);
  });
});

describe('bringing a visit along', () => {
  it('brings a talk with somebody who has left since, and shares it with nobody', async () => {
    const [visit, anna, mette] = [await aVisitor(db), await aPerson(db), await aHolder(db)];
    await aTalk(db, visit, await aSlot(db, mette, { inHours: 1 }), { about: 'om heste' });
    await longAgo('slot', 1);
    await as(db, mette, (tx) => sql`select end_role(${mette.role}, 'prøve')`.execute(tx));
    expect(await bringFromVisit(db, anna, visit, { wishes: [], answers: [], also: ['conversation'] })).toBe(
      true,
    );
    expect(await mineOf(anna)).toMatchObject([{ written: { about: 'om heste' } }]);
    const live = await as(db, anna, (tx) => sql`select from share where revoked_at is null`.execute(tx));
    expect(live.rows).toEqual([]);
  });
});

describe('somebody who booked a time of their own before they signed in', () => {
  it('can delete themselves all the same', async () => {
    const [visit, mette] = [await aVisitor(db), await aHolder(db)];
    await aTalk(db, visit, await aSlot(db, mette), { email: 'mette@example.dk' });
    const chosen = { wishes: [], answers: [], also: ['conversation' as const] };
    expect(await bringFromVisit(db, mette, visit, chosen)).toBe(true);
    await as(db, mette, (tx) => tx.deleteFrom('person').execute());
    expect(await mineOf(mette)).toEqual([]);
    const left = await asOwner(db, (tx) => sql`select from slot where person_id = ${mette.id}`.execute(tx));
    expect(left.rows).toEqual([]);
  });
});

describe('the address one gave for hearing that a time was called off', () => {
  const calledOff = async () => {
    const [visit, mette] = [await aVisitor(db), await aHolder(db)];
    const slot = await aSlot(db, mette);
    const id = await aTalk(db, visit, slot, { email: 'anna@example.dk' });
    await as(db, mette, (tx) => dropSlot(tx, slot));
    return { visit, id };
  };

  it('goes with the conversation, also while the mail waits', async () => {
    await asOwner(db, (tx) => sql`delete from notice`.execute(tx));
    const { visit, id } = await calledOff();
    expect(await notices()).toHaveLength(1);
    await as(db, visit, (tx) => sql`delete from conversation where id = ${id}`.execute(tx));
    expect(await notices()).toEqual([]);
  });

  it('does not stay where no mail is sent', async () => {
    await calledOff();
    await asOwner(db, (tx) => sql`update notice set created_at = now() - interval '4 days'`.execute(tx));
    const mail = { way: 'off', send: async () => false, outbox: () => [] } as const;
    await sendNotices({
      db,
      mail,
      publicUrl: 'https://virkelyst.example',
      letters: { talk_off: calledOffLetter },
    });
    expect(await notices()).toEqual([]);
  });
});

describe('that somebody has booked', () => {
  it('is for the hat alone, and is not taken along', async () => {
    const mette = await aHolder(db);
    await aTalk(db, await aVisitor(db), await aSlot(db, mette));
    await expect(as(db, mette, (tx) => sql`select taken_as from slot`.execute(tx))).rejects.toMatchObject({
      code: '42501',
    });
    const around = { language: 'da' as const, publicUrl: 'https://virkelyst.example' };
    const [, slots] = conversationParts;
    const taken = await as(db, mette, (tx) => slots?.gather(tx, around as never) as Promise<unknown>);
    expect(JSON.stringify(taken)).not.toContain('in_person"}');
    expect(JSON.stringify(taken)).not.toMatch(/taken/i);
  });
});
