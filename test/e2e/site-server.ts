import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { aTestMitid } from '../mitid.ts';
import { openSite, type TestSite } from '../site.ts';

/** The whole product, with Test-MitID beside it, on a port of its own, for a real browser. */
async function serveSite() {
  const mitid = await aTestMitid();
  // The product knows its own address, so the port comes first. Passkeys are tied to a name; a number is none.
  const served: { app?: TestSite['app'] } = {};
  const server = createAdaptorServer({
    fetch: (...asked) => served.app?.fetch(...asked) ?? new Response(null, { status: 503 }),
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const origin = `http://localhost:${port}`;
  const site = await openSite({ publicUrl: origin, mitid: mitid.settings });
  served.app = site.app;
  return {
    ...site,
    origin,
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
