import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { ask, enter, fresh, useCodes, wrong } from '../../../test/codes.ts';
import { openSite } from '../../../test/site.ts';
import { asOwner } from '../../platform/db.ts';
import { EmailWay } from './index.ts';

const used = useCodes();

describe('what is kept', () => {
  it('holds neither code nor address in plain text: not in the log, not in any row, not in the cookie', async () => {
    const { who, code = '', from, address } = await used.asked();
    await enter(who, wrong(code), from);
    const places = [used.site.logged.join(''), [...who.cookies.values()].join(' ')];
    const { rows } = await asOwner(used.site.db, (tx) =>
      sql<{
        name: string;
      }>`select c.relname as name from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
        and c.relname not in ('offer', 'partner', 'centre', 'offer_change')`.execute(tx),
    );
    expect(rows.length).toBeGreaterThan(8);
    for (const { name } of rows) {
      const all = await asOwner(used.site.db, (tx) =>
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
    expect(used.site.logged.length).toBeGreaterThan(1);
    expect((await enter(who, code, from)).status).toBe(303);
    const identity = await asOwner(used.site.db, (tx) =>
      sql<{ row: string }>`select i::text as row from identity i`.execute(tx),
    );
    expect(identity.rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(identity.rows)).not.toMatch(/example|person\d/);
  });

  it('is tied to the host, unreadable for scripts, and stays on our own pages, where the address is https', async () => {
    const safe = await openSite({ publicUrl: 'https://localhost:4000' }, used.site);
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
    const who = used.site.visitor();
    await who.post('/language', { language: 'en', back: '/sign-in/email' });
    await ask(who, address, from);
    const english = used.site.mail.outbox().find(({ to }) => to === address);
    expect(english?.subject).toBe('Your code for Virkelyst');
    const { address: danish } = await used.asked();
    const mail = used.site.mail.outbox().find(({ to }) => to === danish);
    expect(mail?.subject).toBe('Din kode til Virkelyst');
    for (const one of [english, mail]) {
      expect(one?.html).toBeUndefined();
      expect(one?.text).not.toMatch(/https?:|\/sign-in/);
      expect(one?.subject).not.toMatch(/\d/);
    }
  });

  it('that cannot be sent is said in a sentence, with what was typed, and leaves nothing that opens', async () => {
    const down = await openSite({ mail: { url: 'smtp://127.0.0.1:1', from: 'hej@example.dk' } }, used.site);
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
    const { address, code } = await used.asked();
    const page = await used.site.visitor().get('/demo/outbox');
    expect(page.status).toBe(200);
    expect(page.text).toContain(address);
    expect(page.text).toContain(code);
    expect(page.headers.get('Cache-Control')).toBe('no-store');
  });

  it('is not shown to whoever came from elsewhere, through a proxy or by another name', async () => {
    const { address } = await used.asked();
    const at = async (url: string, headers: Record<string, string> = {}) => {
      const answer = await used.site.app.request(url, { headers });
      return { status: answer.status, tells: (await answer.text()).includes(address) };
    };
    const nothing = { status: 404, tells: false };
    expect(await at('http://localhost:4000/demo/outbox')).toEqual({ status: 200, tells: true });
    expect(await at('http://demo.example.dk/demo/outbox')).toEqual(nothing);
    expect(await at('http://192.168.1.4:4000/demo/outbox')).toEqual(nothing);
    const through = { 'X-Forwarded-For': '192.168.1.4' };
    expect(await at('http://localhost:4000/demo/outbox', through)).toEqual(nothing);
  });

  it.each([{ host: '0.0.0.0' }, { publicUrl: 'https://demo.example.dk' }])(
    'is off in a demo that others can reach: %j',
    async (reached) => {
      const open = await openSite(reached, used.site);
      try {
        for (const path of ['/demo/outbox', '/sign-in/email'])
          expect((await open.visitor().get(path)).status).toBe(404);
        expect(EmailWay({ language: 'da', back: null, mail: open.mail })).toBeNull();
      } finally {
        await open.close();
      }
    },
  );

  it('is off without a server and without a demo: the way by e-mail is not there', async () => {
    const off = await openSite({ demo: false }, used.site);
    try {
      for (const path of [
        '/demo/outbox',
        '/sign-in/email',
        '/sign-in/email/code',
        '/mine/email',
        '/mine/email/code',
      ])
        expect((await off.visitor().get(path)).status).toBe(404);
      expect((await off.visitor().post('/sign-in/email', { address: fresh().address })).status).toBe(404);
      expect(EmailWay({ language: 'da', mail: off.mail, back: null })).toBeNull();
      expect(String(EmailWay({ language: 'da', mail: used.site.mail, back: null }))).toContain(
        'action="/sign-in/email"',
      );
    } finally {
      await off.close();
    }
  });
});

describe('a form that is not right', () => {
  it.each(['', 'anna', 'anna@example.dk, bo@example.dk', '<script>@example'])(
    '%j comes back',
    async (typed) => {
      const answer = await ask(used.site.visitor(), typed, fresh().from);
      expect(answer.status).toBe(422);
      expect(answer.dom.querySelector('#address')?.getAttribute('value') ?? '').toBe(typed);
      expect(answer.dom.querySelector('.error-summary a')?.getAttribute('href')).toBe('#address');
    },
  );

  it('from another site is refused', async () => {
    const answer = await used.site
      .visitor()
      .post('/sign-in/email', { address: fresh().address }, { 'Sec-Fetch-Site': 'cross-site' });
    expect(answer.status).toBe(403);
  });
});
