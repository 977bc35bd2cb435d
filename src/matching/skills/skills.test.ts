import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSkills } from './index.ts';
import { partsOfSpan } from './parts.ts';
import { sentencesOf } from './pieces.ts';
import { tagFeatures } from './tag-features.ts';
import { tagSentence } from './tagger.ts';
import { tagsFromMadeUp } from './tags.ts';
import { blocks, readTaggedSentences } from './training/kompetencer.ts';
import { learnReal } from './training/learn-tags.ts';
import { scoreTags } from './training/score-tags.ts';

const file = new URL('../../../data/benchmarks/kompetencer/kompetencer_danish_train.conll', import.meta.url);
const sentences = readTaggedSentences(readFileSync(file, 'utf8'));

test('skills are found in advertisements that were not learnt from', () => {
  const base = tagsFromMadeUp();
  const judged = blocks(sentences, 10).flatMap(({ held, rest }) => {
    const tagger = learnReal(base, rest);
    return held.map(({ words, tags }) => ({ gold: tags, given: tagSentence(tagger, tagFeatures(words)) }));
  });
  const { strict, loose, any } = scoreTags(judged);
  expect(judged).toHaveLength(263);
  expect(strict.f1).toBeGreaterThan(0.26);
  expect(loose.f1).toBeGreaterThan(0.64);
  expect(any.f1).toBeGreaterThan(0.66);
});

const read = (text: string) => readSkills(text).map(({ quote, kind, code }) => ({ quote, kind, code }));

test('an advertisement is read into what it asks for', () => {
  expect(
    read('Du er tålmodig og serviceminded. Du kan køre truck, og du har kendskab til regnskab.'),
  ).toEqual([
    { quote: 'tålmodig', kind: 'skill', code: 'A1' },
    { quote: 'serviceminded', kind: 'skill', code: 'A1' },
    { quote: 'køre truck', kind: 'skill', code: 'S8' },
    { quote: 'regnskab', kind: 'knowledge', code: 'K04' },
  ]);
});

test('what a comma parts are several skills', () => {
  expect(
    read('Dine opgaver er at pakke varer, betjene kunder, gøre rent.').map(({ quote }) => quote),
  ).toEqual(['pakke varer', 'betjene kunder', 'gøre rent']);
});

test.each([
  ['passe dyr og reparere hegn', ['passe dyr', 'reparere hegn']],
  ['planlægge og lede arbejdet', ['planlægge og lede arbejdet']],
  ['passe børn og ældre i hjemmet', ['passe børn og ældre i hjemmet']],
  ['pakke varer, rydde op,', ['pakke varer', 'rydde op']],
])('an "og" parts whole tasks, and binds words with the same object: %s', (span, parts) => {
  const [pieces = []] = sentencesOf(span);
  const words = partsOfSpan(pieces).map((part) => part.map(({ text }) => text).join(' '));
  expect(words.filter((text) => text !== '')).toEqual(parts);
});

test('the nearest skill of ESCO comes with its address', () => {
  const [skill] = readSkills('Du kan lide at lege med børn.');
  expect(skill?.esco?.uri).toMatch(/^http:\/\/data\.europa\.eu\/esco\/skill\//);
  expect(skill?.esco?.label).toBe('lege med børn');
});

test.each(['Stillingen er på 37 timer om ugen.', 'Ansøgningsfristen er den 3. maj kl. 12.', '', '  \n '])(
  '"%s" asks for no skill',
  (text) => {
    expect(readSkills(text)).toEqual([]);
  },
);

test('any text is read without a fault, and every quote stands where it says', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      for (const { start, end, quote, score, code } of readSkills(text)) {
        expect(text.slice(start, end)).toBe(quote);
        expect(quote.trim()).not.toBe('');
        expect(score).toBeGreaterThan(0);
        expect(code).toMatch(/^[SKLA]\d/);
      }
    }),
  );
});
