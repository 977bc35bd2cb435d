import { describe, expect, it } from 'vitest';
import { toCalendarFile } from './calendar.ts';

const now = new Date('2026-11-23T17:00:00Z');

describe('a calendar file', () => {
  it('says what the zone means, once, before what happens in it', () => {
    const at = (iso: string) => ({ start: new Date(`${iso}T08:00:00Z`), end: new Date(`${iso}T09:30:00Z`) });
    const file = toCalendarFile(
      [
        { id: 'winter', when: at('2026-12-28'), title: 'Værksted', place: 'Algade 1, 4760 Vordingborg' },
        { id: 'summer', when: at('2027-06-28'), title: 'Gåtur', repeats: { each: 'weekly', times: 3 } },
      ],
      now,
    );
    expect(file.match(/BEGIN:VTIMEZONE/g)).toHaveLength(1);
    expect(file.indexOf('END:VTIMEZONE')).toBeLessThan(file.indexOf('BEGIN:VEVENT'));
    expect(file).toContain('DTSTART;TZID=Europe/Copenhagen:20261228T090000\r\n');
    expect(file).toContain('DTEND;TZID=Europe/Copenhagen:20270628T113000\r\n');
    expect(file).toContain('DTSTAMP:20261123T170000Z\r\n');
    expect(file).toContain('RRULE:FREQ=WEEKLY;COUNT=3\r\n');
    expect(file.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('has whole days as days, wherever the server stands', () => {
    const before = process.env.TZ;
    try {
      for (const zone of ['America/Los_Angeles', 'Pacific/Auckland', 'UTC']) {
        process.env.TZ = zone;
        const file = toCalendarFile([{ id: 'a', when: { day: '2027-03-28' }, title: 'Ring' }], now);
        expect(file, zone).toContain('DTSTART;VALUE=DATE:20270328\r\n');
      }
    } finally {
      process.env.TZ = before;
    }
  });

  it('may be empty', () => {
    expect(toCalendarFile([], now)).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/);
  });
});
