import { type Context, Hono } from 'hono';
import { paths } from '../../paths.ts';
import { dropAttempt, keepAttempt, readAttempt } from '../../platform/attempt-cookie.ts';
import { networkOfAsker } from '../../platform/client-address.ts';
import { as, vaultOf } from '../../platform/db.ts';
import { readForm } from '../../platform/form.ts';
import { signIn } from '../../platform/session.sql.ts';
import { type Env, mine, type Site } from '../../platform/site.ts';
import { nameWay } from '../../platform/ways.sql.ts';
import { html } from '../../ui/index.ts';
import { notFound } from '../errors/index.ts';
import { shownAddress } from './address.ts';
import { codeSender, MINUTES, tryCode } from './commands.ts';
import { readAddress, readTyped } from './forms.ts';
import { AskPage, CodePage, OverPage } from './pages.tsx';
import { emailIdentity } from './subject.ts';
import type { AskError, CodeError } from './words.ts';

const COOKIE = 'email-code';
const STATUS = { address: 422, mail: 503, shape: 422, wrong: 422, network: 429 } as const;

/**
 * Signing in with a code by e-mail. Where no mail is sent the pages are not there.
 * @param next where somebody comes who has signed in
 */
export function emailCodeRoutes(site: Site, next: string): Hono<Env> {
  const app = new Hono<Env>();
  if (site.mail.way === 'off') return withoutMail(app);
  const sendCode = codeSender(site);

  const ask = (c: Context<Env>, typed: string, error: AskError) =>
    c.html(html(<AskPage language={c.var.language} typed={typed} error={error} />), STATUS[error]);

  app.get(paths.signInEmail.pattern, mine, (c) => c.html(html(<AskPage language={c.var.language} />)));

  app.post(paths.signInEmail.pattern, mine, async (c) => {
    const { typed, address } = readAddress(await readForm(c));
    if (!address) return ask(c, typed, 'address');
    const earlier = readAttempt(c, site, COOKIE)?.token ?? null;
    const network = networkOfAsker(c, site);
    const sent = await sendCode({ address, network, language: c.var.language, earlier });
    if (!sent.ok) return ask(c, typed, sent.why);
    keepAttempt(c, site, COOKIE, { token: sent.token, note: address, minutes: MINUTES });
    return c.redirect(paths.signInEmailCode({}), 303);
  });

  app.get(paths.signInEmailCode.pattern, mine, (c) => {
    const attempt = readAttempt(c, site, COOKIE);
    if (!attempt) return c.redirect(paths.signInEmail({}), 303);
    const address = shownAddress(attempt.note);
    return c.html(html(<CodePage language={c.var.language} address={address} mail={site.mail} />));
  });

  app.post(paths.signInEmailCode.pattern, mine, async (c) => {
    const { typed, code } = readTyped(await readForm(c));
    const attempt = readAttempt(c, site, COOKIE);
    const over = () => {
      dropAttempt(c, site, COOKIE);
      return c.html(html(<OverPage language={c.var.language} />), 422);
    };
    if (!attempt) return over();
    const again = (error: CodeError) => {
      const address = shownAddress(attempt.note);
      const page = { language: c.var.language, address, mail: site.mail, typed, error };
      return c.html(html(<CodePage {...page} />), STATUS[error]);
    };
    if (!code) return again('shape');
    const tried = await tryCode(site, { token: attempt.token, code, network: networkOfAsker(c, site) });
    if (!tried.ok) {
      site.log.security('sign_in_refused', { way: 'email', why: tried.why });
      return tried.why === 'over' ? over() : again(tried.why);
    }
    await enter(c, site, tried.address);
    dropAttempt(c, site, COOKIE);
    return c.redirect(next, 303);
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
  for (const { pattern } of [paths.signInEmail, paths.signInEmailCode])
    app.get(pattern, mine, (c) => notFound(c)).post(pattern, mine, (c) => notFound(c));
  return app;
}
