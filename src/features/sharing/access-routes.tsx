import { Hono } from 'hono';
import { paths } from '../../paths.ts';
import { as } from '../../platform/db.ts';
import { readForm } from '../../platform/form.ts';
import { type Env, mine, type Site } from '../../platform/site.ts';
import { isToken, newToken } from '../../platform/token.ts';
import { beginVisit } from '../../platform/visit.sql.ts';
import { html } from '../../ui/index.ts';
import { notFound } from '../errors/index.ts';
import { keepFeedKey, readingsByKey, tellWhenSeen } from './access.sql.ts';
import { AccessPage, FeedKeyPage } from './access-pages.tsx';
import { accessOf } from './commands.ts';
import { accessFeed } from './feed.ts';
import type { Shareable } from './shareable.ts';

const MOST_SKIPPED = 100_000;
const toSkip = (asked: string | undefined): number =>
  Math.min(MOST_SKIPPED, Math.max(0, Math.trunc(Number(asked)) || 0));

/** Who has looked: as a page, a feed, and a word when it happens. */
export function accessRoutes({ db, config, now, secure }: Site, shareables: readonly Shareable[]): Hono<Env> {
  const app = new Hono<Env>();

  app.get(paths.access.pattern, mine, async (c) => {
    const skip = toSkip(c.req.query('skip'));
    const { hasMore, ...found } = await accessOf(db, c.var.actor, shareables, skip);
    const more = hasMore ? paths.access({}, { skip: skip + found.readings.length }) : null;
    return c.html(html(<AccessPage language={c.var.language} {...found} more={more} />));
  });

  app.post(paths.accessNotices.pattern, mine, async (c) => {
    const isTold = (await readForm(c)).told === 'yes';
    const actor = isTold ? await beginVisit(c, db, c.var.actor, secure) : c.var.actor;
    await as(db, actor, (tx) => tellWhenSeen(tx, isTold));
    return c.redirect(paths.access({}), 303);
  });

  app.post(paths.accessFeedKey.pattern, mine, async (c) => {
    const actor = await beginVisit(c, db, c.var.actor, secure);
    const key = newToken(now());
    await as(db, actor, (tx) => keepFeedKey(tx, key));
    const language = c.var.language === 'en' ? 'en' : undefined;
    const address = new URL(paths.accessFeed({}, { key, language }), config.publicUrl).href;
    return c.html(html(<FeedKeyPage language={c.var.language} address={address} />));
  });

  // Whoever holds the key reads the feed; there is no cookie in a news reader.
  app.get(paths.accessFeed.pattern, mine, async (c) => {
    const key = c.req.query('key');
    const readings = isToken(key) ? await as(db, null, (tx) => readingsByKey(tx, key)) : null;
    if (!readings) return notFound(c);
    const language = c.req.query('language') === 'en' ? 'en' : 'da';
    c.header('Content-Type', 'application/atom+xml; charset=utf-8');
    return c.body(accessFeed(readings, { language, publicUrl: config.publicUrl }));
  });

  return app;
}
