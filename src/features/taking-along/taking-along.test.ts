import { setTimeout as wait } from 'node:timers/promises';
import { strFromU8, unzipSync } from 'fflate';
import { sql } from 'kysely';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aHolder, aPerson } from '../../../test/people.ts';
import { aContact, aCv, aShare } from '../../../test/shares.ts';
import { offersOn, openSite, type TestSite, type Visitor, wishFor } from '../../../test/site.ts';
import { parts } from '../../belongings.ts';
import { jobs } from '../../jobs.ts';
import { as, asOwner } from '../../platform/db.ts';
import { type Jobs, startJobs } from '../../platform/jobs.ts';
import { makeLog } from '../../platform/log.ts';
import { saveReading } from '../wellbeing/wellbeing.sql.ts';
import { forgetArchives } from './archive.sql.ts';
import { gather } from './gather.ts';
import { filesOf } from './make.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Works on jobs while `work` runs, as a web process does. */
async function withJobs<T>(work: () => Promise<T>): Promise<T> {
  const at = {
    db: site.db,
    log: makeLog(() => {}),
    now: () => new Date(),
    publicUrl: 'http://localhost:4000',
  };
  const started: Jobs = await startJobs(jobs, at, { poll: 0.5, heartbeat: 10, watch: 1, retryAfter: 1 });
  return work().finally(started.close);
}

it('is made whatever somebody wrote, also what looks like a moment and is none', async () => {
  const who = site.visitor();
  const text = '2026-99-99T99:99:99.999Z';
  await wishFor(who, text);
  const asked = { language: 'da' as const, now: new Date(), publicUrl: 'http://localhost:4000' };
  const files = await as(site.db, tokenOf(who), async (tx) => filesOf(await gather(tx, parts, asked), asked));
  expect(files['index.html']).toContain(text);
});

it('reads like the pages do: every part is there, in words and days, not in codes', async () => {
  const january = (ahead: number) => Date.UTC(new Date().getUTCFullYear() + ahead, 0, 15, 23);
  const mette = await aHolder(site.db);
  const who = { token: mette.token };
  const contact = await aContact(site.db, who);
  await aCv(site.db, who);
  await aShare(site.db, who, {
    thing: 'contact',
    id: contact,
    receiver: { kind: 'person', grant: mette.role },
    // That day is the last: it ends at midnight in Denmark.
    until: new Date(january(0) > Date.now() ? january(0) : january(1)),
  });
  const asked = { language: 'da' as const, now: new Date(), publicUrl: 'http://localhost:4000' };
  const files = await as(site.db, who, async (tx) => filesOf(await gather(tx, parts, asked), asked));
  const page = parse(files['index.html'] ?? '').textContent;
  for (const said of [
    'Anna Prøve',
    'Helst om morgenen',
    'lodde',
    'dansk',
    'Delt, til og med 15.\u00a0januar',
  ])
    expect(page).toContain(said);
  const facts = parse(files['index.html'] ?? '').querySelectorAll('dd');
  const codes = /^(given|wish|contact|cv|guide|mitid|signed_in|email|passkey|management)$|, guide,/;
  expect(facts.map(({ textContent }) => textContent).filter((fact) => codes.test(fact))).toEqual([]);
  expect(Object.values(files).join('')).not.toMatch(/,(guide|mitid|given),/);
});

it('holds all there is, also what is too much for a page', async () => {
  const who = site.visitor();
  const wish = await wishFor(who, 'noget med heste');
  const mette = await aHolder(site.db);
  const answers = { satisfied: 7, worthwhile: 6, happy: 5, anxious: 4, ladder: 3 };
  const many = 210;
  await as(site.db, tokenOf(who), async (tx) => {
    for (let n = 0; n < many; n++) await saveReading(tx, crypto.randomUUID(), answers);
  });
  for (let n = 0; n < many; n++) {
    // A day's worth is 200; this is more than one day.
    if (n === 150) await asOwner(site.db, (tx) => sql`delete from rate`.execute(tx));
    const given = { thing: 'wish', id: wish.id, receiver: { kind: 'person', grant: mette.role } } as const;
    await aShare(site.db, tokenOf(who), given);
  }
  const asked = { language: 'da' as const, now: new Date(), publicUrl: 'http://localhost:4000' };
  const held = await as(site.db, tokenOf(who), (tx) => gather(tx, parts, asked));
  const { wellbeing, sharing } = JSON.parse(filesOf(held, asked)['virkelyst.json'] as string);
  expect(wellbeing).toHaveLength(many);
  expect([sharing.shares.length, sharing.receipts.length]).toEqual([many, many]);
});

