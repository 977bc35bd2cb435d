import { Hono } from 'hono';
import { z } from 'zod';
import { KINDS } from '../../matching/index.ts';
import { paths } from '../../paths.ts';
import { pageCursor, toCursor } from '../../platform/api.ts';
import type { Tx } from '../../platform/db.ts';
import { as } from '../../platform/db.ts';
import type { Language } from '../../platform/language.ts';
import { anyone, type Env, type Site, withMine } from '../../platform/site.ts';
import { html } from '../../ui/index.ts';
import { notFound } from '../errors/index.ts';
import { toCalendar } from './calendar.ts';
import type { Offer } from './offer.ts';
import { countByKind, offerById, offerPage } from './offers.sql.ts';
import { type AnswerWords, type Given, OfferPage, OffersPage } from './pages.tsx';

const PAGE = 12;

/** What the pages of offers need of the answers, which belong to another feature. */
export type Answers = {
  words: Record<Language, AnswerWords>;
  given: (tx: Tx, offer: string) => Promise<Given>;
};

/** The list of offers, an offer, and its calendar file. */
export function offerRoutes({ db, config, now }: Site, answers: Answers): Hono<Env> {
  const app = new Hono<Env>();
  const open = async (id: string): Promise<Offer | null> =>
    z.uuid().safeParse(id).success ? as(db, null, (tx) => offerById(tx, id)) : null;

  app.get(paths.offers.pattern, anyone, async (c) => {
    const kind = z.enum(KINDS).safeParse(c.req.query('kind')).data;
    const everywhere = c.req.query('centre') === 'all';
    const centre = everywhere ? undefined : (config.homeCentre ?? undefined);
    const after = pageCursor.safeParse(c.req.query('after')).data ?? null;
    const found = await as(db, null, async (tx) => ({
      page: await offerPage(tx, { kind, centre }, { after, limit: PAGE, now: now() }),
      counts: await countByKind(tx, centre, now()),
    }));
    const { offers, next } = found.page;
    return c.html(
      html(
        <OffersPage
          language={c.var.language}
          offers={offers}
          counts={found.counts}
          kind={kind}
          next={toCursor(next)}
          everywhere={everywhere}
        />,
      ),
    );
  });

  app.get(paths.offer.pattern, withMine, async (c) => {
    const offer = await open(c.req.param('id'));
    if (!offer) return notFound(c, 'offer');
    const given = c.var.actor && (await as(db, c.var.actor, (tx) => answers.given(tx, offer.id)));
    const wish = z.uuid().safeParse(c.req.query('wish')).data ?? null;
    return c.html(
      html(
        <OfferPage
          language={c.var.language}
          offer={offer}
          given={given}
          wish={wish}
          answerWords={answers.words[c.var.language]}
          publicUrl={config.publicUrl}
          now={now()}
        />,
      ),
    );
  });

  app.get(paths.offerCalendar.pattern, anyone, async (c) => {
    const offer = await open(c.req.param('id'));
    const file = offer && toCalendar(offer, config.publicUrl + paths.offer({ id: offer.id }), now());
    if (!file) return notFound(c, 'offer');
    c.header('Content-Disposition', 'attachment; filename="virkelyst.ics"');
    return c.body(file, 200, { 'Content-Type': 'text/calendar; charset=utf-8' });
  });

  return app;
}
