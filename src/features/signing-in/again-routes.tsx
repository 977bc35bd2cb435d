import { Hono } from 'hono';
import { paths } from '../../paths.ts';
import { as } from '../../platform/db.ts';
import { type Env, mine, type Site } from '../../platform/site.ts';
import { wayBack } from '../../platform/way-back.ts';
import { myWays, standing } from '../../platform/ways.sql.ts';
import { html } from '../../ui/index.ts';
import { AgainPage } from './again-page.tsx';
import { kindOf } from './mitid-kind.ts';
import { WHY } from './words.types.ts';

/** Signing in again where it matters that it was lately, or by more than a code. */
export function againRoutes(site: Site): Hono<Env> {
  const app = new Hono<Env>();

  app.get(paths.signInAgain.pattern, mine, async (c) => {
    const back = wayBack(c.req.query('back')) ?? paths.mine({});
    const why = WHY.find((known) => known === c.req.query('why')) ?? 'stale';
    const { stands, ways } = await as(site.db, c.var.actor, async (tx) => ({
      stands: await standing(tx),
      ways: await myWays(tx),
    }));
    if (stands === 'nobody') return c.redirect(paths.signIn({}, { told: 'needed', back }), 303);
    // Somebody who comes here twice has done it already.
    if (why === 'stale' && stands === 'fresh') return c.redirect(back, 303);
    const mitid = kindOf(site.config.mitid, c.req.url);
    return c.html(
      html(<AgainPage language={c.var.language} {...{ why, ways, mitid, mail: site.mail, back }} />),
    );
  });

  return app;
}