it('deletes whatever else the person is in the middle of, in another window', async () => {
  const who = site.visitor();
  const { id } = await wishFor(who, 'noget med heste');
  let deleted: Promise<{ status: number }> | undefined;
  // This holds the wish and then asks for the person, deleting holds the person and asks for the wish: one of them has to give way.
  await as(site.db, tokenOf(who), async (tx) => {
    await sql`update wish set near = null where id = ${id}`.execute(tx);
    deleted = who.post('/mine/delete', {});
    await wait(300);
    await sql`insert into wish (id, sealed) values (gen_random_uuid(), '\\x00')`.execute(tx);
  }).catch(() => {});
  expect((await deleted)?.status).toBe(200);
  const { rows } = await as(site.db, tokenOf(who), (tx) => sql`select me() as me`.execute(tx));
  expect(rows).toEqual([{ me: null }]);
});

const tokenOf = (who: Visitor) => ({ token: who.cookies.get('visit') ?? '' });

async function until(who: Visitor, text: string) {
  for (let n = 0; n < 200; n++) {
    const page = await who.get('/mine/archive');
    if (page.text.includes(text)) return page;
    await wait(100);
  }
  throw new Error(`never said: ${text}`);
}

/** Somebody with a wish, a kept offer that has a date, and a no. */
async function somebody() {
  const who = site.visitor();
  const wish = await wishFor(who, '=SUM(1) brombær & <b>skov</b>', '4760');
  const [no = ''] = offersOn(wish);
  const dated = await asOwner(site.db, (tx) =>
    tx
      .selectFrom('offer')
      .select(['id', 'title'])
      .where('starts_at', 'is not', null)
      .where('open_until', '>', new Date())
      .where('id', '<>', no)
      .limit(1)
      .executeTakeFirstOrThrow(),
  );
  await who.post('/answers', { offer: dated.id, answer: 'yes' });
  await who.post('/answers', { offer: no, answer: 'no', reason: 'too_far' });
  return { who, dated, no };
}

async function archiveOf(who: Visitor) {
  await who.post('/mine/archive', {});
  const page = await withJobs(() => until(who, 'Din pakke er klar'));
  const link = page.dom.querySelector('main a[href^="/archives/"]')?.getAttribute('href') ?? '';
  return { page, link };
}

async function unzip(link: string) {
  const answer = await site.app.request(link);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('Content-Type')).toBe('application/zip');
  expect(answer.headers.get('Cache-Control')).toBe('no-store');
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

