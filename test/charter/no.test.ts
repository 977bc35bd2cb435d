import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeBack } from '../../src/features/callbacks/commands.ts';
import { bookTime, callOff } from '../../src/features/conversations/commands.ts';
import { NOTHING_WRITTEN } from '../../src/features/conversations/conversation.ts';
import { as } from '../../src/platform/db.ts';
import { aCallback } from '../callbacks.ts';
import { aHolder } from '../people.ts';
import { ORIGIN, openSite, type TestSite } from '../site.ts';
import { aSlot, aTalk } from '../talks.ts';
import { aVisitor } from '../visitors.ts';
import { Attack } from './attack/attack.ts';
import type { Actor } from './world/people.ts';

let site: TestSite;
let attack: Attack;
beforeAll(async () => {
  site = await openSite();
  attack = await Attack.on(site, 7);
});
afterAll(async () => {
  await attack.close();
  await site.close();
});

/** What is another one at every reading: ids of new forms, and the time. */
const forget = (text: string): string =>
  text
    .replaceAll(/[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}/g, 'ID')
    // The secret of a form, new each time.
    .replaceAll(/name="once" value="[\w-]{32}"/g, 'ONCE')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z?|\d{8}T\d{6}Z?/g, 'TIME')
    .replaceAll(/\d\d[.:]\d\d([.:]\d\d)?/g, 'CLOCK');

/** Every page and file that is there without knowing an id, and these offers, as somebody finds them. */
async function everything(actor: Actor, offers: string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const headers = { Cookie: `${actor.cookie}=${actor.token ?? ''}` };
  const addresses = attack.found.routes
    .filter(({ method, pattern }) => method === 'GET' && !/:(?!id)/.test(pattern))
    .flatMap(({ pattern }) => {
      if (!pattern.includes(':id')) return [pattern];
      return /^(\/api\/v1)?\/offers\/:id/.test(pattern) ? offers.map((id) => pattern.replace(':id', id)) : [];
    });
  for (const address of addresses) {
    const response = await site.app.request(new URL(address, ORIGIN), { headers });
    found.set(address, `${response.status} ${forget(await response.text())}`);
  }
  return found;
}

describe('a “no”', () => {
  it('changes nothing that anybody else is shown, in any page, file or answer, letter by letter', async () => {
    const answers = attack.ledger.snapshot.rows.get('answer') ?? [];
    const anna = attack.actors().find(({ name }) => name === 'a citizen');
    if (!anna) throw new Error('nobody to say no');
    const person = attack.ledger.asker(anna).person;
    const declined = answers
      .filter((row) => row.person_id === person && row.answer === 'no')
      .map(({ offer_id }) => String(offer_id));
    expect(declined).toHaveLength(2);
    const others = attack.actors().filter((actor) => attack.ledger.asker(actor).person !== person);
    expect(others.length).toBeGreaterThan(20);
    const look = () => Promise.all(others.map((actor) => everything(actor, declined)));
    const annaSees = () => everything(anna, declined);
    // The first look notes visits and opens what can be opened once.
    await look();
    const [before, mine] = [await look(), await annaSees()];
    await as(site.db, anna.token ? { token: anna.token } : null, (tx) =>
      tx.deleteFrom('answer').where('answer', '=', 'no').execute(),
    );
    const after = await look();
    expect(before.length * (before[0]?.size ?? 0)).toBeGreaterThan(600);
    for (const [n, pages] of before.entries())
      for (const [address, page] of pages)
        expect(after[n]?.get(address), `${address} as ${others[n]?.name}`).toBe(page);
    // The comparison sees what changes: her own pages did.
    expect(await annaSees()).not.toEqual(mine);
  });
});

describe('calling off, moving and taking back', () => {
  it('leave everybody else what they were shown before, letter by letter', async () => {
    const someone = await aVisitor(site.db);
    const guide = await aHolder(site.db);
    const times = [await aSlot(site.db, guide), await aSlot(site.db, guide, { inHours: 70 })];
    const others = [
      ...attack.actors(),
      { name: 'the guide', cookie: 'session', token: guide.token } as Actor,
    ];
    const look = () => Promise.all(others.map((actor) => everything(actor, [])));
    await look();
    const before = await look();
    const move = await aTalk(site.db, someone, times[0] ?? '', { about: 'om heste' });
    const { id } = await aCallback(site.db, someone);
    const during = await look();
    expect(during.at(-1)).not.toEqual(before.at(-1));
    const around = { language: 'da' as const, network: 'unknown', now: new Date() };
    const wanted = {
      slot: times[1] ?? '',
      move,
      form: 'phone' as const,
      written: NOTHING_WRITTEN,
    };
    const moved = await bookTime(site.db, someone, wanted, around);
    expect(await callOff(site.db, someone, moved.ok ? moved.id : '')).toBe(true);
    expect(await takeBack(site.db, someone, id)).toBe(true);
    const after = await look();
    for (const [n, pages] of before.entries())
      for (const [address, page] of pages)
        expect(after[n]?.get(address), `${address} as ${others[n]?.name}`).toBe(page);
  });
});
