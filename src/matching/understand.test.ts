import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { understand } from './index.ts';
import { typist } from './mistype.ts';

type Judged = { wish: string; want: string[]; avoid: string[]; kinds: string[] };

const folder = new URL('../../data/wishes/', import.meta.url);
const judged = readdirSync(folder)
  .filter((file) => file.endsWith('.jsonl'))
  .flatMap((file) => readFileSync(new URL(file, folder), 'utf8').trim().split('\n'))
  .map((line) => JSON.parse(line) as Judged);

const codes = (text: string, most: number) =>
  understand(text)
    .concepts.slice(0, most)
    .map(({ isco }) => isco ?? '-');
const isIn = (found: string[], prefixes: string[]) =>
  found.some((code) => prefixes.some((prefix) => code.startsWith(prefix)));
const failing = (all: Judged[], good: (one: Judged) => boolean) =>
  all.filter((one) => !good(one)).map(({ wish }) => wish);

describe('words of everyday life', () => {
  it.each([
    ['noget med sofaer', '7534'],
    ['jeg vil sy jakker', '7531'],
    ['reparere telte', '7215'],
    ['noget med nøgler og låse', '7222'],
    ['noget med gummi og plast', '8131'],
    ['pengeinstitut', '4211'],
    ['jeg kan godt lide at bage rugbrød', '7512'],
    ['work with fabrics', '7531'],
  ])('%s: %s', (wish, group) => expect(codes(wish, 5)).toContain(group));

  it.each([
    ['amning', 'health'],
    ['mobning', 'health'],
    ['kviklån', 'community'],
    ['lære at svømme', 'education'],
  ])('%s is a need: %s', (wish, kind) => expect(understand(wish).kinds.slice(0, 2)).toContain(kind));

  it.each(['færdig', 'mener', 'spiller', 'svenske', 'manden', 'øjeblik', 'betaler', 'gælder', 'hedder'])(
    'noget med %s names no trade',
    (word) => {
      const { concepts, topics } = understand(`noget med ${word}`);
      expect(topics).toEqual([]);
      expect(concepts.filter(({ type, weight }) => type === 'occupation' && weight > 0.4)).toEqual([]);
    },
  );

  it('a jacket is no neck, however rarely it is written of', () =>
    expect(understand('noget med jakker og en jakke').topics.map(({ name }) => name)).toEqual(['clothes']));
});

describe('wishes in everyday words', () => {
  it('are enough to measure by', () => expect(judged.length).toBeGreaterThanOrEqual(300));

  it('bring a wanted trade among the first five, 95 of 100 times', () => {
    const asked = judged.filter(({ want }) => want.length > 0);
    expect(
      failing(asked, ({ wish, want }) => isIn(codes(wish, 5), want)).length / asked.length,
    ).toBeLessThanOrEqual(0.05);
  });

  it('never bring an unwanted trade among the first ten', () => {
    const asked = judged.filter(({ avoid }) => avoid.length > 0);
    expect(failing(asked, ({ wish, avoid }) => !isIn(codes(wish, 10), avoid))).toEqual([]);
  });

  it('bring the expected kind among the first two, 90 of 100 times', () => {
    const asked = judged.filter(({ kinds }) => kinds.length > 0);
    const wrong = failing(asked, ({ wish, kinds }) =>
      understand(wish)
        .kinds.slice(0, 2)
        .some((kind) => kinds.includes(kind)),
    );
    expect(wrong.length / asked.length).toBeLessThanOrEqual(0.1);
  });
});

describe('spelling costs nothing', () => {
  it.each([
    ['tømrer', 'toemrer', 'TØMRER', 'tömrer'],
    ['sygeplejerske', 'Sygeplejerske', 'SYGEPLEJERSKE', 'syge-plejerske'],
    ['sosu-hjælper', 'sosuhjælper', 'SOSU-hjaelper'],
    ['børnehave', 'boernehave', 'Børnehave', 'børne-have'],
  ])('%s', (first, ...others) => {
    for (const other of others) expect(codes(other, 5)).toEqual(codes(first, 5));
  });

  it.each([
    ['tømrersvend', 'tømrer svend'],
    ['sosuhjælper', 'sosu hjælper'],
    ['lastbilchauffør', 'lastbil chauffør'],
    ['cykelmekaniker', 'cykel mekaniker'],
    ['kontorassistent', 'kontor assistent'],
  ])('%s, in two words', (one, two) => expect(codes(two, 5)).toContain(codes(one, 1)[0]));

  it.each([
    ['jornalist', '2642'],
    ['elektrikker', '7411'],
    ['sygplejerske', '2221'],
    ['gartnr', '6113'],
    ['hestestaldsmedhjælper', '9212'],
  ])('%s is understood', (text, isco) => expect(codes(text, 3)).toContain(isco));
});

