import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLeaving } from './leaving.ts';
import { stances } from './polarity.ts';
import { tokens } from './tokens.ts';

const read = (text: string) => {
  const words = tokens(text);
  const found = stances(words, () => true);
  return Object.fromEntries(words.map(({ word }, at) => [word, found[at]]));
};

describe('how the person stands to each word', () => {
  it.each([
    ['ikke kontor, gerne dyr', { kontor: 'avoided', dyr: 'wanted' }],
    ['ikke kontor, lager eller butik', { kontor: 'avoided', lager: 'avoided', butik: 'avoided' }],
    ['væk fra lageret og ind i et køkken', { lageret: 'avoided', koekken: 'wanted' }],
    ['fra skole til køkken vil jeg skifte', { koekken: 'wanted' }],
    ['skifte fra skole til køkken', { skole: 'avoided', koekken: 'wanted' }],
    ['hellere dyr end mennesker', { dyr: 'wanted', mennesker: 'avoided' }],
    ['har været murer, vil bage', { murer: 'past', bage: 'wanted' }],
    ['kontor er ikke noget for mig', { kontor: 'avoided' }],
    ['ikke kun dyr', { dyr: 'wanted' }],
    ['vil ikke tilbage til fabrikken', { fabrikken: 'avoided' }],
    ['lærer, der gerne vil køre bus', { laerer: 'past', bus: 'wanted' }],
    ['tired of offices but love plants', { offices: 'avoided', plants: 'wanted' }],
    ['alt andet end rengøring', { rengoering: 'avoided' }],
    ['kontor, det gider jeg ikke', { kontor: 'avoided' }],
    ['butik er bare ikke lige mig', { butik: 'avoided' }],
    ['fra slagter til pædagog', { slagter: 'avoided', paedagog: 'wanted' }],
    ['kontor fra 8 til 16', { kontor: 'wanted' }],
    ['sælger i dag, drømmer om at blive gartner', { saelger: 'past', gartner: 'wanted' }],
    ['jeg har kørt lastbil, nu vil jeg bage', { lastbil: 'past', bage: 'wanted' }],
    ['jeg har aldrig prøvet at svejse', { svejse: 'wanted' }],
    ['anything but cleaning', { cleaning: 'avoided' }],
    ['leaving teaching for gardening', { teaching: 'avoided', gardening: 'wanted' }],
    ['rather cats than dogs', { cats: 'wanted', dogs: 'avoided' }],
  ])('%s', (text, expected) => expect(read(text)).toMatchObject(expected));

  it('has one answer for each word, whatever the words', () => {
    const some = fc.array(
      fc.constantFrom(
        'ikke',
        'men',
        'end',
        'hellere',
        'fra',
        'til',
        ',',
        '.',
        'og',
        'hest',
        'der gerne vil',
        'nej tak',
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(some, (words) => {
        const all = tokens(words.join(' '));
        const found = stances(all, () => true);
        expect(found.length).toBe(all.length);
        expect(found.every((stance) => stance !== undefined)).toBe(true);
      }),
    );
  });

  it('hears when somebody wants something else', () => {
    expect(isLeaving(tokens('har været murer, vil noget andet'))).toBe(true);
    expect(isLeaving(tokens('har været murer i ti år'))).toBe(false);
  });
});
