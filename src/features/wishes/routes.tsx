import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { paths } from '../../paths.ts';
import { slug } from '../../platform/api.ts';
import { as } from '../../platform/db.ts';
import { readForm } from '../../platform/form.ts';
import { anyone, type Env, mine, type Site } from '../../platform/site.ts';
import { beginVisit, renewVisit } from '../../platform/visit.sql.ts';
import { html } from '../../ui/index.ts';
import { notFound } from '../errors/index.ts';
import { type LiveIndex, offerById } from '../offers/index.ts';
import { AnswersPage } from './answers-page.tsx';
import { giveAnswer, myThings, suggest, toShown, undoAnswer } from './commands.ts';
import { readAnswer, readUndo, readWish, type WishError, type WishForm } from './forms.ts';
import { HomePage } from './pages.tsx';
import { ResultsPage } from './results-page.tsx';
import { saveWish, wishById } from './wishes.sql.ts';

const isId = (id: string | undefined): id is string => z.uuid().safeParse(id).success;
const newForm = (centre: string | null): WishForm => ({
  id: crypto.randomUUID(),
  text: '',
  near: '',
  centre,
});

/** The front page, one's wishes, what fits them, and one's answers. */
export function wishRoutes(site: Site, live: LiveIndex): Hono<Env> {
  const { db, config, now, secure } = site;
  const app = new Hono<Env>();

  const home = (c: Context<Env>, form: WishForm, errors: WishError[] = [], here = paths.home({})) =>
    c.html(
      html(<HomePage language={c.var.language} form={form} errors={errors} here={here} />),
      errors.length > 0 ? 422 : 200,
    );

  // A centre's own page leads here with its name; the front page belongs to the home centre.
  app.get(paths.home.pattern, anyone, (c) => {
    const centre = slug.safeParse(c.req.query('centre')).data ?? config.homeCentre;
    return home(c, newForm(centre));
  });

  // A link that was meant to be a form: show the form.
  app.get(paths.wishes.pattern, anyone, (c) => c.redirect(paths.home({}), 303));

  app.post(paths.wishes.pattern, mine, async (c) => {
    const { form, errors } = readWish(await readForm(c));
    if (errors.length > 0) return home(c, form, errors);
    const actor = await beginVisit(c, db, c.var.actor, secure);
    await as(db, actor, (tx) => saveWish(tx, { ...form, near: form.near || null }));
    return c.redirect(paths.wish({ id: form.id }), 303);
  });

  app.get(paths.wish.pattern, mine, async (c) => {
    const id = c.req.param('id');
    if (!isId(id)) return notFound(c, 'wish');
    const shown = toShown(c.req.query('show'));
    const suggested = await suggest(db, c.var.actor, live, { id, shown, now: now() });
    if (!suggested) return notFound(c, 'wish');
    renewVisit(c, c.var.actor, secure);
    const told = c.req.query('told');
    return c.html(
      html(<ResultsPage language={c.var.language} suggested={suggested} shown={shown} told={told} />),
    );
  });

  app.get(paths.wishEdit.pattern, mine, async (c) => {
    const id = c.req.param('id');
    const wish = isId(id) ? await as(db, c.var.actor, (tx) => wishById(tx, id)) : null;
    if (!wish) return notFound(c, 'wish');
    const form = { id: wish.id, text: wish.text, near: wish.near ?? '', centre: wish.centre };
    return home(c, form, [], paths.wishEdit({ id: wish.id }));
  });

  app.get(paths.answers.pattern, mine, async (c) => {
    const things = await myThings(db, c.var.actor);
    return c.html(html(<AnswersPage language={c.var.language} things={things} now={now()} />));
  });

  app.post(paths.answers.pattern, mine, async (c) => {
    const given = readAnswer(await readForm(c));
    if (!given) return notFound(c, 'offer');
    const isThere = await as(db, null, (tx) => offerById(tx, given.offer));
    if (!isThere) return notFound(c, 'offer');
    const actor = await beginVisit(c, db, c.var.actor, secure);
    const result = await giveAnswer(db, actor, given, now());
    if (!result.ok && result.why === 'gone') return notFound(c, 'offer');
    const told = result.ok ? given.offer : 'closed';
    return c.redirect(backTo(given, told), 303);
  });

  app.post(paths.undo.pattern, mine, async (c) => {
    const given = readUndo(await readForm(c));
    if (!given) return notFound(c);
    await undoAnswer(db, c.var.actor, given.offer);
    return c.redirect(given.wish ? paths.wish({ id: given.wish }) : paths.answers({}), 303);
  });

  return app;
}

/** Yes leads to all there is to know; later and no lead back to the suggestions, or to the offer when there was no wish. */
function backTo(
  { offer, wish, answer }: { offer: string; wish: string | null; answer: string },
  told: string,
): string {
  if (told === 'closed' && wish) return paths.wish({ id: wish }, { told });
  if (answer === 'yes' || !wish) return paths.offer({ id: offer }, wish ? { wish } : {});
  return paths.wish({ id: wish }, { told });
}
