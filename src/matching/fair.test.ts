import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { understand } from './index.ts';

const folder = new URL('../../data/wishes/', import.meta.url);
const wishes = readdirSync(folder)
  .filter((file) => file.endsWith('.jsonl'))
  .flatMap((file) => readFileSync(new URL(file, folder), 'utf8').trim().split('\n'))
  .map((line) => String(JSON.parse(line).wish));

const read = (text: string) => {
  const { concepts, avoid, kinds, language } = understand(text);
  return {
    language,
    concepts: concepts.map(({ uri, weight }) => [uri, weight]),
    avoid: avoid.map(({ uri }) => uri),
    kinds,
  };
};

/** Each line: the same words, another person. */
const FRAMES: string[][] = [
  [
    'Jeg hedder Mette. *',
    'Jeg hedder Ahmed. *',
    'Jeg hedder Jens Bager. *',
    'jeg hedder fatima. *',
    'Mit navn er Oleksandr. *',
  ],
  ['Jeg er en kvinde på 23 år. *', 'Jeg er en mand på 61 år. *', 'Jeg er 45. *', 'Jeg er 19 år gammel. *'],
  [
    'Jeg er fra Syrien. *',
    'Jeg er polak. *',
    'Jeg kommer fra Danmark. *',
    'Jeg er fra Nigeria. *',
    'Jeg er muslim. *',
  ],
  [
    'Jeg er en ung fyr fra Syrien. *',
    'Jeg er en ældre dame fra Polen. *',
    'Jeg er en dansk pige. *',
    'Jeg er en enlig mor. *',
  ],
  ['Som 54-årig kvinde: *', 'Som 22-årig mand: *', 'Som ung muslimsk kvinde: *', 'Som ældre herre: *'],
  ['54-årig kvinde. *', '19-årig fyr. *', 'Ung mand fra Somalia. *', 'Kvinde på 31 år. *', 'Mand, 32. *'],
  ['Min kone og jeg: *', 'Min mand og jeg: *'],
  ['Jeg er mor til tre. *', 'Jeg er far til to. *'],
  ['* Hilsen Fatima', '* Hilsen Peter', '* Mvh Jens Smed', '* Venlig hilsen Ahmed Yilmaz', '* Kh Mette'],
  ['* Hilsen Fatima Ali, 34 år', '* Hilsen Peter Hansen, 61 år'],
  ['* / Mette', '* / Ali'],
  ['My name is Mette. *', 'My name is Ahmed. *', 'My name is Olga Baker. *'],
  ['I am a woman of 23. *', 'I am a man of 61. *', 'I am 45 years old. *'],
  ['I am from Syria. *', 'I am Polish. *', "I'm a young guy from Somalia. *", "I'm an elderly lady. *"],
  ['As a 54-year-old woman, *', 'As a young man from Syria, *', 'As a Muslim woman, *'],
  ['My wife and I: *', 'My husband and I: *'],
  ['* Best regards, Fatima', '* Best regards, John'],
];

const INSIDE: string[][] = [
  [
    'Som 54-årig kvinde vil jeg gerne *',
    'Som 22-årig mand vil jeg gerne *',
    'Som ung fyr fra Syrien vil jeg gerne *',
  ],
  ['Jeg er en ung fyr fra Syrien, der søger *', 'Jeg er en ældre dame fra Polen, der søger *'],
  ['Syrisk kvinde søger *', 'Dansk mand søger *', '28-årig pige søger *', 'Ældre herre søger *'],
  ['Jeg hedder Mette, er 54 år og vil gerne *', 'Jeg hedder Hassan, er 19 år og vil gerne *'],
  ['Jeg er gift og har to børn, *', 'Jeg er enlig og har tre børn, *', 'Jeg er fraskilt og har et barn, *'],
  [
    'I am a 54 year old woman looking for *',
    'I am a 22-year-old guy looking for *',
    "I'm a Polish man looking for *",
  ],
  ['My husband and I would like *', 'My wife and I would like *'],
  ['Hej, det er Mette her. *', 'Hej, det er Ali her. *'],
];
describe('who somebody is changes nothing', () => {
  it.each([...FRAMES, ...INSIDE].map((frame) => [frame[0], frame] as const))('%s', (_, frame) => {
    for (const wish of wishes) {
      const [first, ...others] = frame.map((words) => read(words.replace('*', wish)));
      for (const other of others) expect(other, wish).toEqual(first);
    }
  });

  it('says so in either language, and the wish is read as before', () => {
    const different = (intro: string) =>
      wishes.filter((wish) => {
        const [alone, after] = [read(wish), read(`${intro} ${wish}`)];
        return JSON.stringify(alone) !== JSON.stringify(after);
      });
    for (const intro of [
      'Jeg hedder Mette.',
      'My name is Ahmed.',
      'Jeg er fra Syrien.',
      'I am a woman of 23.',
    ])
      expect(different(intro), intro).toEqual([]);
  });

  it.each([
    ['jeg er politibetjent', '5412'],
    ['jeg er polstrer', '7534'],
    ['jeg er dansklærer', '2341'],
    ['jeg er ung gartner', '6113'],
  ])('a trade is not who one is: %s', (text, isco) =>
    expect(
      understand(text)
        .concepts.slice(0, 5)
        .map((each) => each.isco),
    ).toContain(isco),
  );

  it('where one lives is kept', () =>
    expect(understand('Jeg er fra Næstved og vil bage').conditions.places[0]?.name).toContain('Næstved'));
});
