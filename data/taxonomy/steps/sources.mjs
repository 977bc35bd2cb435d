import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { fold } from '../../../src/matching/language/fold.ts';

/** RFC 4180: quoted fields may hold commas, quotes and line breaks. */
export function readCsv(bytes) {
  const rows = [];
  let row = [];
  let field = '';
  let quoted = false;
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (quoted) {
      if (letter === '"' && text[at + 1] === '"') field += text[++at];
      else if (letter === '"') quoted = false;
      else field += letter;
    } else if (letter === '"') quoted = true;
    else if (letter === ',') row.push(field), (field = '');
    else if (letter === '\n') row.push(field), rows.push(row), (row = []), (field = '');
    else if (letter !== '\r') field += letter;
  }
  if (field !== '' || row.length > 0) row.push(field), rows.push(row);
  const [names, ...values] = rows;
  return values.filter((value) => value.length === names.length).map((value) => Object.fromEntries(names.map((name, at) => [name, value[at]])));
}

export const read = (path) => (path.endsWith('.gz') ? gunzipSync(readFileSync(path)) : readFileSync(path));

const list = (text) => text.split('|').map((label) => label.trim()).filter((label) => label !== '');
const short = (uri) => uri.replace('http://data.europa.eu/esco/', '');

/** Occupations first, then skills; relations by place in that list. */
export function readEsco(source) {
  const occupations = readCsv(read(`${source}esco/occupations_da_en.csv`)).map((row) => ({
    uri: short(row.uri),
    type: 'o',
    isco: row.iscoGroup_v120 || null,
    da: row.prefLabel_da,
    altDa: list(row.altLabels_da),
    en: row.prefLabel_en_v108,
    altEn: list(row.altLabels_en_v108),
    descriptionEn: row.description_en_v120,
    descriptionDa: '',
  }));
  const skills = readCsv(read(`${source}esco/skills_da_en.csv`)).map((row) => ({
    uri: short(row.uri),
    type: 's',
    isco: null,
    da: row.prefLabel_da,
    altDa: [...list(row.altLabels_da), ...list(row.hiddenLabels_da)],
    en: row.prefLabel_en,
    altEn: [],
    descriptionEn: '',
    descriptionDa: row.description_da,
  }));
  const concepts = [...occupations, ...skills].filter(({ da, en }) => da !== '' || en !== '');
  for (const concept of concepts) {
    concept.en ||= concept.da;
    concept.da ||= concept.en;
  }
  const at = new Map(concepts.map(({ uri }, index) => [uri, index]));
  const relations = readCsv(read(`${source}esco/occupation_skill_relations.csv.gz`)).flatMap((row) => {
    const occupation = at.get(short(row.occupationUri));
    const skill = at.get(short(row.skillUri));
    return occupation === undefined || skill === undefined ? [] : [{ occupation, skill, essential: row.relationType === 'essential' }];
  });
  const groups = readCsv(read(`${source}esco/isco_groups_da_en.csv`)).map((row) => ({
    code: row.code,
    da: row.label_da,
    en: row.label_en,
    description: row.description_en,
  }));
  return { concepts, relations, groups };
}

/** The frequency list without numbers and signs; the first of words that fold alike is the most frequent. */
export function readFrequencies(source) {
  const seen = new Set();
  return read(`${source}language/wordfreq_small_da.tsv`)
    .toString('utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
    .filter(([word]) => word && /^[\p{L}]{2,}$/u.test(word))
    .map(([word, centibels]) => ({ word: fold(word), centibels: Number(centibels) }))
    .filter(({ word }) => !seen.has(word) && seen.add(word));
}
