import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type TestSite, type Visitor } from '../../../test/site.ts';
import { as, asOwner, vaultOf } from '../../platform/db.ts';
import { hashOf, newToken } from '../../platform/token.ts';
import { myWays } from '../../platform/ways.sql.ts';
import { EmailWay, emailIdentity } from './index.ts';

let site: TestSite;
let other: TestSite;
beforeAll(async () => {
  site = await openSite({ trustProxy: true });
  // Another web process on the same database.
  other = await openSite({ trustProxy: true }, site);
});
afterAll(async () => {
  await other.close();
  await site.close();
});

let count = 0;
/** An address, and a network, that no other test uses. */
const fresh = () => {
  count++;
  return { address: `person${count}@example.dk`, from: { 'X-Forwarded-For': `10.${count}.0.1` } };
};

const codesTo = (address: string): string[] =>
  [site, other].flatMap(({ mail }) =>
    mail
      .outbox()
      .filter(({ to }) => to === address)
      .map(({ text }) => /\b\d{6}\b/.exec(text)?.[0] ?? ''),
  );
const wrong = (code: string | undefined) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

const ask = (who: Visitor, address: string, from: Record<string, string>) =>
  who.post('/sign-in/email', { address }, from);
const enter = (who: Visitor, code: string | undefined, from: Record<string, string>) =>
  who.post('/sign-in/email/code', { code: code ?? '' }, from);

/** Somebody who has asked for a code, and the code. */
async function asked(on = site) {
  const { address, from } = fresh();
  const who = on.visitor();
  const answer = await ask(who, address, from);
  expect([answer.status, answer.location]).toEqual([303, '/sign-in/email/code']);
  const [code] = codesTo(address);
  expect(code).toMatch(/^\d{6}$/);
  return { address, from, who, code };
}

const isIn = (who: Visitor) => who.cookies.has('session');

