import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const ui = join(import.meta.dirname, '..');
const root = join(ui, '../..');

/** Where the parts of our look lie. */
export const assetFolders = {
  theme: join(ui, 'theme'),
  build: join(ui, 'assets'),
  islands: join(root, 'src/islands'),
  lock: join(root, 'package-lock.json'),
  cache: join(root, 'build/assets'),
};

/** The stylesheets of the Danish public design system, in their source. */
export const dkfdsStyles = (): string =>
  join(dirname(createRequire(import.meta.url).resolve('dkfds')), '../../src/stylesheets');
