// Makes municipalities.json from a GeoJSON file of the municipalities: node make-map.mjs <municipalities.geojson>
// Borders that two municipalities share are simplified once, so that no gaps open between neighbours.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A triangle smaller than this (square kilometres) is not worth a corner. */
const TRIANGLE = 0.055;
/** An island smaller than this (square kilometres) is left out, unless it is all there is. */
const ISLAND = 0.3;
/** Kilometres to a degree of latitude, and of longitude at 56 degrees north. */
const [KM_LAT, KM_LON] = [111.3, 62.2];

const key = ([x, y]) => `${x.toFixed(6)},${y.toFixed(6)}`;
const triangle = (a, b, c) =>
  (Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) * KM_LAT * KM_LON) / 2;
const area = (ring) =>
  (Math.abs(ring.reduce((sum, [x, y], i) => sum + x * ring[(i + 1) % ring.length][1] - ring[(i + 1) % ring.length][0] * y, 0)) * KM_LAT * KM_LON) / 2;

/** Visvalingam and Whyatt: the corner that matters least goes first; the ends stay. */
function simplify(line, least) {
  const points = [...line];
  while (points.length > least) {
    let smallest = Number.POSITIVE_INFINITY;
    let at = -1;
    for (let i = 1; i < points.length - 1; i++) {
      const size = triangle(points[i - 1], points[i], points[i + 1]);
      if (size < smallest) [smallest, at] = [size, i];
    }
    if (smallest >= TRIANGLE) break;
    points.splice(at, 1);
  }
  return points;
}

/** The corners where three areas, or two and the sea, meet: a border begins or ends there. */
function junctionsOf(rings) {
  const neighbours = new Map();
  for (const ring of rings) {
    ring.forEach((point, i) => {
      const both = [key(ring.at(i - 1)), key(ring[(i + 1) % ring.length])].sort().join(' ');
      const seen = neighbours.get(key(point));
      neighbours.set(key(point), seen === undefined || seen === both ? both : null);
    });
  }
  return new Set([...neighbours].filter(([, both]) => both === null).map(([point]) => point));
}

const made = new Map();
/** One border, simplified the same from whichever side it is met. */
function border(line, least) {
  const forward = line.map(key).join(' ');
  const backward = [...line].reverse().map(key).join(' ');
  const turned = backward < forward;
  const name = turned ? backward : forward;
  if (!made.has(name)) made.set(name, simplify(turned ? [...line].reverse() : line, least));
  return turned ? [...made.get(name)].reverse() : made.get(name);
}

function simplifyRing(ring, junctions) {
  const first = ring.findIndex((point) => junctions.has(key(point)));
  if (first < 0) {
    const lowest = ring.map(key).reduce((best, name, i, names) => (name < names[best] ? i : best), 0);
    const turned = [...ring.slice(lowest), ...ring.slice(0, lowest)];
    return border([...turned, turned[0]], 5).slice(0, -1);
  }
  const turned = [...ring.slice(first), ...ring.slice(0, first + 1)];
  const out = [];
  let line = [];
  for (const point of turned) {
    line.push(point);
    if (line.length > 1 && junctions.has(key(point))) {
      out.push(...border(line, 2).slice(0, -1));
      line = [point];
    }
  }
  return out;
}

const round = (value) => Math.round(value * 1e4) / 1e4;
const source = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const { features } = source;
const open = (ring) => ring.slice(0, -1);
const rings = features.flatMap(({ geometry }) => geometry.coordinates.flatMap((polygon) => polygon.map(open)));
const junctions = junctionsOf(rings);

const municipalities = features.map(({ properties, geometry }) => {
  const polygons = geometry.coordinates.map((polygon) => polygon.map(open)).sort((a, b) => area(b[0]) - area(a[0]));
  const kept = polygons.filter((polygon, i) => i === 0 || area(polygon[0]) >= ISLAND);
  return {
    code: properties.kode,
    name: properties.navn,
    centre: [round(properties.visueltcenter_x), round(properties.visueltcenter_y)],
    // Outlines and holes alike, each a flat list: longitude, latitude, longitude, latitude, …
    rings: kept.flatMap((polygon) => polygon.map((ring) => simplifyRing(ring, junctions).flat().map(round))),
  };
});

municipalities.sort((a, b) => a.code.localeCompare(b.code));
const lines = municipalities.map((one) => JSON.stringify(one)).join(',\n');
writeFileSync(join(import.meta.dirname, 'municipalities.json'), `[\n${lines}\n]\n`);
const corners = municipalities.reduce((sum, { rings: all }) => sum + all.reduce((n, ring) => n + ring.length / 2, 0), 0);
console.log(`${municipalities.length} municipalities, ${rings.flat().length} corners before, ${corners} after, ${junctions.size} meeting points`);
