import { randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { makeApp } from '../src/app.tsx';
import { readConfig } from '../src/config.ts';
import { seed } from '../src/features/demo/index.ts';
import { openLiveIndex } from '../src/features/offers/index.ts';
import { addPart } from '../src/features/plans/plans.sql.ts';
import { as, asOwner, type Database, openDatabase } from '../src/platform/db.ts';
import { makeLog } from '../src/platform/log.ts';
import { openMail } from '../src/platform/mail.ts';
import { migrate } from '../src/platform/migrate.sql.ts';
import { buildAssets } from '../src/ui/index.ts';
import { aCallback } from '../test/callbacks.ts';
import { aHolder } from '../test/people.ts';
import { aTalk } from '../test/talks.ts';
import { startTemporaryPostgres } from '../test/temporary-server.ts';
import { aVisitor } from '../test/visitors.ts';
import { percentiles, table, times } from './measure.ts';

const ORIGIN = 'http://localhost:4000';
const GUIDES = 4;
const TIMES = 1000;
const BOOKED = 300;
const WAITING = 300;
const PARTS = 30;

/** Times of a guide, back to back from tomorrow. */
const addTimes = (db: Database, grant: string) =>
  asOwner(db, (tx) =>
    sql`insert into slot (person_id, grant_id, starts_at, ends_at, forms)
      select g.person_id, g.id, now() + make_interval(mins => 1440 + 30 * n), now() + make_interval(mins => 1470 + 30 * n), '{in_person}'
      from role_grant g, generate_series(1, ${TIMES / GUIDES}) n where g.id = ${grant}`.execute(tx),
  );

/** A centre that is busy, and one person with much of their own. */
async function busy(db: Database) {
  const guides = [];
  for (let n = 0; n < GUIDES; n++) guides.push(await aHolder(db));
  for (const { role } of guides) await addTimes(db, role);
  const { rows } = await asOwner(db, (tx) =>
    sql<{ id: string }>`select id from slot order by starts_at limit ${BOOKED + 3}`.execute(tx),
  );
  const [guide] = guides;
  if (!guide) throw new Error('there is no guide');
  const me = await aVisitor(db);
  for (const [n, { id }] of rows.entries())
    await aTalk(db, n < BOOKED ? await aVisitor(db) : me, id, { about: 'noget med heste' });
  for (let n = 0; n < WAITING; n++) await aCallback(db, await aVisitor(db));
  for (let n = 0; n < PARTS; n++)
    await as(db, me, (tx) =>
      addPart(tx, { id: randomUUID(), title: `Del ${n}`, about: 'Noget om det', steps: [] }),
    );
  await asOwner(db, (tx) => sql`analyze`.execute(tx));
  return { guide: `session=${guide.token}`, me: `visit=${me.token}` };
}

/** The pages of talking to somebody, as everybody, a person and a guide meet them at a busy centre. */
export async function run(): Promise<void> {
  const server = await startTemporaryPostgres();
  const db = openDatabase({ ...server, secret: randomBytes(32) });
  await migrate(db);
  await seed(db, new Date());
  const log = makeLog(() => {});
  const now = () => new Date();
  const live = await openLiveIndex(db, { now, log });
  const config = { ...readConfig({}), homeCentre: 'vordingborg' };
  const mail = openMail(config, { now, complain: () => {} });
  const app = makeApp({ db, config, log, mail, now, secure: false }, live, await buildAssets());
  const { guide, me } = await busy(db);
  const asked: [string, string][] = [
    ...[
      '/conversations',
      '/mine',
      '/mine/conversations',
      '/mine/callbacks',
      '/mine/contacts',
      '/mine/plan',
    ].map((path): [string, string] => [path, me]),
    ...['/day', '/slots', '/callbacks/waiting', '/shared'].map((path): [string, string] => [path, guide]),
  ];
  const rows = [];
  for (const [path, cookie] of asked) {
    const get = async () => app.request(ORIGIN + path, { headers: { Cookie: cookie } });
    const { status } = await get();
    rows.push({
      page: path,
      status,
      ...percentiles(await times(async () => (await get()).text(), { runs: 200 })),
    });
  }
  table(
    `Talking to somebody (milliseconds, budget p95 50 ms): ${TIMES} times, ${BOOKED} booked, ${WAITING} who wait, ${PARTS} parts of a plan`,
    rows,
  );
  await live.close();
  await db.close();
  await server.stop();
}
