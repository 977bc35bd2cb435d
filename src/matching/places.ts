import { dataLines } from './data.ts';
import { distance } from './language/distance.ts';
import { type Token, tokens } from './language/tokens.ts';
import { costOf, isDanishWord } from './language/vocabulary.ts';
import type { Place } from './types.ts';

type Named = Place & { kind: string };

/** Below this cost a town's name is an everyday word too ("Give", "Hals"), and must be written as a place to be one. */
const COMMON_WORD = 5.2;
const MOST_WORDS_OF_A_NAME = 3;
const MOST_PLACES = 3;
const EARTH_RADIUS_KM = 6371;
const LONGEST_TEXT = 6000;
const MOST_WORDS_READ = 800;

function parse(line: string): Named {
  const cells = line.match(/"[^"]*"|[^,]+|(?<=,)(?=,)/g) ?? [];
  const [kind = '', name = '', postcode = '', municipality = '', latitude = '', longitude = ''] =
    line.includes('"') ? cells.map((cell) => cell.replaceAll('"', '')) : line.split(',');
  return {
    kind,
    name,
    postcode: postcode === '' ? null : postcode,
    municipality,
    latitude: Number(latitude),
    longitude: Number(longitude),
  };
}

const keyOf = (name: string) =>
  tokens(name)
    .map(({ word }) => word)
    .join(' ');

type Places = { byCode: Map<string, Place>; byName: Map<string, Place> };

/** A town has the first of its postal codes; names of towns go before those of parts of the country and municipalities. */
function read(): Places {
  const byCode = new Map<string, Place>();
  const byName = new Map<string, Place>();
  const [, ...lines] = dataLines('geography/places.csv');
  const rows = lines.map(parse);
  for (const wanted of ['postcode', 'area', 'municipality']) {
    for (const { kind, ...place } of rows) {
      if (kind !== wanted) continue;
      if (place.postcode !== null) byCode.set(place.postcode, place);
      const key = keyOf(place.name);
      if (!byName.has(key)) byName.set(key, place);
    }
  }
  return { byCode, byName };
}

const places = read();

function misspelt(key: string): Place | null {
  if (key.length < 5) return null;
  const most = key.length >= 9 ? 2 : 1;
  let best: { place: Place; edits: number } | null = null;
  for (const [name, place] of places.byName) {
    if (Math.abs(name.length - key.length) > most || name.length > 28) continue;
    const edits = distance(key, name, most);
    if (edits <= most && edits < (best?.edits ?? most + 1)) best = { place, edits };
  }
  return best?.place ?? null;
}

const withoutKommune = (key: string) => key.replace(/ ?kommune$/, '').trim();

function byKey(key: string): Place | null {
  const { byName } = places;
  const bare = withoutKommune(key);
  return byName.get(key) ?? byName.get(bare) ?? byName.get(bare.replace(/s$/, '')) ?? null;
}

/** The place somebody typed in a field for places: a postal code, a town, a municipality, a part of the country. */
export function findPlace(text: string): Place | null {
  const words = tokens(text.slice(0, 200));
  const code = words.find(({ word, number }) => number && word.length === 4);
  if (code) return places.byCode.get(code.word) ?? null;
  const key = words
    .filter(({ number }) => !number)
    .map(({ word }) => word)
    .join(' ');
  if (key === '') return null;
  return (
    byKey(key) ??
    (words.length > 1 ? byKey(words.map(({ word }) => word).join('')) : null) ??
    misspelt(withoutKommune(key))
  );
}

const BEFORE_A_PLACE = new Set(
  'i paa ved naer omkring fra til omegn bor by in near around from at to close omegnen af'.split(' '),
);

/** Is it meant as a place? A preposition or a capital says so; an everyday word needs both. */
function isMeant(words: readonly Token[], at: number, length: number): boolean {
  const token = words[at];
  if (!token) return false;
  const preposition = BEFORE_A_PLACE.has(words[at - 1]?.word ?? '');
  const common = length === 1 && isDanishWord(token.word) && (costOf(token.word) ?? 9) < COMMON_WORD;
  const last = words[at + length - 1]?.word ?? '';
  if (last === 'kommune') return true;
  return common ? preposition && token.capital : preposition || token.capital;
}

export type PlaceFound = { place: Place; quote: string };

function nameAt(words: readonly Token[], from: number): { place: Place; length: number } | null {
  for (let length = Math.min(MOST_WORDS_OF_A_NAME, words.length - from); length > 0; length--) {
    const slice = words.slice(from, from + length);
    const key = slice.map(({ word }) => word).join(' ');
    const place = byKey(key);
    if (place && isMeant(words, from, length)) return { place, length };
  }
  return null;
}

/** "4760 Vordingborg" is one place; the year 2026 and 1500 kroner are none. */
function codeAt(words: readonly Token[], from: number): Place | null {
  const token = words[from];
  if (!token?.number || token.word.length !== 4) return null;
  const isCode = words[from + 1]?.capital || BEFORE_A_PLACE.has(words[from - 1]?.word ?? '');
  return isCode ? (places.byCode.get(token.word) ?? null) : null;
}

function placeAt(words: readonly Token[], from: number): { place: Place; length: number } | null {
  const code = codeAt(words, from);
  return code ? { place: code, length: 1 } : nameAt(words, from);
}

/** The places a text names, in order, with the words that name them. */
export function placesIn(text: string): PlaceFound[] {
  const words = tokens(text.slice(0, LONGEST_TEXT), MOST_WORDS_READ);
  const found: PlaceFound[] = [];
  for (let from = 0; from < words.length && found.length < MOST_PLACES; ) {
    const here = placeAt(words, from);
    const [first, last] = [words[from], words[from + (here?.length ?? 1) - 1]];
    if (here && first && last && !found.some(({ place }) => place.name === here.place.name)) {
      found.push({ place: here.place, quote: text.slice(first.start, last.end) });
    }
    from += here?.length ?? 1;
  }
  return found;
}

type Point = { latitude: number; longitude: number };

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Kilometres in a straight line (haversine). */
export function distanceKm(a: Point, b: Point): number {
  const half = (angle: number) => Math.sin(radians(angle) / 2) ** 2;
  const along =
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * half(b.longitude - a.longitude);
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(half(b.latitude - a.latitude) + along));
}
