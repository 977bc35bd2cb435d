import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clean } from './text.ts';

it('keeps what a person means and nothing that breaks', () => {
  expect(clean('  he\u0000ste\r\nog æbler \ud83d ')).toBe('heste\nog æbler \ufffd');
  expect(clean('a\u030arhus')).toBe('århus');
  expect(clean('🐴👩‍🍳')).toBe('🐴👩‍🍳');
});

it('takes down a pile of accents that was made to be slow to compose', () => {
  expect(clean(`a${'\u0315\u0300'.repeat(400_000)}b`).length).toBeLessThan(40);
});

it('is done after once', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => clean(clean(text)) === clean(text)));
});
