/** How many rows a table of weights has. */
export const BUCKETS = 1 << 15;

/** The row of a feature by its name (FNV-1a): the same on every machine, and no list of names to carry along. */
export function bucketOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) {
    hash ^= name.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  return ((hash >>> 0) ^ (hash >>> 15)) & (BUCKETS - 1);
}
