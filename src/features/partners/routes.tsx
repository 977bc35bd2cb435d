import { Hono } from 'hono';
import { paths } from '../../paths.ts';
import { slug } from '../../platform/api.ts';
import { as } from '../../platform/db.ts';
import { anyone, type Env, type Site } from '../../platform/site.ts';
import { html } from '../../ui/index.ts';
import { notFound } from '../errors/index.ts';
import { offersOfPartner } from '../offers/index.ts';
import { PartnerPage, PartnersPage } from './pages.tsx';
import { allPartners, partnerBySlug } from './partners.sql.ts';

/** The list of partners, and a partner. */
export function partnerRoutes({ db, config, now }: Site): Hono<Env> {
  const app = new Hono<Env>();

  app.get(paths.partners.pattern, anyone, async (c) => {
    const centre = slug.safeParse(c.req.query('centre')).data ?? config.homeCentre ?? undefined;
    const partners = await as(db, null, (tx) => allPartners(tx, centre));
    return c.html(html(<PartnersPage language={c.var.language} partners={partners} />));
  });

  app.get(paths.partner.pattern, anyone, async (c) => {
    const name = slug.safeParse(c.req.param('slug'));
    const found = name.success
      ? await as(db, null, async (tx) => {
          const partner = await partnerBySlug(tx, name.data);
          return partner && { partner, offers: await offersOfPartner(tx, partner.id, now()) };
        })
      : null;
    if (!found) return notFound(c);
    return c.html(html(<PartnerPage language={c.var.language} {...found} publicUrl={config.publicUrl} />));
  });

  return app;
}
