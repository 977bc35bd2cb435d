import { createHash, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneDatabase } from '../../../test/database.ts';
import { aHolder, aPerson, aRole, type Person, wears } from '../../../test/people.ts';
import { aContact, aShare, daysGoBy, inDays } from '../../../test/shares.ts';
import { anAnswer, anOpenOffer, aVisitor, aWish } from '../../../test/visitors.ts';
import { type Actor, as, asOwner } from '../../platform/db.ts';
import type { Letter } from '../../platform/mail.ts';
import { nameWay } from '../../platform/ways.sql.ts';
import { changeCv, deleteCv } from '../cv/cv.sql.ts';
import type { Cv } from '../cv/index.ts';
import { myReadings, tellWhenSeen } from './access.sql.ts';
import { dropContact, myContact } from './contact.sql.ts';
import { sendNotices } from './notices.ts';
import { readShared, sharedWithMe } from './received.sql.ts';
import { changeEnd, myReceipts, myShare, myShares, stopShare } from './sharing.sql.ts';

let db: Awaited<ReturnType<typeof cloneDatabase>>;
beforeAll(async () => {
  db = await cloneDatabase();
});
afterAll(() => db.drop());

const read = (actor: Actor, id: string) => as(db, actor, (tx) => readShared(tx, id));
const toPerson = (grant: string) => ({ kind: 'person', grant }) as const;
/** The ids of what is shared with the hat of the asker; other tests share with the same role. */
const listed = (actor: Actor) =>
  as(db, actor, async (tx) => (await sharedWithMe(tx)).map(({ shareId }) => shareId));
const logOf = (actor: Actor) => as(db, actor, async (tx) => (await myReadings(tx)).readings);
const centreId = async (slug = 'vordingborg') => {
  const query = as(db, null, (tx) =>
    tx.selectFrom('centre').select('id').where('slug', '=', slug).executeTakeFirstOrThrow(),
  );
  return (await query).id;
};

/** Anna with a wish that she shares with a guide. */
async function aSharedWish() {
  const [anna, mette] = [await aPerson(db), await aHolder(db)];
  const wish = await aWish(db, anna, { text: 'noget med heste', near: '4760' });
  const receiver = toPerson(mette.role);
  const share = await aShare(db, anna, { thing: 'wish', id: wish.id, receiver });
  return { anna, mette, wish, share, receiver };
}

