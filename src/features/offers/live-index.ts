import { type Index, makeIndex } from '../../matching/index.ts';
import { as, type Database } from '../../platform/db.ts';
import { listen } from '../../platform/listen.ts';
import type { Log } from '../../platform/log.ts';
import { toMatching } from './offer.ts';
import { openOffers, openOffersByIds } from './offers.sql.ts';

/** The engine's index of all open offers, kept true while offers change. */
export type LiveIndex = { readonly index: Index; refresh(): Promise<void>; close(): Promise<void> };

/** The index of all open offers as they are now, for a command that ends soon. */
export async function openOfferIndex(db: Database, now: Date): Promise<Index> {
  const offers = await as(db, null, (tx) => openOffers(tx, now));
  return makeIndex(offers.map(toMatching));
}

/** Loads the index and listens for changes. Several web processes each hold one; PostgreSQL tells them all. */
export async function openLiveIndex(db: Database, now: () => Date, log: Log): Promise<LiveIndex> {
  let index = makeIndex([]);
  let changed = new Set<string>();
  let updating: Promise<void> = Promise.resolve();

  const reload = async () => {
    index = await openOfferIndex(db, now());
  };
  const update = async () => {
    const ids = [...changed];
    changed = new Set();
    if (ids.length === 0) return;
    const offers = await as(db, null, (tx) => openOffersByIds(tx, ids, now()));
    for (const id of ids) index.remove(id);
    for (const offer of offers) index.put(toMatching(offer));
  };
  // One at a time, in order: an update never overtakes a reload.
  const queue = (work: () => Promise<void>) => {
    const done = updating.then(work);
    updating = done.catch((error) => log.error('index_update_failed', error));
    return done;
  };

  const listener = await listen(
    db.webUrl,
    'offers',
    {
      onConnect: () => queue(reload),
      onMessage: (id) => {
        changed.add(id);
        void queue(update).catch(() => {});
      },
    },
    log,
  );
  return {
    get index() {
      return index;
    },
    refresh: () => queue(reload),
    close: listener.close,
  };
}
