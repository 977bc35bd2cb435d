import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anOffer, demoOffers } from './fixture.ts';
import { explain, explainInDanish, find, findPlace, makeIndex, understand } from './index.ts';
import type { Answer, Offer } from './types.ts';

const offers = demoOffers();
const index = makeIndex(offers);
const search = (text: string, answers: Answer[] = [], limit = 8) =>
  find(index, understand(text), { answers, near: null, limit });
const titles = (text: string, limit = 5) => search(text, [], limit).map(({ offer }) => offer.title);
const no = (offer: Offer, reason: Answer['reason'] = null): Answer => ({
  offerId: offer.id,
  answer: 'no',
  reason,
});

describe('finds in the demo centres', () => {
  it.each([
    ['noget med heste', /hest/i],
    ['I would like to work with horses', /hest/i],
    ['lære at sy mit eget tøj', /sy|systue/i],
    ['starte for mig selv med cykler', /cykelsmed/i],
    ['kan ikke sove', /søvn|natten/i],
    ['har mistet min mand', /sorg|mistet/i],
    ['frivillig besøgsven', /besøgsven/i],
    ['bager', /bager|surdej|kager/i],
    ['kørekort C', /lastbil/i],
    ['nedslidt sosu-hjælper, vil gerne være sammen med mennesker men uden tunge løft', /omsorg/i],
  ])('%s', (text, expected) => expect(titles(text).join(' | ')).toMatch(expected));

  it('shows no heavy work to somebody whose body is worn', () => {
    const found = search('nedslidt sosu-hjælper, vil gerne være sammen med mennesker men uden tunge løft');
    expect(found.every(({ offer }) => offer.body !== 'heavy')).toBe(true);
  });

  it('shows different kinds when nothing is understood, and is not sure of itself', () => {
    const found = search('', [], 8);
    expect(new Set(found.map(({ offer }) => offer.kind)).size).toBeGreaterThanOrEqual(6);
    expect(Math.max(...found.map(({ score }) => score))).toBeLessThan(0.2);
  });

  it('puts the nearer first when all else is even', () => {
    const near = anOffer({ id: 'near', title: 'Bager i byen' });
    const far = anOffer({
      id: 'far',
      title: 'Bager i byen',
      place: { ...near.place, latitude: 57.1, longitude: 9.7 },
    });
    const found = find(makeIndex([far, near]), understand('bager'), { near: findPlace('4760'), limit: 2 });
    expect(found.map(({ offer }) => offer.id)).toEqual(['near', 'far']);
    expect(found[1]?.distanceKm).toBeGreaterThan(200);
  });

  it('keeps to one centre when asked', () => {
    const found = find(index, understand('noget med dyr'), { centre: 'vejle', limit: 8 });
    expect(found.every(({ offer }) => offer.centre === 'vejle')).toBe(true);
  });
});

