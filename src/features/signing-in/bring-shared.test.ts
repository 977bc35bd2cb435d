import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneDatabase } from '../../../test/database.ts';
import { aHolder, aPerson } from '../../../test/people.ts';
import { aContact, aShare } from '../../../test/shares.ts';
import { anAnswer, anOpenOffer, aVisitor, aWish } from '../../../test/visitors.ts';
import { type Actor, as } from '../../platform/db.ts';
import { holdVisit } from '../../platform/visit.sql.ts';
import { myReadings } from '../sharing/access.sql.ts';
import { readShared } from '../sharing/received.sql.ts';
import { myReceipts } from '../sharing/sharing.sql.ts';
import { bringFromVisit, leftFromVisit } from './bring-along.ts';

let db: Awaited<ReturnType<typeof cloneDatabase>>;
beforeAll(async () => {
  db = await cloneDatabase();
});
afterAll(() => db.drop());

const NOTHING = { wishes: [], answers: [], also: [] };
const read = (actor: Actor, id: string) => as(db, actor, (tx) => readShared(tx, id));
const logOf = (actor: Actor) => as(db, actor, async (tx) => (await myReadings(tx)).readings);
const receiptsOf = (actor: Actor) => as(db, actor, (tx) => myReceipts(tx));

/** A visitor who shares a wish, an offer and contact details with Mette, who has read the wish. */
async function aVisitThatShares() {
  const [visit, anna, mette] = [await aVisitor(db), await aPerson(db), await aHolder(db)];
  const receiver = { kind: 'person', grant: mette.role } as const;
  const wish = await aWish(db, visit, { text: 'noget med heste' });
  const offer = await anOpenOffer(db);
  await anAnswer(db, visit, { offer, answer: 'yes' });
  const contact = await aContact(db, visit);
  const why = { purpose: 'own_words', ownWords: 'så vi kan tales ved på tirsdag' } as const;
  const shares = {
    wish: await aShare(db, visit, { thing: 'wish', id: wish.id, receiver, ...why }),
    offer: await aShare(db, visit, { thing: 'kept_offer', id: offer, receiver }),
    contact: await aShare(db, visit, { thing: 'contact', id: contact, receiver }),
  };
  await read(mette, shares.wish);
  return { visit, anna, mette, wish, offer, shares };
}

describe('what a visit shared', () => {
  it('is known before, so that the page can say that it ends', async () => {
    const { visit, anna } = await aVisitThatShares();
    expect(await leftFromVisit(db, anna, visit)).toMatchObject({ isShared: true });
    const other = await aVisitor(db);
    await aWish(db, other, { text: 'ikke delt' });
    expect(await leftFromVisit(db, anna, other)).toMatchObject({ isShared: false });
  });

  it('is shared no more when it comes along; its receipts and who has looked come with it', async () => {
    const { visit, anna, mette, wish, offer, shares } = await aVisitThatShares();
    expect(
      await bringFromVisit(db, anna, visit, { wishes: [wish.id], answers: [offer], also: ['contact'] }),
    ).toBe(true);
    for (const share of Object.values(shares)) expect(await read(mette, share)).toBeNull();
    expect(await logOf(anna)).toMatchObject([
      {
        thing: 'wish',
        id: wish.id,
        ownWords: 'så vi kan tales ved på tirsdag',
        reader: { name: 'Mette Prøve' },
      },
    ]);
    const receipts = (await receiptsOf(anna)).map(({ thing, event, ownWords }) => [thing, event, ownWords]);
    expect(receipts.sort()).toEqual([
      ['contact', 'given', null],
      ['contact', 'revoked', null],
      ['kept_offer', 'given', null],
      ['kept_offer', 'revoked', null],
      ['wish', 'given', 'så vi kan tales ved på tirsdag'],
      ['wish', 'revoked', 'så vi kan tales ved på tirsdag'],
    ]);
    expect(await logOf(mette)).toEqual([]);
  });

  it('leaves nothing of what one did not bring along: it may be somebody else’s', async () => {
    const { visit, anna, mette, offer, shares } = await aVisitThatShares();
    await bringFromVisit(db, anna, visit, { ...NOTHING, answers: [offer] });
    expect(await logOf(anna)).toEqual([]);
    expect((await receiptsOf(anna)).map(({ thing }) => thing)).toEqual(['kept_offer', 'kept_offer']);
    expect(await read(mette, shares.wish)).toBeNull();
  });

  it('stays shared, and its log where it is, for whoever has only heard of it', async () => {
    const { visit, mette, wish, shares } = await aVisitThatShares();
    const thief = await aPerson(db);
    const chosen = { ...NOTHING, wishes: [wish.id] };
    expect(await bringFromVisit(db, thief, { token: 'x'.repeat(43) }, chosen)).toBe(false);
    // Somebody signed in is no visit, also not for who holds their token.
    expect(await bringFromVisit(db, thief, mette, chosen)).toBe(false);
    expect(await logOf(thief)).toEqual([]);
    expect(await read(mette, shares.wish)).not.toBeNull();
    expect(await logOf(visit)).toHaveLength(2);
  });
});

