import { find, type Index, makeIndex, understand } from '../../../src/matching/index.ts';
import type { Rival } from './rival.ts';

/** Virkelyst's own engine: the wish is read, then the offers are found. */
export function ours(): Rival {
  let index: Index = makeIndex([]);
  return {
    name: 'Virkelyst',
    load: async (offers) => {
      index = makeIndex(offers);
    },
    search: async (text, limit, near = null) =>
      find(index, understand(text), { near, limit }).map(({ offer }) => offer.id),
    close: async () => {
      index = makeIndex([]);
    },
  };
}
