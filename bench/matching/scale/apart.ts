import { spawnSync } from 'node:child_process';

const CHILD = new URL('./child.ts', import.meta.url).pathname;
/** Megabytes a process may take. */
const ROOM = 12_000;

/** What a task says that ran in a process of its own; why not, when it ran out of memory or time (minutes). */
export function apart<T>(
  task: string,
  offers: number,
  queries: number,
  minutes = 12,
): { said: T } | { failed: string } {
  const { stdout, signal, status } = spawnSync(
    process.execPath,
    [
      '--expose-gc',
      `--max-old-space-size=${ROOM}`,
      ...['--import', 'tsx', CHILD, task, String(offers), String(queries)],
    ],
    { encoding: 'utf8', timeout: minutes * 60_000, stdio: ['ignore', 'pipe', 'ignore'] },
  );
  if (status === 0) return { said: JSON.parse(stdout) as T };
  return { failed: signal === 'SIGTERM' ? `more than ${minutes} minutes` : 'not enough memory' };
}
