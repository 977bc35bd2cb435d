import { Hono } from 'hono';
import { paths } from '../../paths.ts';
import { readForm } from '../../platform/form.ts';
import { readSession, signOut } from '../../platform/session.sql.ts';
import { anyone, type Env, mine, type Site } from '../../platform/site.ts';
import { dropVisit, readVisit } from '../../platform/visit.sql.ts';
import { wayBack } from '../../platform/way-back.ts';
import { html } from '../../ui/index.ts';
import { notFound } from '../errors/index.ts';
import { againRoutes } from './again-routes.tsx';
import { bringFromVisit, leftFromVisit } from './bring-along.ts';
import { BringPage } from './bring-page.tsx';
import { comeBack, setOff } from './commands.ts';
import { readChosen } from './forms.ts';
import { openMitid } from './mitid.ts';
import { kindOf } from './mitid-kind.ts';
import { OnTheWayPage, SignInPage } from './pages.tsx';
import { words } from './words.ts';
import type { Told } from './words.types.ts';

const toldBy = (asked: string | undefined): Told | null =>
  asked !== undefined && Object.hasOwn(words.da.signIn.told, asked) ? (asked as Told) : null;

const signInAgain = (told: Told, back: string | null) =>
  paths.signIn({}, { told, ...(back !== null && { back }) });

/** Signing in and out. What a visit holds may be brought along. */
export function signInRoutes(site: Site): Hono<Env> {
  const { config } = site;
  const settings = config.mitid;
  const mitid = settings && openMitid(settings);
  const app = new Hono<Env>();

  app.get(paths.signIn.pattern, anyone, (c) => {
    const back = wayBack(c.req.query('back'));
    const told = toldBy(c.req.query('told'));
    const kind = kindOf(settings, c.req.url);
    return c.html(
      html(<SignInPage {...{ language: c.var.language, mitid: kind, mail: site.mail, back, told }} />),
    );
  });

  // A link that was meant to be a form: show the form.
  app.get(paths.signInMitid.pattern, anyone, (c) => c.redirect(paths.signIn({}), 303));

  app.post(paths.signInMitid.pattern, mine, async (c) => {
    if (!mitid) return notFound(c);
    const form = await readForm(c);
    const back = wayBack(form.back);
    const begun = await setOff(c, site, mitid, { back, adds: form.adds === 'yes' });
    if (!begun.ok && begun.why === 'again')
      return c.redirect(paths.signInAgain({}, { why: begun.first, back: back ?? paths.devices({}) }), 303);
    if (!begun.ok) return c.redirect(signInAgain(begun.why, back), 303);
    // Not a redirect: form-action would then have to name every address that a broker passes people through.
    c.header('Refresh', `0; url=${begun.to.href}`);
    return c.html(html(<OnTheWayPage language={c.var.language} to={begun.to.href} />));
  });

  app.get(paths.signInMitidCallback.pattern, mine, async (c) => {
    if (!mitid || !settings) return notFound(c);
    const came = await comeBack(c, site, mitid, settings);
    if (!came.ok) return c.redirect(signInAgain(came.why, came.back), 303);
    if (came.added && (came.back ?? paths.devices({})) === paths.devices({}))
      return c.redirect(paths.devices({}, { told: 'added' }), 303);
    return c.redirect(paths.bringAlong({}, came.back ? { back: came.back } : {}), 303);
  });

  app.post(paths.signOut.pattern, mine, async (c) => {
    const everywhere = (await readForm(c)).everywhere === 'yes';
    await signOut(c, site, everywhere);
    return c.redirect(signInAgain(everywhere ? 'everywhere' : 'out', null), 303);
  });
  app.get(paths.signOut.pattern, anyone, (c) => c.redirect(paths.signIn({}), 303));

  app.route('/', againRoutes(site));
  app.route('/', bringRoutes(site));
  return app;
}

function bringRoutes({ db, secure }: Site): Hono<Env> {
  const app = new Hono<Env>();

  app.get(paths.bringAlong.pattern, mine, async (c) => {
    const back = wayBack(c.req.query('back'));
    const things = await leftFromVisit(db, readSession(c, secure), readVisit(c, secure));
    if (!things) return c.redirect(back ?? paths.mine({}), 303);
    return c.html(html(<BringPage {...{ language: c.var.language, things, back }} />));
  });

  app.post(paths.bringAlong.pattern, mine, async (c) => {
    const { leaves, back, ...chosen } = readChosen(await c.req.parseBody({ all: true }).catch(() => ({})));
    const onwards = back ?? paths.mine({});
    if (leaves) return c.redirect(onwards, 303);
    const session = readSession(c, secure);
    const visit = readVisit(c, secure);
    if (chosen.wishes.length + chosen.answers.length + chosen.also.length === 0) {
      const things = await leftFromVisit(db, session, visit);
      if (!things) return c.redirect(onwards, 303);
      return c.html(html(<BringPage {...{ language: c.var.language, things, back }} isWrong />), 422);
    }
    if (await bringFromVisit(db, session, visit, chosen)) dropVisit(c, secure);
    return c.redirect(onwards, 303);
  });

  return app;
}
