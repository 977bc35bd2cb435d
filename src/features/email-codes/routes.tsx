import { type Context, Hono } from 'hono';
import { paths } from '../../paths.ts';
import { dropAttempt, keepAttempt, readAttempt } from '../../platform/attempt-cookie.ts';
import { networkOfAsker } from '../../platform/client-address.ts';
import { as, vaultOf } from '../../platform/db.ts';
import { readForm } from '../../platform/form.ts';
import { signIn } from '../../platform/session.sql.ts';
import { type Env, mine, type Site } from '../../platform/site.ts';
import { wayBack } from '../../platform/way-back.ts';
import { nameWay } from '../../platform/ways.sql.ts';
import { html } from '../../ui/index.ts';
import { notFound } from '../errors/index.ts';
import { shownAddress } from './address.ts';
import { codeSender, MINUTES, tryCode } from './commands.ts';
import { readAddress, readTyped } from './forms.ts';
import { ownEmailRoutes } from './own-routes.tsx';
import { AskPage, CodePage, OverPage } from './pages.tsx';
import { emailIdentity } from './subject.ts';
import { type AskError, type CodeError, STATUS } from './words.ts';

const COOKIE = 'email-code';

/**
 * Signing in with a code by e-mail. Where no mail is sent the pages are not there.
 * @param next where somebody comes who has signed in, and was going somewhere
 */
export function emailCodeRoutes(site: Site, next: (back: string | null) => string): Hono<Env> {
  const app = new Hono<Env>();
  if (site.mail.way === 'off') return withoutMail(app);
  // One for both: how long a mail takes is learned from either.
  const sendCode = codeSender(site);

  ownEmailRoutes(app, site, sendCode);

  const ask = (c: Context<Env>, back: string | null, typed: string, error: AskError) =>
    c.html(html(<AskPage language={c.var.language} {...{ back, typed, error }} />), STATUS[error]);

  app.get(paths.signInEmail.pattern, mine, (c) =>
    c.html(html(<AskPage language={c.var.language} back={wayBack(c.req.query('back'))} />)),
  );

  app.post(paths.signInEmail.pattern, mine, async (c) => {
    const form = await readForm(c);
    const { typed, address } = readAddress(form);
    const back = wayBack(form.back);
    if (!address) return ask(c, back, typed, 'address');
    const earlier = readAttempt(c, site, COOKIE)?.token ?? null;
    const network = networkOfAsker(c, site);
    const sent = await sendCode({ address, network, language: c.var.language, earlier, adds: null });
    if (!sent.ok) return ask(c, back, typed, sent.why);
    keepAttempt(c, site, COOKIE, { token: sent.token, note: address, minutes: MINUTES });
    return c.redirect(paths.signInEmailCode({}, back ? { back } : {}), 303);
  });

  app.get(paths.signInEmailCode.pattern, mine, (c) => {
    const attempt = readAttempt(c, site, COOKIE);
    if (!attempt) return c.redirect(paths.signInEmail({}), 303);
    const shown = {
      address: shownAddress(attempt.note),
      mail: site.mail,
      back: wayBack(c.req.query('back')),
    };
    return c.html(html(<CodePage language={c.var.language} {...shown} />));
  });

  app.post(paths.signInEmailCode.pattern, mine, async (c) => {
    const form = await readForm(c);
    const { typed, code } = readTyped(form);
    const back = wayBack(form.back);
    const attempt = readAttempt(c, site, COOKIE);
    const over = () => {
      dropAttempt(c, site, COOKIE);
      const again = paths.signInEmail({}, back ? { back } : {});
      return c.html(html(<OverPage language={c.var.language} again={again} />), 422);
    };
    if (!attempt) return over();
    const again = (error: CodeError) => {
      const address = shownAddress(attempt.note);
      const page = { language: c.var.language, address, mail: site.mail, back, typed, error };
      return c.html(html(<CodePage {...page} />), STATUS[error]);
    };
    if (!code) return again('shape');
    const network = networkOfAsker(c, site);
    const tried = await tryCode(site, { token: attempt.token, code, network, adds: null });
    if (!tried.ok) {
      site.log.security('sign_in_refused', { way: 'email', why: tried.why });
      return tried.why === 'over' ? over() : again(tried.why);
    }
    await enter(c, site, tried.address);
    dropAttempt(c, site, COOKIE);
    return c.redirect(next(back), 303);
  });

  return app;
}

/** Signs the holder of the address in, and lets them see which address it was. */
async function enter(c: Context<Env>, site: Site, address: string): Promise<void> {
  const way = emailIdentity(vaultOf(site.db), address);
  if (!way) throw new Error('a code was sent to what is no address');
  const actor = await signIn(c, site, { ...way, assurance: 'low', isNewAllowed: true });
  await as(site.db, actor, (tx) => nameWay(tx, way, address));
}

function withoutMail(app: Hono<Env>): Hono<Env> {
  for (const { pattern } of [paths.signInEmail, paths.signInEmailCode, paths.mineEmail, paths.mineEmailCode])
    app.get(pattern, mine, (c) => notFound(c)).post(pattern, mine, (c) => notFound(c));
  return app;
}
