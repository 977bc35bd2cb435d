import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ConfigError } from '../config.ts';
import { defaultDataDir } from './embedded-postgres.ts';

const BYTES = 32;

/** Where an installation keeps its secret when no setting holds it. */
export const secretFile = (env: NodeJS.ProcessEnv): string => join(defaultDataDir(env), 'secret.key');

const read = (text: string, from: string): Buffer => {
  const secret = Buffer.from(text.trim(), 'base64');
  if (secret.length >= BYTES) return secret;
  throw new ConfigError(
    `${from} must hold at least ${BYTES} bytes in base64. Make one with: openssl rand -base64 32`,
  );
};

/** The secret, where there is one; none is made. Throws {@link ConfigError} when it is no secret. */
export async function findSecret(setting: string | null, file: string): Promise<Buffer | null> {
  if (setting) return read(setting, 'VIRKELYST_SECRET');
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw new ConfigError(`${file} cannot be read (${error.code}).`);
  });
  return text === null ? null : read(text, file);
}

/**
 * The secret that people's own keys are wrapped with: from the setting, or from a file of this installation that is made the
 * first time. Throws {@link ConfigError} when it is no secret.
 */
export async function readSecret(setting: string | null, file: string): Promise<Buffer> {
  if (setting) return read(setting, 'VIRKELYST_SECRET');
  await mkdir(dirname(file), { recursive: true });
  // Whoever is second of two that start at once reads what the first wrote.
  await writeFile(file, `${randomBytes(BYTES).toString('base64')}\n`, { mode: 0o600, flag: 'wx' }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    },
  );
  return read(await readFile(file, 'utf8'), file);
}
