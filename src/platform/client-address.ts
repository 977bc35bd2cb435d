import { isIP } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import type { Site } from './site.ts';

/** The eight groups of an IPv6 address, written out. */
function groupsOf(address: string): string[] {
  // The URL parser knows every way of writing one, and gives the shortest.
  const shortest = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [before = '', after] = shortest.split('::');
  const left = before ? before.split(':') : [];
  const right = after ? after.split(':') : [];
  return [...left, ...Array(8 - left.length - right.length).fill('0'), ...right];
}

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/** The network that an address belongs to: /24 of IPv4, /48 of IPv6. Null for what is no address. */
export function networkOf(written: string): string | null {
  const bare = written.trim().replace(/%.*$/, '');
  const address = MAPPED.exec(bare)?.[1] ?? bare;
  if (isIP(address) === 4) return `${address.split('.').slice(0, 3).join('.')}.0/24`;
  if (isIP(address) === 6) return `${groupsOf(address).slice(0, 3).join(':')}::/48`;
  return null;
}

function peerOf(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? '';
  } catch {
    // Not asked over a socket, as in tests.
    return '';
  }
}

/**
 * The network of whoever asks, for counting how often something is done. What `X-Forwarded-For` says is believed only where a proxy
 * of ours stands in front, and only its last entry, which that proxy wrote: all before it are what the asker claims.
 */
export function networkOfAsker(c: Context, { config }: Pick<Site, 'config'>): string {
  const told = config.trustProxy ? c.req.header('X-Forwarded-For')?.split(',').at(-1) : undefined;
  return networkOf(told ?? '') ?? networkOf(peerOf(c)) ?? 'unknown';
}
