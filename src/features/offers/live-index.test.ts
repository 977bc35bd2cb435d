import { setTimeout as wait } from 'node:timers/promises';
import { it, onTestFinished } from 'vitest';
import { aDatabase, cutRequests } from '../../../test/database.ts';
import { anOpenOffer } from '../../../test/visitors.ts';
import { asOwner, type Database } from '../../platform/db.ts';
import { makeLog } from '../../platform/log.ts';
import { openLiveIndex } from './live-index.ts';

const quiet = makeLog(() => {});
const now = () => new Date();

async function anIndex(db: Database) {
  const live = await openLiveIndex(db, now, quiet);
  onTestFinished(live.close);
  return live;
}

/** Waits until it is so; fails after five seconds. */
async function eventually(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 500; tries++) {
    if (isSo()) return;
    await wait(10);
  }
  throw new Error('It never became so.');
}

const retitle = (db: Database, id: string, title: string) =>
  asOwner(db, (tx) => tx.updateTable('offer').set({ title }).where('id', '=', id).execute());

it('every index hears of an offer that is changed, withdrawn or added', async () => {
  const db = await aDatabase();
  const [one, other] = [await anIndex(db), await anIndex(db)];
  const id = await anOpenOffer(db);
  await retitle(db, id, 'Nyt navn');
  await eventually(() => [one, other].every(({ index }) => index.get(id)?.title === 'Nyt navn'));
  const size = one.index.size;
  await asOwner(db, (tx) =>
    tx
      .updateTable('offer')
      .set({ open_until: new Date(0) })
      .where('id', '=', id)
      .execute(),
  );
  await eventually(() => one.index.get(id) === undefined && one.index.size === size - 1);
  await asOwner(db, (tx) =>
    tx
      .updateTable('offer')
      .set({ open_until: new Date(Date.now() + 1e9) })
      .where('id', '=', id)
      .execute(),
  );
  await eventually(() => other.index.get(id) !== undefined);
});

it('catches up with what it missed while the connection was cut', async () => {
  const db = await aDatabase();
  const live = await anIndex(db);
  const id = await anOpenOffer(db);
  await cutRequests(db.webUrl);
  await retitle(db, id, 'Ændret imens');
  await eventually(() => live.index.get(id)?.title === 'Ændret imens');
  await retitle(db, id, 'Og bagefter');
  await eventually(() => live.index.get(id)?.title === 'Og bagefter');
});
