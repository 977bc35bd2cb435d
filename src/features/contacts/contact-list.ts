import type { Receiver, Thing } from '../sharing/index.ts';

/** Something of mine that somebody may read until a day. */
export type Read = { thing: Thing; until: Date };

/** Somebody I am in touch with: what they may read of mine, whether they have taken what I asked for, and when we talk. */
export type Somebody = {
  who: Receiver;
  reads: Read[];
  tookAt: Date | null;
  talkedAt: Date | null;
  talks: Omit<Talk, 'who'>[];
};

export type Shared = Read & { who: Receiver };
export type Talk = { who: Receiver; startsAt: Date; endsAt: Date };
export type Took = { who: Receiver; takenAt: Date; doneAt: Date | null };

/** Where I have said yes to something. */
export type PartnerOfMine = {
  slug: string;
  name: string;
  town: string;
  phone: string;
  email: string;
  website: string | null;
};

const keyOf = ({ name, role, centre, partner }: Receiver) => JSON.stringify([name, role, centre, partner]);

const later = (one: Date | null, other: Date | null): Date | null =>
  one && other ? (one > other ? one : other) : (one ?? other);

/** Everybody once, in the order in which they come; of several callbacks somebody took, the latest counts. */
export function togetherBy(
  shares: readonly Shared[],
  taken: readonly Took[],
  talks: readonly Talk[],
): Somebody[] {
  const found = new Map<string, Somebody>();
  const of = (who: Receiver): Somebody => {
    const known = found.get(keyOf(who)) ?? { who, reads: [], tookAt: null, talkedAt: null, talks: [] };
    found.set(keyOf(who), known);
    return known;
  };
  for (const { who, thing, until } of shares) of(who).reads.push({ thing, until });
  for (const { who, takenAt, doneAt } of taken) {
    const one = of(who);
    one.tookAt = later(one.tookAt, takenAt);
    one.talkedAt = later(one.talkedAt, doneAt);
  }
  for (const { who, ...talk } of talks) of(who).talks.push(talk);
  return [...found.values()];
}
