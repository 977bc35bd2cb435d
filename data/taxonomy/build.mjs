// Builds the compact tables of data/{taxonomy,language,geography} from the raw sources.
// Usage: node data/taxonomy/build.mjs <folder with esco/, geography/ and language/>
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';

const source = process.argv[2] ?? '/work/shared/data';
const data = join(dirname(fileURLToPath(import.meta.url)), '..');
const raw = (path) => readFileSync(join(source, path));
const write = (path, rows) => writeFileSync(join(data, path), gzipSync(rows.map((r) => r.join('\t')).join('\n'), { level: 9 }));
const plain = (s) => (s ?? '').replace(/\s+/g, ' ').trim();
const tail = (uri) => uri.slice(uri.lastIndexOf('/') + 1);

/** Parses CSV with quotes; returns objects by the header's names. */
function csv(text) {
  const rows = [[]];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c === '"' && text[i + 1] === '"') { cell += '"'; i++; }
      else if (c === '"') quoted = false;
      else cell += c;
    } else if (c === '"') quoted = true;
    else if (c === ',') { rows.at(-1).push(cell); cell = ''; }
    else if (c === '\n') { rows.at(-1).push(cell.replace(/\r$/, '')); cell = ''; rows.push([]); }
    else cell += c;
  }
  if (cell) rows.at(-1).push(cell);
  const [head, ...body] = rows;
  head[0] = head[0].replace(/^\uFEFF/, '');
  return body.filter((r) => r.length === head.length).map((r) => Object.fromEntries(head.map((h, i) => [h, r[i]])));
}

const occupations = csv(raw('esco/occupations_da_en.csv').toString());
write('taxonomy/occupations.tsv.gz', occupations.map((o) => [
  tail(o.uri), o.iscoGroup_v120, plain(o.prefLabel_da), plain(o.altLabels_da), plain(o.prefLabel_en_v108),
  plain(o.altLabels_en_v108).split('|').slice(0, 8).join('|'),
]));

const isco = new Map(occupations.map((o) => [o.uri, o.iscoGroup_v120]));
const bridge = new Map();
const relations = gunzipSync(raw('esco/occupation_skill_relations.csv.gz')).toString().split('\n').slice(1);
for (const line of relations) {
  const [occupation, relation, skill] = line.trim().split(',');
  const group = isco.get(occupation);
  if (!group || !skill) continue;
  const groups = bridge.get(skill) ?? new Map();
  groups.set(group, (groups.get(group) ?? 0) + (relation === 'essential' ? 2 : 1));
  bridge.set(skill, groups);
}
/** A skill's four most typical ISCO groups as code:share in per cent; a skill found nearly everywhere points nowhere. */
function typical(uri) {
  const groups = [...(bridge.get(uri) ?? [])];
  const total = groups.reduce((sum, [, n]) => sum + n, 0);
  return groups.sort((a, b) => b[1] - a[1]).slice(0, 4).map(([code, n]) => `${code}:${Math.round((100 * n) / total)}`).join(' ');
}
const skills = csv(raw('esco/skills_da_en.csv').toString());
write('taxonomy/skills.tsv.gz', skills.map((s) => [
  tail(s.uri), plain(s.prefLabel_da), plain(s.altLabels_da), plain(s.prefLabel_en), typical(s.uri),
]));
const groups = csv(raw('esco/isco_groups_da_en.csv').toString());
write('taxonomy/groups.tsv.gz', groups.map((g) => [g.code, plain(g.label_da), plain(g.label_en)]));

const words = raw('language/wordfreq_small_da.tsv').toString().split('\n').slice(1).map((l) => l.split('\t'));
write('language/words.tsv.gz', words.filter(([w]) => /^\p{L}{2,}$/u.test(w ?? '')));
write('language/compounds.tsv.gz', raw('language/dasem_compounds.txt').toString().trim().split('\n').map((l) => [l.trim()]));
write('language/stopwords.tsv.gz', raw('language/stopwords-iso_da.txt').toString().trim().split('\n').map((l) => [l.trim()]));

const homes = new Map(csv(raw('geography/postal_municipality_region.csv').toString()).map((r) => [r.postalCode, r.municipality]));
const codes = csv(raw('geography/postal_codes.csv').toString());
write('geography/postcodes.tsv.gz', codes.map((c) => [
  c.nr, c.navn, homes.get(c.nr) ?? '', (+c.visueltcenter_y).toFixed(4), (+c.visueltcenter_x).toFixed(4),
]));
const municipalities = JSON.parse(raw('geography/municipalities.geojson').toString()).features.map((f) => f.properties);
write('geography/municipalities.tsv.gz', municipalities.map((m) => [
  m.navn, m.visueltcenter_y.toFixed(4), m.visueltcenter_x.toFixed(4),
]));
