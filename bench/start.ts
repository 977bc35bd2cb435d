import { spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { table } from './measure.ts';

/** Starts the product as `npm start` does and stops it again. @returns milliseconds until it says where it is. */
async function startOnce(data: string): Promise<number> {
  const began = performance.now();
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    env: { ...process.env, PORT: '0', VIRKELYST_DATA: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const opened = await new Promise<number>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`It ended with ${code} before it was open.`)));
    child.stdout.on('data', (chunk) => {
      if (String(chunk).includes('is open at')) resolve(performance.now() - began);
    });
  });
  child.kill('SIGTERM');
  await ended;
  return opened;
}

/** Starting with an empty data folder (initdb, migrations, demo), and with one in use. */
export async function run(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'virkelyst-bench-'));
  await chmod(folder, 0o711);
  const data = join(folder, 'data');
  const first = await startOnce(data);
  const again = [await startOnce(data), await startOnce(data), await startOnce(data)];
  await rm(folder, { recursive: true });
  table('Start (seconds until the address answers)', [
    { what: 'the first time', seconds: (first / 1000).toFixed(1) },
    {
      what: 'again, median of three',
      seconds: ((again.toSorted((a, b) => a - b)[1] ?? 0) / 1000).toFixed(1),
    },
  ]);
}
