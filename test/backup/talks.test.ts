import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { waitingAt } from '../../src/features/callbacks/index.ts';
import { endCallback, takeCallback } from '../../src/features/callbacks/waiting.sql.ts';
import { leave, myConversations } from '../../src/features/conversations/conversations.sql.ts';
import { dropSlot, mySlots } from '../../src/features/conversations/slots.sql.ts';
import { readShared } from '../../src/features/sharing/received.sql.ts';
import { stopShare } from '../../src/features/sharing/sharing.sql.ts';
import { as } from '../../src/platform/db.ts';
import { checkSecret } from '../../src/platform/sealed.sql.ts';
import { aCallback } from '../callbacks.ts';
import { aHolder, aPerson, wears } from '../people.ts';
import { aSlot, aTalk } from '../talks.ts';
import {
  anEmptyDatabase,
  anotherCopy,
  ask,
  copied,
  deletesThemselves,
  opened,
  openSource,
  put,
  signsIn,
  twoFolders,
} from './world.ts';

let source: Awaited<ReturnType<typeof openSource>>;
beforeAll(async () => {
  source = await openSource();
});
afterAll(() => source.close());

it('conversations, times and callbacks taken back since the data were copied stay taken back, and nothing dangles', async () => {
  const { db } = source;
  const [anna, bo, cille] = [await aPerson(db), await aPerson(db), await aPerson(db)];
  const [mette, dora] = [await aHolder(db), await aHolder(db, { shownName: 'Dora Prøve' })];
  const at = async (guide: typeof mette, inHours: number) => aSlot(db, guide, { inHours });
  const [kept, cancelled] = [await at(mette, 200), await at(mette, 201)];
  const [gone, unused] = [await at(mette, 202), await at(mette, 203)];
  const [moved, both] = [await at(mette, 204), await at(mette, 205)];
  const ended = await at(dora, 206);
  const keptTalk = await aTalk(db, anna, kept, { about: 'noget med heste' });
  const cancelledTalk = await aTalk(db, anna, cancelled);
  const goneTalk = await aTalk(db, anna, gone, { email: 'anna@example.dk' });
  const bothTalk = await aTalk(db, bo, both, { email: 'bo@example.dk' });
  const endedTalk = await aTalk(db, bo, ended);
  await aTalk(db, cille, moved);
  const [waits, back, deleted, talked] = [
    await aCallback(db, anna),
    await aCallback(db, anna),
    await aCallback(db, anna),
    await aCallback(db, bo),
  ];
  await as(db, mette, (tx) => takeCallback(tx, talked.share));
  const folders = await twoFolders();
  const old = await copied(source.rootUrl, folders);

  await as(db, anna, (tx) => leave(tx, cancelledTalk));
  await as(db, mette, (tx) => dropSlot(tx, gone));
  await as(db, mette, (tx) => dropSlot(tx, unused));
  await as(db, bo, (tx) => leave(tx, bothTalk));
  await as(db, mette, (tx) => dropSlot(tx, both));
  await deletesThemselves(db, cille);
  await as(db, dora, (tx) => sql`select end_role(${dora.role}, 'færdig')`.execute(tx));
  await as(db, anna, (tx) => stopShare(tx, back.share));
  await as(db, anna, (tx) => tx.deleteFrom('callback').where('id', '=', deleted.id).execute());
  await as(db, mette, (tx) => endCallback(tx, talked.share));
  const now = await copied(source.rootUrl, { keys: folders.keys });

  const target = await anEmptyDatabase();
  await put(target, old.data, now.keys);
  const restored = opened(target);
  await checkSecret(restored);
  const [annaAgain, boAgain] = [await signsIn(restored, anna), await signsIn(restored, bo)];
  const guide = await signsIn(restored, mette);
  await wears(restored, guide, mette.role);

  const talks = await as(restored, annaAgain, myConversations);
  expect(talks.map(({ id, calledOffAt }) => [id, calledOffAt !== null]).sort()).toEqual(
    [
      [keptTalk, false],
      [goneTalk, true],
    ].sort(),
  );
  expect(
    (await as(restored, boAgain, myConversations)).map(({ id, calledOffAt }) => [id, calledOffAt !== null]),
  ).toEqual([[endedTalk, true]]);
  const slots = await as(restored, guide, mySlots);
  const of = (id: string) => slots.find((one) => one.id === id);
  expect(of(kept)).toMatchObject({ takenAs: 'in_person' });
  expect(of(kept)?.share).not.toBeNull();
  for (const free of [cancelled, moved]) {
    expect(of(free)).toMatchObject({ takenAs: null, share: null });
    await aTalk(restored, boAgain, free);
  }
  for (const away of [gone, unused, both, ended]) expect(of(away)).toBeUndefined();
  const waiting = (await as(restored, guide, waitingAt)).map(({ shareId }) => shareId);
  expect(waiting).toContain(waits.share);
  for (const { share } of [back, deleted, talked]) {
    expect(waiting).not.toContain(share);
    expect(await as(restored, guide, (tx) => readShared(tx, share))).toBeNull();
  }
  // Told are those who gave an address for it; nobody who called off themselves is.
  const elsewhere = await anotherCopy(source.rootUrl, { data: old.data, keys: now.keys });
  const told = await ask<{ person_id: string }>(
    elsewhere,
    `select person_id from notice where kind = 'talk_off'`,
  );
  expect(told.map(({ person_id }) => person_id).sort()).toEqual([anna.id]);
  const [dangling] = await ask<{ n: number }>(
    elsewhere,
    `select (select count(*) from slot s where s.talk is not null and not exists (select from conversation c where c.id = s.talk and c.slot_id = s.id))::int
       + (select count(*) from conversation c where c.slot_id is not null and not exists (select from slot s where s.id = c.slot_id and s.talk = c.id))::int
       + (select count(*) from share s where s.revoked_at is null and s.until > now() and s.thing::text = 'conversation'
           and not exists (select from conversation c where c.id = s.thing_id and c.called_off_at is null))::int
       + (select count(*) from share s where s.revoked_at is null and s.until > now() and s.thing::text = 'callback'
           and not exists (select from callback c where c.id = s.thing_id))::int as n`,
  );
  expect(dangling?.n).toBe(0);
}, 60_000);
