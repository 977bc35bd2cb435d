import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneDatabase } from '../../../test/database.ts';
import { aHolder, aPerson, aRole, wears } from '../../../test/people.ts';
import {
  aContact,
  aShare,
  aSharedWish,
  centreId,
  daysGoBy,
  inDays,
  listedFor,
  logOf,
  readAs,
  toPerson,
} from '../../../test/shares.ts';
import { anAnswer, anOpenOffer, aVisitor, aWish } from '../../../test/visitors.ts';
import { as, asOwner } from '../../platform/db.ts';
import { changeCv, deleteCv } from '../cv/cv.sql.ts';
import type { Cv } from '../cv/cv.ts';
import { dropContact } from './contact.sql.ts';
import { readShared, sharedWithMe } from './received.sql.ts';
import { changeEnd, myReceipts, stopShare } from './sharing.sql.ts';

let db: Awaited<ReturnType<typeof cloneDatabase>>;
beforeAll(async () => {
  db = await cloneDatabase();
});
afterAll(() => db.drop());

describe('what is shared', () => {
  it('is read by the one it is shared with, and the reading is written down', async () => {
    const { anna, mette, wish, share } = await aSharedWish(db);
    const received = await as(db, mette, sharedWithMe);
    expect(received).toMatchObject([{ shareId: share, thing: 'wish', purpose: 'find_offers' }]);
    expect(JSON.stringify(received)).not.toMatch(/heste|4760/);
    expect(await logOf(db, anna)).toEqual([]);
    expect(await readAs(db, mette, share)).toMatchObject({
      thing: 'wish',
      said: { text: 'noget med heste', near: '4760' },
      purpose: 'find_offers',
    });
    expect(await logOf(db, anna)).toMatchObject([
      {
        thing: 'wish',
        id: wish.id,
        purpose: 'find_offers',
        reader: { name: 'Mette Prøve', role: 'guide', centre: expect.stringContaining('Vordingborg') },
      },
    ]);
    expect(await logOf(db, mette)).toEqual([]);
  });

  it('may be a kept offer, contact details, and a purpose in own words', async () => {
    const [anna, mette] = [await aPerson(db), await aHolder(db)];
    const offer = await anOpenOffer(db);
    await anAnswer(db, anna, { offer, answer: 'yes' });
    const receiver = toPerson(mette.role);
    const why = { purpose: 'own_words', ownWords: 'Ring, når båden er malet' } as const;
    const kept = await aShare(db, anna, { thing: 'kept_offer', id: offer, receiver, ...why });
    expect(await readAs(db, mette, kept)).toMatchObject({
      thing: 'kept_offer',
      said: { offer },
      ...why,
    });
    const contact = await aShare(db, anna, { thing: 'contact', id: await aContact(db, anna), receiver });
    expect(await readAs(db, mette, contact)).toMatchObject({ said: { name: 'Anna Prøve' } });
    expect(await logOf(db, anna)).toMatchObject([{ thing: 'contact' }, { thing: 'kept_offer', ...why }]);
    const rows = await as(db, anna, (tx) =>
      sql<{ row: string }>`select share::text || access_log::text as row from share, access_log`.execute(tx),
    );
    expect(JSON.stringify(rows.rows)).not.toContain('båden');
    const [one, two] = await as(db, mette, sharedWithMe);
    expect(one?.giver).toBe(two?.giver);
  });

  it('may be a CV, as it is now, until it is deleted', async () => {
    const [anna, mette] = [await aPerson(db), await aHolder(db)];
    const skilled = (name: string) => (cv: Cv) => ({ ...cv, skills: [{ name }] });
    await as(db, anna, (tx) => changeCv(tx, skilled('lodde')));
    const receiver = toPerson(mette.role);
    const share = await aShare(db, anna, { thing: 'cv', id: anna.id, receiver });
    expect(await readAs(db, mette, share)).toMatchObject({
      thing: 'cv',
      said: { skills: [{ name: 'lodde' }] },
    });
    await as(db, anna, (tx) => changeCv(tx, skilled('svejse')));
    expect(await readAs(db, mette, share)).toMatchObject({
      said: { skills: [{ name: 'svejse' }] },
    });
    const bo = await aPerson(db);
    await expect(aShare(db, bo, { thing: 'cv', id: anna.id, receiver })).rejects.toThrow(
      /nothing of that kind/,
    );
    expect(JSON.stringify(await as(db, mette, sharedWithMe))).not.toContain(anna.id);
    await as(db, anna, deleteCv);
    expect(await readAs(db, mette, share)).toBeNull();
    expect((await as(db, anna, (tx) => myReceipts(tx, share))).map(({ event }) => event)).toEqual([
      'given',
      'revoked',
    ]);
  });

  it('may be a wish from before wishes were sealed', async () => {
    const { anna, mette, wish, share } = await aSharedWish(db);
    await as(db, anna, (tx) =>
      sql`update wish set sealed = null, text = 'gammelt ønske' where id = ${wish.id}`.execute(tx),
    );
    expect(await readAs(db, mette, share)).toMatchObject({ said: { text: 'gammelt ønske', near: null } });
  });

  it('with a role at a centre is read by whoever wears that hat there, and by nobody else', async () => {
    const anna = await aPerson(db);
    const wish = await aWish(db, anna);
    const receiver = { kind: 'role', centre: await centreId(db), role: 'guide' } as const;
    const share = await aShare(db, anna, { thing: 'wish', id: wish.id, receiver });
    const guides = [await aHolder(db), await aHolder(db, { shownName: 'Karl Prøve' })];
    for (const guide of guides) expect(await readAs(db, guide, share)).not.toBeNull();
    const others = [
      await aHolder(db, { role: 'mentor' }),
      await aHolder(db, { role: 'management' }),
      await aHolder(db, { centre: 'vejle' }),
      await aPerson(db),
      await aVisitor(db),
      null,
    ];
    for (const other of others) {
      expect(await readAs(db, other, share)).toBeNull();
      expect(await listedFor(db, other)).not.toContain(share);
    }
    expect(await logOf(db, anna)).toHaveLength(2);
  });

  it('is not read in another hat, nor without one, nor when the role has ended', async () => {
    const { mette, share } = await aSharedWish(db);
    const other = await aRole(db, mette, { role: 'mentor' });
    await wears(db, mette, other);
    expect(await readAs(db, mette, share)).toBeNull();
    await wears(db, mette, null);
    expect(await readAs(db, mette, share)).toBeNull();
    await wears(db, mette, mette.role);
    expect(await readAs(db, mette, share)).not.toBeNull();
    await as(db, mette, (tx) => sql`select end_role(${mette.role}, 'ny opgave')`.execute(tx));
    expect(await readAs(db, mette, share)).toBeNull();
    await wears(db, mette, await aRole(db, mette));
    expect(await readAs(db, mette, share), 'the same role, given anew, is another').toBeNull();
  });

  it('ends on its day, and goes on when the person says so in time', async () => {
    const { anna, mette, share } = await aSharedWish(db);
    await as(db, anna, (tx) => changeEnd(tx, share, inDays(2)));
    await daysGoBy(db, 1);
    expect(await readAs(db, mette, share)).not.toBeNull();
    await daysGoBy(db, 1.1);
    expect(await readAs(db, mette, share)).toBeNull();
    expect(await listedFor(db, mette)).not.toContain(share);
    expect(await as(db, anna, (tx) => changeEnd(tx, share, inDays(30)))).toBe(false);
  });

  it('lasts a year at most, and three months when nothing is said', async () => {
    const { anna, receiver, wish, share } = await aSharedWish(db);
    const give = (until: Date) => aShare(db, anna, { thing: 'wish', id: wish.id, receiver, until });
    await expect(give(inDays(367))).rejects.toThrow(/check/);
    await expect(give(inDays(-1))).rejects.toThrow(/check/);
    await expect(as(db, anna, (tx) => changeEnd(tx, share, inDays(367)))).rejects.toThrow(/check/);
    await give(inDays(365));
    const usual = await as(db, anna, (tx) =>
      tx
        .insertInto('share')
        .values({
          thing: 'wish',
          thing_id: wish.id,
          receiver_grant: receiver.grant,
          purpose: 'make_plan',
          text_version: 'x',
        })
        .returning('until')
        .executeTakeFirstOrThrow(),
    );
    expect(Math.abs(usual.until.getTime() - inDays(91).getTime())).toBeLessThan(3 * 86_400_000);
  });

  it('is stopped for the very next statement, in a transaction that is already under way', async () => {
    const { anna, mette, share } = await aSharedWish(db);
    await as(db, mette, async (tx) => {
      expect(await readShared(tx, share)).not.toBeNull();
      await as(db, anna, (other) => stopShare(other, share));
      expect(await readShared(tx, share)).toBeNull();
      expect((await sharedWithMe(tx)).map(({ shareId }) => shareId)).not.toContain(share);
    });
    expect(await as(db, anna, (tx) => stopShare(tx, share))).toBe(false);
  });

  it('is not read through an old picture of the database', async () => {
    const { anna, mette, share } = await aSharedWish(db);
    for (const level of ['repeatable read', 'serializable']) {
      const old = as(db, mette, async (tx) => {
        await sql`rollback; begin isolation level ${sql.raw(level)}`.execute(tx);
        await sql`select set_config('app.session', ${mette.token}, true), set_config('role', 'app', true)`.execute(
          tx,
        );
        await sql`select 1 from centre`.execute(tx);
        await as(db, anna, (other) => changeEnd(other, share, inDays(9)));
        return readShared(tx, share);
      });
      await expect(old).rejects.toThrow(/read committed/);
    }
  });

  it('is not read when it cannot be written down', async () => {
    const { mette, share } = await aSharedWish(db);
    const refuse = (sign: string) => asOwner(db, (tx) => sql`${sql.raw(sign)}`.execute(tx));
    await refuse('alter table access_log add constraint full_disk check (reader_name is null) not valid');
    try {
      await expect(readAs(db, mette, share)).rejects.toThrow(/full_disk/);
    } finally {
      await refuse('alter table access_log drop constraint full_disk');
    }
    expect(await readAs(db, mette, share)).not.toBeNull();
  });

  it('goes with the thing, and stays gone', async () => {
    const { anna, mette, wish, share } = await aSharedWish(db);
    const contact = await aShare(db, anna, {
      thing: 'contact',
      id: await aContact(db, anna),
      receiver: toPerson(mette.role),
    });
    await as(db, anna, dropContact);
    await as(db, anna, (tx) => tx.deleteFrom('wish').where('id', '=', wish.id).execute());
    for (const id of [share, contact]) {
      expect(await readAs(db, mette, id)).toBeNull();
      const receipts = await as(db, anna, (tx) => myReceipts(tx, id));
      expect(receipts.map(({ event }) => event)).toEqual(['given', 'revoked']);
      expect(await listedFor(db, mette)).not.toContain(id);
    }
  });

  it('goes with the one who shares, and with the one it was shared with', async () => {
    const { anna, mette, share } = await aSharedWish(db);
    await readAs(db, mette, share);
    await as(db, mette, (tx) => tx.deleteFrom('person').execute());
    expect(await logOf(db, anna), 'who looked stays, when the reader has gone').toMatchObject([
      { reader: { name: 'Mette Prøve' } },
    ]);
    const events = (await as(db, anna, (tx) => myReceipts(tx, share))).map(({ event }) => event);
    expect(events).toEqual(['given', 'revoked']);
    const karl = await aHolder(db, { shownName: 'Karl Prøve' });
    const wish = await aWish(db, anna);
    const other = await aShare(db, anna, { thing: 'wish', id: wish.id, receiver: toPerson(karl.role) });
    await readAs(db, karl, other);
    await as(db, anna, (tx) => tx.deleteFrom('person').execute());
    expect(await readAs(db, karl, other)).toBeNull();
  });
});
