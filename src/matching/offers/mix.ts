/** How much the next offer of the same kind, partner or trade steps back. Gentle: what fits clearly better stays first. */
const SAME_KIND = 0.97;
const SAME_PARTNER = 0.96;
const SAME_TRADE = 0.97;
const MOST_STEPS = 4;

/** What is looked at for variety; numbers of the index's facts, trade 0 for none. */
export type Mixed = { score: number; kind: number; partner: number; trade: number };

const power = (base: number, times: number) => base ** Math.min(MOST_STEPS, times);

class Seen {
  readonly #kinds = new Map<number, number>();
  readonly #partners = new Map<number, number>();
  readonly #trades = new Map<number, number>();

  standing({ score, kind, partner, trade }: Mixed): number {
    return (
      score *
      power(SAME_KIND, this.#kinds.get(kind) ?? 0) *
      power(SAME_PARTNER, this.#partners.get(partner) ?? 0) *
      power(SAME_TRADE, trade === 0 ? 0 : (this.#trades.get(trade) ?? 0))
    );
  }

  add({ kind, partner, trade }: Mixed): void {
    this.#kinds.set(kind, (this.#kinds.get(kind) ?? 0) + 1);
    this.#partners.set(partner, (this.#partners.get(partner) ?? 0) + 1);
    this.#trades.set(trade, (this.#trades.get(trade) ?? 0) + 1);
  }
}

/** How many of the best are looked at for a mixed list of `limit`. */
export const enoughToMix = (limit: number): number => limit * 3 + 20;

/** The best `limit`, mixed so that different kinds, partners and trades show. `ranked` comes best first. */
export function mix<One extends Mixed>(ranked: readonly One[], limit: number): One[] {
  const left = [...ranked];
  const seen = new Seen();
  const chosen: One[] = [];
  while (chosen.length < limit && left.length > 0) {
    let best = 0;
    let standing = -1;
    left.forEach((one, at) => {
      const now = seen.standing(one);
      if (now > standing) [best, standing] = [at, now];
    });
    const [next] = left.splice(best, 1);
    if (!next) break;
    seen.add(next);
    chosen.push(next);
  }
  return chosen;
}
