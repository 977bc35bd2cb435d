import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { ask, enter, fresh, isIn, useCodes, wrong } from '../../../test/codes.ts';
import { as, asOwner, vaultOf } from '../../platform/db.ts';
import { hashOf, newToken } from '../../platform/token.ts';
import { myWays } from '../../platform/ways.sql.ts';
import { emailIdentity } from './index.ts';

const used = useCodes();

describe('a code', () => {
  it('lets in whoever asked for it, makes a newcomer a person, and shows them their own address', async () => {
    const { who, code, from, address } = await used.asked();
    expect((await who.get('/sign-in/email/code')).text).toContain(address);
    const answer = await enter(who, ` ${code?.slice(0, 3)} ${code?.slice(3)} `, from);
    expect([answer.status, answer.location]).toEqual([303, '/sign-in/bring-along']);
    const actor = { token: who.cookies.get('session') ?? '' };
    const ways = await as(used.site.db, actor, (tx) => myWays(tx));
    expect(ways).toMatchObject([{ method: 'email', name: address }]);
    const { rows } = await asOwner(used.site.db, (tx) =>
      sql<{
        assurance: string;
      }>`select assurance from session where method = 'email' order by created_at desc limit 1`.execute(tx),
    );
    expect(rows[0]?.assurance).toBe('low');
  });

  it('leads to the same person again, however the address is written, and logs no way added', async () => {
    const { who, code, from, address } = await used.asked();
    await enter(who, code, from);
    const again = used.other.visitor();
    await ask(again, `  ${address.toUpperCase()} `, from);
    await enter(
      again,
      used.codesTo(address).find((one) => one !== code),
      from,
    );
    const ids = await Promise.all(
      [who, again].map((one) =>
        as(used.site.db, { token: one.cookies.get('session') ?? '' }, async (tx) => ({
          person: await tx.selectFrom('person').select('id').executeTakeFirstOrThrow(),
          log: await tx.selectFrom('sign_in_log').select('event').execute(),
        })),
      ),
    );
    expect(ids[0]?.person).toEqual(ids[1]?.person);
    expect(ids[0]?.log).toEqual([{ event: 'signed_in' }, { event: 'signed_in' }]);
  });

  it('brings into the new session, and ends the old one, also where the old one was due for a new token', async () => {
    const { who, code, from } = await used.asked();
    await enter(who, code, from);
    const { address: another, from: elsewhere } = fresh();
    await ask(who, another, elsewhere);
    const old = newToken(new Date(Date.now() - 2 * 3_600_000));
    await asOwner(used.site.db, (tx) =>
      sql`update session set token_hash = ${hashOf(old)}, rotated_at = now() - interval '2 hours'
        where token_hash = ${hashOf(who.cookies.get('session') ?? '')}`.execute(tx),
    );
    who.cookies.set('session', old);
    await enter(who, used.codesTo(another)[0], elsewhere);
    const ways = (token: string) => as(used.site.db, { token }, (tx) => myWays(tx));
    expect(await ways(who.cookies.get('session') ?? '')).toMatchObject([{ name: another }]);
    expect(await ways(old)).toEqual([]);
  });

  it('works once', async () => {
    const { who, code, from } = await used.asked();
    const before = new Map(who.cookies);
    expect((await enter(who, code, from)).status).toBe(303);
    who.cookies.clear();
    for (const [name, value] of before) who.cookies.set(name, value);
    expect((await enter(who, code, from)).status).toBe(422);
    expect(isIn(who)).toBe(false);
  });

  it('lets one of two in who try the right one at the same moment, in two processes', async () => {
    for (let round = 0; round < 4; round++) {
      const { who, code, from } = await used.asked();
      const twin = used.other.visitor();
      for (const [name, value] of who.cookies) twin.cookies.set(name, value);
      const answers = await Promise.all([enter(who, code, from), enter(twin, code, from)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([303, 422]);
      expect([who, twin].filter(isIn)).toHaveLength(1);
    }
  });

  it('is no use in another browser, nor with a token made up', async () => {
    const { code, from, who } = await used.asked();
    const thief = used.site.visitor();
    expect((await enter(thief, code, from)).status).toBe(422);
    const { who: bo } = await used.asked();
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
    const { who, code, from } = await used.asked();
    const twin = used.other.visitor();
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
    const { who, code, from } = await used.asked();
    const answers = await Promise.all(Array.from({ length: 12 }, () => enter(who, wrong(code), from)));
    const tried = answers.filter(({ text }) => /Koden passer ikke/.test(text));
    expect(tried).toHaveLength(5);
    expect((await enter(who, code, from)).status).toBe(422);
  });

  it('something that is no code costs no try, and what was typed is kept', async () => {
    const { who, code, from } = await used.asked();
    for (let i = 0; i < 8; i++) {
      const answer = await enter(who, '12 34', from);
      expect(answer.status).toBe(422);
      expect(answer.dom.querySelector('#code')?.getAttribute('value')).toBe('12 34');
    }
    expect((await enter(who, code, from)).status).toBe(303);
  });

  it('is over after ten minutes', async () => {
    const { who, code, from } = await used.asked();
    const left = await asOwner(used.site.db, (tx) =>
      sql<{
        minutes: number;
      }>`select max(extract(epoch from expires_at - now()) / 60) as minutes from sign_in_attempt`.execute(tx),
    );
    expect(left.rows[0]?.minutes).toBeGreaterThan(9);
    expect(left.rows[0]?.minutes).toBeLessThanOrEqual(10);
    await asOwner(used.site.db, (tx) =>
      sql`update sign_in_attempt set expires_at = expires_at - interval '10 minutes'`.execute(tx),
    );
    const answer = await enter(who, code, from);
    expect([answer.status, isIn(who)]).toEqual([422, false]);
  });

  it('is void when a new one was asked for', async () => {
    const { who, code: first, from, address } = await used.asked();
    const before = new Map(who.cookies);
    await ask(who, address, from);
    const second = used.codesTo(address).find((code) => code !== first);
    const old = used.site.visitor();
    for (const [name, value] of before) old.cookies.set(name, value);
    expect((await enter(old, first, from)).status).toBe(422);
    expect((await enter(who, first, from)).status).toBe(422);
    expect((await enter(who, second, from)).status).toBe(303);
  });
});

describe('the identity of an address', () => {
  it('is the same for whoever gives a role to it and whoever signs in with it', async () => {
    const { who, code, from, address } = await used.asked();
    await enter(who, code, from);
    const way = emailIdentity(vaultOf(used.site.db), ` ${address.toUpperCase()}`);
    const { rows } = await as(used.site.db, { token: who.cookies.get('session') ?? '' }, (tx) =>
      sql<{ id: string | null }>`select my_way('email', ${way?.issuer}, ${way?.subject}) as id`.execute(tx),
    );
    expect(rows[0]?.id).toMatch(/-/);
    expect(emailIdentity(vaultOf(used.site.db), 'anna')).toBeNull();
  });
});

it('somebody new who comes in twice at once, or is given a role in that moment, is one person and let in', async () => {
  const { who, code, from, address } = await used.asked();
  const { subject, issuer } = emailIdentity(vaultOf(used.site.db), address) ?? {};
  let entered: ReturnType<typeof enter> | undefined;
  await asOwner(used.other.db, async (tx) => {
    await sql`select person_of(${issuer}, ${subject})`.execute(tx);
    entered = enter(who, code, from);
    // Until it stands there waiting for what we have not finished.
    await wait(500);
  });
  expect((await entered)?.status).toBe(303);
  expect(isIn(who)).toBe(true);
});