describe('a code', () => {
  it('lets in whoever asked for it, makes a newcomer a person, and shows them their own address', async () => {
    const { who, code, from, address } = await asked();
    expect((await who.get('/sign-in/email/code')).text).toContain(address);
    const answer = await enter(who, ` ${code?.slice(0, 3)} ${code?.slice(3)} `, from);
    expect([answer.status, answer.location]).toEqual([303, '/mine']);
    const actor = { token: who.cookies.get('session') ?? '' };
    const ways = await as(site.db, actor, (tx) => myWays(tx));
    expect(ways).toMatchObject([{ method: 'email', name: address }]);
    const { rows } = await asOwner(site.db, (tx) =>
      sql<{
        assurance: string;
      }>`select assurance from session where method = 'email' order by created_at desc limit 1`.execute(tx),
    );
    expect(rows[0]?.assurance).toBe('low');
  });

  it('leads to the same person again, however the address is written, and logs no way added', async () => {
    const { who, code, from, address } = await asked();
    await enter(who, code, from);
    const again = other.visitor();
    await ask(again, `  ${address.toUpperCase()} `, from);
    await enter(
      again,
      codesTo(address).find((one) => one !== code),
      from,
    );
    const ids = await Promise.all(
      [who, again].map((one) =>
        as(site.db, { token: one.cookies.get('session') ?? '' }, async (tx) => ({
          person: await tx.selectFrom('person').select('id').executeTakeFirstOrThrow(),
          log: await tx.selectFrom('sign_in_log').select('event').execute(),
        })),
      ),
    );
    expect(ids[0]?.person).toEqual(ids[1]?.person);
    expect(ids[0]?.log).toEqual([{ event: 'signed_in' }, { event: 'signed_in' }]);
  });

  it('brings into the new session, and ends the old one, also where the old one was due for a new token', async () => {
    const { who, code, from } = await asked();
    await enter(who, code, from);
    const { address: another, from: elsewhere } = fresh();
    await ask(who, another, elsewhere);
    const old = newToken(new Date(Date.now() - 2 * 3_600_000));
    await asOwner(site.db, (tx) =>
      sql`update session set token_hash = ${hashOf(old)}, rotated_at = now() - interval '2 hours'
        where token_hash = ${hashOf(who.cookies.get('session') ?? '')}`.execute(tx),
    );
    who.cookies.set('session', old);
    await enter(who, codesTo(another)[0], elsewhere);
    const ways = (token: string) => as(site.db, { token }, (tx) => myWays(tx));
    expect(await ways(who.cookies.get('session') ?? '')).toMatchObject([{ name: another }]);
    expect(await ways(old)).toEqual([]);
  });

  it('works once', async () => {
    const { who, code, from } = await asked();
    const before = new Map(who.cookies);
    expect((await enter(who, code, from)).status).toBe(303);
    who.cookies.clear();
    for (const [name, value] of before) who.cookies.set(name, value);
    expect((await enter(who, code, from)).status).toBe(422);
    expect(isIn(who)).toBe(false);
  });

  it('lets one of two in who try the right one at the same moment, in two processes', async () => {
    for (let round = 0; round < 4; round++) {
      const { who, code, from } = await asked();
      const twin = other.visitor();
      for (const [name, value] of who.cookies) twin.cookies.set(name, value);
      const answers = await Promise.all([enter(who, code, from), enter(twin, code, from)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([303, 422]);
      expect([who, twin].filter(isIn)).toHaveLength(1);
    }
  });

  it('is no use in another browser, nor with a token made up', async () => {
    const { code, from, who } = await asked();
    const thief = site.visitor();
    expect((await enter(thief, code, from)).status).toBe(422);
    const { who: bo } = await asked();
    expect((await enter(bo, code, from)).status).toBe(422);
    thief.cookies.set('email-code', `${'x'.repeat(43)}.abc~AAAA`);
    expect((await enter(thief, code, from)).status).toBe(422);
    // The token of one's own with the sealed address of another says whose page it is, and lets nobody in as them.
    const [mineOnly] = (bo.cookies.get('email-code') ?? '').split('~');
    const [, theirs] = (who.cookies.get('email-code') ?? '').split('~');
    bo.cookies.set('email-code', `${mineOnly}~${theirs}`);
    expect((await enter(bo, code, from)).status).toBe(422);
    expect([thief, bo].filter(isIn)).toEqual([]);
  });

  it('is not taken after five wrong tries, in whichever process, though it is the right one', async () => {
    const { who, code, from } = await asked();
    const twin = other.visitor();
    for (const [name, value] of who.cookies) twin.cookies.set(name, value);
    for (const one of [who, twin, who, twin, who]) {
      const answer = await enter(one, wrong(code), from);
      expect(answer.status).toBe(422);
      expect(answer.text).toMatch(/Koden passer ikke/);
    }
    const sixth = await enter(twin, code, from);
    expect(sixth.status).toBe(422);
    expect(sixth.text).toMatch(/virker ikke mere/);
    expect([who, twin].filter(isIn)).toEqual([]);
  });

  it('is not taken when five wrong ones and the right one come all at once, more often than one in six', async () => {
    const { who, code, from } = await asked();
    const answers = await Promise.all(Array.from({ length: 12 }, () => enter(who, wrong(code), from)));
    const tried = answers.filter(({ text }) => /Koden passer ikke/.test(text));
    expect(tried).toHaveLength(5);
    expect((await enter(who, code, from)).status).toBe(422);
  });

  it('something that is no code costs no try, and what was typed is kept', async () => {
    const { who, code, from } = await asked();
    for (let i = 0; i < 8; i++) {
      const answer = await enter(who, '12 34', from);
      expect(answer.status).toBe(422);
      expect(answer.dom.querySelector('#code')?.getAttribute('value')).toBe('12 34');
    }
    expect((await enter(who, code, from)).status).toBe(303);
  });

  it('is over after ten minutes', async () => {
    const { who, code, from } = await asked();
    const left = await asOwner(site.db, (tx) =>
      sql<{
        minutes: number;
      }>`select max(extract(epoch from expires_at - now()) / 60) as minutes from sign_in_attempt`.execute(tx),
    );
    expect(left.rows[0]?.minutes).toBeGreaterThan(9);
    expect(left.rows[0]?.minutes).toBeLessThanOrEqual(10);
    await asOwner(site.db, (tx) =>
      sql`update sign_in_attempt set expires_at = expires_at - interval '10 minutes'`.execute(tx),
    );
    const answer = await enter(who, code, from);
    expect([answer.status, isIn(who)]).toEqual([422, false]);
  });

  it('is void when a new one was asked for', async () => {
    const { who, code: first, from, address } = await asked();
    const before = new Map(who.cookies);
    await ask(who, address, from);
    const second = codesTo(address).find((code) => code !== first);
    const old = site.visitor();
    for (const [name, value] of before) old.cookies.set(name, value);
    expect((await enter(old, first, from)).status).toBe(422);
    expect((await enter(who, first, from)).status).toBe(422);
    expect((await enter(who, second, from)).status).toBe(303);
  });
});

describe('the identity of an address', () => {
  it('is the same for whoever gives a role to it and whoever signs in with it', async () => {
    const { who, code, from, address } = await asked();
    await enter(who, code, from);
    const way = emailIdentity(vaultOf(site.db), ` ${address.toUpperCase()}`);
    const { rows } = await as(site.db, { token: who.cookies.get('session') ?? '' }, (tx) =>
      sql<{ id: string | null }>`select my_way('email', ${way?.issuer}, ${way?.subject}) as id`.execute(tx),
    );
    expect(rows[0]?.id).toMatch(/-/);
    expect(emailIdentity(vaultOf(site.db), 'anna')).toBeNull();
  });
});

describe('how often', () => {
  it('five codes an hour go to an address, counted for all processes; the sixth asker is answered as all others', async () => {
    const { address } = fresh();
    const answers = [];
    for (let i = 0; i < 7; i++) {
      const { from } = fresh();
      const who = (i % 2 ? site : other).visitor();
      const answer = await ask(who, address, from);
      answers.push([
        answer.status,
        answer.location,
        answer.html,
        (await who.get('/sign-in/email/code')).html,
      ]);
    }
    expect(codesTo(address)).toHaveLength(5);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    await asOwner(site.db, (tx) => sql`update rate set ends_at = now() - interval '1 second'`.execute(tx));
    await ask(site.visitor(), address, fresh().from);
    expect(codesTo(address)).toHaveLength(6);
  });

  it('what is guessed at where no code was sent opens nothing, and uses up nobody’s tries', async () => {
    const { who, code, from, address } = await asked();
    for (let i = 0; i < 4; i++) await ask(site.visitor(), address, fresh().from);
    for (let i = 0; i < 8; i++) {
      const guesser = site.visitor();
      const { from: elsewhere } = fresh();
      await ask(guesser, address, elsewhere);
      for (let j = 0; j < 5; j++) expect((await enter(guesser, code, elsewhere)).status).toBe(422);
    }
    expect((await enter(who, code, from)).status).toBe(303);
  });

  it('thirty codes an hour go out from a network, whatever the addresses; the next is told so', async () => {
    const { from } = fresh();
    const statuses = [];
    for (let i = 0; i < 32; i++) {
      const answer = await ask((i % 2 ? site : other).visitor(), fresh().address, from);
      statuses.push(answer.status);
      if (answer.status === 429) expect(answer.text).toMatch(/mange koder/);
    }
    expect(statuses).toEqual([...Array(30).fill(303), 429, 429]);
    expect((await ask(site.visitor(), fresh().address, fresh().from)).status).toBe(303);
  });

  it('a hundred tries an hour come from a network', async () => {
    const { from } = fresh();
    const statuses = [];
    for (let i = 0; i < 21; i++) {
      const { who, code } = await asked();
      for (let j = 0; j < 5; j++) statuses.push((await enter(who, wrong(code), from)).status);
    }
    expect(statuses).toEqual([...Array(100).fill(422), ...Array(5).fill(429)]);
  });

  it('nobody gets a network of their own by claiming one', async () => {
    const { from } = fresh();
    const last = from['X-Forwarded-For'];
    for (let i = 0; i < 30; i++)
      await ask(site.visitor(), fresh().address, { 'X-Forwarded-For': `192.0.2.${i}, ${last}` });
    const next = await ask(site.visitor(), fresh().address, { 'X-Forwarded-For': `198.51.100.1, ${last}` });
    expect(next.status).toBe(429);
  });
});

/** What an answer says, without what is random in every one. */
const said = (
  { headers, html, status }: { headers: Headers; html: string; status: number },
  address: string,
) => ({
  status,
  html: html.replaceAll(address, 'ADDRESS').replace(/value="\d{6}"/, 'value="TYPED"'),
  headers: [...headers]
    .map(([name, value]) => [name, value.replace(/=[\w.~-]{60,}/, (text) => `=<${text.length > 60}>`)])
    .sort(),
});

describe('known or not', () => {
  it('an address is answered in the same words, headers, status, and by the same statements', async () => {
    const { who, code, from, address: known } = await asked();
    await enter(who, code, from);
    const compared = await Promise.all(
      [known, fresh().address].map(async (address) => ({ address, network: fresh().from })),
    );
    const answers = [];
    for (const { address, network } of compared) {
      const one = site.visitor();
      site.statements.length = 0;
      const answer = await ask(one, address, network);
      const page = await one.get('/sign-in/email/code');
      const mistaken = await enter(one, wrong(codesTo(address)[0]), network);
      answers.push({
        statements: [...site.statements],
        said: [answer, page, mistaken].map((each) => said(each, address)),
      });
    }
    expect(answers[0]?.statements.length).toBeGreaterThan(8);
    expect(answers[0]).toEqual(answers[1]);
  });
});

describe('what is kept', () => {
  it('holds neither code nor address in plain text: not in the log, not in any row, not in the cookie', async () => {
    const { who, code = '', from, address } = await asked();
    await enter(who, wrong(code), from);
    const places = [site.logged.join(''), [...who.cookies.values()].join(' ')];
    const { rows } = await asOwner(site.db, (tx) =>
      sql<{
        name: string;
      }>`select c.relname as name from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
        and c.relname not in ('offer', 'partner', 'centre', 'offer_change')`.execute(tx),
    );
    expect(rows.length).toBeGreaterThan(8);
    for (const { name } of rows) {
      const all = await asOwner(site.db, (tx) =>
        sql<{ row: string }>`select t::text as row from ${sql.table(name)} t`.execute(tx),
      );
      // Fractions of a second have six digits too.
      places.push(...all.rows.map(({ row }) => row.replace(/\.\d+\+00/g, '')));
    }
    const hex = (text: string) => Buffer.from(text).toString('hex');
    for (const place of places) {
      expect(place).not.toContain(address);
      expect(place).not.toContain(hex(address));
      expect(place).not.toMatch(new RegExp(`\\b${code}\\b`));
      expect(place).not.toContain(hex(code));
    }
    expect(site.logged.length).toBeGreaterThan(1);
    expect((await enter(who, code, from)).status).toBe(303);
    const identity = await asOwner(site.db, (tx) =>
      sql<{ row: string }>`select i::text as row from identity i`.execute(tx),
    );
    expect(identity.rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(identity.rows)).not.toMatch(/example|person\d/);
  });

  it('is tied to the host, unreadable for scripts, and stays on our own pages, where the address is https', async () => {
    const safe = await openSite({ publicUrl: 'https://virkelyst.example' }, site);
    try {
      const answer = await safe.visitor().post('/sign-in/email', { address: fresh().address });
      const [cookie = ''] = answer.headers.getSetCookie();
      expect(cookie).toMatch(/^__Host-email-code=/);
      for (const part of ['HttpOnly', 'Secure', 'SameSite=Strict', 'Path=/', 'Max-Age=600'])
        expect(cookie).toContain(part);
      expect(cookie).not.toContain('Domain');
    } finally {
      await safe.close();
    }
  });
});

describe('the mail', () => {
  it('is plain text in the language of the page, and holds no link', async () => {
    const { address, from } = fresh();
    const who = site.visitor();
    await who.post('/language', { language: 'en', back: '/sign-in/email' });
    await ask(who, address, from);
    const english = site.mail.outbox().find(({ to }) => to === address);
    expect(english?.subject).toBe('Your code for Virkelyst');
    const { address: danish } = await asked();
    const mail = site.mail.outbox().find(({ to }) => to === danish);
    expect(mail?.subject).toBe('Din kode til Virkelyst');
    for (const one of [english, mail]) {
      expect(one?.html).toBeUndefined();
      expect(one?.text).not.toMatch(/https?:|\/sign-in/);
      expect(one?.subject).not.toMatch(/\d/);
    }
  });

  it('that cannot be sent is said in a sentence, with what was typed, and leaves nothing that opens', async () => {
    const down = await openSite({ mail: { url: 'smtp://127.0.0.1:1', from: 'hej@example.dk' } }, site);
    try {
      const { address } = fresh();
      const who = down.visitor();
      const answer = await who.post('/sign-in/email', { address });
      expect(answer.status).toBe(503);
      expect(answer.text).toMatch(/Vi kan ikke sende mails lige nu/);
      expect(answer.dom.querySelector('#address')?.getAttribute('value')).toBe(address);
      expect(who.cookies.size).toBe(0);
      expect(down.logged.join('')).toMatch(/mail_failed/);
      expect(down.logged.join('')).not.toContain(address);
      expect((await who.get('/demo/outbox')).status).toBe(404);
    } finally {
      await down.close();
    }
  });

  it('is read at the outbox of the demo, and nowhere else', async () => {
    const { address, code } = await asked();
    const page = await site.visitor().get('/demo/outbox');
    expect(page.status).toBe(200);
    expect(page.text).toContain(address);
    expect(page.text).toContain(code);
    expect(page.headers.get('Cache-Control')).toBe('no-store');
  });

  it('is off without a server and without a demo: the way by e-mail is not there', async () => {
    const off = await openSite({ demo: false }, site);
    try {
      for (const path of ['/demo/outbox', '/sign-in/email', '/sign-in/email/code'])
        expect((await off.visitor().get(path)).status).toBe(404);
      expect((await off.visitor().post('/sign-in/email', { address: fresh().address })).status).toBe(404);
      expect(EmailWay({ language: 'da', mail: off.mail })).toBeNull();
      expect(String(EmailWay({ language: 'da', mail: site.mail }))).toContain('action="/sign-in/email"');
    } finally {
      await off.close();
    }
  });
});

describe('a form that is not right', () => {
  it.each(['', 'anna', 'anna@example.dk, bo@example.dk', '<script>@example'])(
    '%j comes back',
    async (typed) => {
      const answer = await ask(site.visitor(), typed, fresh().from);
      expect(answer.status).toBe(422);
      expect(answer.dom.querySelector('#address')?.getAttribute('value') ?? '').toBe(typed);
      expect(answer.dom.querySelector('.error-summary a')?.getAttribute('href')).toBe('#address');
    },
  );

  it('from another site is refused', async () => {
    const answer = await site
      .visitor()
      .post('/sign-in/email', { address: fresh().address }, { 'Sec-Fetch-Site': 'cross-site' });
    expect(answer.status).toBe(403);
  });
});
