import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneDatabase } from '../../../test/database.ts';
import { aHolder, aPerson } from '../../../test/people.ts';
import { logOf, readAs } from '../../../test/shares.ts';
import { aSlot, aTalk } from '../../../test/talks.ts';
import { aVisitor } from '../../../test/visitors.ts';
import { type Actor, as, asOwner } from '../../platform/db.ts';
import { nameWay } from '../../platform/ways.sql.ts';
import { seedPeople } from '../demo/index.ts';
import { sendNotices } from '../sharing/index.ts';
import { bringFromVisit, leftFromVisit } from '../signing-in/bring-along.ts';
import { myConversations } from './conversations.sql.ts';
import { calledOffLetter, forgetSlots, seedSlots } from './index.ts';
import { dropSlot, mySlots } from './slots.sql.ts';

let db: Awaited<ReturnType<typeof cloneDatabase>>;
beforeAll(async () => {
  db = await cloneDatabase();
});
afterAll(() => db.drop());

type Sent = { to: string; subject: string; text: string };
const told = async (): Promise<Sent[]> => {
  const sent: Sent[] = [];
  const send = async (letter: Sent) => sent.push(letter) > 0;
  const mail = { way: 'smtp', send, outbox: () => [] } as const;
  const letters = { talk_off: calledOffLetter };
  await sendNotices({ db, mail, publicUrl: 'https://virkelyst.example', letters });
  return sent;
};
const mineOf = (actor: Actor) => as(db, actor, myConversations);
const shareOf = async (guide: Actor) => (await as(db, guide, (tx) => mySlots(tx)))[0]?.share ?? '';

describe('a time that is called off', () => {
  it('is told to the address one gave for it when one booked, and to no other; the mail says no more', async () => {
    const [visit, anna, mette] = [await aVisitor(db), await aPerson(db), await aHolder(db)];
    await as(db, anna, (tx) => nameWay(tx, { ...anna, method: 'email' }, 'anna@example.dk'));
    const slots = [
      await aSlot(db, mette),
      await aSlot(db, mette, { inHours: 50 }),
      await aSlot(db, mette, { inHours: 60 }),
    ];
    await aTalk(db, visit, slots[0] ?? '', { email: 'visit@example.dk', about: 'om heste' });
    await aTalk(db, anna, slots[1] ?? '', { about: 'om hunde' });
    await aTalk(db, await aVisitor(db), slots[2] ?? '');
    for (const slot of slots) await as(db, mette, (tx) => dropSlot(tx, slot));
    const sent = await told();
    // The address one signs in with is used for nothing else until one says so.
    expect(sent.map(({ to }) => to)).toEqual(['visit@example.dk']);
    for (const { subject, text } of sent) {
      expect(subject).toBe('En tid er aflyst');
      expect(text).toContain('https://virkelyst.example/mine/conversations');
      expect(text).not.toMatch(/heste|hunde|Mette|vejleder/);
    }
    expect(await told()).toEqual([]);
  });

  it('by the citizen is told to nobody', async () => {
    const [visit, mette] = [await aVisitor(db), await aHolder(db)];
    await aTalk(db, visit, await aSlot(db, mette), { email: 'visit@example.dk' });
    await as(db, visit, (tx) => tx.deleteFrom('conversation').execute());
    expect(await told()).toEqual([]);
  });
});

