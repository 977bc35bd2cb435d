import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';

/** The languages that people read Virkelyst in. Danish is written first. */
export type Language = 'da' | 'en';

/** The words of a feature: the same shape in both languages, checked by the compiler. */
export type Words<T> = Record<Language, T>;

export const LANGUAGE_COOKIE = 'language';

/** Danish, unless this browser once chose English. */
export const readLanguage = (c: Context): Language => (getCookie(c, LANGUAGE_COOKIE) === 'en' ? 'en' : 'da');
