import { expect, it } from 'vitest';
import { normalAddress, shownAddress } from './address.ts';
import { newCode, readCode } from './code.ts';

it.each([
  [' Anna@Example.DK ', 'anna@example.dk'],
  ['anna.b+c@example.dk', 'anna.b+c@example.dk'],
  ['anna@blåbær.example', 'anna@xn--blbr-roah.example'],
  ['ANNA@BLÅBÆR.example', 'anna@xn--blbr-roah.example'],
  ['søren@example.dk', 'søren@example.dk'],
  ['so\u0301ren@example.dk', 'só\u0072en@example.dk'],
])('%j is written %j', (typed, address) => {
  expect(normalAddress(typed)).toBe(address);
});

it.each([
  '',
  'anna',
  'anna@',
  '@example.dk',
  'anna@example',
  'anna@@example.dk',
  'anna@b@example.dk',
  'anna@example.dk, bo@example.dk',
  'anna@example.dk bo@example.dk',
  '"anna"@example.dk',
  'Anna <anna@example.dk>',
  'anna@[127.0.0.1]',
  'anna@127.0.0.1',
  'anna@-example.dk',
  'an\nna@example.dk',
  'anna@example.dk\r\nBcc: bo@example.dk',
  '.anna@example.dk',
  'an..na@example.dk',
  `${'a'.repeat(65)}@example.dk`,
  `anna@${'a.'.repeat(130)}dk`,
])('%j is no address', (typed) => {
  expect(normalAddress(typed)).toBeNull();
});

it('shows a domain as people write it', () => {
  expect(shownAddress('anna@xn--blbr-roah.example')).toBe('anna@blåbær.example');
});

it('makes codes of six digits, all over the place, and reads them as people type them', () => {
  const codes = Array.from({ length: 2000 }, newCode);
  for (const code of codes) expect(code).toMatch(/^[0-9]{6}$/);
  expect(new Set(codes).size).toBeGreaterThan(1900);
  expect(new Set(codes.map(([first]) => first)).size).toBe(10);
  expect(readCode(' 123 456 ')).toBe('123456');
  expect(readCode('123–456')).toBe('123456');
  expect(readCode('１２３４５６')).toBe('123456');
  for (const typed of ['', '12345', '1234567', '12345a', '٠١٢٣٤٥']) expect(readCode(typed)).toBeNull();
});
