// Learns what the engine knows of skills in advertisements, from the sources named in README.md. Node 24 runs it as it is:
//   node data/skills/train.mjs <folder with esco/ and benchmarks/kompetencer/>
// The same folder gives the same files.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { packLinear, plus, unpackLinear } from '../../src/matching/skills/linear.ts';
import { concepts } from '../../src/matching/taxonomy/concepts.ts';
import { packTagger, plusTagger, unpackTagger } from '../../src/matching/skills/tagger.ts';
import { readCodedSpans, readTaggedSentences } from '../../src/matching/skills/training/kompetencer.ts';
import { FROM_TEXTS, learnFresh, learnSpans } from '../../src/matching/skills/training/learn-codes.ts';
import { learnMadeUp, learnReal } from '../../src/matching/skills/training/learn-tags.ts';
import { madeUpSentences } from './advertisements.mjs';
import { CODES, codedSkills, escoExamples, everydayExamples } from './sources.mjs';

const [, , folder] = process.argv;
if (!folder) {
  console.error('Name the folder that holds esco/ and benchmarks/kompetencer/.');
  process.exit(1);
}
const source = folder.endsWith('/') ? folder : `${folder}/`;
const here = fileURLToPath(new URL('./', import.meta.url));

function write(path, content) {
  const bytes = gzipSync(content, { level: 9 });
  writeFileSync(`${here}${path}`, bytes);
  console.log(`${path}  ${Math.round(bytes.length / 1024)} kB`);
}

const codeOfSkill = new Map(codedSkills(source).map(({ uri, code }) => [uri, CODES.includes(code) ? code : '']));
write('skill-codes.txt.gz', concepts.flatMap(({ uri, type }) => (type === 'skill' ? [codeOfSkill.get(uri) ?? ''] : [])).join('\n'));

const texts = [...escoExamples(source, { label: 1, english: 0.5, description: 0.5 }), ...everydayExamples(3)];
const packed = packLinear(learnFresh(CODES, texts, FROM_TEXTS), 0.2);
write('codes.bin.gz', packed);

const base = unpackLinear(packed);
const spans = readCodedSpans(readFileSync(`${source}benchmarks/kompetencer/2_da_train.tsv`, 'utf8'));
write('codes-tuned.bin.gz', packLinear(plus(learnSpans(base, spans), base, -1), 0.05));

const packedTagger = packTagger(learnMadeUp(madeUpSentences(source)));
write('tags.bin.gz', packedTagger);

const madeUp = unpackTagger(packedTagger);
const sentences = readTaggedSentences(readFileSync(`${source}benchmarks/kompetencer/kompetencer_danish_train.conll`, 'utf8'));
write('tags-tuned.bin.gz', packTagger(plusTagger(learnReal(madeUp, sentences), madeUp, -1)));
