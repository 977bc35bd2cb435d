import { dataBytes } from '../data.ts';

/** Kept as text and read a line at a time when asked for: few of the 17,000 words are ever needed. */
const lines = new Map(
  dataBytes('taxonomy/associations.tsv.gz')
    .toString('utf8')
    .split('\n')
    .map((line) => [line.slice(0, line.indexOf('\t')), line.slice(line.indexOf('\t') + 1)]),
);

export type Weighed = { code: string; weight: number };

/** "2342:0.40 5311:0.20" as groups with weights; a group without one weighs what `otherwise` says. */
export function readWeights(text: string, otherwise = 1): Weighed[] {
  if (text === '') return [];
  return text.split(' ').map((pair) => {
    const [code = '', weight] = pair.split(':');
    return { code, weight: weight === undefined ? otherwise : Number(weight) };
  });
}

/** The unit groups that a word (stem; `en:` before an English one) speaks of in ESCO's own texts, with shares of one. */
export const groupsOfWord = (stem: string): Weighed[] => readWeights(lines.get(stem) ?? '');