describe('what is shared', () => {
  it('is read by the one it is shared with, and the reading is written down', async () => {
    const { anna, mette, wish, share } = await aSharedWish();
    const received = await as(db, mette, sharedWithMe);
    expect(received).toMatchObject([{ shareId: share, thing: 'wish', purpose: 'find_offers' }]);
    expect(JSON.stringify(received)).not.toMatch(/heste|4760/);
    expect(await logOf(anna)).toEqual([]);
    expect(await read(mette, share)).toMatchObject({
      content: { thing: 'wish', text: 'noget med heste', near: '4760' },
      purpose: 'find_offers',
    });
    expect(await logOf(anna)).toMatchObject([
      {
        thing: 'wish',
        id: wish.id,
        purpose: 'find_offers',
        reader: { name: 'Mette Prøve', role: 'guide', centre: expect.stringContaining('Vordingborg') },
      },
    ]);
    expect(await logOf(mette)).toEqual([]);
  });

  it('may be a kept offer, contact details, and a purpose in own words', async () => {
    const [anna, mette] = [await aPerson(db), await aHolder(db)];
    const offer = await anOpenOffer(db);
    await anAnswer(db, anna, { offer, answer: 'yes' });
    const receiver = toPerson(mette.role);
    const why = { purpose: 'own_words', ownWords: 'Ring, når båden er malet' } as const;
    const kept = await aShare(db, anna, { thing: 'kept_offer', id: offer, receiver, ...why });
    expect(await read(mette, kept)).toMatchObject({
      content: { thing: 'kept_offer', offerId: offer },
      ...why,
    });
    const contact = await aShare(db, anna, { thing: 'contact', id: await aContact(db, anna), receiver });
    expect(await read(mette, contact)).toMatchObject({ content: { details: { name: 'Anna Prøve' } } });
    expect(await logOf(anna)).toMatchObject([{ thing: 'contact' }, { thing: 'kept_offer', ...why }]);
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
    expect(await read(mette, share)).toMatchObject({
      content: { thing: 'cv', cv: { skills: [{ name: 'lodde' }] } },
    });
    await as(db, anna, (tx) => changeCv(tx, skilled('svejse')));
    expect(await read(mette, share)).toMatchObject({ content: { cv: { skills: [{ name: 'svejse' }] } } });
    const bo = await aPerson(db);
    await expect(aShare(db, bo, { thing: 'cv', id: anna.id, receiver })).rejects.toThrow(
      /nothing of that kind/,
    );
    expect(JSON.stringify(await as(db, mette, sharedWithMe))).not.toContain(anna.id);
    await as(db, anna, deleteCv);
    expect(await read(mette, share)).toBeNull();
    expect((await as(db, anna, (tx) => myReceipts(tx, share))).map(({ event }) => event)).toEqual([
      'given',
      'revoked',
    ]);
  });

  it('may be a wish from before wishes were sealed', async () => {
    const { anna, mette, wish, share } = await aSharedWish();
    await as(db, anna, (tx) =>
      sql`update wish set sealed = null, text = 'gammelt ønske' where id = ${wish.id}`.execute(tx),
    );
    expect(await read(mette, share)).toMatchObject({ content: { text: 'gammelt ønske', near: null } });
  });

  it('with a role at a centre is read by whoever wears that hat there, and by nobody else', async () => {
    const anna = await aPerson(db);
    const wish = await aWish(db, anna);
    const receiver = { kind: 'role', centre: await centreId(), role: 'guide' } as const;
    const share = await aShare(db, anna, { thing: 'wish', id: wish.id, receiver });
    const guides = [await aHolder(db), await aHolder(db, { shownName: 'Karl Prøve' })];
    for (const guide of guides) expect(await read(guide, share)).not.toBeNull();
    const others = [
      await aHolder(db, { role: 'mentor' }),
      await aHolder(db, { role: 'management' }),
      await aHolder(db, { centre: 'vejle' }),
      await aPerson(db),
      await aVisitor(db),
      null,
    ];
    for (const other of others) {
      expect(await read(other, share)).toBeNull();
      expect(await listed(other)).not.toContain(share);
    }
    expect(await logOf(anna)).toHaveLength(2);
  });

  it('is not read in another hat, nor without one, nor when the role has ended', async () => {
    const { mette, share } = await aSharedWish();
    const other = await aRole(db, mette, { role: 'mentor' });
    await wears(db, mette, other);
    expect(await read(mette, share)).toBeNull();
    await wears(db, mette, null);
    expect(await read(mette, share)).toBeNull();
    await wears(db, mette, mette.role);
    expect(await read(mette, share)).not.toBeNull();
    await as(db, mette, (tx) => sql`select end_role(${mette.role}, 'ny opgave')`.execute(tx));
    expect(await read(mette, share)).toBeNull();
    await wears(db, mette, await aRole(db, mette));
    expect(await read(mette, share), 'the same role, given anew, is another').toBeNull();
  });

  it('ends on its day, and goes on when the person says so in time', async () => {
    const { anna, mette, share } = await aSharedWish();
    await as(db, anna, (tx) => changeEnd(tx, share, inDays(2)));
    await daysGoBy(db, 1);
    expect(await read(mette, share)).not.toBeNull();
    await daysGoBy(db, 1.1);
    expect(await read(mette, share)).toBeNull();
    expect(await listed(mette)).not.toContain(share);
    expect(await as(db, anna, (tx) => changeEnd(tx, share, inDays(30)))).toBe(false);
  });

  it('lasts a year at most, and three months when nothing is said', async () => {
    const { anna, receiver, wish, share } = await aSharedWish();
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
    const { anna, mette, share } = await aSharedWish();
    await as(db, mette, async (tx) => {
      expect(await readShared(tx, share)).not.toBeNull();
      await as(db, anna, (other) => stopShare(other, share));
      expect(await readShared(tx, share)).toBeNull();
      expect((await sharedWithMe(tx)).map(({ shareId }) => shareId)).not.toContain(share);
    });
    expect(await as(db, anna, (tx) => stopShare(tx, share))).toBe(false);
  });

  it('is not read through an old picture of the database', async () => {
    const { anna, mette, share } = await aSharedWish();
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
    const { mette, share } = await aSharedWish();
    const refuse = (sign: string) => asOwner(db, (tx) => sql`${sql.raw(sign)}`.execute(tx));
    await refuse('alter table access_log add constraint full_disk check (reader_name is null) not valid');
    try {
      await expect(read(mette, share)).rejects.toThrow(/full_disk/);
    } finally {
      await refuse('alter table access_log drop constraint full_disk');
    }
    expect(await read(mette, share)).not.toBeNull();
  });

  it('goes with the thing, and stays gone', async () => {
    const { anna, mette, wish, share } = await aSharedWish();
    const contact = await aShare(db, anna, {
      thing: 'contact',
      id: await aContact(db, anna),
      receiver: toPerson(mette.role),
    });
    await as(db, anna, dropContact);
    await as(db, anna, (tx) => tx.deleteFrom('wish').where('id', '=', wish.id).execute());
    for (const id of [share, contact]) {
      expect(await read(mette, id)).toBeNull();
      const receipts = await as(db, anna, (tx) => myReceipts(tx, id));
      expect(receipts.map(({ event }) => event)).toEqual(['given', 'revoked']);
      expect(await listed(mette)).not.toContain(id);
    }
  });

  it('goes with the one who shares, and with the one it was shared with', async () => {
    const { anna, mette, share } = await aSharedWish();
    await read(mette, share);
    await as(db, mette, (tx) => tx.deleteFrom('person').execute());
    expect(await logOf(anna), 'who looked stays, when the reader has gone').toMatchObject([
      { reader: { name: 'Mette Prøve' } },
    ]);
    const events = (await as(db, anna, (tx) => myReceipts(tx, share))).map(({ event }) => event);
    expect(events).toEqual(['given', 'revoked']);
    const karl = await aHolder(db, { shownName: 'Karl Prøve' });
    const wish = await aWish(db, anna);
    const other = await aShare(db, anna, { thing: 'wish', id: wish.id, receiver: toPerson(karl.role) });
    await read(karl, other);
    await as(db, anna, (tx) => tx.deleteFrom('person').execute());
    expect(await read(karl, other)).toBeNull();
  });
});

