import { describe, expect, it } from 'vitest';
import { anOffer } from './fixture.ts';
import { distanceKm, explain, explainInDanish, find, findPlace, makeIndex, understand } from './index.ts';
import type { Offer } from './types.ts';

const offer = (id: string, differences: Partial<Offer> = {}) => anOffer({ id, ...differences });

const offers = [
  offer('heste', {
    title: 'Pas heste',
    description: 'Du strigler og muger ud.',
    isco: ['9212'],
    body: 'heavy',
    setting: 'outdoor',
  }),
  offer('besoeg', { kind: 'volunteering', title: 'Besøgsven for en ældre', isco: ['5322'] }),
  offer('pleje', { title: 'Sosu-hjælper på plejehjem', isco: ['5322'], body: 'heavy' }),
  offer('kontor', { title: 'Kontorhjælp', isco: ['4110'] }),
  offer('mur', { title: 'Murer søges', isco: ['7112'], body: 'heavy' }),
  offer('kaffe', { kind: 'community', title: 'Kaffe og snak' }),
  offer('langt', {
    title: 'Kontorhjælp',
    isco: ['4110'],
    place: { kind: 'site', postcode: '9000', town: 'Aalborg', latitude: 57.03, longitude: 9.91 },
  }),
];
const index = makeIndex(offers);
const ids = (text: string, options = {}) =>
  find(index, understand(text), { limit: 20, ...options }).map((f) => f.offer.id);
const vejle = findPlace('Vejle');

describe('find', () => {
  it('finds by the person’s own words', () => {
    expect(ids('noget med heste')[0]).toBe('heste');
    expect(ids('horses')[0]).toBe('heste');
    expect(ids('jeg er ensom')[0]).toBe('kaffe');
  });

  it('lets heavy work fall for a tired body, and keeps light work with people', () => {
    const found = ids('nedslidt sosu-hjælper, vil gerne være sammen med mennesker men uden tunge løft');
    expect(found.indexOf('besoeg')).toBeLessThan(found.indexOf('pleje'));
  });

  it('lets what is not wanted fall', () => {
    expect(ids('ikke kontor, hellere heste')[0]).toBe('heste');
    expect(ids('har været murer, vil noget andet')[0]).not.toBe('mur');
  });

  it('prefers what is near', () => {
    const found = ids('kontor', { near: vejle });
    expect(found.indexOf('kontor')).toBeLessThan(found.indexOf('langt'));
  });

  it('leaves out what was answered, and puts later last', () => {
    const answers = [
      { offerId: 'heste', answer: 'later' as const, reason: null },
      { offerId: 'mur', answer: 'no' as const, reason: 'wrong_trade' as const },
    ];
    const found = ids('noget med heste eller murer', { answers });
    expect(found).not.toContain('mur');
    expect(found.at(-1)).toBe('heste');
  });

  it('gives a calm varied default when nothing is understood', () => {
    const found = find(index, understand('qqqq zzzz'), { limit: 20 });
    expect(found.length).toBeGreaterThan(3);
    expect(Math.max(...found.map((f) => f.score))).toBeLessThan(0.3);
  });

  it('forgets removed offers', () => {
    const small = makeIndex(offers);
    small.remove('heste');
    expect(small.size).toBe(offers.length - 1);
    expect(find(small, understand('heste'), { limit: 20 }).map((f) => f.offer.id)).not.toContain('heste');
  });

  it('gives scores from 0 to 1, the best first', () => {
    const scores = find(index, understand('ældre mennesker, kaffe, kontor'), { limit: 20 }).map(
      (f) => f.score,
    );
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    for (const score of scores) expect(score).toBeLessThanOrEqual(1);
  });
});

describe('explain', () => {
  it('quotes the wish and the offer', () => {
    const wish = understand('Jeg vil passe heste');
    const [first] = find(index, wish, { limit: 5 });
    const reasons = first ? explain(index, wish, first) : [];
    expect(reasons).toContainEqual(
      expect.objectContaining({ why: 'words', quote: 'heste', evidence: 'heste' }),
    );
    expect(explainInDanish(reasons)).toMatch(/^fordi du skrev “/);
  });
});

describe('places', () => {
  it.each([
    ['7100', 'Vejle'],
    ['vejle kommune', 'Vejle'],
    ['Koebenhavn', 'København'],
    ['Århus', 'Aarhus'],
    ['Aarhus', 'Aarhus'],
    ['vordingbrog', 'Vordingborg'],
    ['Ålborg', 'Aalborg'],
    ['Jammerbugt Kommune', 'Jammerbugt'],
    ['Odense', 'Odense'],
  ])('finds %s', (text, name) => {
    expect(findPlace(text)?.name.replace(/ [A-ZØ]+$/, '')).toBe(name);
  });

  it('knows what it does not know', () => {
    for (const text of ['', 'Narnia', '0000', 'xyzzy by', '12']) expect(findPlace(text)).toBeNull();
  });

  it('measures', () => {
    const [a, b] = [findPlace('København'), findPlace('Aarhus')];
    expect(a && b && distanceKm(a, b)).toBeGreaterThan(140);
    expect(a && b && distanceKm(a, b)).toBeLessThan(175);
  });
});
