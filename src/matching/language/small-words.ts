import { dataLines } from '../data.ts';

type Class =
  | 'stop_da'
  | 'stop_en'
  | 'wish_da'
  | 'wish_en'
  | 'generic'
  | 'gender'
  | 'age'
  | 'origin'
  | 'names'
  | 'language_verb'
  | 'collide'
  | 'verbs'
  | 'common_en'
  | 'spoken';

function read(): Map<string, Set<string>> {
  const classes = new Map<string, Set<string>>();
  for (const line of dataLines('language/small_words.tsv')) {
    const [name = '', words = ''] = line.split('\t');
    classes.set(name, new Set(words.split(' ')));
  }
  return classes;
}

const classes = read();

/** Is the folded word one of that class of small words? */
export const isWord = (kind: Class, word: string): boolean => classes.get(kind)?.has(word) ?? false;

/** Words that bind a sentence together. */
export const isStop = (word: string): boolean => isWord('stop_da', word) || isWord('stop_en', word);

/** Words every wish has: want, work, something. */
export const isWishWord = (word: string): boolean => isWord('wish_da', word) || isWord('wish_en', word);

/** Words for a trade that name no trade: assistant, worker. */
export const isGeneric = (word: string): boolean => isWord('generic', word);

/** Says little of a trade by itself: a generic word, or a verb of minding and running. The data is built without the verbs. */
export const isVague = (word: string): boolean => isGeneric(word) || isWord('verbs', word);

/**
 * Who somebody is (gender, age, origin, name) is never read as what they want. The engine does not see these words, unless
 * they stand in an expression about something else ("har mistet min mand").
 */
export const isPersonal = (word: string): boolean =>
  isWord('gender', word) || isWord('age', word) || isWord('origin', word) || isWord('names', word);

/** Every small word that binds a sentence or says that one wishes. */
export const smallWords = (): { word: string; english: boolean }[] =>
  (['stop_da', 'stop_en', 'wish_da', 'wish_en'] as const).flatMap((kind) =>
    [...(classes.get(kind) ?? [])].map((word) => ({ word, english: kind.endsWith('en') })),
  );

/** Countries, peoples and their languages, folded. */
export const originWords = (): string[] => [...(classes.get('origin') ?? [])];

const spoken = new Map([...(classes.get('spoken') ?? [])].map((pair) => pair.split('=') as [string, string]));

/** "ikk", "ik" and "itj" are "ikke": small words written as they are said. Other words are left as they are. */
export const asWritten = (word: string): string => spoken.get(word) ?? word;
