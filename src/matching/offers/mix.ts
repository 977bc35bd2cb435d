import type { Found, Kind } from '../types.ts';

/** How much the next offer of the same kind, partner or trade steps back. Gentle: what fits clearly better stays first. */
const SAME_KIND = 0.97;
const SAME_PARTNER = 0.96;
const SAME_TRADE = 0.97;
const MOST_STEPS = 4;

const power = (base: number, times: number) => base ** Math.min(MOST_STEPS, times);

class Seen {
  readonly #kinds = new Map<Kind, number>();
  readonly #partners = new Map<string, number>();
  readonly #trades = new Map<string, number>();

  standing({ offer, score }: Found): number {
    const trade = offer.isco[0];
    return (
      score *
      power(SAME_KIND, this.#kinds.get(offer.kind) ?? 0) *
      power(SAME_PARTNER, this.#partners.get(offer.partner) ?? 0) *
      power(SAME_TRADE, trade === undefined ? 0 : (this.#trades.get(trade) ?? 0))
    );
  }

  add({ offer }: Found): void {
    this.#kinds.set(offer.kind, (this.#kinds.get(offer.kind) ?? 0) + 1);
    this.#partners.set(offer.partner, (this.#partners.get(offer.partner) ?? 0) + 1);
    const trade = offer.isco[0];
    if (trade !== undefined) this.#trades.set(trade, (this.#trades.get(trade) ?? 0) + 1);
  }
}

/** The best `limit`, mixed so that different kinds, partners and trades show. `ranked` comes best first. */
export function mix(ranked: readonly Found[], limit: number): Found[] {
  const left = ranked.slice(0, limit * 3 + 20);
  const seen = new Seen();
  const chosen: Found[] = [];
  while (chosen.length < limit && left.length > 0) {
    let best = 0;
    let standing = -1;
    left.forEach((found, at) => {
      const now = seen.standing(found);
      if (now > standing) [best, standing] = [at, now];
    });
    const [next] = left.splice(best, 1);
    if (!next) break;
    seen.add(next);
    chosen.push(next);
  }
  return chosen;
}
