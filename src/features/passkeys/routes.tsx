import { type Context, Hono } from 'hono';
import { paths } from '../../paths.ts';
import { dropAttempt, keepAttempt, readAttempt } from '../../platform/attempt-cookie.ts';
import { networkOfAsker } from '../../platform/client-address.ts';
import { as } from '../../platform/db.ts';
import { deviceOf } from '../../platform/device.ts';
import { readForm } from '../../platform/form.ts';
import { isSignedIn, signIn } from '../../platform/session.sql.ts';
import { type Env, mine, type Site } from '../../platform/site.ts';
import { noteVisit } from '../../platform/visit.sql.ts';
import { myWays, removeWay } from '../../platform/ways.sql.ts';
import { html } from '../../ui/index.ts';
import { notFound } from '../errors/index.ts';
import { MINUTES } from './challenge.ts';
import { readMade, readRemoved, readUsed } from './forms.ts';
import { beginMaking, finishMaking } from './make.ts';
import { PasskeySignInPage, PasskeysPage } from './pages.tsx';
import { beginUsing, finishUsing } from './use.ts';
import { TOLD, type Told } from './words.ts';

const COOKIE = 'passkey';

/** Where people come from here. */
type Around = {
  /** After signing in. */
  next: string;
  /** To sign in first. */
  signInAt: string;
};

/** Passkeys: signing in with one, and one's own. */
export function passkeyRoutes(site: Site, around: Around): Hono<Env> {
  const app = new Hono<Env>();
  signInRoutes(app, site, around);
  ownRoutes(app, site, around);
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

function signInRoutes(app: Hono<Env>, site: Site, { next }: Around): void {
  const page = (c: Context<Env>, isWrong: boolean) =>
    c.html(
      html(
        <PasskeySignInPage language={c.var.language} hasMail={site.mail.way !== 'off'} isWrong={isWrong} />,
      ),
      isWrong ? 422 : 200,
    );

  app.get(paths.signInPasskey.pattern, mine, (c) => page(c, false));

  app.post(paths.signInPasskeyOptions.pattern, mine, async (c) =>
    begun(c, site, await beginUsing(site, networkOfAsker(c, site)), 429),
  );

  // One answer to everything that does not hold: whether a key is known is nobody's business.
  app.post(paths.signInPasskey.pattern, mine, async (c) => {
    const response = readUsed(await readForm(c));
    const token = takeToken(c, site);
    const way = response && token ? await finishUsing(site, { token, response }) : null;
    if (!way) {
      site.log.security('sign_in_refused', { way: 'passkey', why: 'wrong' });
      return page(c, true);
    }
    const actor = await signIn(c, site, { ...way, assurance: 'substantial', isNewAllowed: false });
    return actor ? c.redirect(next, 303) : page(c, true);
  });
}

function ownRoutes(app: Hono<Env>, site: Site, { signInAt }: Around): void {
  const { db } = site;
  const page = async (c: Context<Env>, told: Told | undefined, status: 200 | 422) => {
    const keys = await as(db, c.var.actor, async (tx) => {
      await noteVisit(tx);
      return myWays(tx, 'passkey');
    });
    const suggested = deviceOf(c.req.header('User-Agent')) ?? '';
    const shown = { language: c.var.language, keys, suggested, told };
    return c.html(html(<PasskeysPage {...shown} />), status);
  };

  app.get(paths.minePasskeys.pattern, mine, async (c) => {
    if (!(await as(db, c.var.actor, isSignedIn))) return c.redirect(signInAt, 303);
    return page(
      c,
      TOLD.find((told) => told === c.req.query('told')),
      200,
    );
  });

  app.post(paths.minePasskeyOptions.pattern, mine, async (c) =>
    begun(c, site, await beginMaking(site, c.var.actor), 404),
  );

  app.post(paths.minePasskeys.pattern, mine, async (c) => {
    if (!(await as(db, c.var.actor, isSignedIn))) return c.redirect(signInAt, 303);
    const { response, name } = readMade(
      await readForm(c),
      deviceOf(c.req.header('User-Agent')) ?? 'Virkelyst',
    );
    const token = takeToken(c, site);
    const isMade = response && token && (await finishMaking(site, c.var.actor, { token, response, name }));
    return isMade ? c.redirect(paths.minePasskeys({}, { told: 'added' }), 303) : page(c, 'failed', 422);
  });

  app.post(paths.minePasskeyRemove.pattern, mine, async (c) => {
    const id = readRemoved(await readForm(c));
    const what = id ? await as(db, c.var.actor, (tx) => removeWay(tx, id)) : 'unknown';
    if (what === 'unknown') return notFound(c);
    if (what === 'last') return page(c, 'last', 422);
    return c.redirect(paths.minePasskeys({}, { told: 'removed' }), 303);
  });
}
