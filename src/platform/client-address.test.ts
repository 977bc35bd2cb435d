import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { networkOf, networkOfAsker } from './client-address.ts';

it.each([
  ['192.0.2.77', '192.0.2.0/24'],
  ['::ffff:192.0.2.77', '192.0.2.0/24'],
  ['2001:db8:1:2::3', '2001:db8:1::/48'],
  ['2001:0DB8:0001:ffff::', '2001:db8:1::/48'],
  ['2001:db8::1', '2001:db8:0::/48'],
  ['::1', '0:0:0::/48'],
  ['fe80::1%eth0', 'fe80:0:0::/48'],
  [' 198.51.100.1 ', '198.51.100.0/24'],
  ['', null],
  ['unknown', null],
  ['192.0.2.77:4000', null],
])('%j is of the network %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

/** The network as the routes see it. */
async function seen(trustProxy: boolean, forwarded: string | null, peer = '203.0.113.9'): Promise<string> {
  const app = new Hono().get('/', (c) => c.text(networkOfAsker(c, { config: { trustProxy } as never })));
  const env = { incoming: { socket: { remoteAddress: peer } } };
  const headers = forwarded === null ? {} : { 'X-Forwarded-For': forwarded };
  return (await app.request('/', { headers }, env)).text();
}

it('what the asker claims is believed from a proxy of ours alone, and of that only its own entry', async () => {
  expect(await seen(false, '192.0.2.1')).toBe('203.0.113.0/24');
  expect(await seen(true, '192.0.2.1')).toBe('192.0.2.0/24');
  expect(await seen(true, '10.0.0.1, 198.51.100.7, 192.0.2.1')).toBe('192.0.2.0/24');
  expect(await seen(true, null)).toBe('203.0.113.0/24');
  expect(await seen(true, 'nonsense')).toBe('203.0.113.0/24');
});
