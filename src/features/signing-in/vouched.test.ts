import { describe, expect, it } from 'vitest';
import { levelOf, readClaims } from './vouched.ts';

const accepted = { 'urn:low': 'low', 'urn:high': 'high' } as const;
const who = { iss: 'https://broker.example', sub: 'somebody' };

describe('what a broker says', () => {
  it('is looked at no further than who it is and how sure that is', () => {
    const claims = readClaims({ ...who, cpr: '1', 'dk.cpr': '2', ssn: '3', name: 'N', acr: 'a', loa: 'l' });
    expect(claims).toEqual({ ...who, acr: 'a', loa: 'l' });
  });

  it('is nothing without somebody', () => {
    for (const claims of [{}, { iss: 'x' }, { sub: 'x' }, { ...who, sub: '' }, { ...who, sub: 7 }])
      expect(readClaims(claims)).toBeNull();
  });

  it.each([
    [{ loa: 'urn:high' }, 'high'],
    [{ acr: 'urn:low' }, 'low'],
    [{ loa: 'urn:high', acr: 'urn:password' }, 'high'],
    [{ loa: 'urn:other', acr: 'urn:high' }, null],
    [{ acr: 'constructor' }, null],
    [{}, null],
  ])('%o is worth %s', (said, level) => {
    const claims = readClaims({ ...who, ...said });
    expect(claims && levelOf(claims, accepted)).toBe(level);
  });
});
