import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneDatabase } from '../../../test/database.ts';
import { aHolder, aPerson } from '../../../test/people.ts';
import { centreId, listedFor, logOf, readAs } from '../../../test/shares.ts';
import { aSlot, aTalk } from '../../../test/talks.ts';
import { aVisitor } from '../../../test/visitors.ts';
import { type Actor, as, asOwner } from '../../platform/db.ts';
import { glance } from '../../platform/glance.sql.ts';
import { myReceipts, myShares, stopShare } from '../sharing/sharing.sql.ts';
import { bookedByCode, leaveByCode } from './code.sql.ts';
import { leave, myConversation, myConversations, rewrite } from './conversations.sql.ts';
import { conversationsAtAGlance, guidesDay, whenInWords } from './index.ts';
import { dropSlot, freeSlot, freeSlots, mySlots } from './slots.sql.ts';

let db: Awaited<ReturnType<typeof cloneDatabase>>;
beforeAll(async () => {
  db = await cloneDatabase();
});
afterAll(() => db.drop());

const isFree = async (slot: string) => (await as(db, null, (tx) => freeSlot(tx, slot))) !== null;
const mineOf = (actor: Actor) => as(db, actor, myConversations);
/** What the guide sees of their own times. */
const seenBy = (guide: Actor, slot: string) =>
  as(db, guide, async (tx) => (await mySlots(tx)).find(({ id }) => id === slot));

describe('booking', () => {
  it('is done without signing in, and what was written is read by the one who was chosen, which is written down', async () => {
    const [visit, mette, ali] = [await aVisitor(db), await aHolder(db), await aHolder(db)];
    const slot = await aSlot(db, mette);
    const id = await aTalk(db, visit, slot, { form: 'phone', phone: '12 34 56 78', about: 'om heste' });
    expect(await isFree(slot)).toBe(false);
    expect(await mineOf(visit)).toMatchObject([
      { id, form: 'phone', withWhom: { name: 'Mette Prøve', role: 'guide', slug: 'vordingborg' } },
    ]);
    const own = await seenBy(mette, slot);
    expect(own).toMatchObject({ takenAs: 'phone' });
    expect(JSON.stringify(own)).not.toContain('heste');
    expect(await readAs(db, ali, own?.share ?? '')).toBeNull();
    expect(await logOf(db, visit)).toEqual([]);
    expect(await readAs(db, mette, own?.share ?? '')).toMatchObject({
      thing: 'conversation',
      said: { about: 'om heste', phone: '12 34 56 78', form: 'phone' },
    });
    expect(await logOf(db, visit)).toMatchObject([
      { thing: 'conversation', reader: { name: 'Mette Prøve' } },
    ]);
  });

  it('of twenty at once is given to one', async () => {
    const slot = await aSlot(db, await aHolder(db));
    const visits = await Promise.all(Array.from({ length: 20 }, () => aVisitor(db)));
    const done = await Promise.allSettled(visits.map((visit) => aTalk(db, visit, slot)));
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const all = await Promise.all(visits.map(mineOf));
    expect(all.flat()).toHaveLength(1);
  });

  it('is of a free time to come, in one of its ways, of somebody who still has the role, and not of one’s own', async () => {
    const [visit, mette] = [await aVisitor(db), await aHolder(db)];
    const slot = await aSlot(db, mette, { forms: ['walk'] });
    await expect(aTalk(db, visit, slot, { form: 'phone' })).rejects.toMatchObject({ code: '23514' });
    await expect(aTalk(db, mette, slot, { form: 'walk' })).rejects.toMatchObject({ code: '23514' });
    await asOwner(db, (tx) =>
      sql`update slot set starts_at = now() - interval '1 minute', ends_at = now() + interval '29 minutes' where id = ${slot}`.execute(
        tx,
      ),
    );
    await expect(aTalk(db, visit, slot, { form: 'walk' })).rejects.toMatchObject({ code: '23514' });
    expect(await isFree(slot)).toBe(false);
  });

  it('has five ahead at most, also for whoever asks for ten at once', async () => {
    const [visit, mette] = [await aVisitor(db), await aHolder(db)];
    const slots: string[] = [];
    for (let n = 0; n < 10; n++) slots.push(await aSlot(db, mette, { inHours: 30 + n }));
    const done = await Promise.allSettled(slots.map((slot) => aTalk(db, visit, slot)));
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
    await as(db, visit, async (tx) => leave(tx, (await myConversations(tx))[0]?.id ?? ''));
    await expect(Promise.any(slots.map((slot) => aTalk(db, visit, slot)))).resolves.toBeTypeOf('string');
  });
});

