/**
 * Names of what an offer can be found by, as numbers: `w:` stem of a word, `t:` everyday subject, `g:` ISCO group, `k:` kind of an
 * offer without one. All indexes of
 * a process share them, so that reading a word a second time costs one look into a table.
 */
const numbers = new Map<string, number>();
const names: string[] = [];

/** The number of a feature; a new one gets the next. */
export function featureOf(name: string): number {
  const known = numbers.get(name);
  if (known !== undefined) return known;
  numbers.set(name, names.length);
  names.push(name);
  return names.length - 1;
}

/** The number of a feature that some offer had; undefined when none ever had. */
export const knownFeature = (name: string): number | undefined => numbers.get(name);

export const nameOfFeature = (feature: number): string => names[feature] ?? '';
