import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalPhone, phoneInWords } from './phone.ts';

const digit = fc.integer({ min: 0, max: 9 }).map(String);
const digits = (least: number, most = least) =>
  fc.array(digit, { minLength: least, maxLength: most }).map((all) => all.join(''));
const between = fc.constantFrom('', ' ', '  ', '-', '.', '\u00a0');

/** The same number with signs between its digits. */
const spaced = (number: string) =>
  fc
    .array(between, { minLength: number.length, maxLength: number.length })
    .map((signs) => [...number].map((one, at) => (at === 0 ? one : `${signs[at]}${one}`)).join(''));

describe('a Danish number', () => {
  it('is eight digits, however they are spaced, with the country before them or not', () => {
    const written = digits(8).chain((number) =>
      fc.tuple(fc.constant(number), spaced(number), fc.constantFrom('', '+45', '+45 ', '0045', '0045 ')),
    );
    fc.assert(
      fc.property(written, ([number, typed, country]) => {
        expect(normalPhone(country + typed)).toBe(`+45${number}`);
      }),
    );
  });

  it('is written two and two, and read again as the same', () => {
    expect(phoneInWords('+4500112233')).toBe('00 11 22 33');
    fc.assert(
      fc.property(digits(8), (number) => {
        expect(normalPhone(phoneInWords(`+45${number}`))).toBe(`+45${number}`);
      }),
    );
  });
});

describe('a number of another country', () => {
  const foreign = fc
    .tuple(fc.integer({ min: 1, max: 9 }).map(String), digits(6, 14))
    .map(([first, rest]) => first + rest)
    .filter((number) => !number.startsWith('45'));

  it('begins with + or 00, and is read again as the same', () => {
    fc.assert(
      fc.property(foreign, fc.constantFrom('+', '00'), (number, before) => {
        const read = normalPhone(before + number);
        expect(read).toBe(`+${number}`);
        expect(normalPhone(phoneInWords(`+${number}`))).toBe(read);
      }),
    );
  });
});

describe('what is no number', () => {
  it.each([
    '',
    '12',
    '1234567',
    '123456789',
    '+',
    '+45 12 34',
    '+45 123456789',
    '+0 12345678',
    '12 34 56 7x',
    '++4512345678',
    '12345678+',
    '+4512345678901234',
    'ring til mig',
    'tel:12345678',
  ])('%j is not taken for one', (typed) => {
    expect(normalPhone(typed)).toBeNull();
  });

  it('has no letter in it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (typed) => {
        const read = normalPhone(typed);
        if (read !== null) {
          expect(read).toMatch(/^\+[1-9]\d{6,14}$/);
          expect(typed).not.toMatch(/\p{L}/u);
        }
      }),
    );
  });
});
