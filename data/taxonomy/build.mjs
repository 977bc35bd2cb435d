// Builds what the engine reads of ESCO, from the sources named in README.md. Node 24 runs it as it is:
//   node data/taxonomy/build.mjs <folder with esco/, language/ and geography/>
// It uses the engine's own folding, stemming and splitting, so the index and the reading of a text never disagree.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { associations } from './steps/associations.mjs';
import { documents } from './steps/documents.mjs';
import { readEsco, readFrequencies } from './steps/sources.mjs';
import { labelIndex, pack } from './steps/labels.mjs';
import { needs } from './steps/needs.mjs';
import { buildPlaces } from './steps/places.mjs';
import { titles } from './steps/titles.mjs';
import { vectors } from './steps/vectors.mjs';

const [, , folder] = process.argv;
if (!folder) {
  console.error('Name the folder that holds esco/, language/ and geography/.');
  process.exit(1);
}
const source = folder.endsWith('/') ? folder : `${folder}/`;
const data = fileURLToPath(new URL('../', import.meta.url));

function write(path, content) {
  const bytes = path.endsWith('.gz') ? gzipSync(content, { level: 9 }) : content;
  writeFileSync(`${data}${path}`, bytes);
  console.log(`${path}  ${Math.round(bytes.length / 1024)} kB`);
}

const esco = readEsco(source);
const frequencies = readFrequencies(source);
write('language/wordfreq_da.tsv.gz', frequencies.map(({ word, centibels }) => `${word}\t${centibels}`).join('\n'));

const index = labelIndex(esco, frequencies);
const { stems, groupsOfSkill } = associations(esco, index);
const rows = esco.concepts.map((concept, at) =>
  [concept.uri, concept.type, concept.isco ?? '', concept.da, concept.en === concept.da ? '' : concept.en, groupsOfSkill[at] ?? ''].join('\t'),
);
write('taxonomy/concepts.tsv.gz', rows.join('\n'));
write('taxonomy/groups.tsv.gz', esco.groups.map((group) => [group.code, group.da, group.en].join('\t')).join('\n'));
write('taxonomy/titles.tsv.gz', titles(esco).join('\n'));
write('taxonomy/needs.txt.gz', needs(esco).join('\n'));
write('taxonomy/title-vectors.bin.gz', vectors(documents(esco, index.costs)));
write('taxonomy/words.tsv.gz', index.words.map(([word, language, count]) => `${word}\t${language}\t${count}`).join('\n'));
write('taxonomy/labels.bin.gz', pack(index));
write('taxonomy/associations.tsv.gz', stems.join('\n'));
write('geography/places.csv', buildPlaces(source));
