import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCallback } from '../../../test/callbacks.ts';
import { aHolder, aPerson } from '../../../test/people.ts';
import { aContact, aShare, daysGoBy, toPerson } from '../../../test/shares.ts';
import { openSite, type TestSite } from '../../../test/site.ts';
import { aSlot, aTalk } from '../../../test/talks.ts';
import { anAnswer, anOpenOffer, aWish } from '../../../test/visitors.ts';
import { as } from '../../platform/db.ts';
import { takeCallback } from '../callbacks/waiting.sql.ts';
import type { Receiver } from '../sharing/index.ts';
import { togetherBy } from './contact-list.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const guide = (name: string | null): Receiver => ({
  name,
  role: 'guide',
  centre: 'Vordingborg',
  partner: null,
});
const day = (n: number) => new Date(Date.UTC(2026, 0, n));

describe('whom one is in touch with', () => {
  it('is each once, with all they may read and the latest they took', () => {
    const [mette, bo] = [guide('Mette'), guide('Bo')];
    const found = togetherBy(
      [
        { who: mette, thing: 'wish', until: day(9) },
        { who: { ...mette }, thing: 'cv', until: day(8) },
        { who: guide(null), thing: 'callback', until: day(7) },
      ],
      [
        { who: mette, takenAt: day(2), doneAt: day(3) },
        { who: mette, takenAt: day(4), doneAt: null },
        { who: bo, takenAt: day(1), doneAt: null },
      ],
      [
        { who: bo, startsAt: day(5), endsAt: day(6) },
        { who: { ...bo }, startsAt: day(7), endsAt: day(8) },
      ],
    );
    expect(found).toEqual([
      {
        who: mette,
        reads: [
          { thing: 'wish', until: day(9) },
          { thing: 'cv', until: day(8) },
        ],
        tookAt: day(4),
        talkedAt: day(3),
        talks: [],
      },
      {
        who: guide(null),
        reads: [{ thing: 'callback', until: day(7) }],
        tookAt: null,
        talkedAt: null,
        talks: [],
      },
      {
        who: bo,
        reads: [],
        tookAt: day(1),
        talkedAt: null,
        talks: [
          { startsAt: day(5), endsAt: day(6) },
          { startsAt: day(7), endsAt: day(8) },
        ],
      },
    ]);
  });
});

describe('the page', () => {
  it('says what could be here, where nobody is yet', async () => {
    const page = await site.visitor().get('/mine/contacts');
    expect(page.status).toBe(200);
    expect(page.text).toContain('Her er ingen endnu');
    expect(page.dom.querySelector('main a[href="/callbacks"]')).not.toBeNull();
  });

  it('shows receivers, takers, partners of a yes, and centres; and of a no nothing', async () => {
    const { db } = site;
    const [anna, mette, bo] = [
      await aPerson(db),
      await aHolder(db),
      await aHolder(db, { shownName: 'Bo Prøve' }),
    ];
    await aShare(db, anna, { thing: 'wish', id: (await aWish(db, anna)).id, receiver: toPerson(mette.role) });
    const { share } = await aCallback(db, anna);
    await as(db, bo, (tx) => takeCallback(tx, share));
    const [yes, no] = [await anOpenOffer(db, 0), await anOpenOffer(db, 60)];
    await anAnswer(db, anna, { offer: yes, answer: 'yes' });
    await anAnswer(db, anna, { offer: no, answer: 'no' });
    const partners = await as(db, null, (tx) =>
      tx
        .selectFrom('partner')
        .innerJoin('offer', 'offer.partner_id', 'partner.id')
        .select(['offer.id', 'partner.slug'])
        .where('offer.id', 'in', [yes, no])
        .execute(),
    );
    const slugOf = (offer: string) => partners.find(({ id }) => id === offer)?.slug ?? '';
    expect(slugOf(yes)).not.toBe(slugOf(no));
    const page = await site.browserOf(anna).get('/mine/contacts');
    const people = page.dom.querySelectorAll('#people ~ ul h3').map((each) => each.textContent);
    expect(people.sort()).toEqual([
      'Alle vejledere i Virkelyst Vordingborg',
      'Bo Prøve (vejleder, Virkelyst Vordingborg)',
      'Mette Prøve (vejleder, Virkelyst Vordingborg)',
    ]);
    expect(page.dom.querySelector(`main a[href="/partners/${slugOf(yes)}"]`)).not.toBeNull();
    expect(page.dom.querySelector(`main a[href="/partners/${slugOf(no)}"]`)).toBeNull();
    expect(page.dom.querySelector('main a[href="/centres/vordingborg"]')).not.toBeNull();
    expect(page.dom.querySelector('main a[href="/centres/vejle"]')).toBeNull();
    for (const other of [mette, bo])
      expect((await site.browserOf(other).get('/mine/contacts')).text).toContain('Her er ingen endnu');
  });

  it('shows whom one talks with, once, also after one has stopped sharing what was written', async () => {
    const { db } = site;
    const [anna, mette] = [await aPerson(db), await aHolder(db)];
    await aTalk(db, anna, await aSlot(db, mette));
    const who = site.browserOf(anna);
    const seen = async () => (await who.get('/mine/contacts')).dom.querySelectorAll('#people ~ ul li .panel');
    const [one, ...others] = await seen();
    expect(others).toEqual([]);
    expect(one?.textContent).toMatch(
      /^Mette Prøve \(vejleder, Virkelyst Vordingborg\)Samtale \w+dag .*Kan læse det, du skrev til samtalen, til og med/,
    );
    await as(db, anna, (tx) => tx.updateTable('share').set({ revoked_at: new Date() }).execute());
    expect((await seen()).map((each) => each.textContent)).toEqual([
      expect.not.stringContaining('til og med'),
    ]);
    expect(
      (await who.get('/mine/contacts')).dom.querySelector('main a[href="/centres/vordingborg"]'),
    ).not.toBeNull();
  });

  it('forgets a receiver whose share has ended', async () => {
    const { db } = site;
    const [anna, mette] = [await aPerson(db), await aHolder(db)];
    const contact = await aContact(db, anna);
    await aShare(db, anna, { thing: 'contact', id: contact, receiver: toPerson(mette.role) });
    await daysGoBy(db, 22);
    expect((await site.browserOf(anna).get('/mine/contacts')).text).toContain('Her er ingen endnu');
  });
});