describe('a declined offer', () => {
  it('can never be shared, with or without its reason, and a "later" neither', async () => {
    const [anna, mette] = [await aPerson(db), await aHolder(db)];
    for (const answer of ['no', 'later'] as const) {
      const offer = await anOpenOffer(db, answer === 'no' ? 1 : 2);
      await anAnswer(db, anna, { offer, answer });
      const given = aShare(db, anna, { thing: 'kept_offer', id: offer, receiver: toPerson(mette.role) });
      await expect(given).rejects.toThrow(/nothing of that kind/);
    }
  });

  it('that was a "yes" before is no longer shared, nor again with the next "yes"', async () => {
    const [anna, mette] = [await aPerson(db), await aHolder(db)];
    const offer = await anOpenOffer(db);
    await anAnswer(db, anna, { offer, answer: 'yes' });
    const share = await aShare(db, anna, { thing: 'kept_offer', id: offer, receiver: toPerson(mette.role) });
    const answers = (answer: 'yes' | 'no') =>
      as(db, anna, (tx) => tx.updateTable('answer').set({ answer }).where('offer_id', '=', offer).execute());
    await as(db, mette, async (tx) => {
      expect(await readShared(tx, share)).not.toBeNull();
      await answers('no');
      expect(await readShared(tx, share)).toBeNull();
    });
    await answers('yes');
    expect(await read(mette, share)).toBeNull();
  });

  it('is not shared by somebody who says yes and no at once', async () => {
    const [anna, mette] = [await aPerson(db), await aHolder(db)];
    const offer = await anOpenOffer(db);
    await anAnswer(db, anna, { offer, answer: 'yes' });
    let given: Promise<string> = Promise.resolve('');
    await as(db, anna, async (tx) => {
      await tx.updateTable('answer').set({ answer: 'no', reason: 'too_hard' }).execute();
      given = aShare(db, anna, { thing: 'kept_offer', id: offer, receiver: toPerson(mette.role) });
      given.catch(() => {});
      await new Promise((resolve) => setTimeout(resolve, 200));
    });
    await expect(given).rejects.toThrow(/nothing of that kind/);
  });
});

