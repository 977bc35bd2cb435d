import { type Context, Hono } from 'hono';
import { paths } from '../../paths.ts';
import { slug } from '../../platform/api.ts';
import { as } from '../../platform/db.ts';
import { readForm } from '../../platform/form.ts';
import { type Env, mine, type Site } from '../../platform/site.ts';
import { beginVisit } from '../../platform/visit.sql.ts';
import { html } from '../../ui/index.ts';
import { notFound } from '../errors/index.ts';
import { AskPage, type FormError } from './ask-page.tsx';
import { dropCallback } from './callbacks.sql.ts';
import { ask, beforeAsking, callbacksOf, change, filledIn, takeBack, toChange } from './commands.ts';
import { type CallbackForm, emptyForm, idOf, readCallback } from './forms.ts';
import { ChangePage, MineCallbacksPage, TOLD } from './mine-pages.tsx';
import { waitingRoutes } from './waiting-routes.tsx';

/** Asking to be called or written to, what one has asked for, and for guides who waits. */
export function callbackRoutes(site: Site): Hono<Env> {
  const app = new Hono<Env>();
  app.route('/', asking(site));
  app.route('/', own(site));
  app.route('/', waitingRoutes(site));
  return app;
}

function asking({ db, config, now, secure }: Site): Hono<Env> {
  const app = new Hono<Env>();

  const show = async (c: Context<Env>, form: CallbackForm | null, wrong: FormError[] = []) => {
    const before = await beforeAsking(db, c.var.actor, form ? null : idOf(c.req.query('again')));
    const wanted = slug.safeParse(c.req.query('centre')).data ?? before.centre ?? config.homeCentre;
    const shown = form ?? { ...emptyForm(wanted), ...before.filled };
    const page = <AskPage language={c.var.language} centres={before.centres} form={shown} wrong={wrong} />;
    return c.html(html(page), wrong.length > 0 ? 422 : 200);
  };

  app.get(paths.callbacks.pattern, mine, (c) => show(c, null));

  app.post(paths.callbacks.pattern, mine, async (c) => {
    const { form, wrong, details } = readCallback(await readForm(c));
    if (wrong.length > 0) return show(c, form, wrong);
    const actor = await beginVisit(c, db, c.var.actor, secure, form.once);
    const { language, network } = c.var;
    const asked = await ask(db, actor, { form, details, language, network, now: now() });
    if (asked === 'noCentre') return show(c, form, ['centre']);
    if (asked === 'full') return show(c, form, ['full']);
    return c.redirect(paths.mineCallbacks({}, { told: 'asked' }), 303);
  });

  return app;
}

function own({ db }: Site): Hono<Env> {
  const app = new Hono<Env>();

  const told = (c: Context<Env>, what: (typeof TOLD)[number]) =>
    c.redirect(paths.mineCallbacks({}, { told: what }), 303);

  app.get(paths.mineCallbacks.pattern, mine, async (c) => {
    const callbacks = await callbacksOf(db, c.var.actor);
    const said = TOLD.find((known) => known === c.req.query('told'));
    return c.html(html(<MineCallbacksPage language={c.var.language} callbacks={callbacks} told={said} />));
  });

  app.get(paths.mineCallback.pattern, mine, async (c) => {
    const id = idOf(c.req.param('id'));
    const found = id && (await toChange(db, c.var.actor, id));
    if (!found) return notFound(c);
    if (found === 'over') return told(c, 'over');
    const { channel, centre, details } = found;
    const form = { ...emptyForm(centre.slug), ...filledIn(details), id: found.id, channel };
    return c.html(html(<ChangePage language={c.var.language} form={form} wrong={[]} />));
  });

  app.post(paths.mineCallback.pattern, mine, async (c) => {
    const id = idOf(c.req.param('id'));
    const found = id && (await toChange(db, c.var.actor, id));
    if (!found || !id) return notFound(c);
    if (found === 'over') return told(c, 'over');
    const { form, wrong, details } = readCallback(await readForm(c));
    if (wrong.length > 0) {
      const shown = { ...form, id, centre: found.centre.slug };
      return c.html(html(<ChangePage language={c.var.language} form={shown} wrong={wrong} />), 422);
    }
    const outcome = await change(db, c.var.actor, id, { channel: form.channel, details });
    return outcome === 'changed' ? told(c, 'changed') : told(c, 'over');
  });

  app.post(paths.mineCallbackStop.pattern, mine, async (c) => {
    const id = idOf(c.req.param('id'));
    return id && (await takeBack(db, c.var.actor, id)) ? told(c, 'stopped') : notFound(c);
  });

  app.post(paths.mineCallbackDelete.pattern, mine, async (c) => {
    const id = idOf(c.req.param('id'));
    const isGone = id && (await as(db, c.var.actor, (tx) => dropCallback(tx, id)));
    return isGone ? told(c, 'deleted') : notFound(c);
  });

  return app;
}
