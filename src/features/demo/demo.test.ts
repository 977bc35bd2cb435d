import { describe, expect, it } from 'vitest';
import { aDatabase } from '../../../test/database.ts';
import { lix } from '../../../test/lix.ts';
import { KINDS } from '../../matching/index.ts';
import { as } from '../../platform/db.ts';
import { openUntil, startOf } from './dates.ts';
import { readDemo } from './demo-files.ts';
import { seed } from './index.ts';

describe('the demo', () => {
  it('has at least 40 partners and 250 offers of all kinds in Vordingborg, and two smaller centres', async () => {
    const [vordingborg, ...smaller] = await readDemo();
    const offers = vordingborg?.partners.flatMap((partner) => partner.offers) ?? [];
    expect(vordingborg?.partners.length).toBeGreaterThanOrEqual(40);
    expect(offers.length).toBeGreaterThanOrEqual(250);
    for (const kind of KINDS)
      expect(offers.filter((offer) => offer.kind === kind).length, kind).toBeGreaterThanOrEqual(15);
    expect(smaller.map(({ slug }) => slug)).toEqual(['vejle', 'jammerbugt']);
    for (const centre of smaller) {
      const kinds = new Set(centre.partners.flatMap((partner) => partner.offers.map(({ kind }) => kind)));
      expect([...kinds].sort()).toEqual([...KINDS].sort());
    }
  });

  it('is easy to read, says nothing twice, and shouts nowhere', async () => {
    const offers = (await readDemo()).flatMap(({ partners }) =>
      partners.flatMap((partner) => partner.offers),
    );
    const measured = offers.map(({ summary, description }) => lix([summary, description]));
    expect(measured.toSorted((a, b) => a - b)[measured.length >> 1]).toBeLessThan(30);
    expect(Math.max(...measured)).toBeLessThan(38);
    expect(new Set(offers.map(({ title }) => title)).size).toBe(offers.length);
    expect(new Set(offers.map(({ description }) => description)).size).toBe(offers.length);
    expect(
      offers.filter(({ title, summary, description }) => /!/.test(title + summary + description)),
    ).toEqual([]);
  });

  it('is still open, and its dates still to come, on the day it is loaded, and again when loaded anew', async () => {
    const db = await aDatabase();
    const later = new Date(Date.now() + 400 * 24 * 3600 * 1000);
    await seed(db, later);
    const rows = await as(db, null, (tx) =>
      tx.selectFrom('offer').select(['starts_at', 'open_until']).execute(),
    );
    expect(rows.length).toBeGreaterThan(300);
    for (const { starts_at, open_until } of rows) {
      expect(open_until > later).toBe(true);
      if (starts_at) expect(starts_at > later).toBe(true);
    }
  });
});

describe('the dates of the demo', () => {
  const friday = new Date('2026-03-27T12:00:00Z');

  it('are the first such weekday, at that time in Denmark, also across the change to summer time', () => {
    const start = (weekday: 'mon' | 'fri' | 'sat', inWeeks: number) =>
      startOf({ weekday, inWeeks, at: '10:00', minutes: 60 }, friday).toISOString();
    expect(start('sat', 0)).toBe('2026-03-28T09:00:00.000Z');
    expect(start('mon', 0)).toBe('2026-03-30T08:00:00.000Z');
    expect(start('fri', 0)).toBe('2026-04-03T08:00:00.000Z');
    expect(start('fri', 1)).toBe('2026-04-03T08:00:00.000Z');
  });

  it('end with the day', () => {
    expect(openUntil(1, friday).toISOString()).toBe('2026-04-03T22:00:00.000Z');
  });
});