describe('the archive', () => {
  it('is made in the background and holds everything, in files that open elsewhere', async () => {
    const { who, dated, no } = await somebody();
    const waiting = await who.send('/mine/archive', {});
    expect(waiting.dom.querySelector('meta[http-equiv=refresh]')).not.toBeNull();
    expect((await who.get('/mine/archive?still=yes')).html).not.toContain('http-equiv="refresh"');
    const page = await withJobs(() => until(who, 'Din pakke er klar'));
    expect(page.html).not.toContain('http-equiv="refresh"');
    const link = page.dom.querySelector('main a[href^="/archives/"]')?.getAttribute('href') ?? '';
    const files = await unzip(link);
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining(['index.html', 'virkelyst.json', 'resume.json', 'calendar.ics', 'wishes.csv']),
    );
    const json = JSON.parse(files['virkelyst.json'] ?? '');
    expect(json.wishes).toMatchObject([{ text: '=SUM(1) brombær & <b>skov</b>', near: '4760' }]);
    expect(json.answers).toHaveLength(2);
    expect(json.answers).toContainEqual(
      expect.objectContaining({ answer: 'yes', offer: expect.objectContaining({ title: dated.title }) }),
    );
    expect(json.devices).toHaveLength(1);
    expect(files['calendar.ics']).toContain(dated.id);
    expect(files['calendar.ics']).not.toContain(no);
    expect(files['wishes.csv']).toMatch(/^skrevet,ønske,sted\r\n/);
    expect(files['wishes.csv']).toContain("'=SUM(1) brombær");
    const index = files['index.html'] ?? '';
    expect(index).not.toMatch(/<script|<b>skov|src=|<link/);
    expect(parse(index).textContent).toContain('Alt det, Virkelyst har om dig');
    expect(index).toContain('brombær');
    const direct = JSON.parse((await who.get('/mine/virkelyst.json')).html);
    expect({ ...json, made: 0, visits: 0 }).toEqual({ ...direct, made: 0, visits: 0 });
  });

  it('is unreadable in the database, and opens for nobody without the link', async () => {
    const { who } = await somebody();
    const { link } = await archiveOf(who);
    const key = link.split('/').at(-1) ?? '';
    const { rows } = await asOwner(site.db, (tx) =>
      sql<{ bytes: Buffer; row: string }>`select bytes, to_jsonb(archive)::text as row from archive`.execute(
        tx,
      ),
    );
    for (const { bytes, row } of rows) {
      expect(bytes.subarray(0, 200).toString('latin1')).not.toContain('PK');
      expect(row).not.toContain(key);
      expect(row).not.toContain(Buffer.from(key, 'base64url').toString('hex'));
    }
    const flipped = (key[0] === 'A' ? 'B' : 'A') + key.slice(1);
    for (const wrong of [flipped, key.slice(1), 'x', "' or 1=1", '../mine', 'a'.repeat(5000)])
      expect((await site.visitor().get(`/archives/${encodeURIComponent(wrong)}`)).status).toBe(404);
    expect(site.logged.join('')).not.toContain(key);
  });

  it('is somebody’s own: neither page nor row nor button reaches it from another', async () => {
    const { who } = await somebody();
    const { link } = await archiveOf(who);
    const { who: bo } = await somebody();
    expect((await bo.get('/mine/archive')).html).not.toContain(link);
    await bo.post('/mine/archive/delete', {});
    expect((await site.visitor().get(link)).status).toBe(200);
    const stolen = await as(site.db, tokenOf(bo), (tx) => tx.selectFrom('archive').select('id').execute());
    expect(stolen).toEqual([]);
    const bytes = as(site.db, tokenOf(who), (tx) => tx.selectFrom('archive').select('bytes').execute());
    await expect(bytes).rejects.toThrow(/permission denied/);
    const longer = as(site.db, tokenOf(who), (tx) =>
      tx
        .updateTable('archive')
        .set({ expires_at: new Date('2999-01-01') })
        .execute(),
    );
    await expect(longer).rejects.toThrow(/permission denied/);
    await who.post('/mine/archive/delete', {});
    expect((await site.visitor().get(link)).status).toBe(404);
  });

  it('is gone after a week, with its link, and not before', async () => {
    const { who } = await somebody();
    const { link } = await archiveOf(who);
    const passes = (days: number) =>
      asOwner(site.db, async (tx) => {
        await sql`create policy test on archive for update to current_user using (true)`.execute(tx);
        await sql`update archive set expires_at = expires_at - make_interval(days => ${days})`.execute(tx);
        await sql`drop policy test on archive`.execute(tx);
      });
    await passes(6);
    await forgetArchives(site.db);
    expect((await site.visitor().get(link)).status).toBe(200);
    await passes(1);
    expect((await site.visitor().get(link)).status).toBe(404);
    expect((await who.get('/mine/archive')).text).toContain('Lav min pakke');
    expect(await forgetArchives(site.db)).toBeGreaterThan(0);
  });

  it('is asked for once, however often it is pressed; and can be made anew', async () => {
    const { who } = await somebody();
    await Promise.all(Array.from({ length: 6 }, () => who.post('/mine/archive', {})));
    const count = () =>
      asOwner(site.db, (tx) =>
        sql<{ n: number }>`select count(*) as n from jobs.job where state = 'created'`.execute(tx),
      ).then(({ rows }) => rows[0]?.n);
    expect(await count()).toBe(1);
    const first = await archiveOf(who);
    const second = await archiveOf(who);
    expect(second.link).not.toBe(first.link);
    expect((await site.visitor().get(first.link)).status).toBe(404);
  });

  it('says so when it went wrong, and can be asked for again', async () => {
    const { who } = await somebody();
    await who.post('/mine/archive', {});
    // The errand ends before it is begun.
    await asOwner(site.db, (tx) => sql`delete from session where errand`.execute(tx));
    await withJobs(() => wait(1500));
    expect((await who.get('/mine/archive')).text).toContain('Det lykkedes ikke denne gang');
    const { page } = await archiveOf(who);
    expect(page.status).toBe(200);
  });

  it('that is ended by signing out elsewhere says so at once, and can be asked for again', async () => {
    const anna = await aPerson(site.db);
    const who = site.visitor();
    who.cookies.set('session', anna.token);
    await who.post('/mine/archive', {});
    await who.post('/mine/devices/end-others', {});
    expect((await who.get('/mine/archive')).text).toContain('Det lykkedes ikke denne gang');
    expect((await archiveOf(who)).page.status).toBe(200);
  });

  it('is not for nobody, who leaves no trace by asking', async () => {
    const who = site.visitor();
    expect((await who.send('/mine/archive', {})).text).toContain('Vi har ikke noget om dig');
    expect(who.cookies.size).toBe(0);
  });
});
