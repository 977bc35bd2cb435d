/** Numbers that are the same for the same seed: 0 <= n < 1. */
export type Random = () => number;

export const whole = (random: Random, from: number, to: number): number =>
  from + Math.floor(random() * (to - from + 1));

/** One of a list, each as likely. */
export function pick<T>(random: Random, list: readonly T[]): T {
  const one = list[Math.floor(random() * list.length)];
  if (one === undefined) throw new RangeError('There is nothing to pick from.');
  return one;
}

/** The earlier in the list, the likelier: as words and trades are in the world. */
export function pickEarly<T>(random: Random, list: readonly T[]): T {
  const one = list[Math.floor(list.length * random() ** 2.2)];
  if (one === undefined) throw new RangeError('There is nothing to pick from.');
  return one;
}

/** Draws from a list by weight. */
export function weighed<T>(list: readonly T[], weightOf: (one: T) => number): (random: Random) => T {
  let total = 0;
  const sums = list.map((one) => {
    total += weightOf(one);
    return total;
  });
  return (random) => {
    const at = random() * total;
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) > at) high = middle;
      else low = middle + 1;
    }
    const one = list[low];
    if (one === undefined) throw new RangeError('There is nothing to draw from.');
    return one;
  };
}

/** The list in another order (Fisher and Yates). */
export function shuffled<T>(random: Random, list: readonly T[]): T[] {
  const found = [...list];
  for (let last = found.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [found[last], found[other]] = [found[other] as T, found[last] as T];
  }
  return found;
}

/** Of the form of a UUID, version 4. */
export function idOf(random: Random): string {
  const hex = (digits: number) =>
    Math.floor(random() * 16 ** digits)
      .toString(16)
      .padStart(digits, '0');
  return `${hex(8)}-${hex(4)}-4${hex(3)}-${pick(random, ['8', '9', 'a', 'b'])}${hex(3)}-${hex(8)}${hex(4)}`;
}
