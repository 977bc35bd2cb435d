import type { NetworkInterfaceInfo } from 'node:os';

const EVERYWHERE = ['0.0.0.0', '::'];

/** Addresses at which others on the network reach what listens on that host and port; none where it is for this machine alone. */
export function reachableAt(
  host: string,
  port: number,
  interfaces: NodeJS.Dict<NetworkInterfaceInfo[]>,
): string[] {
  if (!EVERYWHERE.includes(host)) return [];
  return Object.values(interfaces)
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => `http://${address}:${port}`);
}