describe('typing errors', () => {
  it('in every word cost at most five wishes of a hundred their trade', () => {
    const asked = judged.filter(({ want }) => want.length > 0);
    const lost = (spoil: (text: string) => string) =>
      failing(asked, ({ wish, want }) => isIn(codes(spoil(wish), 5), want)).length / asked.length;
    const draws = [101, 102, 103, 104, 105].map((seed) => lost(typist(seed)));
    const mean = draws.reduce((sum, each) => sum + each, 0) / draws.length;
    expect(mean - lost((wish) => wish)).toBeLessThanOrEqual(0.05);
  });

  it.each([
    ['pedel', 'oedel'],
    ['vinduespudser', 'vinduesppudser'],
    ['beekeeping', 'beekeepjng'],
    ['I could teach yoga', 'I couuld teacmh yogaa'],
    ['regnskab for små firmaer', 'regfnskab for små fiirmaer'],
  ])('%s is read in %s', (meant, written) => expect(codes(written, 5)).toContain(codes(meant, 1)[0]));

  it.each(['Chcę pracować w ogrodzie z kwiatami', 'je voudrais travailler avec des enfants'])(
    '%s is not taken for misspelt Danish',
    (text) => expect(understand(text).language).toBe('other'),
  );
});

describe('not, away from, rather than', () => {
  it.each([
    ['væk fra lageret og ind i et køkken', '5120', '9333'],
    ['skifte fra kontor til værksted med biler', '7231', '4110'],
    ['hellere dyr end børn', '5164', '5311'],
    ['har været murer, vil noget andet, gerne bage', '7512', '7112'],
    ['lærer, der gerne vil ud af skolen og køre bus', '8331', '2341'],
    ['no more office work, I want to cook', '5120', '4110'],
    ['rather plants than customers', '6113', '5223'],
  ])('%s', (text, wanted, avoided) => {
    expect(codes(text, 5)).toContain(wanted);
    expect(codes(text, 10)).not.toContain(avoided);
  });

  it('takes "kan ikke sove" for what it says', () => {
    expect(understand('kan ikke sove').kinds[0]).toBe('health');
    expect(understand('kan ikke sove').avoid).toEqual([]);
  });

  it('keeps the trade of somebody worn out, and asks for light work', () => {
    const wish = understand('nedslidt sosu-hjælper, vil gerne være sammen med mennesker men uden tunge løft');
    expect(wish.conditions).toMatchObject({ body: 'light', social: 'people' });
    expect(wish.concepts.slice(0, 5).some(({ isco }) => isco?.startsWith('532'))).toBe(true);
    expect(wish.avoid).toEqual([]);
  });
});

describe('conditions', () => {
  it.each([
    ['20 timer om ugen', { min: 20, max: 20 }],
    ['15-20 timer', { min: 15, max: 20 }],
    ['op til 10 timer', { min: null, max: 10 }],
    ['3 timer om dagen', { min: 15, max: 15 }],
    ['fuldtid', { min: 30, max: null }],
    ['part-time', { min: null, max: 30 }],
    ['jeg er 45 år', null],
  ])('hours: %s', (text, hours) => expect(understand(text).conditions.hours).toEqual(hours));

  it.each([
    ['gerne hjemmefra', { home: true }],
    ['ikke om aftenen', { notTimes: ['evening'], times: [] }],
    ['i weekenden', { times: ['weekend'] }],
    ['helst udendørs', { setting: 'outdoor' }],
    ['ikke udendørs', { setting: 'indoor' }],
    ['ondt i ryggen', { body: 'light' }],
    ['uden erfaring', { experience: 'none' }],
    ["I don't speak Danish", { danish: 'little' }],
    ['uden mennesker', { social: 'alone' }],
    ['stille og roligt', { pace: 'calm' }],
    ['det skal være gratis', { free: true }],
  ])('%s', (text, conditions) => expect(understand(text).conditions).toMatchObject(conditions));

  it('finds places', () => {
    expect(understand('noget i Stege').conditions.places[0]?.postcode).toBe('4780');
    expect(understand('giv mig et job').conditions.places).toEqual([]);
  });
});

const quotesOf = (text: string): string[] => {
  const { concepts, avoid, conditions, kindQuotes, terms, topics } = understand(text);
  return [
    ...[...concepts, ...avoid].map(({ because }) => because),
    ...[...conditions.quotes, ...kindQuotes, ...terms, ...topics].map(({ quote }) => quote),
  ];
};

describe('whatever the text', () => {
  const pieces = fc.constantFrom(
    'hest',
    'ikke ',
    'væk fra ',
    '😀',
    '\u0000',
    '<b>',
    'שלום ',
    'مرحبا',
    ', ',
    '\n',
    '4760',
    'hellere ',
    'end ',
    'Æ',
  );
  const anything = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.array(pieces, { maxLength: 60 }).map((all) => all.join('')),
  );

  it('nothing is thrown, and every quote is the person\u2019s own', () => {
    fc.assert(
      fc.property(anything, (text) => {
        for (const quote of quotesOf(text)) expect(text).toContain(quote);
        for (const { weight } of understand(text).concepts)
          expect(weight).toSatisfy((w: number) => w > 0 && w <= 1);
      }),
      { numRuns: 400 },
    );
  });

  it('says nothing of nothing', () => {
    for (const text of ['', '   ', 'og det er jo så også', '🙂🙂', '?!']) {
      expect(understand(text)).toMatchObject({ concepts: [], avoid: [], kindQuotes: [] });
    }
  });

  it('reads the first of 50,000 characters, so that none takes long', () => {
    for (const piece of ['x', 'operatør assistent maskine ', 'xqzvw kjhgf ', 'ikke ', 'jeg er ung ']) {
      const long = piece.repeat(Math.ceil(50_000 / piece.length));
      const short = long.slice(0, 10_000);
      expect(understand(long).concepts).toEqual(understand(short).concepts);
      expect(understand(long).text).toBe(long);
    }
  });
});
