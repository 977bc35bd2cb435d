import { describe, expect, it } from 'vitest';
import { demoOffers } from './fixture.ts';
import { explain, find, findPlace, makeIndex, understand } from './index.ts';
import type { Answer, Offer } from './types.ts';

const offers = demoOffers().filter(({ centre }) => centre === 'vordingborg');
const index = makeIndex(offers);
const near = findPlace('4760');
const top = (text: string, limit: number, answers: Answer[] = []): Offer[] =>
  find(index, understand(text), { near, limit, answers }).map(({ offer }) => offer);

const says = (words: RegExp) => (offer: Offer) =>
  words.test(`${offer.title} ${offer.summary} ${offer.description}`.toLowerCase());
const isOf =
  (...kinds: Offer['kind'][]) =>
  (offer: Offer) =>
    kinds.includes(offer.kind);

/** Wishes, and by what one sees that an offer is what was meant: coarse, but the same for every engine. */
const JUDGED: [string, (offer: Offer) => boolean][] = [
  ['noget med heste', says(/\bhest|stald|pony/)],
  ['noget med dyr, gerne udendørs', says(/dyr|hest|hund|kat\b|katte|ged|høns|kalv|får\b|bier|fugl/)],
  ['jeg er ensom', isOf('community', 'volunteering')],
  ['lære at sy mit eget tøj', says(/\bsy\b|syr|systue|symaskine|broder|strik|bukser/)],
  ['starte for mig selv med cykler', (offer) => offer.kind === 'venture' || says(/cykel/)(offer)],
  ['et roligt job 15 timer om ugen', (offer) => offer.kind === 'job' && offer.pace === 'calm'],
  ['væk fra lageret og ind i et køkken', says(/køkken|kok\b|bag|mad/)],
  ['jeg har ondt i ryggen og vil i bedre form', isOf('health')],
  ['frivilligt arbejde med unge', isOf('volunteering')],
  ['jeg er gået ned med stress og vil bare ud i naturen', says(/stress|natur|have\b|skov|fugl|strand|tur/)],
  ['programmering og it', says(/program|it\b|computer|server|webshop|kode/)],
  ['jeg vil gerne arbejde med børn', says(/børn|skole|klasse|legeplads/)],
  ['snedker eller tømrer', says(/træ|tømrer|snedker|høvl|sav|møb|stol/)],
  ['synge i kor', says(/kor\b|syng|sang|musik/)],
  ['chauffør', says(/kør|bus|truck|lastbil|fragt/)],
  ['kontorarbejde på deltid', says(/kontor|bogh|reception|telefon|skranke|regn/)],
  ['lave keramik', says(/keramik|ler\b|brænd|mal|tegn/)],
  ['jeg vil være elektriker', says(/elektri|strøm|matematik/)],
  ['gartner', says(/gart|plant|have|drivhus|beskær|bane/)],
  ['I want to work with animals', says(/dyr|hest|hund|katte|ged|høns|kalv|killing/)],
  ['volunteer at a second-hand shop', isOf('volunteering')],
  ['male og tegne', says(/mal|tegn|kunst|foto/)],
  ['bogholder', says(/bogh|regnskab|løn|tal\b/)],
  ['rengøring', says(/reng|gør rent|vask|vindue/)],
];

describe('the offers of the demo', () => {
  it('that come first are what was meant', () => {
    const missed = JUDGED.filter(([text, isMeant]) => !top(text, 1).every(isMeant)).map(([text]) => text);
    expect(missed.length, missed.join(' | ')).toBeLessThanOrEqual(3);
  });

  it('that come among the first five mostly are', () => {
    const shares = JUDGED.map(([text, isMeant]) => top(text, 5).filter(isMeant).length / 5);
    expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeGreaterThan(0.8);
  });

  it('are light and with people for a worn-out care worker, and say why', () => {
    const text = 'nedslidt sosu-hjælper, vil gerne være sammen med mennesker men uden tunge løft';
    const wish = understand(text);
    const found = find(index, wish, { near, limit: 8 });
    expect(found.filter(({ offer }) => offer.body === 'heavy')).toEqual([]);
    expect(found.slice(0, 3).some(({ offer }) => says(/omsorg/)(offer))).toBe(true);
    expect(new Set(found.map(({ offer }) => offer.kind)).size).toBeGreaterThan(2);
    for (const one of found) {
      const [reason] = explain(index, wish, one);
      expect(text).toContain(reason?.quote ?? 'nothing');
    }
  });
});

describe('a no', () => {
  const no = (offer: Offer, reason: Answer['reason']): Answer => ({
    offerId: offer.id,
    answer: 'no',
    reason,
  });
  const text = 'noget praktisk med hænderne';

  it('that says it is too hard on the body brings lighter offers up', () => {
    const heavy = top(text, 40)
      .filter(({ body }) => body !== 'light')
      .slice(0, 3);
    expect(heavy).toHaveLength(3);
    const lightAmong = (found: Offer[]) => found.filter(({ body }) => body === 'light').length;
    const after = top(
      text,
      10,
      heavy.map((offer) => no(offer, 'too_hard')),
    );
    expect(lightAmong(after)).toBeGreaterThan(lightAmong(top(text, 10)));
  });

  it('that says it is too far brings nearer offers up', () => {
    const far = find(index, understand(text), { near, limit: 40 }).filter(
      ({ distanceKm }) => (distanceKm ?? 0) > 12,
    );
    const answers = far.slice(0, 3).map(({ offer }) => no(offer, 'too_far'));
    const mean = (given: Answer[]) => {
      const found = find(index, understand(text), { near, limit: 10, answers: given });
      return found.reduce((sum, { distanceKm }) => sum + (distanceKm ?? 0), 0) / found.length;
    };
    expect(mean(answers)).toBeLessThan(mean([]));
  });

  it('never buries everything like it', () => {
    const horses = 'noget med heste';
    const first = top(horses, 3);
    const after = top(horses, 12, [no(first[0] as Offer, 'wrong_trade')]);
    expect(after.some(says(/\bhest/))).toBe(true);
  });
});