describe('answers', () => {
  it('leave out no and yes, and put later at the end', () => {
    const [first, second, third] = search('noget med dyr');
    if (!first || !second || !third) throw new Error('Too few offers.');
    const answers: Answer[] = [
      no(first.offer),
      { offerId: second.offer.id, answer: 'yes', reason: null },
      { offerId: third.offer.id, answer: 'later', reason: null },
    ];
    const after = search('noget med dyr', answers, offers.length);
    const ids = after.map(({ offer }) => offer.id);
    expect(ids).not.toContain(first.offer.id);
    expect(ids).not.toContain(second.offer.id);
    expect(after.at(-1)).toMatchObject({ later: true, offer: { id: third.offer.id } });
  });

  const even = (id: string, differences: Partial<Offer>) => anOffer({ id, title: 'Gartner', ...differences });
  const order = (list: Offer[], answer: Answer) =>
    find(makeIndex(list), understand('gartner'), {
      answers: [answer],
      near: findPlace('4760'),
      limit: 9,
    }).map(({ offer }) => offer.id);

  it('too hard: lighter first', () => {
    const refused = even('refused', { body: 'heavy' });
    expect(
      order(
        [refused, even('hard', { body: 'heavy' }), even('light', { body: 'light' })],
        no(refused, 'too_hard'),
      )[0],
    ).toBe('light');
  });

  it('too many hours: fewer first', () => {
    const refused = even('refused', { hours: { min: 30, max: 37 } });
    const list = [
      refused,
      even('many', { hours: { min: 32, max: 37 } }),
      even('z few', { hours: { min: 5, max: 10 } }),
    ];
    expect(order(list, no(refused, 'too_many_hours'))[0]).toBe('z few');
  });

  it('too far: nearer first', () => {
    const away = { ...even('x', {}).place, latitude: 55.4, longitude: 11.9 };
    const refused = even('refused', { place: away });
    expect(
      order([refused, even('away', { place: away }), even('z near', {})], no(refused, 'too_far'))[0],
    ).toBe('z near');
  });

  it('wrong trade: its neighbours step back, and are there still', () => {
    const wish = 'arbejde med mennesker eller planter';
    const before = search(wish, [], offers.length);
    const refused = before.find(({ offer }) => offer.isco.includes('9214'));
    const neighbour = before.find(({ offer }) => offer.isco.includes('9214') && offer !== refused?.offer);
    if (!refused || !neighbour) throw new Error('Too few offers.');
    const after = search(wish, [no(refused.offer, 'wrong_trade')], offers.length);
    const score = after.find(({ offer }) => offer.id === neighbour.offer.id)?.score ?? 0;
    expect(score).toBeLessThan(neighbour.score);
    expect(score).toBeGreaterThan(0);
  });

  it('never bury anything for ever, however many there are', () => {
    const list = Array.from({ length: 40 }, (_, n) => even(`offer ${n}`, {}));
    const answers = list.slice(0, 39).map((offer) => no(offer, 'wrong_trade'));
    const [left] = find(makeIndex(list), understand('gartner'), { answers, limit: 3 });
    expect(left?.score).toBeGreaterThan(0.02);
  });
});

describe('reasons', () => {
  const texts = [
    'noget med heste i Stege',
    'I want to sew, not in the evening',
    'starte for mig selv med cykler',
    'ondt i ryggen, 10 timer, regnskab',
  ];

  it('quote the person, and name what is in the offer', () => {
    for (const text of texts) {
      for (const found of search(text)) {
        const { title, summary, description, partner } = found.offer;
        for (const { why, quote, evidence } of explain(index, understand(text), found)) {
          expect(text).toContain(quote);
          if (why === 'words') expect([title, summary, description, partner].join('\n')).toContain(evidence);
        }
      }
    }
  });

  it('the offer falls when the quoted words are taken away', () => {
    const text = 'noget med heste';
    const [best] = search(text);
    if (!best) throw new Error('Nothing found.');
    const [reason] = explain(index, understand(text), best);
    const without = text.replace(reason?.quote ?? '', '');
    const after = search(without, [], offers.length).find(({ offer }) => offer.id === best.offer.id);
    expect(after?.score ?? 0).toBeLessThan(best.score);
  });

  it('are told in plain Danish', () => {
    const wish = understand('noget med heste');
    const [best] = find(index, wish, { limit: 1 });
    if (!best) throw new Error('Nothing found.');
    expect(explainInDanish(explain(index, wish, best))).toMatch(/^fordi du skrev “heste”/);
    expect(explainInDanish([])).toBe('noget andet, du kan kigge på');
  });
});

describe('the index', () => {
  it('follows what is put and removed, in any order', () => {
    const one = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      put: fc.boolean(),
      title: fc.constantFrom('Bager', 'Smed', 'Gartner'),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 60 }), (steps) => {
        const live = makeIndex([]);
        const model = new Map<string, Offer>();
        for (const { id, put, title } of steps) {
          const offer = anOffer({ id, title });
          if (put) live.put(offer);
          else live.remove(id);
          if (put) model.set(id, offer);
          else model.delete(id);
        }
        expect(live.size).toBe(model.size);
        const found = find(live, understand('bager'), { limit: 10 });
        expect(found.map(({ offer }) => offer.id).sort()).toEqual([...model.keys()].sort());
        for (const { offer } of found) expect(offer).toEqual(model.get(offer.id));
      }),
    );
  });
});
