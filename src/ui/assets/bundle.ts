import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type BuildOptions, build, stop } from 'esbuild';
import { compileAsync, Logger } from 'sass';
import { assetFolders as at, dkfdsStyles } from './folders.ts';

/** A file with the name our code knows it by; fonts already have the address that the stylesheet asks for. */
type Built = { name: string; type: string; body: Uint8Array; path?: string };

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};
const typeOf = (name: string): string => types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
const built = (name: string, body: Uint8Array): Built => ({ name, type: typeOf(name), body });

/** What phones still have in hand: five years back. */
const target = ['chrome109', 'firefox115', 'safari15.6'];

/** The fonts that the stylesheet asks for, and the stylesheet with their addresses in it. */
async function theme(): Promise<Built[]> {
  const styles = dkfdsStyles();
  const { css } = await compileAsync(join(at.theme, 'theme.scss'), {
    loadPaths: [styles],
    quietDeps: true,
    logger: Logger.silent,
  });
  const options: BuildOptions = {
    stdin: { contents: css, loader: 'css', resolveDir: styles },
    outdir: '/',
    publicPath: '/assets',
    assetNames: '[name].[hash]',
    loader: { '.svg': 'dataurl', '.woff2': 'file' },
    bundle: true,
    minify: true,
    legalComments: 'none',
    write: false,
    target,
  };
  const { outputFiles = [] } = await build(options);
  return outputFiles.map(({ path, contents }) =>
    path.endsWith('.css')
      ? built('theme.css', contents)
      : {
          ...built(basename(path).replace(/\.[^.]+(?=\.woff2$)/, ''), contents),
          path: `/assets/${basename(path)}`,
        },
  );
}

/** Custom elements, one file each; pages work without them. */
async function islands(): Promise<Built[]> {
  const names = (await readdir(at.islands).catch(() => [])).filter((name) => /^[\w-]+\.ts$/.test(name));
  if (names.length === 0) return [];
  const { outputFiles = [] } = await build({
    entryPoints: names.map((name) => join(at.islands, name)),
    outdir: '/',
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    target,
  });
  return outputFiles.map(({ path, contents }) => built(basename(path), contents));
}

const mark = async (): Promise<Built> => built('mark.svg', await readFile(join(at.theme, 'mark.svg')));

/** Everything a page may ask for. */
export async function bundle(): Promise<Built[]> {
  try {
    return [...(await theme()), ...(await islands()), await mark()];
  } finally {
    // esbuild's helper process would live as long as we do.
    await stop();
  }
}
