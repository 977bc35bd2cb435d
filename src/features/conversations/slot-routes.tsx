import { type Context, Hono } from 'hono';
import { paths } from '../../paths.ts';
import { as } from '../../platform/db.ts';
import { readForm } from '../../platform/form.ts';
import { type Env, mine as own, type Site } from '../../platform/site.ts';
import { noteVisit } from '../../platform/visit.sql.ts';
import { html } from '../../ui/index.ts';
import { notFound } from '../errors/index.ts';
import { myHat } from '../roles/index.ts';
import { offerTimes, takeAway } from './commands.ts';
import { EMPTY_SLOTS, isId, readSlots, type SlotsField, type SlotsForm } from './forms.ts';
import { mySlots } from './slots.sql.ts';
import { SLOTS_TOLD, SlotsPage } from './slots-page.tsx';

type Shown = { form: SlotsForm; wrong: SlotsField[]; isOverlap?: boolean };

/** The times of whoever wears the hat of a guide or mentor. For everybody else the page is not there. */
export function slotRoutes({ db, now }: Site): Hono<Env> {
  const app = new Hono<Env>();

  const show = async (c: Context<Env>, shown: Shown, status: 200 | 422 = 200) => {
    const slots = await as(db, c.var.actor, async (tx) => {
      await noteVisit(tx);
      const hat = await myHat(tx);
      return hat?.role === 'guide' || hat?.role === 'mentor' ? mySlots(tx) : null;
    });
    if (!slots) return notFound(c);
    const told = SLOTS_TOLD.find((known) => known === c.req.query('told'));
    return c.html(html(<SlotsPage language={c.var.language} slots={slots} told={told} {...shown} />), status);
  };

  app.get(paths.slots.pattern, own, (c) => show(c, { form: EMPTY_SLOTS, wrong: [] }));

  app.post(paths.slots.pattern, own, async (c) => {
    const { form, wrong, added } = readSlots(await readForm(c), now());
    if (!added) return show(c, { form, wrong }, 422);
    const outcome = await offerTimes(db, c.var.actor, added);
    if (outcome === 'no_hat') return notFound(c);
    if (outcome === 'overlap') return show(c, { form, wrong: [], isOverlap: true }, 422);
    return c.redirect(paths.slots({}, { told: 'added' }), 303);
  });

  app.post(paths.slotRemove.pattern, own, async (c) => {
    const { id } = await readForm(c);
    const isGone = isId(id) && (await takeAway(db, c.var.actor, id));
    return isGone ? c.redirect(paths.slots({}, { told: 'removed' }), 303) : notFound(c);
  });

  return app;
}