describe('bringing a visit along', () => {
  it('keeps the time, the code and the share until the same day; who looked comes along', async () => {
    const [visit, anna, mette] = [await aVisitor(db), await aPerson(db), await aHolder(db)];
    const slot = await aSlot(db, mette);
    await aTalk(db, visit, slot, { about: 'om heste', email: 'visit@example.dk' });
    const [before] = await mineOf(visit);
    const first = await shareOf(mette);
    await readAs(db, mette, first);
    expect(await leftFromVisit(db, anna, visit)).toMatchObject({ also: ['conversation'] });
    const chosen = { wishes: [], answers: [], also: ['conversation' as const] };
    expect(await bringFromVisit(db, anna, visit, chosen)).toBe(true);
    expect(await mineOf(anna)).toEqual([before]);
    expect(await readAs(db, mette, first)).toBeNull();
    const second = await shareOf(mette);
    expect(await readAs(db, mette, second)).toMatchObject({ said: { about: 'om heste' } });
    expect(await logOf(db, anna)).toHaveLength(2);
    await as(db, mette, (tx) => dropSlot(tx, slot));
    expect((await told()).map(({ to }) => to)).toEqual(['visit@example.dk']);
  });

  it('shares nothing anew that was stopped, and leaves nothing that was not chosen', async () => {
    const [visit, anna, mette] = [await aVisitor(db), await aPerson(db), await aHolder(db)];
    await aTalk(db, visit, await aSlot(db, mette), { about: 'om heste' });
    await as(db, visit, (tx) => sql`update share set revoked_at = now()`.execute(tx));
    await bringFromVisit(db, anna, visit, { wishes: [], answers: [], also: ['conversation'] });
    expect(await mineOf(anna)).toHaveLength(1);
    expect(await shareOf(mette)).toBe('');

    const [other, bo, ali] = [await aVisitor(db), await aPerson(db), await aHolder(db)];
    await aTalk(db, other, await aSlot(db, ali));
    await bringFromVisit(db, bo, other, { wishes: [], answers: [], also: [] });
    expect(await mineOf(bo)).toEqual([]);
    expect((await as(db, ali, (tx) => mySlots(tx)))[0]?.takenAs).toBeNull();
  });

  it('is not for whoever has only heard of it', async () => {
    const [visit, thief] = [await aVisitor(db), await aPerson(db)];
    const id = await aTalk(db, visit, await aSlot(db, await aHolder(db)));
    for (const token of ['x', thief.token])
      await as(db, thief, (tx) => sql`select bring_talk(${token}, ${id}, 'x', 'x', null)`.execute(tx));
    expect(await mineOf(thief)).toEqual([]);
    expect(await mineOf(visit)).toHaveLength(1);
  });
});

describe('times that are over', () => {
  it('are forgotten; the citizen keeps when and with whom, and it was not called off', async () => {
    const [visit, mette] = [await aVisitor(db), await aHolder(db)];
    const slot = await aSlot(db, mette);
    await aTalk(db, visit, slot);
    await asOwner(db, async (tx) => {
      const past = sql`starts_at = starts_at - interval '5 days', ends_at = ends_at - interval '5 days'`;
      await sql`update slot set ${past} where id = ${slot}`.execute(tx);
      await sql`alter table conversation no force row level security`.execute(tx);
      await sql`update conversation set ${past} where slot_id = ${slot}`.execute(tx);
      await sql`alter table conversation force row level security`.execute(tx);
    });
    expect(await forgetSlots(db)).toBe(1);
    expect(await mineOf(visit)).toMatchObject([{ calledOffAt: null, withWhom: { name: 'Mette Prøve' } }]);
  });
});

describe('the demo', () => {
  it('has times for its made-up guides, once, however many start, and more as days go by', async () => {
    await seedPeople(db);
    const count = () =>
      asOwner(db, async (tx) => {
        const { rows } = await sql<{ n: number; people: number }>`
          select count(*) as n, count(distinct s.grant_id) as people from slot s join role_grant g on g.id = s.grant_id
          where g.reason = 'Fundet på til demoen'`.execute(tx);
        return rows[0] ?? { n: 0, people: 0 };
      });
    const now = new Date();
    await Promise.all([seedSlots(db, now), seedSlots(db, now), seedSlots(db, now)]);
    const first = await count();
    expect(first.n).toBeGreaterThan(20);
    expect(first.people).toBe(4);
    await seedSlots(db, now);
    expect(await count()).toEqual(first);
    await seedSlots(db, new Date(now.getTime() + 7 * 86_400_000));
    expect((await count()).n).toBeGreaterThan(first.n);
  });
});
