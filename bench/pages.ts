import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { makeApp } from '../src/app.tsx';
import { readConfig } from '../src/config.ts';
import { seed } from '../src/features/demo/index.ts';
import { openLiveIndex } from '../src/features/offers/index.ts';
import { openDatabase } from '../src/platform/db.ts';
import { makeLog } from '../src/platform/log.ts';
import { openMail } from '../src/platform/mail.ts';
import { migrate } from '../src/platform/migrate.sql.ts';
import { buildAssets } from '../src/ui/index.ts';
import { startTemporaryPostgres } from '../test/temporary-server.ts';
import { anOpenOffer } from '../test/visitors.ts';
import { percentiles, table, times } from './measure.ts';

const ORIGIN = 'http://localhost:4000';
const isWork = (statement: string) => !/^(begin|commit)/i.test(statement);

/** The pages and the JSON interface, through the whole product but for the socket, on a real PostgreSQL. */
export async function run(): Promise<void> {
  const server = await startTemporaryPostgres();
  let statements = 0;
  const db = openDatabase({ ...server, secret: randomBytes(32) }, (text) => {
    if (isWork(text)) statements++;
  });
  await migrate(db);
  await seed(db, new Date());
  const log = makeLog(() => {});
  const now = () => new Date();
  const live = await openLiveIndex(db, { now, log });
  const config = { ...readConfig({}), homeCentre: 'vordingborg' };
  const assets = await buildAssets();
  const mail = openMail(config, { now, complain: () => {} });
  const app = makeApp({ db, config, log, mail, now, secure: false }, live, assets);

  const id = crypto.randomUUID();
  const body = new URLSearchParams({ id, text: 'noget med heste, gerne udendørs', near: '4760' });
  const posted = await app.request(`${ORIGIN}/wishes`, { method: 'POST', body });
  const cookie = posted.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const get = (path: string) => app.request(ORIGIN + path, { headers: { Cookie: cookie } });
  const offer = await anOpenOffer(db);
  const match = () =>
    app.request(`${ORIGIN}/api/v1/match`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ text: 'noget med heste', near: '4760' }),
    });
  const asked: [string, () => Promise<Response> | Response][] = [
    ...[
      '/',
      `/wishes/${id}`,
      `/offers/${offer}`,
      '/offers',
      '/partners',
      '/centres/vordingborg',
      '/answers',
      '/charter',
      '/api/v1/offers',
    ].map((path): [string, () => Promise<Response> | Response] => [
      path.replace(/[0-9a-f-]{36}/, ':id'),
      () => get(path),
    ]),
    ['POST /api/v1/match', match],
  ];

  const rows = [];
  for (const [what, ask] of asked) {
    statements = 0;
    const html = await (await ask()).text();
    const sql = statements;
    const measured = percentiles(await times(async () => (await ask()).text(), { runs: 200 }));
    rows.push({ what, ...measured, 'kB gzipped': (gzipSync(html).length / 1000).toFixed(1), SQL: sql });
  }
  table('Pages (milliseconds, budget p95 50 ms, 30 kB, 8 statements)', rows);

  const size = (type: RegExp) =>
    [...assets.values()]
      .filter((asset) => type.test(asset.type))
      .reduce((sum, asset) => sum + gzipSync(asset.body).length, 0);
  table('Files (kB gzipped)', [
    { what: 'CSS', size: (size(/css/) / 1000).toFixed(1), budget: 25 },
    { what: 'JavaScript', size: (size(/javascript/) / 1000).toFixed(1), budget: 15 },
  ]);
  await live.close();
  await db.close();
  await server.stop();
}
