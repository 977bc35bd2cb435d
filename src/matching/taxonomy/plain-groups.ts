import { dataLines } from '../data.ts';

type Name = { da: string; en: string };

/** What people call the ISCO-08 unit groups: "pleje og omsorg", not "omsorgsarbejde på institutioner (ekskl. plejehjem)". */
export const plainGroups: ReadonlyMap<string, Name> = new Map(
  dataLines('language/groups.tsv').map((line) => {
    const [code = '', da = '', en = ''] = line.split('\t');
    return [code, { da, en }];
  }),
);
