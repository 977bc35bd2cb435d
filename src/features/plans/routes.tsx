import { type Context, Hono } from 'hono';
import { paths } from '../../paths.ts';
import { as } from '../../platform/db.ts';
import { readForm } from '../../platform/form.ts';
import { type Env, mine, type Site } from '../../platform/site.ts';
import { beginVisit } from '../../platform/visit.sql.ts';
import { html } from '../../ui/index.ts';
import { notFound } from '../errors/index.ts';
import { keepPart, partOf, planOf } from './commands.ts';
import { PartFormPage } from './form-pages.tsx';
import { type PartForm, readExample, readId, readPart, readWay, type Wrong } from './forms.ts';
import { fromOfferRoutes } from './from-offer-routes.tsx';
import { PartPage } from './part-page.tsx';
import type { PlanPart } from './plan.ts';
import { PlanPage } from './plan-page.tsx';
import { changePart, movePart, removePart } from './plans.sql.ts';
import { stepRoutes } from './step-routes.tsx';
import { words } from './words.ts';

/** A plan that the citizen owns: parts and steps, and who is invited to read which part. */
export function planRoutes(site: Site): Hono<Env> {
  const app = new Hono<Env>();
  app.route('/', partRoutes(site));
  app.route('/', stepRoutes(site));
  app.route('/', fromOfferRoutes(site));
  return app;
}

function partRoutes({ db, secure }: Site): Hono<Env> {
  const app = new Hono<Env>();

  app.get(paths.plan.pattern, mine, async (c) =>
    c.html(html(<PlanPage language={c.var.language} {...(await planOf(db, c.var.actor))} />)),
  );

  const form = (c: Context<Env>, shown: PartForm, wrong: Wrong[], part: PlanPart | null) =>
    c.html(
      html(<PartFormPage language={c.var.language} form={shown} {...{ wrong, part }} />),
      wrong.length > 0 ? 422 : 200,
    );

  app.get(paths.planNew.pattern, mine, (c) => {
    const begin = readExample(c.req.query('begin'));
    const title = begin ? words[c.var.language].examples[begin] : '';
    return form(c, { title, about: '' }, [], null);
  });

  app.post(paths.planNew.pattern, mine, async (c) => {
    const body = await readForm(c);
    const { form: sent, wrong } = readPart(body);
    if (wrong.length > 0) return form(c, sent, wrong, null);
    const actor = await beginVisit(c, db, c.var.actor, secure);
    const id = readId(body.id) ?? crypto.randomUUID();
    const outcome = await keepPart(db, actor, { id, ...sent, steps: [] });
    if (outcome === 'full') return form(c, sent, [{ field: 'title', why: 'full' }], null);
    return c.redirect(paths.planPart({ id }), 303);
  });

  app.get(paths.planPart.pattern, mine, async (c) => {
    const id = readId(c.req.param('id'));
    const found = id && (await partOf(db, c.var.actor, id));
    if (!found) return notFound(c);
    return c.html(html(<PartPage language={c.var.language} {...found} />));
  });

  app.get(paths.planPartEdit.pattern, mine, async (c) => {
    const id = readId(c.req.param('id'));
    const found = id && (await partOf(db, c.var.actor, id));
    return found ? form(c, found.part, [], found.part) : notFound(c);
  });

  app.post(paths.planPartEdit.pattern, mine, async (c) => {
    const id = readId(c.req.param('id'));
    const { form: sent, wrong } = readPart(await readForm(c));
    if (wrong.length > 0) {
      const found = id && (await partOf(db, c.var.actor, id));
      return found ? form(c, sent, wrong, found.part) : notFound(c);
    }
    const changed =
      id && (await as(db, c.var.actor, (tx) => changePart(tx, id, (part) => ({ ...part, ...sent }))));
    return changed ? c.redirect(paths.planPart({ id }), 303) : notFound(c);
  });

  app.post(paths.planPartMove.pattern, mine, async (c) => {
    const id = readId(c.req.param('id'));
    const way = readWay((await readForm(c)).way);
    const isMoved = id && way && (await as(db, c.var.actor, (tx) => movePart(tx, id, way)));
    return isMoved ? c.redirect(`${paths.plan({})}#part-${id}`, 303) : notFound(c);
  });

  app.post(paths.planPartRemove.pattern, mine, async (c) => {
    const id = readId(c.req.param('id'));
    const isGone = id && (await as(db, c.var.actor, (tx) => removePart(tx, id)));
    return isGone ? c.redirect(paths.plan({}), 303) : notFound(c);
  });

  return app;
}
