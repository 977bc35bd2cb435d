import { describe, expect, it } from 'vitest';
import { stemDanish } from '../language/stem.ts';
import { wordsOf } from '../language/tokens.ts';
import { partsOf } from '../language/vocabulary.ts';
import { concepts } from './concepts.ts';
import { idfOf, matchLabels, newBudget } from './labels.ts';

/** Every hundredth occupation. */
const sample = concepts.filter(
  ({ type, uri }, at) => type === 'occupation' && at % 100 === 0 && !uri.includes('isco'),
);

describe('the packed index of labels', () => {
  it('was built with the folding, stemming and splitting of today', () => {
    for (const { da } of sample) {
      const features = wordsOf(da).map((word, bit) => ({ name: stemDanish(word), weight: 1, bit: bit % 31 }));
      const best = matchLabels(features, 0.5, newBudget())[0];
      expect(best && concepts[best.concept]?.da, 'run node data/taxonomy/build.mjs').toBeDefined();
      expect(best?.coverage).toBeGreaterThan(0.9);
    }
  });

  it('knows the parts of compounds', () => {
    expect(partsOf('hestestaldsmedhjaelper').length).toBeGreaterThanOrEqual(2);
    expect(partsOf('cykelreparation')).toEqual(['cykel', 'reparation']);
    expect(idfOf(stemDanish('cykel'))).not.toBeNull();
  });

  it('stops when the budget is spent', () => {
    expect(matchLabels([{ name: stemDanish('maskine'), weight: 1, bit: 0 }], 0.1, { postings: 0 })).toEqual(
      [],
    );
  });
});
