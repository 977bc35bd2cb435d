// A web process as far as jobs go, for being killed: takes up jobs named "slow", says so, and never ends one.
import { openDatabase } from '../../src/platform/db.ts';
import { startJobs } from '../../src/platform/jobs.ts';
import { makeLog } from '../../src/platform/log.ts';

const { DATABASE_URL: url = '', DATABASE_WEB_URL: webUrl = '', SECRET = '' } = process.env;
const db = openDatabase({ url, webUrl, secret: Buffer.from(SECRET, 'base64') });
const slow = {
  name: 'slow',
  run: async () => {
    console.log('begun');
    await new Promise((resolve) => setTimeout(resolve, 600_000));
  },
};
await startJobs(
  [slow],
  { db, log: makeLog(() => {}), now: () => new Date(), publicUrl: 'http://localhost' },
  { poll: 0.5, heartbeat: 10, watch: 1 },
);
