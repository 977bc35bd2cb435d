import { lexicon } from './everyday.ts';

/** The single words of the everyday list, for finding misspelt ones. */
export const everydayWords = (): Iterable<string> => lexicon.plain;
