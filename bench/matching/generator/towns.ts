import { dataLines } from '../../../src/matching/data.ts';
import { weighed } from './random.ts';

export type Town = {
  postcode: string;
  name: string;
  municipality: string;
  latitude: number;
  longitude: number;
};

/** Thousands of inhabitants of the big municipalities, roughly; the others are taken for equal. */
const BIG: Record<string, number> = {
  København: 660,
  Aarhus: 365,
  Aalborg: 224,
  Odense: 209,
  Vejle: 121,
  Esbjerg: 116,
  Frederiksberg: 104,
  Randers: 100,
  Silkeborg: 100,
  Viborg: 98,
  Horsens: 96,
  Kolding: 94,
  Roskilde: 92,
  Herning: 90,
  Næstved: 84,
  Slagelse: 80,
  Gentofte: 75,
  Sønderborg: 74,
  Holbæk: 74,
  Gladsaxe: 71,
};
const ORDINARY = 43;
/** Half of a municipality's offers are in the town it is called after. */
const CHIEF_TOWN = 0.5;

function readTowns(): Town[] {
  return dataLines('geography/places.csv').flatMap((line) => {
    const [kind, name = '', postcode = '', municipality = '', latitude, longitude] = line.split(',');
    if (kind !== 'postcode') return [];
    return [{ postcode, name, municipality, latitude: Number(latitude), longitude: Number(longitude) }];
  });
}

function weightOf(town: Town, inMunicipality: readonly Town[]): number {
  const people = BIG[town.municipality] ?? ORDINARY;
  const isChief = ({ name }: Town) => name.startsWith(town.municipality);
  const chief = inMunicipality.filter(isChief).length;
  if (chief === 0) return people / inMunicipality.length;
  if (isChief(town)) return (people * CHIEF_TOWN) / chief;
  return (people * (1 - CHIEF_TOWN)) / (inMunicipality.length - chief);
}

const towns = readTowns();
const byMunicipality = Map.groupBy(towns, ({ municipality }) => municipality);

/** A town of Denmark, more often a big one. */
export const drawTown = weighed(towns, (town) =>
  weightOf(town, byMunicipality.get(town.municipality) ?? [town]),
);

const LETTERS: Record<string, string> = { æ: 'ae', ø: 'oe', å: 'aa' };

/** The centre of a municipality: one each. */
export const centreOf = ({ municipality }: Town): string =>
  municipality
    .toLowerCase()
    .replace(/[æøå]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[^a-z]+/g, '-');
