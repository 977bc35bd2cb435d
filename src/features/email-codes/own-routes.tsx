import type { Context, Hono } from 'hono';
import { paths } from '../../paths.ts';
import { dropAttempt, keepAttempt, readAttempt } from '../../platform/attempt-cookie.ts';
import { networkOfAsker } from '../../platform/client-address.ts';
import { as, vaultOf } from '../../platform/db.ts';
import { readForm } from '../../platform/form.ts';
import { keepForm, takeForm } from '../../platform/kept-form.ts';
import { signedInAs, signedInBy } from '../../platform/session.sql.ts';
import { type Env, mine, type Site } from '../../platform/site.ts';
import { addWay, nameWay, standing } from '../../platform/ways.sql.ts';
import { html } from '../../ui/index.ts';
import { shownAddress } from './address.ts';
import { type codeSender, MINUTES, tryCode } from './commands.ts';
import { readAddress, readTyped } from './forms.ts';
import { AddCodePage, AddPage } from './own-pages.tsx';
import { OverPage } from './pages.tsx';
import { emailIdentity } from './subject.ts';
import { type AskError, type CodeError, STATUS } from './words.ts';

const COOKIE = 'email-way';
const FORM = 'email';

/** The session that asks, when it may have one way more; else where to go first. What was typed is kept for afterwards. */
async function asking(c: Context<Env>, site: Site, at: 'begin' | 'end', typed = '') {
  const { stands, person, session } = await as(site.db, c.var.actor, async (tx) => ({
    stands: await standing(tx, at),
    person: await signedInAs(tx),
    session: await signedInBy(tx),
  }));
  const back = paths.mineEmail({});
  if (stands === 'nobody' || !person || !session)
    return { first: paths.signIn({}, { told: 'needed', back }) };
  if (stands === 'fresh') return { person, session };
  if (typed) keepForm(c, site, { name: FORM, person, fields: { address: typed } });
  return { first: paths.signInAgain({}, { why: stands, back }) };
}

/** An e-mail address as one more way to sign in. Whether somebody has it already is said to nobody but who reads its mail. */
export function ownEmailRoutes(app: Hono<Env>, site: Site, sendCode: ReturnType<typeof codeSender>): void {
  const ask = (c: Context<Env>, typed: string, error: AskError) =>
    c.html(html(<AddPage language={c.var.language} {...{ typed, error }} />), STATUS[error]);

  app.get(paths.mineEmail.pattern, mine, async (c) => {
    const asker = await asking(c, site, 'begin');
    if (asker.first) return c.redirect(asker.first, 303);
    const kept = takeForm(c, site, { name: FORM, person: asker.person ?? '' });
    return c.html(html(<AddPage language={c.var.language} typed={kept?.address ?? ''} />));
  });

  app.post(paths.mineEmail.pattern, mine, async (c) => {
    const { typed, address } = readAddress(await readForm(c));
    const asker = await asking(c, site, 'begin', typed);
    if (asker.first) return c.redirect(asker.first, 303);
    if (!address) return ask(c, typed, 'address');
    const sent = await sendCode({
      address,
      network: networkOfAsker(c, site),
      language: c.var.language,
      earlier: readAttempt(c, site, COOKIE)?.token ?? null,
      adds: asker.session ?? null,
    });
    if (!sent.ok) return ask(c, typed, sent.why);
    keepAttempt(c, site, COOKIE, { token: sent.token, note: address, minutes: MINUTES });
    return c.redirect(paths.mineEmailCode({}), 303);
  });

  app.get(paths.mineEmailCode.pattern, mine, (c) => {
    const attempt = readAttempt(c, site, COOKIE);
    if (!attempt) return c.redirect(paths.mineEmail({}), 303);
    const shown = { address: shownAddress(attempt.note), mail: site.mail };
    return c.html(html(<AddCodePage language={c.var.language} {...shown} />));
  });

  app.post(paths.mineEmailCode.pattern, mine, (c) => enterCode(c, site));
}

async function enterCode(c: Context<Env>, site: Site) {
  const { typed, code } = readTyped(await readForm(c));
  const attempt = readAttempt(c, site, COOKIE);
  const asker = await asking(c, site, 'end', attempt?.note);
  if (asker.first) return c.redirect(asker.first, 303);
  const over = () => {
    dropAttempt(c, site, COOKIE);
    return c.html(html(<OverPage language={c.var.language} again={paths.mineEmail({})} />), 422);
  };
  if (!attempt) return over();
  const again = (error: CodeError) => {
    const shown = { address: shownAddress(attempt.note), mail: site.mail, typed, error };
    return c.html(html(<AddCodePage language={c.var.language} {...shown} />), STATUS[error]);
  };
  if (!code) return again('shape');
  const tried = await tryCode(site, {
    token: attempt.token,
    code,
    network: networkOfAsker(c, site),
    adds: asker.session ?? null,
  });
  if (!tried.ok) {
    site.log.security('sign_in_refused', { way: 'email', why: tried.why });
    return tried.why === 'over' ? over() : again(tried.why);
  }
  dropAttempt(c, site, COOKIE);
  const told = (await add(c, site, tried.address)) ? 'added' : 'taken';
  return c.redirect(paths.devices({}, { told }), 303);
}

/** One way more for the asker, under its name. False when it signs somebody else in: it is not taken from them. */
const add = (c: Context<Env>, { db }: Site, address: string): Promise<boolean> =>
  as(db, c.var.actor, async (tx) => {
    const way = emailIdentity(vaultOf(tx), address);
    if (!way || !(await addWay(tx, way, null))) return false;
    await nameWay(tx, way, address);
    return true;
  });
