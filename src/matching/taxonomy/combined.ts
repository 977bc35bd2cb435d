import { dataLines } from '../data.ts';

/** Unit groups that two everyday subjects mean together, by the names of both. */
export const combined: ReadonlyMap<string, string[]> = new Map(
  dataLines('language/combined.tsv').flatMap((line) => {
    const [subjects = '', groups = ''] = line.split('\t');
    const [first = '', second = ''] = subjects.split(' ');
    return [[`${first} ${second}`, groups.split(' ')]];
  }),
);
