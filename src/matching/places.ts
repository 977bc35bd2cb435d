import { once, readTable } from './data.ts';
import { fold } from './fold.ts';
import { withinOneEdit } from './spelling.ts';
import type { Place } from './types.ts';

const RADIUS_KM = 6371;
const LONG = 80;

/** The distance in kilometres between two points of the earth, as the crow flies. */
export function distanceKm(
  a: { latitude: number; longitude: number },
  b: { latitude: number; longitude: number },
): number {
  const rad = Math.PI / 180;
  const dLat = (b.latitude - a.latitude) * rad;
  const dLon = (b.longitude - a.longitude) * rad;
  const h =
    Math.sin(dLat / 2) ** 2 +
    Math.cos(a.latitude * rad) * Math.cos(b.latitude * rad) * Math.sin(dLon / 2) ** 2;
  return 2 * RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

const key = (name: string) =>
  fold(name)
    .replace(/[^a-z0-9 ]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

type Gazetteer = { codes: Map<string, Place>; names: Map<string, Place>; letters: Map<string, string[]> };

function mean(places: Place[], pick: (p: Place) => number): number {
  return places.reduce((sum, p) => sum + pick(p), 0) / places.length;
}

/** Every postal code, and the places of each town name. */
function readTowns(codes: Map<string, Place>): Map<string, Place[]> {
  const towns = new Map<string, Place[]>();
  for (const [postcode, name, municipality, lat, lon] of readTable('geography/postcodes.tsv.gz')) {
    if (!postcode || !name) continue;
    const home = (municipality ?? '').replace(/ Kommune$/, '');
    const place = { name, postcode, municipality: home, latitude: Number(lat), longitude: Number(lon) };
    codes.set(postcode, place);
    const town = key(name);
    for (const alias of new Set([town, town.replace(/ (k|v|n|s|c|oe|nv|sv|noe|soe|by)$/, '')])) {
      towns.set(alias, [...(towns.get(alias) ?? []), place]);
    }
  }
  return towns;
}

function load(): Gazetteer {
  const codes = new Map<string, Place>();
  const names = new Map<string, Place>();
  const towns = readTowns(codes);
  for (const [name, lat, lon] of readTable('geography/municipalities.tsv.gz')) {
    if (!name) continue;
    const place = { name, postcode: null, municipality: name, latitude: Number(lat), longitude: Number(lon) };
    for (const alias of [key(name), `${key(name)} kommune`, `${key(name)}s kommune`]) names.set(alias, place);
  }
  for (const [name, found] of towns) names.set(name, town(found));
  const capital = names.get('koebenhavn');
  for (const alias of ['copenhagen', 'kbh', 'koebenhavns kommune']) if (capital) names.set(alias, capital);
  const letters = new Map<string, string[]>();
  for (const name of names.keys()) {
    const first = name.slice(0, 1);
    letters.set(first, [...(letters.get(first) ?? []), name]);
  }
  return { codes, names, letters };
}

/** A town of one or more postal codes as one place. */
function town(found: Place[]): Place {
  const first = found[0] as Place;
  if (found.length === 1) return first;
  return {
    name: first.name.replace(/ (K|V|N|S|C|Ø|NV|SV|NØ|SØ)$/, ''),
    postcode: null,
    municipality: first.municipality,
    latitude: mean(found, (p) => p.latitude),
    longitude: mean(found, (p) => p.longitude),
  };
}

const gazetteer = once(load);

/** The place with exactly this name or postal code, without any guessing. */
export function knownPlace(text: string): Place | null {
  const name = key(text.slice(0, LONG));
  return gazetteer().codes.get(name) ?? gazetteer().names.get(name) ?? null;
}

/** Every name of a town or a municipality, folded. */
export function placeNames(): ReadonlyMap<string, Place> {
  return gazetteer().names;
}

/** Finds a postal code, a town or a municipality; small misspellings are forgiven, the unknown is null. */
export function findPlace(text: string): Place | null {
  const wanted = key(String(text).slice(0, LONG));
  if (!wanted) return null;
  const code = /\b\d{4}\b/.exec(wanted);
  const byCode = code ? gazetteer().codes.get(code[0]) : undefined;
  if (byCode) return byCode;
  const name = wanted.replace(/\b\d+\b/g, '').trim();
  if (!name) return null;
  const exact = knownPlace(name) ?? knownPlace(name.replace(/ kommune$/, '')) ?? knownPlace(loose(name));
  if (exact) return exact;
  return nearest(name.replace(/s? kommune$/, ''));
}

/** The old spellings: aa may be written a, and oe may be written o. */
function loose(name: string): string {
  return name.replace(/^aalborg$|^alborg$/, 'aalborg').replace(/^arhus$/, 'aarhus');
}

function nearest(name: string): Place | null {
  if (name.length < 5) return null;
  const { letters, names } = gazetteer();
  const near = (letters.get(name.slice(0, 1)) ?? []).filter((other) => withinOneEdit(name, other));
  const best = near.sort((a, b) => Math.abs(a.length - name.length) - Math.abs(b.length - name.length))[0];
  if (best) return names.get(best) ?? null;
  const bare = plain(name);
  for (const other of names.keys()) if (plain(other) === bare) return names.get(other) ?? null;
  return null;
}

/** Folds further: the Danish letters written without their strokes, rings and doubled consonants. */
function plain(name: string): string {
  return name.replace(/ae/g, 'a').replace(/oe/g, 'o').replace(/aa/g, 'a').replace(/(.)\1/g, '$1');
}
