import { type Context, Hono } from 'hono';
import { paths } from '../../paths.ts';
import { as } from '../../platform/db.ts';
import { readForm } from '../../platform/form.ts';
import { anyone, type Env, mine, type Site } from '../../platform/site.ts';
import { beginVisit, noteVisit } from '../../platform/visit.sql.ts';
import { html } from '../../ui/index.ts';
import { allCentres } from '../centres/index.ts';
import { notFound } from '../errors/index.ts';
import { readId, readReading } from './forms.ts';
import { type Told, WellbeingPage } from './pages.tsx';
import { TotalsPage } from './totals-page.tsx';
import { addToTotals, deleteReading, myReadings, published, saveReading } from './wellbeing.sql.ts';
import type { Answers } from './wellbeing.ts';

const TOLD = ['kept', 'added', 'again'] as const;

type Shown = { answers: Answers | null; isEmpty?: boolean; told?: Told | undefined };

/** How one is, for oneself; and the centres' totals for everybody. */
export function wellbeingRoutes({ db, config, secure }: Site): Hono<Env> {
  const app = new Hono<Env>();

  const show = async (c: Context<Env>, shown: Shown, status: 200 | 422 = 200) => {
    const { readings, centres } = await as(db, c.var.actor, async (tx) => {
      await noteVisit(tx);
      return { readings: await myReadings(tx), centres: await allCentres(tx) };
    });
    const asked = { id: crypto.randomUUID(), readings, centres, centre: config.homeCentre };
    return c.html(html(<WellbeingPage language={c.var.language} {...asked} {...shown} />), status);
  };

  app.get(paths.wellbeing.pattern, mine, (c) =>
    show(c, { answers: null, told: TOLD.find((each) => each === c.req.query('told')) }),
  );

  app.post(paths.wellbeing.pattern, mine, async (c) => {
    const { id, answers, addTo, isEmpty } = readReading(await readForm(c));
    if (isEmpty) return show(c, { answers, isEmpty }, 422);
    const actor = await beginVisit(c, db, c.var.actor, secure);
    await as(db, actor, (tx) => saveReading(tx, id, answers));
    if (!addTo) return c.redirect(paths.wellbeing({}, { told: 'kept' }), 303);
    // On its own, so that the two rows were not written by one transaction.
    const added = await as(db, actor, (tx) => addToTotals(tx, addTo, answers));
    return c.redirect(paths.wellbeing({}, { told: added ? 'added' : 'again' }), 303);
  });

  app.post(paths.wellbeingRemove.pattern, mine, async (c) => {
    const id = readId(await readForm(c));
    if (!id) return notFound(c);
    await as(db, c.var.actor, (tx) => deleteReading(tx, id));
    return c.redirect(paths.wellbeing({}), 303);
  });

  app.get(paths.wellbeingTotals.pattern, anyone, async (c) => {
    const { rows, centres } = await as(db, null, async (tx) => ({
      rows: await published(tx),
      centres: await allCentres(tx),
    }));
    const names = new Map(centres.map(({ slug, name }) => [slug, name]));
    return c.html(html(<TotalsPage language={c.var.language} published={rows} names={names} />));
  });

  return app;
}
