import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openVault, SealError, sealBytes, unsealBytes } from './vault.ts';

const key = randomBytes(32);

it('opens what it sealed, whatever was written', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.string(), (bytes, about) => {
      const sealed = sealBytes(key, Buffer.from(bytes), about);
      expect(unsealBytes(key, sealed, about)).toEqual(Buffer.from(bytes));
    }),
  );
});

it('shows nothing of the words, and seals them differently each time', () => {
  const words = Buffer.from('jeg er ensom');
  const [one, other] = [sealBytes(key, words, 'wish'), sealBytes(key, words, 'wish')];
  expect(one.includes('ensom')).toBe(false);
  expect(one.equals(other)).toBe(false);
});

it('opens nothing that was changed, moved to another row, or sealed with another key', () => {
  const sealed = sealBytes(key, Buffer.from('heste'), 'wish:1');
  expect(() => unsealBytes(key, sealed, 'wish:2')).toThrow(SealError);
  expect(() => unsealBytes(randomBytes(32), sealed, 'wish:1')).toThrow(SealError);
  for (let at = 0; at < sealed.length; at++) {
    const changed = Buffer.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(() => unsealBytes(key, changed, 'wish:1'), `byte ${at}`).toThrow(SealError);
  }
  expect(() => unsealBytes(key, sealed.subarray(0, 10), 'wish:1')).toThrow(SealError);
});

it('wraps a key so that only the same secret unwraps it', () => {
  const vault = openVault(randomBytes(32));
  const { key: made, wrapped } = vault.newKey();
  expect(vault.unwrap(wrapped)).toEqual(made);
  expect(() => openVault(randomBytes(32)).unwrap(wrapped)).toThrow(SealError);
});

it('gives another name for each purpose, and the same one each time', () => {
  const vault = openVault(randomBytes(32));
  expect(vault.hmac('subject', 'a@example.dk')).toEqual(vault.hmac('subject', 'a@example.dk'));
  expect(vault.hmac('subject', 'a@example.dk')).not.toEqual(vault.hmac('rate', 'a@example.dk'));
});
