import { type Context, Hono } from 'hono';
import { paths } from '../../paths.ts';
import { slug } from '../../platform/api.ts';
import { toCalendarFile } from '../../platform/calendar.ts';
import { as } from '../../platform/db.ts';
import { readForm } from '../../platform/form.ts';
import { type Env, mine as own, type Site } from '../../platform/site.ts';
import { beginVisit } from '../../platform/visit.sql.ts';
import { html } from '../../ui/index.ts';
import { notFound } from '../errors/index.ts';
import { BookPage } from './book-page.tsx';
import { eventOf } from './calendar.ts';
import { CodePage } from './code-page.tsx';
import { bookTime, callOff, callOffByCode, choosable, mine, one, openCode, timesAt } from './commands.ts';
import { isForm, NOTHING_WRITTEN, readCode } from './conversation.ts';
import { rewrite } from './conversations.sql.ts';
import { type BookField, type BookForm, emptyBooking, isId, readBooking, readWritten } from './forms.ts';
import { FreePage } from './free-page.tsx';
import { MinePage, OnePage, TOLD } from './mine-pages.tsx';
import { slotRoutes } from './slot-routes.tsx';

/** Booking somebody to talk to; what one has booked; and a guide's own times. */
export function conversationRoutes(site: Site): Hono<Env> {
  const app = new Hono<Env>();
  app.route('/', booking(site));
  app.route('/', byCode(site));
  app.route('/', booked(site));
  app.route('/', slotRoutes(site));
  return app;
}

function booking({ db, config, secure, now }: Site): Hono<Env> {
  const app = new Hono<Env>();

  app.get(paths.conversations.pattern, own, async (c) => {
    const { form, move, centre } = c.req.query();
    const asked = slug.safeParse(centre);
    const times = await timesAt(db, asked.success ? asked.data : config.homeCentre);
    const page = (
      <FreePage
        language={c.var.language}
        {...times}
        form={isForm(form) ? form : null}
        move={isId(move) ? move : null}
      />
    );
    return c.html(html(page));
  });

  const show = async (
    c: Context<Env>,
    form: BookForm,
    wrong: BookField[],
    { why, isTyped = false }: { why?: 'taken' | 'full'; isTyped?: boolean } = {},
  ) => {
    const found = await choosable(db, c.var.actor, form);
    if (!found) return notFound(c);
    const isSent = c.req.method === 'POST';
    if (!isSent && found.mine) return c.redirect(paths.mineConversation({ id: found.mine.id }), 303);
    const refused = isSent && found.slot === null ? 'taken' : why;
    const isWrong = wrong.length > 0 || refused !== undefined;
    const written = isTyped ? form.written : (found.moving?.written ?? NOTHING_WRITTEN);
    const shown = { ...form, written, form: form.form ?? found.moving?.form ?? null };
    const page = (
      <BookPage language={c.var.language} choosable={found} form={shown} wrong={wrong} why={refused} />
    );
    return c.html(html(page), isWrong ? 422 : 200);
  };

  app.get(paths.conversationNew.pattern, own, (c) => show(c, emptyBooking(c.req.query()), []));

  app.post(paths.conversationNew.pattern, own, async (c) => {
    const body = await readForm(c);
    const { form, wrong } = readBooking(body);
    const { slot, form: how } = form;
    if (!slot) return notFound(c);
    if (body.look) return show(c, form, [], { isTyped: true });
    if (wrong.length > 0 || !how) return show(c, form, wrong, { isTyped: true });
    const actor = await beginVisit(c, db, c.var.actor, secure, form.once);
    const around = { language: c.var.language, network: c.var.network, now: now() };
    const done = await bookTime(db, actor, { ...form, slot, form: how }, around);
    if (!done.ok) return show(c, form, [], { why: done.why, isTyped: true });
    const told = form.move ? 'moved' : 'booked';
    return c.redirect(paths.mineConversation({ id: done.id }, { told }), 303);
  });

  return app;
}

function byCode({ db }: Site): Hono<Env> {
  const app = new Hono<Env>();

  app.get(paths.conversationCode.pattern, own, (c) =>
    c.html(html(<CodePage language={c.var.language} isCancelled={c.req.query('told') === 'cancelled'} />)),
  );

  const typedCode = async (c: Context<Env>) => {
    const { code } = await readForm(c);
    const typed = typeof code === 'string' ? code.slice(0, 100) : '';
    return { typed, code: readCode(typed) };
  };
  const wrong = (c: Context<Env>, typed: string) =>
    c.html(html(<CodePage language={c.var.language} typed={typed} isWrong />), 422);

  app.post(paths.conversationCode.pattern, own, async (c) => {
    const { typed, code } = await typedCode(c);
    const found = code && (await openCode(db, code, c.var.network));
    if (!found) return wrong(c, typed);
    return c.html(html(<CodePage language={c.var.language} typed={typed} booked={found} />));
  });

  app.post(paths.conversationCodeCancel.pattern, own, async (c) => {
    const { typed, code } = await typedCode(c);
    if (!code || !(await callOffByCode(db, code, c.var.network))) return wrong(c, typed);
    return c.redirect(paths.conversationCode({}, { told: 'cancelled' }), 303);
  });

  return app;
}

function booked({ db, config, now }: Site): Hono<Env> {
  const app = new Hono<Env>();
  const find = async (c: Context<Env>) => {
    const id = c.req.param('id');
    return isId(id) ? one(db, c.var.actor, id) : null;
  };

  app.get(paths.mineConversations.pattern, own, async (c) => {
    const conversations = await mine(db, c.var.actor);
    const isCancelled = c.req.query('told') === 'cancelled';
    const page = (
      <MinePage
        language={c.var.language}
        conversations={conversations}
        now={now()}
        isCancelled={isCancelled}
      />
    );
    return c.html(html(page));
  });

  app.get(paths.mineConversation.pattern, own, async (c) => {
    const conversation = await find(c);
    if (!conversation) return notFound(c);
    const told = TOLD.find((known) => known === c.req.query('told'));
    const shown = { language: c.var.language, conversation, now: now(), told };
    return c.html(html(<OnePage {...shown} />));
  });

  app.post(paths.mineConversation.pattern, own, async (c) => {
    const conversation = await find(c);
    if (!conversation) return notFound(c);
    const { written, wrong } = readWritten(await readForm(c), conversation.form);
    if (wrong.length > 0) {
      const shown = { language: c.var.language, conversation, now: now(), typed: written, wrong };
      return c.html(html(<OnePage {...shown} />), 422);
    }
    const isSaved = await as(db, c.var.actor, (tx) => rewrite(tx, conversation.id, written));
    return isSaved
      ? c.redirect(paths.mineConversation({ id: conversation.id }, { told: 'saved' }), 303)
      : notFound(c);
  });

  app.post(paths.mineConversationCancel.pattern, own, async (c) => {
    const id = c.req.param('id');
    const isGone = isId(id) && (await callOff(db, c.var.actor, id));
    return isGone ? c.redirect(paths.mineConversations({}, { told: 'cancelled' }), 303) : notFound(c);
  });

  app.get(paths.mineConversationCalendar.pattern, own, async (c) => {
    const conversation = await find(c);
    if (!conversation) return notFound(c);
    return c.body(toCalendarFile([eventOf(conversation, c.var.language, config.publicUrl)], now()), 200, {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="virkelyst.ics"',
    });
  });

  return app;
}
