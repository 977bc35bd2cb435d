import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { codeOf, codesFromTexts } from './codes.ts';
import { featuresOf } from './features.ts';
import { likeliest } from './linear.ts';
import { blocks, readCodedSpans } from './training/kompetencer.ts';
import { learnSpans } from './training/learn-codes.ts';
import { accuracy, weightedF1 } from './training/score-codes.ts';

const file = new URL('../../../data/benchmarks/kompetencer/2_da_train.tsv', import.meta.url);
const spans = readCodedSpans(readFileSync(file, 'utf8'));

test('the code of a span is found in advertisements that were not learnt from', () => {
  const base = codesFromTexts();
  const judged = blocks(spans, 10).flatMap(({ held, rest }) => {
    const model = learnSpans(base, rest);
    return held.map(({ text, code }) => ({ gold: code, given: likeliest(model, featuresOf(text)).name }));
  });
  expect(judged).toHaveLength(138);
  expect(weightedF1(judged)).toBeGreaterThan(0.85);
  expect(accuracy(judged)).toBeGreaterThan(0.85);
});

test('the texts of ESCO and everyday phrases are enough to begin with', () => {
  const base = codesFromTexts();
  const judged = spans.map(({ text, code }) => ({
    gold: code,
    given: likeliest(base, featuresOf(text)).name,
  }));
  expect(weightedF1(judged)).toBeGreaterThan(0.85);
});

test.each([
  ['køre gaffeltruck', 'S8'],
  ['passe børn', 'S3'],
  ['bogføring', 'K04'],
  ['svensk', 'L1'],
  ['hjertevarm', 'A1'],
  ['betjene kunder i butikken', 'S1'],
])('"%s" is of group %s', (text, code) => {
  expect(codeOf(text).code).toBe(code);
});

test('weighted F1 is the F1 of each class by how often it is right', () => {
  const judged = [
    { gold: 'a', given: 'a' },
    { gold: 'a', given: 'b' },
    { gold: 'b', given: 'b' },
    { gold: 'c', given: 'a' },
  ];
  expect(weightedF1(judged)).toBeCloseTo((2 * 0.5 + 1 * (2 / 3) + 0) / 4, 6);
});
