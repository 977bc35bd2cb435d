import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, it, onTestFinished } from 'vitest';
import { as, asOwner } from '../src/platform/db.ts';
import { cutRequests } from './database.ts';
import { openSite, wishFor } from './site.ts';

it('the process outlives every connection being cut, also those at work, and what was kept is there', async () => {
  const site = await openSite();
  onTestFinished(site.close);
  const who = site.visitor();
  const wish = await wishFor(who, 'noget med heste');
  const atWork = as(site.db, null, (tx) => sql`select pg_sleep(5)`.execute(tx)).catch(() => 'cut');
  await wait(100);
  await cutRequests(site.db.webUrl);
  expect(await atWork).toBe('cut');
  expect((await who.get(`/wishes/${wish.id}`)).text).toContain('noget med heste');
  expect((await who.get('/ready')).status).toBe(200);
});

it('somebody who only reads is seen, and kept for another 30 days', async () => {
  const site = await openSite();
  onTestFinished(site.close);
  const who = site.visitor();
  const wish = await wishFor(who, 'noget med heste');
  await asOwner(site.db, (tx) =>
    sql`update person set last_seen_at = now() - interval '29 days'`.execute(tx),
  );
  const page = await who.get(`/wishes/${wish.id}`);
  expect(page.headers.getSetCookie().join()).toMatch(/visit=.*Max-Age=2592000/);
  const { rows } = await asOwner(site.db, (tx) =>
    sql<{
      days: number;
    }>`select max(extract(day from now() - last_seen_at))::int as days from person`.execute(tx),
  );
  expect(rows).toEqual([{ days: 0 }]);
});