describe('what is not mine', () => {
  it('cannot be shared: a wish of another, none at all, a CV that nobody has', async () => {
    const { wish, receiver } = await aSharedWish();
    const bo = await aPerson(db);
    for (const [thing, id] of [
      ['wish', wish.id],
      ['wish', randomUUID()],
      ['contact', randomUUID()],
      ['cv', randomUUID()],
    ] as const)
      await expect(aShare(db, bo, { thing, id, receiver })).rejects.toThrow(/nothing of that kind/);
  });

  it('cannot be shared with a role that has ended, a whole board, or in the name of another', async () => {
    const { anna, mette, wish } = await aSharedWish();
    const given = { thing: 'wish', id: wish.id } as const;
    await as(db, mette, (tx) => sql`select end_role(${mette.role}, 'ny opgave')`.execute(tx));
    await expect(aShare(db, anna, { ...given, receiver: toPerson(mette.role) })).rejects.toThrow(
      /nobody of that kind/,
    );
    const board = as(db, anna, async (tx) =>
      sql`insert into share (thing, thing_id, receiver_centre, receiver_role, purpose, text_version)
        values ('wish', ${wish.id}, ${await centreId()}, 'board', 'make_plan', 'x')`.execute(tx),
    );
    await expect(board).rejects.toThrow(/check/);
    const bo = await aPerson(db);
    const planted = as(db, bo, (tx) =>
      sql`insert into share (person_id, thing, thing_id, receiver_grant, purpose, text_version)
        values (${anna.id}, 'wish', ${wish.id}, ${bo.id}, 'make_plan', 'x')`.execute(tx),
    );
    await expect(planted).rejects.toThrow(/permission denied/);
  });

  it('is not seen, changed or stopped', async () => {
    const { anna, mette, share } = await aSharedWish();
    for (const other of [mette, await aPerson(db), null]) {
      expect(await as(db, other, (tx) => myShare(tx, share))).toBeNull();
      expect(await as(db, other, (tx) => changeEnd(tx, share, inDays(300)))).toBe(false);
      expect(await as(db, other, (tx) => stopShare(tx, share))).toBe(false);
      expect(await as(db, other, (tx) => myReceipts(tx, share))).toEqual([]);
    }
    expect(await as(db, anna, (tx) => myShare(tx, share))).toMatchObject({ revokedAt: null });
  });
});

describe('receipts and readings', () => {
  it('prove what was agreed, with the version of the text, step by step', async () => {
    const { anna, share } = await aSharedWish();
    await as(db, anna, (tx) => changeEnd(tx, share, inDays(5)));
    await as(db, anna, (tx) => stopShare(tx, share));
    expect(await as(db, anna, (tx) => myReceipts(tx, share))).toMatchObject([
      {
        event: 'given',
        thing: 'wish',
        receiver: { name: 'Mette Prøve', role: 'guide' },
        textVersion: expect.stringMatching(/^20/),
      },
      { event: 'changed' },
      { event: 'revoked' },
    ]);
  });

  it('can be written, changed and deleted by nobody, the owner of the tables included', async () => {
    const { anna, mette, share } = await aSharedWish();
    await read(mette, share);
    const tries = [
      `update share_receipt set until = now()`,
      `delete from share_receipt`,
      `truncate share_receipt`,
      `insert into share_receipt (share_id, event) values (gen_random_uuid(), 'given')`,
      `update access_log set reader_name = 'x'`,
      `delete from access_log`,
      `truncate access_log`,
      `insert into access_log (reader_name) values ('x')`,
      `insert into notice (kind) values ('seen')`,
      `delete from share`,
      `update share set created_at = now()`,
      `update share set receiver = '{}'`,
      `update share set person_id = me()`,
      `select key_hash from feed_key`,
      `select * from notice`,
      `select content_of('wish', gen_random_uuid(), me())`,
      `select is_shared_with_hat('wish', gen_random_uuid(), me())`,
    ];
    for (const actor of [anna, mette])
      for (const attempt of tries)
        await expect(
          as(db, actor, (tx) => sql`${sql.raw(attempt)}`.execute(tx)),
          attempt,
        ).rejects.toThrow(/permission denied/);
    const counts = () =>
      as(db, anna, async (tx) => [
        (await myReceipts(tx, share)).length,
        (await myReadings(tx)).readings.length,
      ]);
    for (const table of ['share_receipt', 'access_log']) {
      await expect(asOwner(db, (tx) => sql`truncate ${sql.table(table)}`.execute(tx))).rejects.toThrow(
        /never changed/,
      );
      await asOwner(db, (tx) => sql`delete from ${sql.table(table)}`.execute(tx));
      const forced = asOwner(db, async (tx) => {
        await sql`alter table ${sql.table(table)} no force row level security`.execute(tx);
        await sql`delete from ${sql.table(table)}`.execute(tx);
      });
      await expect(forced).rejects.toThrow(/never changed/);
    }
    expect(await counts()).toEqual([1, 1]);
  });

  it('a stopped share cannot be brought back, nor can its end be moved', async () => {
    const { anna, mette, share } = await aSharedWish();
    await as(db, anna, (tx) => stopShare(tx, share));
    const back = await as(db, anna, (tx) =>
      tx
        .updateTable('share')
        .set({ revoked_at: null, until: inDays(9) })
        .executeTakeFirst(),
    );
    expect(back.numUpdatedRows).toBe(0n);
    expect(await read(mette, share)).toBeNull();
  });
});

