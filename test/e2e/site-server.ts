import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { aTestMitid } from '../mitid.ts';
import { openSite } from '../site.ts';

/** The whole product, with Test-MitID beside it, on a port of its own, for a real browser. */
async function serveSite() {
  const mitid = await aTestMitid();
  const site = await openSite({ mitid: mitid.settings });
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
      await mitid.close();
    },
  };
}

/** A served site and a real browser for all tests of a file. */
export function useBrowser() {
  const used = {} as { site: Awaited<ReturnType<typeof serveSite>>; browser: Browser };
  beforeAll(async () => {
    used.site = await serveSite();
    used.browser = await launchBrowser();
  });
  afterAll(async () => {
    await used.browser?.close();
    await used.site?.close();
  });
  return used;
}
