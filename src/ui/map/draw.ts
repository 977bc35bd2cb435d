import { type GeoIdentityTransform, geoIdentity, geoPath } from 'd3-geo';
import { type Municipality, municipalities, type Position } from './municipalities.ts';

export type Place = { longitude: number; latitude: number; name: string };
export type Area = { code: string; name: string; own: boolean; d: string };
export type Label = { text: string; own: boolean; x: number; y: number };
export type Dot = { name: string; x: number; y: number };
type Ground = {
  areas: Area[];
  labels: Label[];
  place: (longitude: number, latitude: number) => [number, number];
};

export const MAP_WIDTH = 640;
export const MAP_HEIGHT = 480;
const MARGIN = 56;

// Denmark is small: with degrees of longitude drawn as long as they are at 56 degrees north, a flat map is true enough.
const SHRINK = Math.cos((56 * Math.PI) / 180);
const flat = ([longitude, latitude]: Position): Position => [longitude * SHRINK, latitude];

let country: Municipality[] | undefined;
const flatCountry = (): Municipality[] => {
  country ??= municipalities().map((one) => ({
    ...one,
    geometry: {
      ...one.geometry,
      coordinates: one.geometry.coordinates.map((polygon) => polygon.map((ring) => ring.map(flat))),
    },
  }));
  return country;
};

const isOn = ([x, y]: [number, number], edge: number): boolean =>
  x > edge && y > edge / 3 && x < MAP_WIDTH - edge && y < MAP_HEIGHT - edge / 3;

function labelsOf(shown: Municipality[], own: ReadonlySet<string>, project: Ground['place']): Label[] {
  return shown.flatMap(({ properties: { code, name, centre } }) => {
    const [x, y] = project(...centre);
    // Near the edge a name would be cut off.
    const edge = 12 + name.length * 7;
    return isOn([x, y], edge) ? [{ text: name, own: own.has(code), x: Math.round(x), y: Math.round(y) }] : [];
  });
}

function fitted(own: Municipality[]): GeoIdentityTransform {
  const frame: [[number, number], [number, number]] = [
    [MARGIN, MARGIN],
    [MAP_WIDTH - MARGIN, MAP_HEIGHT - MARGIN],
  ];
  const projection = geoIdentity()
    .reflectY(true)
    .fitExtent(frame, { type: 'FeatureCollection', features: own });
  return projection.clipExtent([
    [-4, -4],
    [MAP_WIDTH + 4, MAP_HEIGHT + 4],
  ]);
}

function ground(codes: readonly string[]): Ground {
  const own = new Set(codes);
  const mine = flatCountry().filter(({ properties }) => own.has(properties.code));
  const projection = fitted(mine.length > 0 ? mine : flatCountry());
  const path = geoPath(projection).digits(0);
  const drawn = flatCountry().flatMap((one) => {
    const d = path(one);
    return d
      ? [
          {
            one,
            area: {
              code: one.properties.code,
              name: one.properties.name,
              own: own.has(one.properties.code),
              d,
            },
          },
        ]
      : [];
  });
  const place: Ground['place'] = (longitude, latitude) =>
    projection(flat([longitude, latitude])) ?? [-99, -99];
  return {
    // One's own last, so that its border lies on top.
    areas: drawn.map(({ area }) => area).sort((a, b) => Number(a.own) - Number(b.own)),
    labels: labelsOf(
      drawn.map(({ one }) => one),
      own,
      place,
    ),
    place,
  };
}

// A centre's area seldom changes, and there are about a hundred of them.
const grounds = new Map<string, Ground>();

/** What a map of these municipalities consists of, in the units of its picture. */
export function drawMap(
  codes: readonly string[],
  places: readonly Place[],
): { areas: Area[]; labels: Label[]; dots: Dot[] } {
  const name = [...codes].sort().join(' ');
  const known = grounds.get(name) ?? ground(codes);
  if (grounds.size < 200) grounds.set(name, known);
  const dots = places.flatMap(({ longitude, latitude, name: text }) => {
    const [x, y] = known.place(longitude, latitude);
    return isOn([x, y], 4) ? [{ name: text, x: Math.round(x), y: Math.round(y) }] : [];
  });
  return { areas: known.areas, labels: known.labels, dots };
}