describe('a process that claims to be somebody', () => {
  it('reads nothing with an id, a hash or a hat in place of the token', async () => {
    const { anna, mette, share } = await aSharedWish();
    const { rows } = await asOwner(db, (tx) =>
      sql<{ hash: Buffer }>`select token_hash as hash from session where person_id = ${mette.id}`.execute(tx),
    );
    const hash = rows[0]?.hash ?? Buffer.alloc(0);
    for (const claim of [
      mette.id,
      mette.role,
      hash.toString('hex'),
      hash.toString('base64url'),
      `${mette.token} `,
    ])
      await as(db, null, async (tx) => {
        await sql`select set_config('app.session', ${claim}, true), set_config('app.hat', ${mette.role}, true),
          set_config('app.person', ${mette.id}, true), set_config('app.feed', ${claim}, true)`.execute(tx);
        expect(await readShared(tx, share)).toBeNull();
        expect(await sharedWithMe(tx)).toEqual([]);
      });
    const hatOfAnother = as(db, anna, async (tx) => {
      await sql`update session set hat = ${mette.role}`.execute(tx);
    });
    await expect(hatOfAnother).rejects.toThrow(/permission denied/);
    expect(await wears(db, anna, mette.role)).toBe(false);
    expect(await logOf(anna)).toEqual([]);
  });

  it('reads nothing where nothing can be written', async () => {
    const { mette, share } = await aSharedWish();
    const reading = as(db, mette, async (tx) => {
      await sql`set transaction read only`.execute(tx);
      return readShared(tx, share);
    });
    await expect(reading).rejects.toThrow(/read-only/);
  });
});

describe('everything of mine about sharing', () => {
  it('can be taken along', async () => {
    const { anna, mette, wish, share } = await aSharedWish();
    await aContact(db, anna, 'Anna');
    await read(mette, share);
    await as(db, anna, async (tx) => {
      expect(await myShares(tx)).toMatchObject([{ shareId: share, id: wish.id, revokedAt: null }]);
      expect(await myReceipts(tx)).toHaveLength(1);
      expect((await myReadings(tx)).readings).toHaveLength(1);
      expect((await myContact(tx))?.details.name).toBe('Anna');
    });
  });
});

describe('the owner of the tables', () => {
  it('sees nothing of what is shared, though the functions run as them', async () => {
    const { anna } = await aSharedWish();
    await aContact(db, anna);
    for (const table of ['share', 'share_receipt', 'access_log', 'wish', 'answer', 'contact'] as const)
      expect(await asOwner(db, (tx) => tx.selectFrom(table).selectAll().execute()), table).toEqual([]);
  });
});

