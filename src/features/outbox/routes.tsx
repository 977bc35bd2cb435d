import { Hono } from 'hono';
import { paths } from '../../paths.ts';
import { type Env, mine, type Site } from '../../platform/site.ts';
import { html } from '../../ui/index.ts';
import { notFound } from '../errors/index.ts';
import { OutboxPage } from './pages.tsx';

/** The mails of a demo that go nowhere. Where mail is sent, or there is none, the page is not there. */
export const outboxRoutes = ({ mail }: Site): Hono<Env> =>
  new Hono<Env>().get(paths.demoOutbox.pattern, mine, (c) =>
    mail.way === 'outbox'
      ? c.html(html(<OutboxPage language={c.var.language} letters={mail.outbox()} />))
      : notFound(c),
  );
