import { dataLines } from '../data.ts';

/** An ESCO occupation, or an ISCO-08 group: groups have names of their own among the labels. */
export type Titled = { uri: string; isco: string; isGroup: boolean; labels: readonly string[] };

const ESCO = 'http://data.europa.eu/esco/';

function occupations(): Titled[] {
  const rows = dataLines('taxonomy/concepts.tsv.gz');
  return dataLines('taxonomy/titles.tsv.gz').map((line, at) => {
    const [uri = '', , isco = ''] = (rows[at] ?? '').split('\t');
    return { uri: ESCO + uri, isco, isGroup: false, labels: line.split('\t') };
  });
}

function groups(): Titled[] {
  return dataLines('taxonomy/groups.tsv.gz').map((line) => {
    const [code = '', da = ''] = line.split('\t');
    return { uri: `${ESCO}isco/C${code}`, isco: code, isGroup: true, labels: [da] };
  });
}

/** Everything a title can mean: occupations first, then groups. */
export const readTitled = (): Titled[] => [...occupations(), ...groups()];
