/**
 * The readability index of C.-H. Björnsson (Läsbarhet, 1968): words a sentence plus the percentage of words longer than six
 * letters. Under 35 is easy. A heading, an item or a button is a sentence of its own.
 */
export function lix(sentences: string[]): number {
  const all = sentences.flatMap((text) => text.split(/[.!?:]+(?:\s|$)/)).filter((one) => /\p{L}/u.test(one));
  const words = all.flatMap((one) => one.match(/[\p{L}\p{N}]+/gu) ?? []);
  if (words.length === 0) return 0;
  const long = words.filter((word) => word.length > 6).length;
  return words.length / all.length + (100 * long) / words.length;
}
