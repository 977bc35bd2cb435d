import { type Context, Hono } from 'hono';
import { paths } from '../../paths.ts';
import { dropAttempt, keepAttempt, readAttempt } from '../../platform/attempt-cookie.ts';
import { networkOfAsker } from '../../platform/client-address.ts';
import { as } from '../../platform/db.ts';
import { deviceOf } from '../../platform/device.ts';
import { readForm } from '../../platform/form.ts';
import { isSure, signIn } from '../../platform/session.sql.ts';
import { type Env, mine, type Site } from '../../platform/site.ts';
import { noteVisit } from '../../platform/visit.sql.ts';
import { wayBack } from '../../platform/way-back.ts';
import { myWays, removeWay, standing } from '../../platform/ways.sql.ts';
import { html } from '../../ui/index.ts';
import { notFound } from '../errors/index.ts';
import { MINUTES } from './challenge.ts';
import { readMade, readRemoved, readUsed } from './forms.ts';
import { beginMaking, finishMaking } from './make.ts';
import { PasskeySignInPage, PasskeysPage } from './pages.tsx';
import { beginUsing, finishUsing } from './use.ts';
import { TOLD, type Told } from './words.ts';

const COOKIE = 'passkey';

/**
 * Passkeys: signing in with one, and one's own.
 * @param next where somebody comes who has signed in, and was going somewhere
 */
export function passkeyRoutes(site: Site, next: (back: string | null) => string): Hono<Env> {
  const app = new Hono<Env>();
  signInRoutes(app, site, next);
  ownRoutes(app, site);
  return app;
}

/** Takes the browser's half of a challenge; it is of no use a second time. */
function takeToken(c: Context<Env>, site: Site): string | null {
  const token = readAttempt(c, site, COOKIE)?.token ?? null;
  dropAttempt(c, site, COOKIE);
  return token;
}

function begun(
  c: Context<Env>,
  site: Site,
  what: { options: object; token: string } | null,
  otherwise: 404 | 429,
) {
  if (!what) return c.json({}, otherwise);
  keepAttempt(c, site, COOKIE, { token: what.token, note: '', minutes: MINUTES });
  return c.json(what.options);
}

function signInRoutes(app: Hono<Env>, site: Site, next: (back: string | null) => string): void {
  const hasMail = site.mail.way !== 'off';
  const page = (c: Context<Env>, back: string | null, isWrong: boolean) =>
    c.html(
      html(<PasskeySignInPage language={c.var.language} {...{ hasMail, back, isWrong }} />),
      isWrong ? 422 : 200,
    );

  app.get(paths.signInPasskey.pattern, mine, (c) => page(c, wayBack(c.req.query('back')), false));

  app.post(paths.signInPasskeyOptions.pattern, mine, async (c) =>
    begun(c, site, await beginUsing(site, networkOfAsker(c, site)), 429),
  );

  // One answer to everything that does not hold: whether a key is known is nobody's business.
  app.post(paths.signInPasskey.pattern, mine, async (c) => {
    const form = await readForm(c);
    const response = readUsed(form);
    const back = wayBack(form.back);
    const token = takeToken(c, site);
    const way = response && token ? await finishUsing(site, { token, response }) : null;
    if (!way) {
      site.log.security('sign_in_refused', { way: 'passkey', why: 'wrong' });
      return page(c, back, true);
    }
    const actor = await signIn(c, site, { ...way, assurance: 'substantial', isNewAllowed: false });
    return actor ? c.redirect(next(back), 303) : page(c, back, true);
  });
}

const keysFor = (back: string | null) => paths.minePasskeys({}, back ? { back } : {});

/** To sign in, and back to one's keys, on the way to where one was going. */
const first = (stands: 'nobody' | 'stale' | 'weak', back: string | null) =>
  stands === 'nobody'
    ? paths.signIn({}, { told: 'needed', back: keysFor(back) })
    : paths.signInAgain({}, { why: stands, back: keysFor(back) });

function ownRoutes(app: Hono<Env>, site: Site): void {
  const { db } = site;
  const page = async (c: Context<Env>, told: Told | undefined, back: string | null, status: 200 | 422) => {
    const { stands, keys } = await as(db, c.var.actor, async (tx) => {
      await noteVisit(tx);
      return { stands: await standing(tx), keys: await myWays(tx, 'passkey') };
    });
    if (stands === 'nobody') return c.redirect(first(stands, back), 303);
    const suggested = deviceOf(c.req.header('User-Agent')) ?? '';
    return c.html(
      html(<PasskeysPage language={c.var.language} {...{ stands, keys, suggested, back, told }} />),
      status,
    );
  };

  app.get(paths.minePasskeys.pattern, mine, (c) => {
    const told = TOLD.find((known) => known === c.req.query('told'));
    return page(c, told, wayBack(c.req.query('back')), 200);
  });

  app.post(paths.minePasskeyOptions.pattern, mine, async (c) => {
    const stands = await as(db, c.var.actor, (tx) => standing(tx, 'end'));
    // The page that asks is loaded anew then, and leads to signing in again.
    if (stands === 'stale' || stands === 'weak') return c.json({}, 401);
    return begun(c, site, await beginMaking(site, c.var.actor), 404);
  });

  app.post(paths.minePasskeys.pattern, mine, async (c) => {
    const form = await readForm(c);
    const back = wayBack(form.back);
    const stands = await as(db, c.var.actor, (tx) => standing(tx, 'end'));
    if (stands !== 'fresh') return c.redirect(first(stands, back), 303);
    const { response, name } = readMade(form, deviceOf(c.req.header('User-Agent')) ?? 'Virkelyst');
    const token = takeToken(c, site);
    const made = response && token && (await finishMaking(site, c.var.actor, { token, response, name }));
    if (!made) return page(c, 'failed', back, 422);
    // Whoever came by a code has just unlocked a key: that is as good as signing in with it.
    if (!(await as(db, c.var.actor, isSure)))
      await signIn(c, site, { ...made, assurance: 'substantial', isNewAllowed: false });
    return c.redirect(back ?? paths.minePasskeys({}, { told: 'added' }), 303);
  });

  app.post(paths.minePasskeyRemove.pattern, mine, async (c) => {
    const id = readRemoved(await readForm(c));
    const what = id ? await as(db, c.var.actor, (tx) => removeWay(tx, id)) : 'unknown';
    if (what === 'unknown') return notFound(c);
    if (what === 'last') return page(c, 'last', null, 422);
    if (what !== 'removed') return c.redirect(first(what, null), 303);
    return c.redirect(paths.minePasskeys({}, { told: 'removed' }), 303);
  });
}
