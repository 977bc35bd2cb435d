import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { paths } from '../../paths.ts';
import { slug } from '../../platform/api.ts';
import { as } from '../../platform/db.ts';
import { readForm } from '../../platform/form.ts';
import { type Env, mine, type Site } from '../../platform/site.ts';
import { beginVisit } from '../../platform/visit.sql.ts';
import { html } from '../../ui/index.ts';
import { notFound } from '../errors/index.ts';
import { accessRoutes } from './access-routes.tsx';
import {
  choicesOf,
  moveEnd,
  open,
  plannedOf,
  receivedBy,
  shareOf,
  shareThings,
  sharingOf,
} from './commands.ts';
import { dropContact, myContact, saveContact } from './contact.sql.ts';
import { ContactPage } from './contact-page.tsx';
import {
  EMPTY_CONTACT,
  emptyShare,
  readContact,
  readEnd,
  readShare,
  readUntil,
  type ShareForm,
  type ShareWrong,
} from './forms.ts';
import { SharePage, SharingPage, TOLD } from './mine-pages.tsx';
import { NewSharePage, SummaryPage } from './new-pages.tsx';
import { OpenedPage, SharedPage } from './received-pages.tsx';
import type { Shareable } from './shareable.ts';
import { stopShare } from './sharing.sql.ts';

const isId = (id: string | undefined): id is string => z.uuid().safeParse(id).success;

/** What one shares, how one may be reached, who has looked, and what others share with the hat one wears. */
export function sharingRoutes(site: Site, shareables: readonly Shareable[]): Hono<Env> {
  const app = new Hono<Env>();
  app.route('/', giving(site, shareables));
  app.route('/', contact(site));
  app.route('/', receiving(site, shareables));
  app.route('/', accessRoutes(site, shareables));
  return app;
}

function giving({ db, config, now }: Site, shareables: readonly Shareable[]): Hono<Env> {
  const app = new Hono<Env>();

  app.get(paths.sharing.pattern, mine, async (c) => {
    const found = await sharingOf(db, c.var.actor, shareables);
    const told = TOLD.find((known) => known === c.req.query('told'));
    return c.html(html(<SharingPage language={c.var.language} {...found} now={now()} told={told} />));
  });

  const form = async (c: Context<Env>, shown: ShareForm, wrong: ShareWrong[], isGone = false) => {
    const choices = await choicesOf(db, c.var.actor, shareables, shown.centre ?? config.homeCentre);
    const page = (
      <NewSharePage language={c.var.language} choices={choices} form={shown} wrong={wrong} isGone={isGone} />
    );
    return c.html(html(page), wrong.length > 0 || isGone ? 422 : 200);
  };

  app.get(paths.sharingNew.pattern, mine, (c) => {
    const centre = slug.safeParse(c.req.query('centre')).data ?? null;
    return form(c, emptyShare(centre, c.req.query('thing'), now()), []);
  });

  // Shows what would happen; nothing is shared yet.
  app.post(paths.sharingNew.pattern, mine, async (c) => {
    const body = await readForm(c);
    const { form: sent, wrong, wanted } = readShare(body, now());
    if (body.edit) return form(c, sent, []);
    if (!wanted) return form(c, sent, wrong);
    const choices = await choicesOf(db, c.var.actor, shareables, sent.centre ?? config.homeCentre);
    const planned = plannedOf(choices, wanted);
    if (!planned) return form(c, sent, [], true);
    return c.html(html(<SummaryPage language={c.var.language} planned={planned} form={sent} />));
  });

  app.post(paths.sharing.pattern, mine, async (c) => {
    const { form: sent, wrong, wanted } = readShare(await readForm(c), now());
    if (!wanted) return form(c, sent, wrong);
    const isShared = c.var.actor !== null && (await shareThings(db, c.var.actor, wanted, c.var.language));
    return isShared ? c.redirect(paths.sharing({}, { told: 'given' }), 303) : form(c, sent, [], true);
  });

  app.get(paths.share.pattern, mine, async (c) => {
    const id = c.req.param('id');
    const found = isId(id) ? await shareOf(db, c.var.actor, shareables, id) : null;
    if (!found) return notFound(c);
    return c.html(html(<SharePage language={c.var.language} {...found} now={now()} />));
  });

  app.post(paths.share.pattern, mine, async (c) => {
    const id = c.req.param('id');
    const found = isId(id) ? await shareOf(db, c.var.actor, shareables, id) : null;
    if (!found) return notFound(c);
    const typed = readUntil(await readForm(c));
    const until = readEnd(typed, now());
    const outcome =
      until instanceof Date ? await moveEnd(db, c.var.actor, found.share.shareId, until) : until;
    if (outcome === 'changed') return c.redirect(paths.sharing({}, { told: 'changed' }), 303);
    if (outcome === 'gone') return notFound(c);
    const page = <SharePage language={c.var.language} {...found} now={now()} typed={typed} wrong={outcome} />;
    return c.html(html(page), 422);
  });

  app.post(paths.shareStop.pattern, mine, async (c) => {
    const id = c.req.param('id');
    const isStopped = isId(id) && (await as(db, c.var.actor, (tx) => stopShare(tx, id)));
    return isStopped ? c.redirect(paths.sharing({}, { told: 'stopped' }), 303) : notFound(c);
  });

  return app;
}

function contact({ db, secure }: Site): Hono<Env> {
  const app = new Hono<Env>();

  app.get(paths.contact.pattern, mine, async (c) => {
    const kept = await as(db, c.var.actor, myContact);
    const page = (
      <ContactPage
        language={c.var.language}
        details={kept?.details ?? EMPTY_CONTACT}
        wrong={[]}
        isKept={kept !== null}
        isSaved={c.req.query('told') === 'saved'}
      />
    );
    return c.html(html(page));
  });

  app.post(paths.contact.pattern, mine, async (c) => {
    const { details, wrong } = readContact(await readForm(c));
    if (wrong.length > 0) {
      const page = <ContactPage language={c.var.language} details={details} wrong={wrong} isKept={false} />;
      return c.html(html(page), 422);
    }
    const actor = await beginVisit(c, db, c.var.actor, secure);
    await as(db, actor, (tx) => saveContact(tx, details));
    return c.redirect(paths.contact({}, { told: 'saved' }), 303);
  });

  app.post(paths.contactDelete.pattern, mine, async (c) => {
    await as(db, c.var.actor, dropContact);
    return c.redirect(paths.contact({}), 303);
  });

  return app;
}

/** What others share with the hat of the asker. Without a hat, or without a share, it is not there. */
function receiving({ db }: Site, shareables: readonly Shareable[]): Hono<Env> {
  const app = new Hono<Env>();

  app.get(paths.shared.pattern, mine, async (c) => {
    const received = await receivedBy(db, c.var.actor);
    if (!received) return notFound(c);
    return c.html(html(<SharedPage language={c.var.language} received={received} />));
  });

  app.get(paths.sharedThing.pattern, mine, async (c) => {
    const id = c.req.param('id');
    const opened = isId(id) ? await open(db, c.var.actor, shareables, id) : null;
    if (!opened || !id) return notFound(c);
    return c.html(html(<OpenedPage language={c.var.language} id={id} opened={opened} />));
  });

  return app;
}
