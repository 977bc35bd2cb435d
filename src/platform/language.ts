import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

/** The languages that people read Virkelyst in. Danish is written first. */
export type Language = 'da' | 'en';

/** The words of a feature: the same shape in both languages, checked by the compiler. */
export type Words<T> = Record<Language, T>;

const COOKIE = 'language';
const YEAR_IN_SECONDS = 365 * 24 * 3600;

/** Danish, unless this browser once chose English. */
export const readLanguage = (c: Context): Language => (getCookie(c, COOKIE) === 'en' ? 'en' : 'da');

/** Remembers the choice for a year. */
export function rememberLanguage(c: Context, language: Language, secure: boolean): void {
  setCookie(c, COOKIE, language, { path: '/', maxAge: YEAR_IN_SECONDS, sameSite: 'Lax', httpOnly: true, secure });
}