describe('a notice', () => {
  const waiting = async (who: Person) => {
    const { rows } = await asOwner(db, (tx) =>
      sql<{
        person: string;
      }>`delete from notice where person_id = ${who.id} returning person_id as person`.execute(tx),
    );
    return rows;
  };

  it('waits for whoever wants to be told, one at a time, and says only that somebody looked', async () => {
    const { anna, mette, share } = await aSharedWish();
    await read(mette, share);
    expect(await waiting(anna)).toEqual([]);
    await as(db, anna, (tx) => tellWhenSeen(tx, true));
    await read(mette, share);
    await read(mette, share);
    expect(await waiting(anna)).toEqual([{ person: anna.id }]);
    expect(await waiting(anna)).toEqual([]);
    await as(db, anna, (tx) => tellWhenSeen(tx, false));
    await read(mette, share);
    expect(await waiting(anna)).toEqual([]);
  });

  it('is not there when the reading was not', async () => {
    const { anna, mette, share } = await aSharedWish();
    await as(db, anna, (tx) => tellWhenSeen(tx, true));
    const broken = as(db, mette, async (tx) => {
      await readShared(tx, share);
      throw new Error('broken');
    });
    await expect(broken).rejects.toThrow('broken');
    expect(await logOf(anna)).toEqual([]);
    expect(await waiting(anna)).toEqual([]);
  });

  it('is sent to the address one signs in with, waits while the mail server is down, and is sent once', async () => {
    const { anna, mette, share } = await aSharedWish();
    await as(db, anna, (tx) => nameWay(tx, { ...anna, method: 'email' }, 'anna@example.dk'));
    await as(db, anna, (tx) => tellWhenSeen(tx, true));
    await read(mette, share);
    const sent: Letter[] = [];
    let isUp = false;
    const send = async (letter: Letter) => {
      if (isUp) sent.push(letter);
      return isUp;
    };
    const around = {
      db,
      mail: { way: 'smtp', send, outbox: () => [] } as const,
      publicUrl: 'https://virkelyst.example',
    };
    expect(await sendNotices(around)).toBe(0);
    isUp = true;
    await Promise.all([sendNotices(around), sendNotices(around)]);
    expect(sent.map(({ to }) => to)).toEqual(['anna@example.dk']);
    expect(sent[0]?.text).toContain('https://virkelyst.example/mine/access');
    expect(sent[0]?.text).not.toMatch(/heste|Mette/);
    expect(await sendNotices(around)).toBe(0);
  });

  it('that one mailbox does not take holds up nobody else, and is given up after three days', async () => {
    const tell = async (address: string) => {
      const { anna, mette, share } = await aSharedWish();
      await as(db, anna, (tx) => nameWay(tx, { ...anna, method: 'email' }, address));
      await as(db, anna, (tx) => tellWhenSeen(tx, true));
      await read(mette, share);
      return anna;
    };
    const full = await tell('full@example.dk');
    await tell('bo@example.dk');
    const sent: string[] = [];
    const send = async ({ to }: Letter) => to !== 'full@example.dk' && sent.push(to) > 0;
    const around = {
      db,
      mail: { way: 'smtp', send, outbox: () => [] } as const,
      publicUrl: 'https://x.example',
    };
    expect(await sendNotices(around)).toBe(1);
    expect(sent).toEqual(['bo@example.dk']);
    const left = () =>
      asOwner(db, async (tx) => {
        const found = await tx.selectFrom('notice').select('id').where('person_id', '=', full.id).execute();
        return found.length;
      });
    expect(await left()).toBe(1);
    await asOwner(db, (tx) => sql`update notice set created_at = now() - interval '4 days'`.execute(tx));
    await sendNotices(around);
    expect(await left()).toBe(0);
  });
});

it('whose things belong together cannot be reckoned out by who knows the ids of people', async () => {
  const { anna, mette, share } = await aSharedWish();
  const [one] = (await as(db, mette, sharedWithMe)).filter(({ shareId }) => shareId === share);
  const guess = createHash('sha256').update(`${anna.id}${mette.role}`).digest('hex').slice(0, 16);
  expect(one?.giver).toMatch(/^[0-9a-f]{16}$/);
  expect(one?.giver).not.toBe(guess);
});
