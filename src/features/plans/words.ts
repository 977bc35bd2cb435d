import type { Words } from '../../platform/language.ts';
import { da } from './words.da.ts';
import { en } from './words.en.ts';
import type { PlanWords } from './words.types.ts';

export const words: Words<PlanWords> = { da, en };
