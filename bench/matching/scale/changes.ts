import { find, makeIndex, understand } from '../../../src/matching/index.ts';
import type { Offer } from '../../../src/matching/types.ts';
import { generateOffers, wishesAtScale } from '../generate.ts';
import { clocked, megabytes, spread } from './gauges.ts';
import type { Changes } from './measured.ts';

const CHANGES = 2000;

const timed = <T>(list: readonly T[], work: (one: T) => unknown): number[] =>
  list.map((one) => {
    const began = performance.now();
    work(one);
    return performance.now() - began;
  });

/** An index of so many offers: how long it takes to build, to search, and to keep up to date. */
export function changesOf(count: number, queries: number): Changes {
  const warm = makeIndex(generateOffers(500, 3));
  for (const wish of wishesAtScale(100, 3)) find(warm, understand(wish), { limit: 10 });
  const before = megabytes();
  const { list, making } = clocked(generateOffers(count));
  const began = performance.now();
  const index = makeIndex(list);
  const build = (performance.now() - began) / 1000 - making();
  const memory = megabytes() - before;
  const found = timed(wishesAtScale(queries), (wish) => find(index, understand(wish), { limit: 10 }));
  const fresh: Offer[] = [...generateOffers(CHANGES, 4)];
  const put = timed(fresh, (offer) => index.put(offer));
  const remove = timed(fresh, ({ id }) => index.remove(id));
  return { offers: count, build, memory, find: spread(found), put: spread(put), remove: spread(remove) };
}
