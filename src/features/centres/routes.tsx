import { Hono } from 'hono';
import { paths } from '../../paths.ts';
import { slug } from '../../platform/api.ts';
import { as } from '../../platform/db.ts';
import { anyone, type Env, type Site } from '../../platform/site.ts';
import { html } from '../../ui/index.ts';
import { notFound } from '../errors/index.ts';
import { allPartners } from '../partners/index.ts';
import { allCentres, centreBySlug } from './centres.sql.ts';
import { CentrePage, CentresPage } from './pages.tsx';

/** The list of centres, and a centre. Where there is only one, the list is that one. */
export function centreRoutes({ db, config }: Site): Hono<Env> {
  const app = new Hono<Env>();

  app.get(paths.centres.pattern, anyone, async (c) => {
    const centres = await as(db, null, allCentres);
    const [first, ...others] = centres;
    if (first && others.length === 0) return c.redirect(paths.centre({ slug: first.slug }), 303);
    return c.html(html(<CentresPage language={c.var.language} centres={centres} />));
  });

  app.get(paths.centre.pattern, anyone, async (c) => {
    const name = slug.safeParse(c.req.param('slug'));
    const found = name.success
      ? await as(db, null, async (tx) => {
          const centre = await centreBySlug(tx, name.data);
          return centre && { centre, partners: await allPartners(tx, centre.slug) };
        })
      : null;
    if (!found) return notFound(c);
    return c.html(html(<CentrePage language={c.var.language} {...found} publicUrl={config.publicUrl} />));
  });

  return app;
}
