/** A span of an advertisement with its coarse ESCO code. */
export type CodedSpan = { text: string; code: string };

/** The lines of a file of coded spans: text, tab, code. */
export function readCodedSpans(file: string): CodedSpan[] {
  return file
    .split('\n')
    .map((line) => line.replace(/\r$/, '').split('\t'))
    .flatMap(([text = '', code = '']) => (text === '' || code === '' ? [] : [{ text, code: code.trim() }]));
}

/** Parts that follow each other, never mixed: what stands together in one advertisement stays together. */
export function blocks<T>(items: readonly T[], count: number): { held: T[]; rest: T[] }[] {
  const blockOf = (at: number) => Math.floor((at * count) / items.length);
  return Array.from({ length: count }, (_, block) => ({
    held: items.filter((_item, at) => blockOf(at) === block),
    rest: items.filter((_item, at) => blockOf(at) !== block),
  }));
}
