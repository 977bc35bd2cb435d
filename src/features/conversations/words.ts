import type { Language, Words } from '../../platform/language.ts';
import type { Form } from './conversation.ts';
import { da } from './words.da.ts';
import { en } from './words.en.ts';
import type { ConversationWords } from './words.types.ts';

export const words: Words<ConversationWords> = { da, en };

/** "Telefon" and the others. */
export const formInWords = (form: Form, language: Language): string => words[language].forms[form];
