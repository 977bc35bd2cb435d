import type { Language, Words } from '../../platform/language.ts';
import { da } from './words.da.ts';
import { en } from './words.en.ts';
import type { SigningInWords } from './words.types.ts';

/** What people read about signing in. */
export const words: Words<SigningInWords> = { da, en };

/** Ways to sign in and what happened, by their names in the code: for a list somebody takes along. */
export const signInsInWords = (language: Language) => {
  const { way, event } = words[language].devices;
  return { method: way, event };
};
