import { messageOf } from './errors.ts';
import { launch, type Place, type Server, stopServer } from './server.ts';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const tries = 50;
const MANY_DEATHS = 5;
const RELIEF_MS = 10_000;

/** Starts PostgreSQL again, on the same port, when it ends without having been asked to. */
export function supervise(
  place: Place,
  first: Server,
  log: (line: string) => void,
): { stop(): Promise<void> } {
  let server = first;
  let startedAt = performance.now();
  let deaths = 0;
  let stopping: Promise<void> | null = null;
  let reviving: Promise<void> | null = null;

  const watch = () =>
    server.ended.then(() => {
      if (!stopping) reviving = revive();
    });

  const revive = async () => {
    deaths = performance.now() - startedAt < 60_000 ? deaths + 1 : 1;
    log('The database ended unexpectedly. Starting it again.');
    // One that ends again and again is given more time between, and is never given up.
    if (deaths > MANY_DEATHS) await pause(RELIEF_MS);
    const again = await relaunch();
    if (typeof again === 'string') {
      log(`The database could not be started again. Stop Virkelyst and start it anew. ${again}`);
      return;
    }
    server = again;
    startedAt = performance.now();
    log('The database is back.');
    if (!stopping) watch();
  };

  /** The new server, or why there is none. What the old one left running needs a moment to end. */
  const relaunch = async (): Promise<Server | string> => {
    let why = '';
    for (let attempt = 0; attempt < tries && !stopping; attempt += 1) {
      try {
        const result = await launch(place, server.port);
        if (result.ok) return result.server;
        why = result.said.trim().split('\n').at(-1) ?? '';
        if (result.why === 'held') break;
      } catch (error) {
        why = messageOf(error);
      }
      await pause(100 + 20 * attempt);
    }
    return why;
  };

  const stopOnce = async () => {
    await reviving;
    server.ref();
    if (server.running()) await stopServer(server.pid, place.programs);
    await server.ended;
  };

  watch();
  return {
    stop: () => {
      stopping ??= stopOnce();
      return stopping;
    },
  };
}
