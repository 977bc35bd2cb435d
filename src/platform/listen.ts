import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { Log } from './log.ts';

type Listener = {
  /** After every connection, the first and each later one: whatever was told in between was missed. */
  onConnect(): Promise<void>;
  onMessage(payload: string): void;
};

const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 5000;

/**
 * Listens on a channel of PostgreSQL for as long as the process lives, and connects again when the connection is lost.
 * Resolves when `onConnect` has run for the first time; rejects when that first time fails.
 */
export async function listen(
  url: string,
  channel: string,
  listener: Listener,
  log: Log,
): Promise<{ close(): Promise<void> }> {
  let closed = false;
  let client: pg.Client | null = null;

  /** Connects; resolves, once everything is heard, to a promise of the connection's end. */
  const connect = async (): Promise<{ ended: Promise<unknown> }> => {
    client = new pg.Client({ connectionString: url, keepAlive: true });
    const ended = once(client, 'end').catch(() => {});
    client.on('error', () => {});
    client.on('notification', (message) => listener.onMessage(message.payload ?? ''));
    await client.connect();
    await client.query(`listen ${pg.escapeIdentifier(channel)}`);
    await listener.onConnect();
    return { ended };
  };

  const keepListening = async (first: { ended: Promise<unknown> }) => {
    await first.ended;
    for (let pause = FIRST_WAIT_MS; !closed; pause = Math.min(pause * 2, LONGEST_WAIT_MS)) {
      await wait(pause);
      if (closed) return;
      try {
        const { ended } = await connect();
        pause = FIRST_WAIT_MS;
        // Somebody may have closed us while it was being made.
        if (closed) await client?.end();
        await ended;
      } catch (error) {
        log.error('listen_failed', error, { channel });
        await client?.end().catch(() => {});
      }
    }
  };

  const running = keepListening(await connect());
  return {
    close: async () => {
      closed = true;
      await client?.end().catch(() => {});
      await running;
    },
  };
}
