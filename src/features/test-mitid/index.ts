import type { startTestMitid as start } from './server.ts';

export { TEST_MITID, testPeople } from './people.ts';

/** Starts Test-MitID. The provider is loaded now, so that it is no part of a server that has a real broker. */
export const startTestMitid: typeof start = async (options) =>
  (await import('./server.ts')).startTestMitid(options);
