import { type Context, Hono } from 'hono';
import { paths } from '../../paths.ts';
import { as } from '../../platform/db.ts';
import { readForm } from '../../platform/form.ts';
import { type Env, mine, type Site } from '../../platform/site.ts';
import { html } from '../../ui/index.ts';
import { notFound } from '../errors/index.ts';
import { keepStep, partOf } from './commands.ts';
import { StepPage } from './form-pages.tsx';
import { formOf, readId, readStep, readWay, type StepForm, type Wrong } from './forms.ts';
import { PartPage } from './part-page.tsx';
import { type PlanPart, stepOf, withChanged, withMoved, withoutStep } from './plan.ts';
import { changePart } from './plans.sql.ts';

/** The steps of a part: added, changed, ticked off and back, moved, taken out. */
export function stepRoutes({ db }: Site): Hono<Env> {
  const app = new Hono<Env>();

  app.post(paths.planSteps.pattern, mine, async (c) => {
    const id = readId(c.req.param('id'));
    const body = await readForm(c);
    const { form, said, wrong } = readStep(body);
    if (!id) return notFound(c);
    const again = async (why: Wrong[]) => {
      const found = await partOf(db, c.var.actor, id);
      if (!found) return notFound(c);
      return c.html(html(<PartPage language={c.var.language} {...found} form={form} wrong={why} />), 422);
    };
    if (wrong.length > 0) return again(wrong);
    const step = readId(body.step) ?? crypto.randomUUID();
    const outcome = await keepStep(db, c.var.actor, id, { id: step, ...said, done: false, offer: null });
    if (outcome === 'done') return c.redirect(toStep(id, step), 303);
    return outcome === 'full' ? again([{ field: 'text', why: 'full' }]) : notFound(c);
  });

  const page = async (c: Context<Env>, shown: StepForm | null, wrong: Wrong[]) => {
    const { id, step: asked } = idsOf(c);
    const found = id && (await partOf(db, c.var.actor, id));
    const step = found && asked && stepOf(found.part, asked);
    if (!step) return notFound(c);
    const form = shown ?? formOf(step);
    const { part } = found;
    return c.html(
      html(<StepPage language={c.var.language} {...{ part, step, form, wrong }} />),
      wrong.length > 0 ? 422 : 200,
    );
  };

  app.get(paths.planStep.pattern, mine, (c) => page(c, null, []));

  /** Changes a part in which the step is, and leads on; 404 where there is no such step. */
  const change = async (
    c: Context<Env>,
    how: (part: PlanPart, step: string) => PlanPart,
    to: (id: string, step: string) => string,
  ) => {
    const { id, step } = idsOf(c);
    if (!id || !step) return notFound(c);
    let isThere = false;
    await as(db, c.var.actor, (tx) =>
      changePart(tx, id, (part) => {
        isThere = stepOf(part, step) !== null;
        return isThere ? how(part, step) : part;
      }),
    );
    return isThere ? c.redirect(to(id, step), 303) : notFound(c);
  };

  app.post(paths.planStep.pattern, mine, async (c) => {
    const { form, said, wrong } = readStep(await readForm(c));
    if (wrong.length > 0) return page(c, form, wrong);
    return change(c, (part, step) => withChanged(part, step, said), toStep);
  });

  app.post(paths.planStepDone.pattern, mine, async (c) => {
    const done = (await readForm(c)).done === 'yes';
    return change(c, (part, step) => withChanged(part, step, { done }), toStep);
  });

  app.post(paths.planStepMove.pattern, mine, async (c) => {
    const way = readWay((await readForm(c)).way);
    if (!way) return notFound(c);
    const stay = (id: string, step: string) => `${paths.planStep({ id, step })}#move`;
    return change(c, (part, step) => withMoved(part, step, way), stay);
  });

  app.post(paths.planStepRemove.pattern, mine, (c) =>
    change(c, withoutStep, (id) => `${paths.planPart({ id })}#steps`),
  );

  return app;
}

const toStep = (id: string, step: string): string => `${paths.planPart({ id })}#step-${step}`;

const idsOf = (c: Context<Env>) => ({ id: readId(c.req.param('id')), step: readId(c.req.param('step')) });
