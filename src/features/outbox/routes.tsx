import { type Context, Hono } from 'hono';
import { isLoopback } from '../../config-mitid.ts';
import { paths } from '../../paths.ts';
import { type Env, mine, type Site } from '../../platform/site.ts';
import { html } from '../../ui/index.ts';
import { notFound } from '../errors/index.ts';
import { OutboxPage } from './pages.tsx';

/** Did the request come straight from this machine, and not through a proxy that nobody told us of? */
const isFromHere = (c: Context<Env>): boolean =>
  isLoopback(c.req.url) && c.req.header('X-Forwarded-For') === undefined;

/** The mails of a demo that go nowhere. Where mail is sent, or there is none, or for others than those here, there is no such page. */
export const outboxRoutes = ({ mail }: Site): Hono<Env> =>
  new Hono<Env>().get(paths.demoOutbox.pattern, mine, (c) =>
    mail.way === 'outbox' && isFromHere(c)
      ? c.html(html(<OutboxPage language={c.var.language} letters={mail.outbox()} />))
      : notFound(c),
  );
