import type { Adapter, AdapterPayload } from 'oidc-provider';

type Kept = { payload: AdapterPayload; until: number };
const HOUR_S = 3600;

/** Keeps what the provider is in the middle of, in memory, until it is over. One for each of its kinds of things. */
export function makeStore(): new (kind: string) => Adapter {
  const kept = new Map<string, Kept>();
  const find = (key: string) => {
    const found = kept.get(key);
    return found && found.until > Date.now() ? found.payload : undefined;
  };
  const search = (kind: string, fits: (payload: AdapterPayload) => boolean) =>
    [...kept]
      .filter(([key]) => key.startsWith(`${kind}:`))
      .map(([key]) => find(key))
      .find((payload) => payload !== undefined && fits(payload));
  return class Store implements Adapter {
    readonly #kind: string;
    constructor(kind: string) {
      this.#kind = kind;
    }
    async upsert(id: string, payload: AdapterPayload, seconds = HOUR_S) {
      for (const [key, { until }] of kept) if (until < Date.now()) kept.delete(key);
      kept.set(`${this.#kind}:${id}`, { payload, until: Date.now() + seconds * 1000 });
    }
    find = async (id: string) => find(`${this.#kind}:${id}`);
    findByUid = async (uid: string) => search(this.#kind, (payload) => payload.uid === uid);
    findByUserCode = async () => undefined;
    async consume(id: string) {
      const payload = find(`${this.#kind}:${id}`);
      if (payload) payload.consumed = Math.floor(Date.now() / 1000);
    }
    async destroy(id: string) {
      kept.delete(`${this.#kind}:${id}`);
    }
    async revokeByGrantId(grantId: string) {
      for (const [key, { payload }] of kept) if (payload.grantId === grantId) kept.delete(key);
    }
  };
}
