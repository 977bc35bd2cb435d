import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { openSite } from '../site.ts';

/** The whole product on a port of its own, for a real browser. */
export async function serveSite() {
  const site = await openSite();
  const server = createAdaptorServer({ fetch: site.app.fetch });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    ...site,
    origin: `http://127.0.0.1:${port}`,
    close: async () => {
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await site.close();
    },
  };
}
