import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One municipality as data/geography/README-map.md tells of it. */
type Stored = { code: string; name: string; centre: [number, number]; rings: number[][] };

/** The same as GeoJSON, as d3-geo draws it. */
export type Municipality = {
  type: 'Feature';
  properties: { code: string; name: string; centre: [number, number] };
  geometry: { type: 'MultiPolygon'; coordinates: Position[][][] };
};

export type Position = [longitude: number, latitude: number];

const FILE = join(import.meta.dirname, '../../../data/geography/municipalities.json');

function ringOf(flat: number[]): Position[] {
  const corners: Position[] = [];
  for (let i = 0; i + 1 < flat.length; i += 2) corners.push([flat[i] ?? 0, flat[i + 1] ?? 0]);
  return [...corners, ...corners.slice(0, 1)];
}

/** On the plane an outline is an outline, so every ring may stand as a polygon of its own. */
const toFeature = ({ code, name, centre, rings }: Stored): Municipality => ({
  type: 'Feature',
  properties: { code, name, centre },
  geometry: { type: 'MultiPolygon', coordinates: rings.map((ring) => [ringOf(ring)]) },
});

let all: Municipality[] | undefined;

/** All of Denmark, read when the first map is drawn. */
export function municipalities(): Municipality[] {
  all ??= (JSON.parse(readFileSync(FILE, 'utf8')) as Stored[]).map(toFeature);
  return all;
}
