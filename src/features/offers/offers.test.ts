import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type TestSite } from '../../../test/site.ts';
import { as, asOwner } from '../../platform/db.ts';
import { toJsonLd } from './json-ld.ts';
import type { Offer } from './offer.ts';
import { openOffersAfter } from './offers.sql.ts';

let site: TestSite;
let offers: Offer[];
beforeAll(async () => {
  site = await openSite();
  offers = await as(site.db, null, (tx) => openOffersAfter(tx, null, 10_000, new Date()));
});
afterAll(() => site.close());

describe('the page of an offer', () => {
  it('shows what one needs to decide, for every kind, in both languages', async () => {
    for (const kind of new Set(offers.map((offer) => offer.kind))) {
      const offer = offers.find((one) => one.kind === kind) as Offer;
      for (const language of ['da', 'en']) {
        const who = site.visitor();
        who.cookies.set('language', language);
        const page = await who.get(`/offers/${offer.id}`);
        expect(page.status).toBe(200);
        for (const said of [offer.title, offer.summary, offer.partner.name, offer.partner.phone])
          expect(page.text).toContain(said);
        if (offer.pay) expect(page.text).toContain(offer.pay);
        expect(
          page.dom.querySelectorAll('button[name=answer]').map((button) => button.getAttribute('value')),
        ).toEqual(['yes', 'later', 'no']);
        const data = JSON.parse(
          page.dom.querySelector('script[type="application/ld+json"]')?.textContent ?? '{}',
        );
        expect(data['@context']).toBe('https://schema.org');
      }
    }
  });

  it('of one that has closed says so, and takes no answer', async () => {
    const offer = offers[0] as Offer;
    await asOwner(site.db, (tx) =>
      tx
        .updateTable('offer')
        .set({ open_until: new Date(0) })
        .where('id', '=', offer.id)
        .execute(),
    );
    const page = await site.visitor().get(`/offers/${offer.id}`);
    expect(page.text).toContain('Det her tilbud er lukket');
    expect(page.dom.querySelector('button[name=answer]')).toBeNull();
  });
});

describe('the words for machines', () => {
  it.each([
    ['job', 'JobPosting', ['title', 'hiringOrganization', 'validThrough', 'employmentType']],
    ['internship', 'JobPosting', ['title', 'hiringOrganization']],
    ['education', 'Course', ['provider', 'hasCourseInstance', 'offers']],
    ['volunteering', 'VolunteerAction', ['agent']],
  ] as const)('%s is a %s', (kind, type, fields) => {
    for (const offer of offers.filter((one) => one.kind === kind)) {
      const data = toJsonLd(offer, 'https://example.org/offers/1');
      expect(data['@type']).toBe(type);
      for (const field of fields) expect(data[field], `${offer.title}: ${field}`).toBeDefined();
    }
  });

  it('whatever has a date among the others is an Event with its beginning and end', () => {
    const dated = offers.filter(
      ({ kind, dates }) => dates && ['venture', 'health', 'creative', 'community'].includes(kind),
    );
    expect(dated.length).toBeGreaterThan(20);
    for (const offer of dated) {
      const data = toJsonLd(offer, 'https://example.org/offers/1');
      expect(data['@type']).toBe('Event');
      expect(new Date(String(data.endDate)) > new Date(String(data.startDate))).toBe(true);
    }
  });
});

describe('the calendar file', () => {
  /** As clocks in Denmark show it, wherever the server stands. */
  const danishClock = (at: Date): string =>
    new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Copenhagen',
      dateStyle: 'short',
      timeStyle: 'medium',
    })
      .format(at)
      .replace(/[-:]/g, '')
      .replace(' ', 'T');

  it('is there for what has a date, with its time, place and repetition, and lines that calendars accept', async () => {
    const dated = offers.filter(({ dates }) => dates);
    expect(dated.length).toBeGreaterThan(50);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...dated), async (offer) => {
        const { status, headers, html } = await site.visitor().get(`/offers/${offer.id}/calendar.ics`);
        expect(status).toBe(200);
        expect(headers.get('Content-Type')).toContain('text/calendar');
        expect(html).toMatch(
          /^BEGIN:VCALENDAR\r\n[\s\S]*BEGIN:VTIMEZONE\r\nTZID:Europe\/Copenhagen\r\n[\s\S]*BEGIN:VEVENT\r\n[\s\S]*END:VCALENDAR/,
        );
        const { startsAt, minutes } = offer.dates as NonNullable<Offer['dates']>;
        expect(html).toContain(`DTSTART;TZID=Europe/Copenhagen:${danishClock(startsAt)}`);
        expect(html).toContain(
          `DTEND;TZID=Europe/Copenhagen:${danishClock(new Date(startsAt.getTime() + minutes * 60_000))}`,
        );
        expect(html).toMatch(/DTSTAMP:\d{8}T\d{6}Z/);
        expect(html.slice(html.indexOf('BEGIN:VEVENT')).includes('RRULE:')).toBe(
          offer.dates?.repeats !== null,
        );
        for (const line of html.split('\r\n'))
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      }),
      { numRuns: 25 },
    );
  });

  it('is not there for what has none', async () => {
    const offer = offers.find(({ dates }) => dates === null) as Offer;
    expect((await site.visitor().get(`/offers/${offer.id}/calendar.ics`)).status).toBe(404);
  });
});
