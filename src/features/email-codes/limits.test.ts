import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { ask, enter, fresh, useCodes, wrong } from '../../../test/codes.ts';
import { asOwner } from '../../platform/db.ts';

const used = useCodes();

describe('how often', () => {
  it('five codes an hour go to an address, counted for all processes; the sixth asker is answered as all others', async () => {
    const { address } = fresh();
    const answers = [];
    for (let i = 0; i < 7; i++) {
      const { from } = fresh();
      const who = (i % 2 ? used.site : used.other).visitor();
      const answer = await ask(who, address, from);
      answers.push([
        answer.status,
        answer.location,
        answer.html,
        (await who.get('/sign-in/email/code')).html,
      ]);
    }
    expect(used.codesTo(address)).toHaveLength(5);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    await asOwner(used.site.db, (tx) =>
      sql`update rate set ends_at = now() - interval '1 second'`.execute(tx),
    );
    await ask(used.site.visitor(), address, fresh().from);
    expect(used.codesTo(address)).toHaveLength(6);
  });

  it('what is guessed at where no code was sent opens nothing, and uses up nobody’s tries', async () => {
    const { who, code, from, address } = await used.asked();
    for (let i = 0; i < 4; i++) await ask(used.site.visitor(), address, fresh().from);
    for (let i = 0; i < 8; i++) {
      const guesser = used.site.visitor();
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
      const answer = await ask((i % 2 ? used.site : used.other).visitor(), fresh().address, from);
      statuses.push(answer.status);
      if (answer.status === 429) expect(answer.text).toMatch(/mange koder/);
    }
    expect(statuses).toEqual([...Array(30).fill(303), 429, 429]);
    expect((await ask(used.site.visitor(), fresh().address, fresh().from)).status).toBe(303);
  });

  it('a hundred tries an hour come from a network', async () => {
    const { from } = fresh();
    const statuses = [];
    for (let i = 0; i < 21; i++) {
      const { who, code } = await used.asked();
      for (let j = 0; j < 5; j++) statuses.push((await enter(who, wrong(code), from)).status);
    }
    expect(statuses).toEqual([...Array(100).fill(422), ...Array(5).fill(429)]);
  });

  it('forty tries a day are made at the codes of one address, from wherever and in whatever hours', async () => {
    const { address } = fresh();
    let wrongOnes = 0;
    const guess = async () => {
      const { from } = fresh();
      const guesser = used.site.visitor();
      await ask(guesser, address, from);
      const code = used.codesTo(address)[0];
      for (let j = 0; j < 5; j++)
        if ((await enter(guesser, wrong(code), from)).text.includes('Koden')) wrongOnes++;
    };
    const anHourGoesBy = () =>
      asOwner(used.site.db, (tx) =>
        sql`update rate set ends_at = now() - interval '1 second' where ends_at < now() + interval '90 minutes'`.execute(
          tx,
        ),
      );
    for (let hour = 0; hour < 3; hour++) {
      for (let n = 0; n < 4; n++) await guess();
      await anHourGoesBy();
    }
    const { from } = fresh();
    const owner = used.site.visitor();
    await ask(owner, address, from);
    const late = await enter(owner, used.codesTo(address)[0], from);
    expect([late.status, owner.cookies.has('session')]).toEqual([422, false]);
    expect(wrongOnes).toBeLessThanOrEqual(40);
  });

  it('nobody gets a network of their own by claiming one', async () => {
    const { from } = fresh();
    const last = from['X-Forwarded-For'];
    for (let i = 0; i < 30; i++)
      await ask(used.site.visitor(), fresh().address, { 'X-Forwarded-For': `192.0.2.${i}, ${last}` });
    const next = await ask(used.site.visitor(), fresh().address, {
      'X-Forwarded-For': `198.51.100.1, ${last}`,
    });
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
    const { who, code, from, address: known } = await used.asked();
    await enter(who, code, from);
    const compared = await Promise.all(
      [known, fresh().address].map(async (address) => ({ address, network: fresh().from })),
    );
    const answers = [];
    for (const { address, network } of compared) {
      const one = used.site.visitor();
      used.site.statements.length = 0;
      const answer = await ask(one, address, network);
      const page = await one.get('/sign-in/email/code');
      const mistaken = await enter(one, wrong(used.codesTo(address)[0]), network);
      answers.push({
        statements: [...used.site.statements],
        said: [answer, page, mistaken].map((each) => said(each, address)),
      });
    }
    expect(answers[0]?.statements.length).toBeGreaterThan(8);
    expect(answers[0]).toEqual(answers[1]);
  });
});
