import { read, readCsv } from './sources.mjs';

/** Parts of the country that people name, and no register has; about the middle of each. */
const AREAS = [
  ['Møn', 54.98, 12.3], ['Bogø', 54.93, 12.05], ['Lolland', 54.77, 11.4], ['Falster', 54.8, 11.97], ['Sydsjælland', 55.12, 11.85], ['Vestsjælland', 55.5, 11.3],
  ['Nordsjælland', 55.92, 12.3], ['Sjælland', 55.48, 11.9], ['Amager', 55.63, 12.6], ['Fyn', 55.35, 10.4], ['Sydfyn', 55.08, 10.5],
  ['Nordfyn', 55.52, 10.3], ['Vestfyn', 55.4, 10.0], ['Østfyn', 55.35, 10.7], ['Nordjylland', 57.1, 9.85], ['Vendsyssel', 57.37, 10.1], ['Himmerland', 56.8, 9.6],
  ['Thy', 56.97, 8.5], ['Mors', 56.8, 8.75], ['Salling', 56.65, 9.0], ['Djursland', 56.38, 10.6], ['Vestjylland', 56.2, 8.4], ['Midtjylland', 56.25, 9.4],
  ['Østjylland', 56.1, 10.0], ['Sønderjylland', 55.05, 9.3], ['Sydjylland', 55.5, 9.2], ['Trekantområdet', 55.57, 9.6], ['Hanherred', 57.1, 9.2], ['Odsherred', 55.85, 11.6],
  ['Stevns', 55.32, 12.25], ['Bornholm', 55.12, 14.92], ['København', 55.68, 12.57], ['Aarhus', 56.156, 10.21], ['Odense', 55.396, 10.388], ['Aalborg', 57.047, 9.92],
  ['Jylland', 56.2, 9.2], ['Nørrebro', 55.698, 12.55], ['Østerbro', 55.706, 12.577], ['Vesterbro', 55.668, 12.545],
];

const quote = (text) => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const round = (number) => Math.round(number * 1e4) / 1e4;
const bare = (municipality) => municipality.replace(/ Kommune$/, '').replace(/s$/, '');

/** kind,name,postcode,municipality,latitude,longitude */
export function buildPlaces(source) {
  const registered = readCsv(read(`${source}geography/postal_municipality_region.csv`));
  const municipalityOf = new Map(registered.map((row) => [row.postalCode, row.municipality]));
  const geo = JSON.parse(read(`${source}geography/municipalities.geojson`).toString('utf8'));
  const municipalities = geo.features.map(({ properties }) => ({
    name: properties.navn, latitude: properties.visueltcenter_y, longitude: properties.visueltcenter_x,
  }));
  // "Københavns Kommune" has an s of its own; the register's own name is what we show.
  const official = new Map(municipalities.map(({ name }) => [bare(name).toLowerCase(), name]));
  const toName = (name = '') => official.get(bare(name).toLowerCase()) ?? name.replace(/ Kommune$/, '');
  const rows = [
    ...readCsv(read(`${source}geography/postal_codes.csv`)).map((row) => [
      'postcode', row.navn, row.nr, toName(municipalityOf.get(row.nr)), Number(row.visueltcenter_y), Number(row.visueltcenter_x),
    ]),
    ...municipalities.map(({ name, latitude, longitude }) => ['municipality', name, '', name, latitude, longitude]),
    ...AREAS.map(([name, latitude, longitude]) => ['area', name, '', '', latitude, longitude]),
  ];
  return ['kind,name,postcode,municipality,latitude,longitude', ...rows.map((row) => row.map((value) => (typeof value === 'number' ? round(value) : quote(value))).join(',')), ''].join('\n');
}
