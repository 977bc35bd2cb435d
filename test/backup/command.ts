import { type ChildProcess, spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { SECRET } from '../database.ts';
import { aFolder, type openSource } from './world.ts';

type Ended = { code: number | null; out: string; err: string };

/** The command as cron runs it; `limit` is the most 512 bytes that a file may have. */
export function begin(args: string[], env: Record<string, string>, limit = 'unlimited') {
  const script = `ulimit -f ${limit}; exec "$0" --import tsx src/cli.ts "$@"`;
  const child: ChildProcess = spawn('/bin/sh', ['-c', script, process.execPath, ...args], {
    env: { ...process.env, ...env },
  });
  const ended = new Promise<Ended>((resolve) => {
    let out = '';
    let err = '';
    child.stdout?.on('data', (chunk) => (out += chunk));
    child.stderr?.on('data', (chunk) => (err += chunk));
    child.on('close', (code) => resolve({ code, out, err }));
  });
  return { child, ended };
}

/** The same, when it has ended. */
export const virkelyst = (args: string[], env: Record<string, string>, limit?: string) =>
  begin(args, env, limit).ended;

/** What the operator has set. */
export const environment = async (source: Awaited<ReturnType<typeof openSource>>) => ({
  DATABASE_URL: source.url,
  VIRKELYST_BACKUP_URL: source.rootUrl,
  VIRKELYST_SECRET: SECRET.toString('base64'),
  VIRKELYST_DATA: join(await aFolder(), 'home'),
});

/** The names in a folder; none where there is no such folder. */
export const listed = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);
