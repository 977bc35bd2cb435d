import type { Words } from '../../platform/language.ts';
import { da } from './words.da.ts';
import { en } from './words.en.ts';
import type { SigningInWords } from './words.types.ts';

/** What people read about signing in. */
export const words: Words<SigningInWords> = { da, en };
