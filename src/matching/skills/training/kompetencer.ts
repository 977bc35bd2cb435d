/** A span of an advertisement with its coarse ESCO code. */
export type CodedSpan = { text: string; code: string };

/** Words of a sentence with their tags, as places in TAGS. */
export type TaggedSentence = { words: readonly string[]; tags: readonly number[] };

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

const TAG_OF: Record<string, number> = { 'B-Skill': 1, 'I-Skill': 2, 'B-Knowledge': 3, 'I-Knowledge': 4 };
const isSign = (word: string | undefined) => word !== undefined && /^[^\p{L}\p{N}]+$/u.test(word);

/** A stop that was marked as the end of a span is no part of it. */
function withoutEndSigns({ words, tags }: { words: string[]; tags: number[] }): TaggedSentence {
  for (let at = words.length - 1; at >= 0; at--) {
    const continues = tags[at + 1] === 2 || tags[at + 1] === 4;
    if (isSign(words[at]) && !continues && (tags[at] === 2 || tags[at] === 4)) tags[at] = 0;
  }
  return { words, tags };
}

/** The sentences of a file of words with two columns of tags, one for skills and one for knowledge. */
export function readTaggedSentences(file: string): TaggedSentence[] {
  const sentences = [{ words: [] as string[], tags: [] as number[] }];
  for (const line of file.split('\n')) {
    const [word = '', skill = '', knowledge = ''] = line.replace(/\r$/, '').split('\t');
    if (word.trim() === '') sentences.push({ words: [], tags: [] });
    else {
      sentences.at(-1)?.words.push(word.trim());
      sentences.at(-1)?.tags.push(TAG_OF[skill] ?? TAG_OF[knowledge] ?? 0);
    }
  }
  return sentences.filter(({ words }) => words.length > 0).map(withoutEndSigns);
}
