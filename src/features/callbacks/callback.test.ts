import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copenhagenDay } from '../../platform/clock.ts';
import { DAYS, endAfter, isOpen, stateOf } from './callback.ts';
import { FIELDS, readCallback } from './forms.ts';

const HOUR_MS = 3_600_000;
const moment = fc.date({
  min: new Date('2026-01-01T00:00:00Z'),
  max: new Date('2029-12-31T00:00:00Z'),
  noInvalidDate: true,
});

describe('the end', () => {
  it('is midnight in Denmark after the last of the days, whatever the clocks do', () => {
    fc.assert(
      fc.property(moment, fc.constantFrom(...DAYS), (now, days) => {
        const end = endAfter(days, now);
        const [first, last] = [copenhagenDay(now), copenhagenDay(new Date(end.getTime() - 1))];
        const passed =
          Date.UTC(last.year, last.month - 1, last.day) - Date.UTC(first.year, first.month - 1, first.day);
        expect(passed).toBe(days * 24 * HOUR_MS);
        expect(copenhagenDay(end)).not.toEqual(last);
        expect(end.getTime()).toBeGreaterThan(now.getTime());
      }),
    );
  });
});

describe('where it stands', () => {
  const maybe = fc.option(moment, { nil: null });
  const facts = fc.record({ doneAt: maybe, takenAt: maybe, until: maybe, revokedAt: maybe });

  it('is open only while it is shared, not taken back, not over and not done', () => {
    let open = 0;
    fc.assert(
      fc.property(facts, moment, (all, now) => {
        const { doneAt, until, revokedAt } = all;
        const isShared = until !== null && until > now && revokedAt === null && doneAt === null;
        expect(isOpen({ state: stateOf(all, now) })).toBe(isShared);
        open += isShared ? 1 : 0;
      }),
      { numRuns: 500 },
    );
    expect(open).toBeGreaterThan(0);
  });

  it('is done when it is done, also when its days are over since', () => {
    const [then, now] = [new Date('2026-11-01T12:00:00Z'), new Date('2026-11-23T12:00:00Z')];
    const all = { doneAt: then, takenAt: then, until: then, revokedAt: then };
    expect(stateOf(all, now)).toBe('talked');
    expect(stateOf({ ...all, doneAt: null }, now)).toBe('back');
    expect(stateOf({ ...all, doneAt: null, revokedAt: null }, now)).toBe('past');
  });
});

describe('whatever is sent', () => {
  const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.constant(undefined));
  const body = fc.dictionary(
    fc.constantFrom(...FIELDS, 'id', 'centre', 'channel', 'days'),
    fc.oneof(anything, fc.constantFrom('phone', 'email', '3', '00 00 00 00', 'anna@example.dk')),
  );

  it('keeps the chosen way alone, and is right only where somebody can be reached', () => {
    let right = 0;
    fc.assert(
      fc.property(body, (sent) => {
        const { form, wrong, details } = readCallback(sent);
        expect(form.id).toMatch(/^[0-9a-f-]{36}$/);
        expect(form.channel === 'phone' ? details.email : details.phone).toBe('');
        if (wrong.length > 0) return;
        expect(details[form.channel]).not.toBe('');
        right += 1;
      }),
      { numRuns: 500 },
    );
    expect(right).toBeGreaterThan(0);
  });
});
