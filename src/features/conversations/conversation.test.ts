import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { newCode, readableUntil, readCode, spaced, startsOf } from './conversation.ts';
import { EMPTY_SLOTS, readSlots } from './forms.ts';
import { when } from './when.ts';

describe('times in Denmark', () => {
  it('a night of times is what the clocks show, each once, where an hour is left out or comes twice', () => {
    const night = (month: number, day: number) =>
      startsOf({ day: { year: 2027, month, day }, from: 60, to: 240, minutes: 30, weeks: 1 }).map((at) =>
        at.toISOString().slice(11, 16),
      );
    expect(night(3, 28)).toEqual(['00:00', '00:30', '01:00', '01:30']);
    expect(night(10, 31)).toEqual(['23:00', '23:30', '01:00', '01:30', '02:00', '02:30']);
  });

  it('stay at the same time of the clock when summer time begins and ends', () => {
    const weeks = (day: { year: number; month: number; day: number }) =>
      startsOf({ day, from: 9 * 60, to: 10 * 60, minutes: 60, weeks: 2 }).map((at) => at.toISOString());
    expect(weeks({ year: 2027, month: 3, day: 24 })).toEqual([
      '2027-03-24T08:00:00.000Z',
      '2027-03-31T07:00:00.000Z',
    ]);
    expect(weeks({ year: 2027, month: 10, day: 27 })).toEqual([
      '2027-10-27T07:00:00.000Z',
      '2027-11-03T08:00:00.000Z',
    ]);
  });

  it('are said as clocks there show them', () => {
    const time = { startsAt: new Date('2027-07-01T12:00:00Z'), endsAt: new Date('2027-07-01T12:30:00Z') };
    expect(when(time, 'da')).toBe('torsdag den 1.\u00a0juli kl.\u00a014.00–14.30');
    expect(when(time, 'en')).toBe('Thursday 1\u00a0July, 14:00–14:30');
  });

  it('can be read about until the end of the day after', () => {
    const late = { startsAt: new Date('2027-03-27T22:30:00Z') };
    expect(readableUntil(late).toISOString()).toBe('2027-03-28T22:00:00.000Z');
  });

  it('of a day leave out what does not fit', () => {
    const day = { year: 2027, month: 1, day: 4 };
    expect(startsOf({ day, from: 540, to: 640, minutes: 45, weeks: 1 })).toHaveLength(2);
  });
});

describe('a code', () => {
  it('is of letters that look like nothing else, each as likely as the next', () => {
    const seen = new Map<string, number>();
    for (let n = 0; n < 2400; n++)
      for (const letter of newCode(randomBytes)) seen.set(letter, (seen.get(letter) ?? 0) + 1);
    expect([...seen.keys()].join('')).not.toMatch(/[01ILOU]/);
    expect(seen.size).toBe(30);
    for (const count of seen.values()) expect(Math.abs(count - 800)).toBeLessThan(200);
  });

  it('is read however it was typed', () => {
    const code = newCode(randomBytes);
    expect(readCode(` ${spaced(code).toLowerCase()} `)).toBe(code);
    for (const typed of ['', 'ABCD', 'ABCDE2345O', 'ABCDE234567', 'ABCD2345'])
      expect(readCode(typed)).toBeNull();
  });
});

describe('the form of new times', () => {
  const now = new Date('2027-01-04T08:00:00Z');
  const typed = { ...EMPTY_SLOTS, day: '2027-01-05', from: '9', to: '10', 'forms[]': ['phone'] };

  it('takes a day and hours as people write them', () => {
    expect(readSlots({ ...typed, day: '5-1-2027', from: '9.30', to: '1030' }, now).added?.starts).toEqual([
      new Date('2027-01-05T08:30:00Z'),
      new Date('2027-01-05T09:00:00Z'),
    ]);
  });

  it.each([
    [{ day: '2027-02-31' }, 'day'],
    [{ day: '2027-01-03' }, 'day'],
    [{ day: '2027-12-31' }, 'day'],
    [{ from: '25' }, 'from'],
    [{ to: '9' }, 'to'],
    [{ 'forms[]': [] }, 'forms'],
    [{ 'forms[]': ['video'] }, 'link'],
    [{ link: 'http://video.example' }, 'link'],
    [{ link: 'javascript:alert(1)' }, 'link'],
    [{ place: 'x'.repeat(201) }, 'place'],
  ])('says what is wrong with %o', (change, field) => {
    const { wrong, added } = readSlots({ ...typed, ...change }, now);
    expect([wrong, added]).toEqual([[field], null]);
  });

  it('repeats twelve weeks at most', () => {
    expect(readSlots({ ...typed, weeks: '12' }, now).added?.starts).toHaveLength(24);
    expect(readSlots({ ...typed, weeks: '400' }, now).added?.starts).toHaveLength(2);
  });
});
