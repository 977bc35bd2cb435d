import { Hono } from 'hono';
import { paths } from '../../paths.ts';
import { anyone, type Env, type Site } from '../../platform/site.ts';
import { html } from '../../ui/index.ts';
import { WishFormPage } from '../wishes/index.ts';
import { ORDER, readChoices, toWish } from './guided.ts';
import { NothingChosenPage, StepPage } from './pages.tsx';
import { words } from './words.ts';

/** Five questions that end in a wish one may edit. */
export function guidedRoutes({ config }: Site): Hono<Env> {
  return new Hono<Env>().get(paths.guided.pattern, anyone, (c) => {
    const { language } = c.var;
    const chosen = readChoices((question) => c.req.queries(question) ?? []);
    const step = Math.max(1, Math.trunc(Number(c.req.query('step'))) || 1);
    if (step <= ORDER.length)
      return c.html(html(<StepPage language={language} step={step} chosen={chosen} />));
    const w = words[language];
    const text = toWish(chosen, w.phrases, w.sentences);
    if (text === '') return c.html(html(<NothingChosenPage language={language} />));
    const form = { id: crypto.randomUUID(), text, near: '', centre: config.homeCentre };
    const here = c.req.path + new URL(c.req.url).search;
    return c.html(
      html(
        <WishFormPage language={language} form={form} title={w.done.title} lead={w.done.lead} here={here} />,
      ),
    );
  });
}
