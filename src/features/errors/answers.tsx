import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { refuse } from '../../platform/api.ts';
import { Spent } from '../../platform/attempts.sql.ts';
import { isViolation } from '../../platform/db.ts';
import { readForm } from '../../platform/form.ts';
import type { Env, Site } from '../../platform/site.ts';
import { html } from '../../ui/index.ts';
import { ErrorPage, SpentPage } from './pages.tsx';
import { type Missing, words } from './words.ts';

const isApi = (c: Context) => c.req.path.startsWith('/api/');

/** 404, the same for what is not there and for what is somebody else's. */
export function notFound(c: Context<Env>, what: Missing = 'page') {
  if (isApi(c)) return refuse(c, 404, 'There is nothing at this address');
  const { title, lead } = words[c.var.language].missing[what];
  return c.html(html(<ErrorPage language={c.var.language} title={title} lead={lead} />), 404);
}

/** Too much was sent. */
export function tooLarge(c: Context<Env>) {
  if (isApi(c)) return refuse(c, 413, 'At most one megabyte');
  const w = words[c.var.language].tooLarge;
  return c.html(html(<ErrorPage language={c.var.language} {...w} />), 413);
}

/** Something has been done as often as it may be: what was sent stands in the page, for sending it again. */
async function spent(c: Context<Env>) {
  const sent = c.req.method === 'POST' ? await readForm(c) : {};
  return c.html(html(<SpentPage language={c.var.language} to={c.req.path} sent={sent} />), 429);
}

/** It broke: logged under a number that the person can mention. What it said is never shown, nor what was written logged. */
export const onError = ({ log }: Site) =>
  function onError(error: Error, c: Context<Env>) {
    const w = words[c.var.language ?? 'da'];
    if (error instanceof HTTPException && error.status === 403) {
      return c.html(html(<ErrorPage language={c.var.language} {...w.forbidden} />), 403);
    }
    if (error instanceof Spent || isViolation(error, 'spent')) return spent(c);
    const reference = c.var.reference;
    log.error('broken', error, { reference });
    const { title, lead } = w.broken;
    return c.html(
      html(
        <ErrorPage
          language={c.var.language ?? 'da'}
          title={title}
          lead={lead}
          more={w.broken.reference(reference)}
        />,
      ),
      500,
    );
  };
