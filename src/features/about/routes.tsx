import { Hono } from 'hono';
import { paths } from '../../paths.ts';
import { anyone, type Env } from '../../platform/site.ts';
import { html } from '../../ui/index.ts';
import { CharterPage, MethodPage } from './pages.tsx';

/** The charter and the method. */
export const aboutRoutes = (): Hono<Env> =>
  new Hono<Env>()
    .get(paths.charter.pattern, anyone, (c) => c.html(html(<CharterPage language={c.var.language} />)))
    .get(paths.method.pattern, anyone, (c) => c.html(html(<MethodPage language={c.var.language} />)));
