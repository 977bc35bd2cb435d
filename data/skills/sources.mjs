import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readCsv, read } from '../taxonomy/steps/sources.mjs';
import { featuresOf } from '../../src/matching/skills/features.ts';

const here = fileURLToPath(new URL('./', import.meta.url));

/** The codes of Kompetencer, of ESCO 1.0: S and A as they are, knowledge by its ISCED field, languages. */
export const CODES = ['A1', 'L1', ...Array.from({ length: 10 }, (_, at) => `K${String(at + 1).padStart(2, '0')}`), ...Array.from({ length: 8 }, (_, at) => `S${at + 1}`)];

/** ESCO 1.2 parted the attitudes of 1.0 among its transversal skills. What each of those groups was before, or is nearest to. */
const TRANSVERSAL = [
  [/proactive|positive attitude|willingness to learn|working efficiently|ethical|creatively|dealing with problems|physical circumstances/, 'A1'],
  [/communicating|supporting others|collaborating|civic|cultural/, 'S1'],
  [/leading others|planning|entrepreneurial/, 'S4'],
  [/processing information|numbers/, 'S2'],
  [/health/, 'S3'],
  [/digital/, 'S5'],
  [/manipulating/, 'S6'],
];

const LANGUAGE = /^(write|understand written|understand spoken|interact verbally in|speak) /;

function groupCodes(folder) {
  const codes = new Map();
  for (const row of readCsv(read(`${folder}esco/skillsHierarchy_en.csv`))) {
    const code = row['Level 1 code'];
    if (!code) continue;
    for (let level = 1; level <= 3; level++)
      if (row[`Level ${level} URI`]) codes.set(row[`Level ${level} URI`], /^\d/.test(code) ? `K${code}` : code);
  }
  return codes;
}

function transversalCodes(folder) {
  return new Map(
    readCsv(read(`${folder}esco/transversalSkillsCollection_en.csv`)).map((row) => [
      row.conceptUri,
      { code: TRANSVERSAL.find(([words]) => words.test(row.broaderConceptPT))?.[1], row },
    ]),
  );
}

/** Every skill of ESCO with its coarse code: the groups above it, the transversal collection, the languages. */
export function codedSkills(folder) {
  const groups = groupCodes(folder);
  const transversal = transversalCodes(folder);
  const skills = readCsv(read(`${folder}esco/skills_da_en.csv`));
  const languages = new Set(skills.filter(({ prefLabel_en }) => LANGUAGE.test(prefLabel_en)).map(({ broaderUris_v120 }) => broaderUris_v120.split('|')[0]));
  return skills.map((skill) => {
    const broader = skill.broaderUris_v120.split('|');
    const above = broader.map((uri) => groups.get(uri)).filter(Boolean);
    const isLanguage = languages.has(skill.uri) || (LANGUAGE.test(skill.prefLabel_en) && languages.has(broader[0]) && broader[0] !== '');
    const code = transversal.get(skill.uri)?.code ?? (isLanguage ? 'L1' : above[0]);
    return { ...skill, code };
  });
}

const example = (text, code, weight) => ({ features: featuresOf(text), code, weight });

/** Labels and descriptions, Danish first; each with its code. */
export function escoExamples(folder, weights) {
  const found = [];
  for (const { code, prefLabel_da, prefLabel_en, altLabels_da, description_da } of codedSkills(folder)) {
    if (!CODES.includes(code)) continue;
    for (const label of [prefLabel_da, ...altLabels_da.split('|')]) if (label) found.push(example(label, code, weights.label));
    if (prefLabel_en && weights.english > 0) found.push(example(prefLabel_en, code, weights.english));
    if (description_da && weights.description > 0) found.push(example(description_da, code, weights.description));
  }
  for (const { code, row } of transversalCodes(folder).values())
    if (code) for (const label of [row.preferredLabel, ...row.altLabels.split('|')]) found.push(example(label, code, weights.english));
  return found;
}

/** The phrases of everyday_skills.tsv. */
export function everydayPhrases() {
  return readFileSync(`${here}everyday_skills.tsv`, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .flatMap((line) => {
      const [code, phrases, language = 'da'] = line.split('\t');
      return phrases.split('|').map((text) => ({ text: text.trim(), code, language }));
    });
}

export const everydayExamples = (weight) => everydayPhrases().map(({ text, code }) => example(text, code, weight));
