import { type Context, Hono } from 'hono';
import { paths } from '../../paths.ts';
import { readForm } from '../../platform/form.ts';
import { type Env, mine, type Site } from '../../platform/site.ts';
import { beginVisit } from '../../platform/visit.sql.ts';
import { html } from '../../ui/index.ts';
import { notFound } from '../errors/index.ts';
import { keepPart, keepStep, partsAndOffer } from './commands.ts';
import { FromOfferPage } from './form-pages.tsx';
import { EMPTY_STEP, type FromOfferForm, NEW_PART, readFromOffer, readId, type Wrong } from './forms.ts';
import { LONGEST_STEP } from './plan.ts';

/** An offer becomes a step of the plan. */
export function fromOfferRoutes({ db, secure }: Site): Hono<Env> {
  const app = new Hono<Env>();

  const page = async (c: Context<Env>, offerId: unknown, sent: FromOfferForm | null, wrong: Wrong[]) => {
    const id = readId(offerId);
    const found = id && (await partsAndOffer(db, c.var.actor, id));
    if (!found) return notFound(c);
    const { parts, offer } = found;
    const fresh = {
      ...EMPTY_STEP,
      part: '',
      title: '',
      text: offer.title.slice(0, LONGEST_STEP).toWellFormed(),
    };
    return c.html(
      html(<FromOfferPage language={c.var.language} {...{ offer, parts, wrong }} form={sent ?? fresh} />),
      wrong.length > 0 ? 422 : 200,
    );
  };

  app.get(paths.planFromOffer.pattern, mine, (c) => page(c, c.req.query('offer'), null, []));

  app.post(paths.planFromOffer.pattern, mine, async (c) => {
    const body = await readForm(c);
    const { form, said, wrong } = readFromOffer(body);
    const offer = readId(body.offer);
    if (wrong.length > 0 || !offer || !(await partsAndOffer(db, c.var.actor, offer)))
      return page(c, body.offer, form, wrong);
    const actor = await beginVisit(c, db, c.var.actor, secure);
    const id = readId(body.step) ?? crypto.randomUUID();
    const step = { id, ...said, done: false, offer };
    if (form.part === NEW_PART) {
      // Named after its first step, so that it too is there once when it is sent twice.
      const outcome = await keepPart(db, actor, { id, title: form.title, about: '', steps: [step] });
      if (outcome === 'full') return page(c, offer, form, [{ field: 'title', why: 'full' }]);
      return c.redirect(paths.planPart({ id }), 303);
    }
    const part = readId(form.part) ?? '';
    const outcome = await keepStep(db, actor, part, step);
    if (outcome === 'full') return page(c, offer, form, [{ field: 'text', why: 'full' }]);
    if (outcome === 'gone') return page(c, offer, form, [{ field: 'part', why: 'empty' }]);
    return c.redirect(`${paths.planPart({ id: part })}#step-${id}`, 303);
  });

  return app;
}
