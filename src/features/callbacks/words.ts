import type { Words } from '../../platform/language.ts';
import { da } from './words.da.ts';
import { en } from './words.en.ts';
import type { CallbackWords } from './words.types.ts';

export const words: Words<CallbackWords> = { da, en };
