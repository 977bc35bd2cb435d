import { describe, expect, it } from 'vitest';
import { distanceKm, findPlace, placesIn } from './places.ts';

describe('findPlace', () => {
  it.each([
    ['4760', 'Vordingborg'],
    ['4780 Stege', 'Stege'],
    ['stege', 'Stege'],
    ['Vordingborg Kommune', 'Vordingborg'],
    ['praestoe', 'Præstø'],
    ['PRÆSTØ', 'Præstø'],
    ['Vordinborg', 'Vordingborg'],
    ['Jammerbugt kommune', 'Jammerbugt'],
    ['København', 'København'],
    ['Møn', 'Møn'],
  ])('%s', (text, name) => expect(findPlace(text)?.name).toBe(name));

  it.each(['9999', '0000', '', 'xyzzy', '😀', '12', 'Stockholm'])('%s is none of ours', (text) =>
    expect(findPlace(text)).toBeNull(),
  );

  it('knows the municipality', () => expect(findPlace('4780')?.municipality).toBe('Vordingborg'));
});

describe('placesIn', () => {
  const names = (text: string) => placesIn(text).map(({ place, quote }) => [place.name, quote]);

  it('finds them with the words that name them', () => {
    expect(names('noget i Stege eller tæt på Vordingborg')).toEqual([
      ['Stege', 'Stege'],
      ['Vordingborg', 'Vordingborg'],
    ]);
    expect(names('bor i 4760 Vordingborg')).toEqual([['Vordingborg', '4760']]);
  });

  it('takes everyday words and numbers for what they are', () => {
    expect(names('jeg vil give noget tilbage')).toEqual([]);
    expect(names('i 2026 vil jeg tjene 8000 kr')).toEqual([]);
    expect(names('en god by med gode mennesker')).toEqual([]);
  });
});

describe('distanceKm', () => {
  it('is right within a few kilometres', () => {
    const [copenhagen, aarhus] = [findPlace('1050'), findPlace('8000')];
    if (!copenhagen || !aarhus) throw new Error('Places are missing.');
    expect(distanceKm(copenhagen, aarhus)).toBeGreaterThan(150);
    expect(distanceKm(copenhagen, aarhus)).toBeLessThan(165);
    expect(distanceKm(aarhus, aarhus)).toBe(0);
  });
});
