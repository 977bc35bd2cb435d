import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { paths } from '../paths.ts';
import { readForm } from './form.ts';
import { LANGUAGE_COOKIE, type Language } from './language.ts';
import { anyone, type Env, type Site } from './site.ts';
import { wayBack } from './way-back.ts';

const YEAR_IN_SECONDS = 365 * 24 * 3600;

/** POST /language: remembers the choice for a year and goes back to where one was. */
export function languageRoutes({ secure }: Site): Hono<Env> {
  return new Hono<Env>().post(paths.language.pattern, anyone, async (c) => {
    const { language, back } = await readForm(c);
    const chosen: Language = language === 'en' ? 'en' : 'da';
    setCookie(c, LANGUAGE_COOKIE, chosen, {
      path: '/',
      maxAge: YEAR_IN_SECONDS,
      sameSite: 'Lax',
      httpOnly: true,
      secure,
    });
    return c.redirect(wayBack(back) ?? paths.home({}), 303);
  });
}