describe('a receipt', () => {
  it('is brought along once, though the statement is sent again', async () => {
    const { visit, anna, wish } = await aVisitThatShares();
    for (let n = 0; n < 3; n += 1)
      await as(db, anna, (tx) =>
        sql`select bring_log(${visit.token}, ${[wish.id]}::uuid[], '{}', '{}')`.execute(tx),
      );
    expect((await receiptsOf(anna)).map(({ event }) => event)).toEqual(['given']);
    expect(await logOf(anna)).toHaveLength(1);
  });
});

describe('two at once', () => {
  it('wait for each other: the second finds the visit gone', async () => {
    const { visit, anna, wish } = await aVisitThatShares();
    const chosen = { ...NOTHING, wishes: [wish.id] };
    const all = await Promise.all(Array.from({ length: 4 }, () => bringFromVisit(db, anna, visit, chosen)));
    expect(all.filter(Boolean)).toHaveLength(1);
    expect(await logOf(anna)).toHaveLength(1);
  });

  it('reading and bringing along: who reads is on the list, or reads nothing', async () => {
    const { visit, anna, mette, wish, shares } = await aVisitThatShares();
    const [opened] = await Promise.all([
      read(mette, shares.wish).catch(() => null),
      bringFromVisit(db, anna, visit, { ...NOTHING, wishes: [wish.id] }),
    ]);
    expect(await logOf(anna)).toHaveLength(opened ? 2 : 1);
  });

  it('a visit that is held is neither read nor moved until it is let go', async () => {
    const { visit, anna, mette, wish, shares } = await aVisitThatShares();
    const order: string[] = [];
    let others: Promise<unknown[]> = Promise.resolve([]);
    await as(db, visit, async (tx) => {
      expect(await holdVisit(tx)).toBe(true);
      others = Promise.all([
        bringFromVisit(db, anna, visit, { ...NOTHING, wishes: [wish.id] }).then(() => order.push('moved')),
        read(mette, shares.wish)
          .catch(() => null)
          .then(() => order.push('read')),
      ]);
      await new Promise((done) => setTimeout(done, 200));
      order.push('let go');
    });
    await others;
    expect(order[0]).toBe('let go');
    expect(order).toHaveLength(3);
  });

  it('in each other’s way: who brings along tries again, and it comes along', async () => {
    const { visit, anna, wish } = await aVisitThatShares();
    let bringing: Promise<boolean> = Promise.resolve(false);
    await as(db, visit, async (tx) => {
      await sql`select from share for update`.execute(tx);
      bringing = bringFromVisit(db, anna, visit, { ...NOTHING, wishes: [wish.id] });
      bringing.catch(() => {});
      await new Promise((done) => setTimeout(done, 300));
      // It holds the person and waits for us; now we wait for it.
      await sql`insert into tell_when_seen default values`.execute(tx);
    });
    expect(await bringing).toBe(true);
  });
});
