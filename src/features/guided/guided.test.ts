import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ORDER, QUESTIONS, readChoices, toWish } from './guided.ts';
import { words } from './words.ts';

const none = () => [];

describe('the guided way', () => {
  it('makes a wish in plain words', () => {
    const given: Record<string, string[]> = {
      joy: ['animals', 'making'],
      where: ['outdoors'],
      strength: ['light'],
      road: ['learn'],
    };
    const { phrases, sentences } = words.da;
    expect(
      toWish(
        readChoices((question) => given[question] ?? []),
        phrases,
        sentences,
      ),
    ).toBe(
      'Jeg kan godt lide dyr og at lave noget med hænderne. Jeg vil gerne være udendørs. Det må gerne være uden tunge løft. Jeg tænker på et kursus eller en uddannelse.',
    );
  });

  it('makes nothing out of nothing', () => {
    expect(toWish(readChoices(none), words.da.phrases, words.da.sentences)).toBe('');
  });

  it('takes whatever is sent, keeps what is ours, in our order, once', () => {
    const anything = fc.array(fc.oneof(fc.string(), fc.constantFrom(...Object.values(QUESTIONS).flat())));
    fc.assert(
      fc.property(anything, (sent) => {
        const chosen = readChoices(() => sent);
        for (const question of ORDER) {
          const known: readonly string[] = QUESTIONS[question];
          expect(chosen[question]).toEqual(known.filter((choice) => sent.includes(choice)));
        }
      }),
    );
  });
});
