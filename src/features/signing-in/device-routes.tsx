import { type Context, Hono } from 'hono';
import { paths } from '../../paths.ts';
import { as } from '../../platform/db.ts';
import { readForm } from '../../platform/form.ts';
import { type Env, mine, type Site } from '../../platform/site.ts';
import { removeWay } from '../../platform/ways.sql.ts';
import { html } from '../../ui/index.ts';
import { notFound } from '../errors/index.ts';
import { endOtherSessions, endSession, myDevicesAndWays } from './devices.sql.ts';
import { DevicesPage, LastWayPage } from './devices-page.tsx';
import { readId } from './forms.ts';
import { DEVICE_TOLD, type DeviceTold } from './words.types.ts';

/** Where one is signed in, and how one can sign in. */
export function deviceRoutes({ db, config, mail }: Site): Hono<Env> {
  const app = new Hono<Env>();
  const page = (told?: DeviceTold) => `${paths.devices({}, { told })}`;

  app.get(paths.devices.pattern, mine, async (c) => {
    const found = await as(db, c.var.actor, myDevicesAndWays);
    if (!found) return c.redirect(paths.signIn({}, { told: 'needed', back: paths.devices({}) }), 303);
    const told = DEVICE_TOLD.find((known) => known === c.req.query('told')) ?? null;
    const has = { mitid: config.mitid !== null, mail: mail.way !== 'off' };
    return c.html(html(<DevicesPage language={c.var.language} mine={found} {...{ told, has }} />));
  });

  // A link that was meant to be a form.
  for (const { pattern } of [paths.deviceEnd, paths.deviceEndOthers, paths.wayRemove])
    app.get(pattern, mine, (c) => c.redirect(page(), 303));

  app.post(paths.deviceEnd.pattern, mine, async (c) => {
    const id = readId(await readForm(c));
    const ended = id !== null && (await as(db, c.var.actor, (tx) => endSession(tx, id)));
    return ended ? c.redirect(page('ended'), 303) : notFound(c);
  });

  app.post(paths.deviceEndOthers.pattern, mine, async (c) => {
    await as(db, c.var.actor, endOtherSessions);
    return c.redirect(page('others'), 303);
  });

  app.post(paths.wayRemove.pattern, mine, async (c) => {
    const form = await readForm(c);
    const id = readId(form);
    if (!id) return notFound(c);
    const was = await as(db, c.var.actor, (tx) => removeWay(tx, id, form.last === 'yes'));
    if (was === 'last') return lastWay(c, id);
    if (was === 'stale' || was === 'weak')
      return c.redirect(paths.signInAgain({}, { why: was, back: page() }), 303);
    return was === 'removed' ? c.redirect(page('removed'), 303) : notFound(c);
  });

  return app;
}

const lastWay = (c: Context<Env>, id: string) =>
  c.html(html(<LastWayPage language={c.var.language} id={id} />), 422);
