import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assetFolders as at } from './assets/folders.ts';

/** A file that every page may ask for, named after its content, so that it may be kept for ever. */
export type Asset = { body: Uint8Array<ArrayBuffer>; type: string; etag: string };

/** As it is kept on disk: the name our code knows it by, and the address it is served at. */
type Kept = { name: string; path: string; type: string; base64: string };

let addresses: ReadonlyMap<string, string> = new Map();

/** The address of a file: `assetPath('theme.css')` is `/assets/theme.1a2b3c4d.css` once the files are built. */
export const assetPath = (name: string): string => addresses.get(name) ?? `/assets/${name}`;

const hashOf = (...parts: (string | Uint8Array)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 16);
};

const withHash = (name: string, body: Uint8Array): string => name.replace(/(?=\.\w+$)/, `.${hashOf(body)}`);

async function filesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.sort().map((name) => join(folder, name));
}

/** Everything that decides what comes out: our sources, and which versions of the tools and of DKFDS. */
async function sourceKey(): Promise<string> {
  const files = [
    ...(await filesIn(at.theme)),
    ...(await filesIn(at.islands)),
    ...(await filesIn(at.build)),
    at.lock,
  ];
  return hashOf(...(await Promise.all(files.map((file) => readFile(file).catch(() => '')))));
}

const isKept = (value: unknown): value is Kept[] => Array.isArray(value) && value.length > 0;

async function readCache(file: string): Promise<Kept[] | null> {
  try {
    const kept: unknown = JSON.parse(await readFile(file, 'utf8'));
    return isKept(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** Written beside and moved into place: two processes may start at once. Nothing is lost where it cannot be written. */
async function writeCache(file: string, kept: Kept[]): Promise<void> {
  const draft = `${file}.${process.pid}`;
  try {
    await mkdir(at.cache, { recursive: true });
    await writeFile(draft, JSON.stringify(kept));
    await rename(draft, file);
  } catch {
    // A read-only checkout builds at every start instead.
  }
}

async function build(): Promise<Kept[]> {
  // sass and esbuild are slow to load, and not needed where the cache is warm.
  const { bundle } = await import('./assets/bundle.ts');
  const files = await bundle();
  return files.map(({ name, type, body, path = `/assets/${withHash(name, body)}` }) => ({
    name,
    type,
    path,
    base64: Buffer.from(body).toString('base64'),
  }));
}

/** All files that pages ask for, by address; built once for each state of the sources. */
export async function buildAssets(): Promise<Map<string, Asset>> {
  const file = join(at.cache, `${await sourceKey()}.json`);
  let kept = await readCache(file);
  if (!kept) {
    kept = await build();
    await writeCache(file, kept);
  }
  addresses = new Map(kept.map(({ name, path }) => [name, path]));
  return new Map(
    kept.map(({ path, type, base64 }) => {
      const body = Uint8Array.from(Buffer.from(base64, 'base64'));
      return [path, { body, type, etag: `"${hashOf(body)}"` }];
    }),
  );
}
