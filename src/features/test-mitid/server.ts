import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { DEFAULT_LEVELS, type MitidSettings, type PrivateJwk, readLevels } from '../../config-mitid.ts';
import type { Asset } from '../../ui/index.ts';
import { TEST_MITID } from './people.ts';
import { type MoreClaims, makeProvider, newKeys, TEST_CLIENT } from './provider.ts';
import { chooseRoutes } from './routes.tsx';

const LOOPBACK = '127.0.0.1';

export type TestMitid = {
  /** What the site has to know to send people here. */
  settings: MitidSettings;
  close(): Promise<void>;
};

type Options = { assets: Map<string, Asset>; port?: number; more?: MoreClaims };

async function listen(port: number) {
  const server = createServer();
  server.listen(port, LOOPBACK);
  await once(server, 'listening');
  return server;
}

/** On the port that was asked for; where that is taken, on any. */
const listenSomewhere = (port: number) => listen(port).catch(() => listen(0));

/**
 * Starts Test-MitID on a loopback port of its own, where nobody but this machine reaches it. What it is asked for and by whom is
 * checked as a broker of MitID does it; who signs in is chosen from a list of made-up people.
 */
export async function startTestMitid({ assets, port = 0, more }: Options): Promise<TestMitid> {
  const server = await listenSomewhere(port);
  const issuer = `http://${LOOPBACK}:${(server.address() as AddressInfo).port}`;
  const { privateJwk, publicJwk } = newKeys();
  const provider = makeProvider(issuer, publicJwk, more);
  const pages = getRequestListener(chooseRoutes(provider, assets).fetch);
  const protocol = provider.callback();
  server.on('request', (request, response) => {
    const isOurs = /^\/(choose|assets)\//.test(request.url ?? '');
    void (isOurs ? pages(request, response) : protocol(request, response));
  });
  return {
    settings: {
      issuer,
      name: TEST_MITID,
      clientId: TEST_CLIENT,
      key: privateJwk as PrivateJwk,
      scope: 'openid',
      levels: readLevels(DEFAULT_LEVELS),
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
