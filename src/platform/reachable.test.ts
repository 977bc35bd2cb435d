import type { NetworkInterfaceInfo } from 'node:os';
import { expect, it } from 'vitest';
import { reachableAt } from './reachable.ts';

const at = (address: string, internal = false): NetworkInterfaceInfo =>
  ({ address, internal, family: address.includes(':') ? 'IPv6' : 'IPv4' }) as NetworkInterfaceInfo;

it('others are told the addresses of this machine, where they are let in', () => {
  const interfaces = {
    lo: [at('127.0.0.1', true)],
    eth: [at('192.0.2.7'), at('2001:db8::7')],
    none: undefined,
  };
  expect(reachableAt('0.0.0.0', 4000, interfaces)).toEqual(['http://192.0.2.7:4000']);
  expect(reachableAt('127.0.0.1', 4000, interfaces)).toEqual([]);
  expect(reachableAt('192.0.2.7', 4000, interfaces)).toEqual([]);
});
