import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, it, onTestFinished } from 'vitest';
import { aDatabase, cutRequests } from '../../../test/database.ts';
import { anOpenOffer } from '../../../test/visitors.ts';
import { asOwner, type Database } from '../../platform/db.ts';
import { makeLog } from '../../platform/log.ts';
import { openLiveIndex } from './live-index.ts';

const quiet = makeLog(() => {});
const now = () => new Date();

async function anIndex(db: Database, snapshot?: string) {
  const live = await openLiveIndex(db, { now, log: quiet, ...(snapshot && { snapshot }) });
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

const closeAt = (db: Database, id: string, open_until: Date) =>
  asOwner(db, (tx) => tx.updateTable('offer').set({ open_until }).where('id', '=', id).execute());

it('every index hears of an offer that is changed, withdrawn or added', async () => {
  const db = await aDatabase();
  const [one, other] = [await anIndex(db), await anIndex(db)];
  const id = await anOpenOffer(db);
  await retitle(db, id, 'Nyt navn');
  await eventually(() => [one, other].every(({ index }) => index.get(id)?.title === 'Nyt navn'));
  const size = one.index.size;
  await closeAt(db, id, new Date(0));
  await eventually(() => one.index.get(id) === undefined && one.index.size === size - 1);
  await closeAt(db, id, new Date(Date.now() + 1e9));
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

it('an offer that is deleted, and one whose partner is renamed, are heard of too', async () => {
  const db = await aDatabase();
  const live = await anIndex(db);
  const id = await anOpenOffer(db);
  await asOwner(db, (tx) =>
    sql`update partner set name = 'Et nyt navn' where id = (select partner_id from offer where id = ${id})`.execute(
      tx,
    ),
  );
  await eventually(() => live.index.get(id)?.partner === 'Et nyt navn');
  await asOwner(db, (tx) => tx.deleteFrom('offer').where('id', '=', id).execute());
  await eventually(() => live.index.get(id) === undefined);
});

it('hears of what was written before another change and committed after it', async () => {
  const db = await aDatabase();
  const live = await anIndex(db);
  const slow = await anOpenOffer(db);
  const quick = [...(await idsOf(db))].find((id) => id !== slow) ?? '';
  await asOwner(db, async (tx) => {
    await tx.updateTable('offer').set({ title: 'Skrevet først' }).where('id', '=', slow).execute();
    await retitle(db, quick, 'Færdig først');
    await eventually(() => live.index.get(quick)?.title === 'Færdig først');
  });
  await eventually(() => live.index.get(slow)?.title === 'Skrevet først');
});

const idsOf = async (db: Database): Promise<string[]> =>
  (await asOwner(db, (tx) => tx.selectFrom('offer').select('id').execute())).map(({ id }) => id);

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'virkelyst-index-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

it('starts from its snapshot, and knows what changed, went and closed meanwhile', async () => {
  const db = await aDatabase();
  const file = join(await aFolder(), 'offers.index');
  const [changed = '', gone = '', closed = ''] = await idsOf(db);
  // Time alone touches no row and rings no bell.
  const closing = Date.now() + 2000;
  await closeAt(db, closed, new Date(closing));
  const first = await anIndex(db, file);
  expect(first.index.get(closed)).toBeDefined();
  expect(first.loaded.from).toBe('database');
  await first.close();
  await retitle(db, changed, 'Mens ingen så det');
  await asOwner(db, (tx) => tx.deleteFrom('offer').where('id', '=', gone).execute());
  await wait(closing - Date.now());
  const again = await anIndex(db, file);
  expect(again.loaded.from).toBe('snapshot');
  expect(again.index.get(changed)?.title).toBe('Mens ingen så det');
  expect(again.index.get(gone)).toBeUndefined();
  expect(again.index.get(closed)).toBeUndefined();
  expect(again.index.size).toBe(first.index.size - 2);
});

it('reads all offers again when the snapshot is torn, of another database, or of another day altogether', async () => {
  const db = await aDatabase();
  const file = join(await aFolder(), 'offers.index');
  await (await anIndex(db, file)).close();
  const whole = await readFile(file);
  const began = async (bytes: Buffer) => {
    await writeFile(file, bytes);
    const live = await anIndex(db, file);
    await live.close();
    return live.loaded.from;
  };
  expect(await began(whole)).toBe('snapshot');
  await truncate(file, 5000);
  expect(await began(await readFile(file))).toBe('database');
  const rewritten = (from: RegExp, to: string) => {
    const line = whole.toString('utf8', 0, 512).trimEnd().replace(from, to).padEnd(512);
    return Buffer.concat([Buffer.from(line), whole.subarray(512)]);
  };
  expect(await began(rewritten(/"database":"\d/, '"database":"x'))).toBe('database');
  expect(await began(rewritten(/"transaction":"/, '"transaction":"9999'))).toBe('database');
  expect(await began(rewritten(/"at":"20../, '"at":"2001'))).toBe('database');
});