describe('calling off', () => {
  it('leaves nothing: the time is free, the share has ended, and the guide sees a time like any other', async () => {
    const [visit, mette] = [await aVisitor(db), await aHolder(db)];
    const slot = await aSlot(db, mette);
    const before = await seenBy(mette, slot);
    const id = await aTalk(db, visit, slot, { about: 'om heste' });
    const share = (await seenBy(mette, slot))?.share ?? '';
    expect(await as(db, visit, (tx) => leave(tx, id))).toBe(true);
    expect(await isFree(slot)).toBe(true);
    expect(await seenBy(mette, slot)).toEqual(before);
    expect(await readAs(db, mette, share)).toBeNull();
    expect(await listedFor(db, mette)).toEqual([]);
    const receipts = await as(db, visit, (tx) => myReceipts(tx));
    expect(receipts.map(({ event }) => event)).toEqual(['given', 'revoked']);
  });

  it('is done with the code alone, which shows nothing of what was written', async () => {
    const [visit, mette] = [await aVisitor(db), await aHolder(db)];
    const slot = await aSlot(db, mette);
    const id = await aTalk(db, visit, slot, { about: 'om heste', name: 'Anna' });
    const { code } = (await mineOf(visit))[0] ?? { code: '' };
    const share = (await seenBy(mette, slot))?.share ?? '';
    const booked = await as(db, null, (tx) => bookedByCode(tx, code));
    expect(booked).toMatchObject({ form: 'in_person', withWhom: { name: 'Mette Prøve' } });
    expect(JSON.stringify(booked)).not.toMatch(/heste|Anna/);
    expect(await as(db, null, (tx) => bookedByCode(tx, 'AAAAAAAAAA'))).toBeNull();
    expect(await as(db, null, (tx) => leaveByCode(tx, 'AAAAAAAAAA'))).toBe(false);
    expect(await as(db, null, (tx) => leaveByCode(tx, code))).toBe(true);
    expect(await as(db, visit, (tx) => myConversation(tx, id))).toBeNull();
    expect(await isFree(slot)).toBe(true);
    expect(await readAs(db, mette, share)).toBeNull();
    expect((await as(db, visit, (tx) => myShares(tx)))[0]?.revokedAt).not.toBeNull();
  });

  it('by the guide is seen by the citizen, read by nobody, and told', async () => {
    const [visit, mette] = [await aVisitor(db), await aHolder(db)];
    const slot = await aSlot(db, mette);
    await aTalk(db, visit, slot, { email: 'anna@example.dk' });
    const share = (await seenBy(mette, slot))?.share ?? '';
    expect(await as(db, mette, (tx) => dropSlot(tx, slot))).toBe(true);
    expect((await mineOf(visit))[0]?.calledOffAt).toBeInstanceOf(Date);
    expect((await as(db, visit, (tx) => myShares(tx)))[0]?.revokedAt).toBeInstanceOf(Date);
    expect(await readAs(db, mette, share)).toBeNull();
    expect(await listedFor(db, mette)).toEqual([]);
    const seen = await as(db, visit, (tx) => glance(tx, { talks: conversationsAtAGlance }));
    expect(seen.talks).toEqual({ coming: 0, calledOff: 1, next: null });
  });

  it('happens when the role ends; free times go with it', async () => {
    const [visit, mette] = [await aVisitor(db), await aHolder(db)];
    const [taken, free] = [await aSlot(db, mette), await aSlot(db, mette, { inHours: 50 })];
    await aTalk(db, visit, taken);
    await as(db, mette, (tx) => sql`select end_role(${mette.role}, 'prøve')`.execute(tx));
    expect((await mineOf(visit))[0]?.calledOffAt).toBeInstanceOf(Date);
    expect(await isFree(free)).toBe(false);
    await expect(aTalk(db, visit, free)).rejects.toMatchObject({ code: '23514' });
  });

  it('happens when the guide deletes themselves; the citizen keeps their copy', async () => {
    const [visit, mette] = [await aVisitor(db), await aHolder(db)];
    await aTalk(db, visit, await aSlot(db, mette));
    await as(db, mette, (tx) => tx.deleteFrom('person').execute());
    expect(await mineOf(visit)).toMatchObject([{ withWhom: { name: 'Mette Prøve' } }]);
    expect((await mineOf(visit))[0]?.calledOffAt).toBeInstanceOf(Date);
  });

  it('happens without a trace when the citizen deletes themselves', async () => {
    const [anna, mette] = [await aPerson(db), await aHolder(db)];
    const slot = await aSlot(db, mette);
    const before = await seenBy(mette, slot);
    await aTalk(db, anna, slot);
    await as(db, anna, (tx) => tx.deleteFrom('person').execute());
    expect(await seenBy(mette, slot)).toEqual(before);
  });
});

