import { Hono } from 'hono';
import { paths } from '../../paths.ts';
import { as } from '../../platform/db.ts';
import { type Env, mine, type Site } from '../../platform/site.ts';
import { noteVisit } from '../../platform/visit.sql.ts';
import { html } from '../../ui/index.ts';
import { myContacts } from './contacts.sql.ts';
import { ContactsPage } from './pages.tsx';

/** Whom one is in touch with. */
export function contactsRoutes({ db }: Site): Hono<Env> {
  const app = new Hono<Env>();
  app.get(paths.contacts.pattern, mine, async (c) => {
    const contacts = await as(db, c.var.actor, async (tx) => {
      await noteVisit(tx);
      return myContacts(tx);
    });
    return c.html(html(<ContactsPage language={c.var.language} {...contacts} />));
  });
  return app;
}
