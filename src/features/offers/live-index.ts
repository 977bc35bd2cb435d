import { type Index, makeIndex, withoutGaps } from '../../matching/index.ts';
import { as, type Database, type Tx } from '../../platform/db.ts';
import { listen } from '../../platform/listen.ts';
import type { Log } from '../../platform/log.ts';
import { changesSince, type Watermark, watermark } from './changes.sql.ts';
import { readSnapshot, writeSnapshot } from './index-snapshot.ts';
import { toMatching } from './offer.ts';
import { openOffersAfter, openOffersByIds } from './offers.sql.ts';

/** The engine's index of all open offers, kept true while offers change. */
export type LiveIndex = {
  readonly index: Index;
  /** Milliseconds that reading all offers, or the snapshot, took at the start, and which of the two it was. */
  readonly loaded: { from: 'snapshot' | 'database'; ms: number };
  close(): Promise<void>;
};

type Settings = {
  now: () => Date;
  log: Log /** Where the index is kept from one start to the next. */;
  snapshot?: string;
};

const AT_A_TIME = 2000;
/** How often offers that close by time are looked for. */
const MINUTE_MS = 60_000;
/** Offers that have gone are remembered for 90 days; after so many, all are read again. */
const MOST_DAYS = 60;
const DAY_MS = 86_400_000;

type State = { index: Index; seen: Watermark };

async function readAll(db: Database, now: Date): Promise<State> {
  const seen = await as(db, null, watermark);
  const index = makeIndex([]);
  for (let after: string | null = null; ; ) {
    const offers = await as(db, null, (tx) => openOffersAfter(tx, after, AT_A_TIME, now));
    for (const offer of offers) index.put(toMatching(offer));
    after = offers.at(-1)?.id ?? null;
    if (after === null) return { index, seen };
  }
}

/** The index of all open offers as they are now, for a command that ends soon. */
export const openOfferIndex = async (db: Database, now: Date): Promise<Index> =>
  (await readAll(db, now)).index;

/** Can what was read at `seen` be brought up to date, rather than read again? */
const isSameLife = (seen: Watermark, now: Watermark): boolean =>
  seen.database === now.database &&
  BigInt(seen.transaction) <= BigInt(now.transaction) &&
  now.at.getTime() - seen.at.getTime() < MOST_DAYS * DAY_MS;

/** Keeps one index up to date. Changes are applied once each, in whatever order they are heard of. */
class Follower {
  index = makeIndex([]);
  #seen: Watermark | null = null;
  /** Changes already applied that a transaction still open makes us hear of again. */
  #applied = new Map<string, string>();
  readonly #db: Database;
  readonly #now: () => Date;

  constructor(db: Database, now: () => Date) {
    this.#db = db;
    this.#now = now;
  }

  get state(): State | null {
    return this.#seen && { index: this.index, seen: this.#seen };
  }

  begin({ index, seen }: State): void {
    this.index = index;
    this.#seen = seen;
    this.#applied = new Map();
  }

  /** Applies everything that has changed since the last time; reads all offers when that cannot be known. */
  async catchUp(): Promise<void> {
    const seen = this.#seen;
    const now = await as(this.#db, null, watermark);
    if (!seen || !isSameLife(seen, now)) {
      this.begin(await readAll(this.#db, this.#now()));
      return;
    }
    const changes = await as(this.#db, null, (tx) => changesSince(tx, seen));
    const fresh = changes.filter(({ id, transaction }) => this.#applied.get(id) !== transaction);
    for (let at = 0; at < fresh.length; at += AT_A_TIME)
      await as(this.#db, null, (tx) =>
        this.#apply(
          tx,
          fresh.slice(at, at + AT_A_TIME).map(({ id }) => id),
        ),
      );
    this.index = withoutGaps(this.index);
    this.#seen = now;
    this.#applied = new Map(changes.map(({ id, transaction }) => [id, transaction]));
  }

  async #apply(tx: Tx, ids: readonly string[]): Promise<void> {
    const offers = await openOffersByIds(tx, ids, this.#now());
    const open = new Set(offers.map(({ id }) => id));
    for (const id of ids) if (!open.has(id)) this.index.remove(id);
    for (const offer of offers) this.index.put(toMatching(offer));
  }
}

/** Does `work` one at a time; whoever asks while it waits its turn shares that turn. */
function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  let waiting: Promise<void> | null = null;
  return () => {
    waiting ??= running
      .catch(() => {})
      .then(() => {
        waiting = null;
        running = work();
        return running;
      });
    return waiting;
  };
}

/**
 * Loads the index, from its snapshot where there is one, and follows what changes. Several web processes each hold one; PostgreSQL tells
 * them all that something changed, and each asks what.
 */
export async function openLiveIndex(db: Database, { now, log, snapshot }: Settings): Promise<LiveIndex> {
  const began = performance.now();
  const follower = new Follower(db, now);
  const kept = snapshot ? await readSnapshot(snapshot, log) : null;
  if (kept) follower.begin(kept);
  const catchUp = oneAtATime(() => follower.catchUp());
  const doorbell = () => void catchUp().catch((error) => log.error('index_update_failed', error));
  const listener = await listen(db.webUrl, 'offers', { onConnect: catchUp, onMessage: doorbell }, log);
  const clock = setInterval(doorbell, MINUTE_MS).unref();
  const loaded = {
    from: kept?.index === follower.index ? 'snapshot' : 'database',
    ms: performance.now() - began,
  } as const;
  if (snapshot && loaded.from === 'database') await writeSnapshot(snapshot, follower.state, log);
  return {
    get index() {
      return follower.index;
    },
    loaded,
    close: async () => {
      clearInterval(clock);
      await listener.close();
      if (snapshot) await writeSnapshot(snapshot, follower.state, log);
    },
  };
}
