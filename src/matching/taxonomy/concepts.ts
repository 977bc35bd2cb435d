import { dataLines } from '../data.ts';

export type ConceptRow = {
  uri: string;
  type: 'occupation' | 'skill';
  isco: string | null;
  da: string;
  en: string;
  /** For a skill: the unit groups whose occupations need it most, "2342:0.40 5311:0.20". */
  groups: string;
};

export type GroupRow = { code: string; da: string; en: string };

const ESCO = 'http://data.europa.eu/esco/';

function parse(line: string): ConceptRow {
  const [uri = '', type = '', isco = '', da = '', en = '', groups = ''] = line.split('\t');
  return {
    uri: ESCO + uri,
    type: type === 'o' ? 'occupation' : 'skill',
    isco: isco === '' ? null : isco,
    da,
    en: en === '' ? da : en,
    groups,
  };
}

/** ISCO-08, all four levels. */
export const groups: ReadonlyMap<string, GroupRow> = new Map(
  dataLines('taxonomy/groups.tsv.gz').map((line) => {
    const [code = '', da = '', en = ''] = line.split('\t');
    return [code, { code, da, en }];
  }),
);

const esco = dataLines('taxonomy/concepts.tsv.gz').map(parse);
const peopled = new Set(esco.map(({ isco }) => isco));

/** A unit group without occupations of its own (florists are in one) stands for itself. */
const unpeopled: ConceptRow[] = [...groups.values()]
  .filter(({ code }) => code.length === 4 && !peopled.has(code))
  .map(({ code, da, en }) => ({
    uri: `${ESCO}isco/C${code}`,
    type: 'occupation',
    isco: code,
    da,
    en,
    groups: '',
  }));

/** ESCO: occupations first, then skills; labels refer to places in this list. Last, the groups that have no occupation. */
export const concepts: readonly ConceptRow[] = [...esco, ...unpeopled];

function byGroup(): Map<string, number[]> {
  const found = new Map<string, number[]>();
  concepts.forEach(({ isco }, at) => {
    if (isco === null) return;
    const list = found.get(isco);
    if (list) list.push(at);
    else found.set(isco, [at]);
  });
  return found;
}

/** Places of the occupations of each unit group. */
export const occupationsOf: ReadonlyMap<string, readonly number[]> = byGroup();
