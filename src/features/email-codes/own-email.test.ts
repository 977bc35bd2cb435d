import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { ask, enter, fresh, useCodes, wrong } from '../../../test/codes.ts';
import { aPerson } from '../../../test/people.ts';
import { as, asOwner } from '../../platform/db.ts';
import { hashOf } from '../../platform/token.ts';

const used = useCodes();

/** Somebody signed in by a code to one address, who asks for a code to another. */
async function adding(address: string, from: Record<string, string>) {
  const person = await aPerson(used.site.db, 'low');
  const who = used.site.visitor();
  who.cookies.set('session', person.token);
  const answer = await who.post('/mine/email', { address }, from);
  return { person, who, answer, code: used.codesTo(address)[0] };
}

const give = (who: Awaited<ReturnType<typeof adding>>['who'], code = '', from = {}) =>
  who.post('/mine/email/code', { code }, from);

const personOf = (token = '') =>
  as(used.site.db, { token }, async (tx) => {
    const { rows } = await sql<{ me: string | null }>`select me() as me`.execute(tx);
    return rows[0]?.me ?? null;
  });

describe('an address as one more way', () => {
  it('signs in the same person from then on, and is seen by them under its name', async () => {
    const { address, from } = fresh();
    const { person, who, answer, code } = await adding(address, from);
    expect([answer.status, answer.location]).toEqual([303, '/mine/email/code']);
    expect((await who.get('/mine/email/code')).text).toContain(address);
    const added = await give(who, code, from);
    expect(added.location).toBe('/mine/devices?told=added');
    expect((await who.get('/mine/devices')).text).toContain(`Kode på mail: ${address}`);
    const other = used.site.visitor();
    await ask(other, address, from);
    await enter(other, used.codesTo(address)[0], from);
    expect(await personOf(other.cookies.get('session'))).toBe(person.id);
  });

  it('is not taken from somebody, and only who reads its mail is told', async () => {
    const { address, from } = fresh();
    const owner = used.site.visitor();
    await ask(owner, address, from);
    await enter(owner, used.codesTo(address)[0], from);
    const before = await personOf(owner.cookies.get('session'));
    const [known, unknown] = [await adding(address, from), await adding(fresh().address, from)];
    expect([known.answer.status, known.answer.location]).toEqual([
      unknown.answer.status,
      unknown.answer.location,
    ]);
    const shown = async ({ who }: typeof known) =>
      (await who.get('/mine/email/code')).text.replace(/person\d+@/, '@');
    expect(await shown(known)).toBe(await shown(unknown));
    const [wrongKnown, wrongUnknown] = [
      await give(known.who, wrong(known.code), from),
      await give(unknown.who, wrong(unknown.code), from),
    ];
    expect(wrongKnown.status).toBe(422);
    expect(wrongKnown.text.replace(/person\d+@/, '@')).toBe(wrongUnknown.text.replace(/person\d+@/, '@'));
    expect((await give(known.who, known.code, from)).location).toBe('/mine/devices?told=taken');
    expect((await known.who.get('/mine/devices?told=taken')).text).toContain('Nogen bruger allerede');
    expect(await personOf(owner.cookies.get('session'))).toBe(before);
    const mine = await as(used.site.db, known.person, (tx) =>
      tx.selectFrom('identity').select('id').execute(),
    );
    expect(mine).toHaveLength(1);
  });

  it('needs the code that was asked for it: none of another session, and none for signing in', async () => {
    const { address, from } = fresh();
    const { who, code } = await adding(address, from);
    const bo = await aPerson(used.site.db, 'low');
    const thief = used.site.visitor();
    thief.cookies.set('session', bo.token).set('email-way', who.cookies.get('email-way') ?? '');
    expect((await give(thief, code, from)).status).toBe(422);
    // A code for adding signs nobody in.
    const second = await adding(address, from);
    const other = used.site.visitor();
    other.cookies.set('email-code', second.who.cookies.get('email-way') ?? '');
    expect((await enter(other, second.code, from)).status).toBe(422);
    expect(other.cookies.has('session')).toBe(false);
    // And one for signing in adds nothing.
    await ask(other, address, from);
    const third = used.site.visitor();
    third.cookies.set('session', second.person.token).set('email-way', other.cookies.get('email-code') ?? '');
    expect((await give(third, used.codesTo(address)[0], from)).status).toBe(422);
  });

  it('has the limits that codes have', async () => {
    const { address, from } = fresh();
    for (let n = 0; n < 7; n++)
      expect((await adding(address, from)).answer.location).toBe('/mine/email/code');
    expect(used.codesTo(address)).toHaveLength(5);
    const { who, code } = await adding(fresh().address, from);
    for (let n = 0; n < 5; n++) expect((await give(who, wrong(code), from)).status).toBe(422);
    expect((await give(who, code, from)).text).toContain('virker ikke mere');
  });

  it('is asked for after a fresh sign-in, keeps what was typed, and says what is no address', async () => {
    const { address, from } = fresh();
    const person = await aPerson(used.site.db, 'low');
    const who = used.site.visitor();
    who.cookies.set('session', person.token);
    const bad = await who.post('/mine/email', { address: 'anna' }, from);
    expect([bad.status, bad.dom.querySelector('#address')?.getAttribute('value')]).toEqual([422, 'anna']);
    const age = (minutes: number) =>
      asOwner(used.site.db, (tx) =>
        sql`update session set created_at = now() - make_interval(mins => ${minutes}) where token_hash = ${hashOf(person.token)}`.execute(
          tx,
        ),
      );
    await age(16);
    const sent = await who.post('/mine/email', { address }, from);
    expect(sent.location).toBe('/sign-in/again?why=stale&back=%2Fmine%2Femail');
    expect(used.codesTo(address)).toHaveLength(0);
    await age(1);
    expect((await who.get('/mine/email')).dom.querySelector('#address')?.getAttribute('value')).toBe(address);
  });

  it('comes in a mail that says what it is for', async () => {
    const { address, from } = fresh();
    await adding(address, from);
    const letter = used.site.mail.outbox().find(({ to }) => to === address);
    expect(letter?.subject).toContain('ny måde at logge ind på');
    expect(letter?.text).toContain('Nogen vil bruge den her adresse');
  });
});