describe('what is ahead', () => {
  it('is the next one, and how many', async () => {
    const [visit, mette] = [await aVisitor(db), await aHolder(db)];
    await aTalk(db, visit, await aSlot(db, mette, { inHours: 60 }));
    const next = await aTalk(db, visit, await aSlot(db, mette), { form: 'phone', phone: '12345678' });
    const { talks } = await as(db, visit, (tx) => glance(tx, { talks: conversationsAtAGlance }));
    expect(talks).toMatchObject({ coming: 2, calledOff: 0, next: { id: next, form: 'phone' } });
    expect(talks.next && whenInWords(talks.next, 'da')).toMatch(/dag den .* kl\.\s\d\d\.\d\d–\d\d\.\d\d$/);
    const none = await as(db, await aVisitor(db), (tx) => glance(tx, { talks: conversationsAtAGlance }));
    expect(none.talks).toEqual({ coming: 0, calledOff: 0, next: null });
  });
});

describe('a share of a conversation', () => {
  it('can be stopped while the time stays, and reads what was changed until then', async () => {
    const [visit, mette] = [await aVisitor(db), await aHolder(db)];
    const slot = await aSlot(db, mette);
    const id = await aTalk(db, visit, slot, { about: 'om heste' });
    const share = (await seenBy(mette, slot))?.share ?? '';
    const other = { name: '', phone: '', email: '', about: 'om hunde' };
    await as(db, visit, (tx) => rewrite(tx, id, other));
    expect(await readAs(db, mette, share)).toMatchObject({ said: { about: 'om hunde' } });
    await as(db, visit, (tx) => stopShare(tx, share));
    expect(await readAs(db, mette, share)).toBeNull();
    expect(await seenBy(mette, slot)).toMatchObject({ takenAs: 'in_person', share: null });
    expect((await mineOf(visit))[0]?.calledOffAt).toBeNull();
  });

  it('lasts until the day after', async () => {
    const [visit, mette] = [await aVisitor(db), await aHolder(db)];
    await aTalk(db, visit, await aSlot(db, mette));
    const [share] = await as(db, visit, (tx) => myShares(tx));
    const [talk] = await mineOf(visit);
    const hours = ((share?.until.getTime() ?? 0) - (talk?.endsAt.getTime() ?? 0)) / 3_600_000;
    expect(hours).toBeGreaterThan(22);
    expect(hours).toBeLessThan(49);
    expect(share).toMatchObject({ purpose: 'prepare_talk', receiver: { name: 'Mette Prøve' } });
  });
});

describe('times', () => {
  it('do not lie on top of each other, also not those that are added at once, or in another hat', async () => {
    const mette = await aHolder(db);
    const tries = Array.from({ length: 6 }, (_, n) => aSlot(db, mette, { inHours: 80 + n / 20 }));
    const done = await Promise.allSettled(tries);
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [lost] = done.filter((one) => one.status === 'rejected');
    expect(lost?.reason).toMatchObject({ code: '23P01' });
    await expect(aSlot(db, mette, { inHours: 90 })).resolves.toBeTypeOf('string');
    await expect(aSlot(db, await aHolder(db), { inHours: 80 })).resolves.toBeTypeOf('string');
  });

  it('are made by guides and mentors in their hat, and taken away by nobody else', async () => {
    const [mette, ali, anna] = [await aHolder(db), await aHolder(db), await aPerson(db)];
    const slot = await aSlot(db, mette);
    for (const other of [ali, anna, await aVisitor(db), null])
      expect(await as(db, other, (tx) => dropSlot(tx, slot))).toBe(false);
    for (const role of ['partner', 'management', 'board'] as const) {
      const holder = await aHolder(db, { role, partner: role === 'partner' ? 'stege-genbrug' : null }).catch(
        () => null,
      );
      if (holder) await expect(aSlot(db, holder)).rejects.toThrow('no time was made');
    }
    await expect(aSlot(db, anna)).rejects.toThrow('no time was made');
    expect(await isFree(slot)).toBe(true);
  });

  it('are shown to everybody while they are free, with a name and no more', async () => {
    const mette = await aHolder(db, { centre: 'vejle', shownName: 'Mette i Vejle' });
    const [free, taken] = [await aSlot(db, mette), await aSlot(db, mette, { inHours: 50 })];
    await aTalk(db, await aVisitor(db), taken);
    const shown = await as(db, null, async (tx) => freeSlots(tx, await centreId(db, 'vejle')));
    expect(shown.map(({ id }) => id)).toEqual([free]);
    expect(Object.keys(shown[0] ?? {}).sort()).toEqual(
      ['endsAt', 'forms', 'id', 'name', 'place', 'role', 'startsAt'].sort(),
    );
  });

  it('of a guide’s day are the booked ones, with what may be read', async () => {
    const mette = await aHolder(db);
    const [, taken] = [await aSlot(db, mette), await aSlot(db, mette, { inHours: 50 })];
    await aTalk(db, await aVisitor(db), taken);
    const day = await as(db, mette, guidesDay);
    expect([day.free, day.booked.map(({ id }) => id)]).toEqual([1, [taken]]);
    expect(day.booked[0]?.share).toBeTypeOf('string');
  });
});
