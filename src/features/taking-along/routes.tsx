import { Hono } from 'hono';
import { paths } from '../../paths.ts';
import type { Part } from '../../platform/belongings.ts';
import { as } from '../../platform/db.ts';
import { readSession } from '../../platform/session.sql.ts';
import { type Env, mine, type Site } from '../../platform/site.ts';
import { endVisit, readVisit } from '../../platform/visit.sql.ts';
import { html } from '../../ui/index.ts';
import { notFound } from '../errors/index.ts';
import { deleteArchive } from './archive.sql.ts';
import { ArchivePage } from './archive-page.tsx';
import { archiveOf, mineAsJson, toDelete } from './commands.ts';
import { DeletePage, GonePage } from './delete-page.tsx';
import { askForArchive, openArchive } from './job.ts';

/** Taking everything along, and having everything deleted (charter 7). */
export function takingAlongRoutes(site: Site, parts: readonly Part[]): Hono<Env> {
  const { db, config, now, secure } = site;
  const app = new Hono<Env>();

  app.get(paths.mineDownload.pattern, mine, async (c) => {
    const asked = { language: c.var.language, now: now(), publicUrl: config.publicUrl };
    c.header('Content-Disposition', 'attachment; filename="virkelyst.json"');
    return c.json(await mineAsJson(db, c.var.actor, parts, asked));
  });

  app.get(paths.mineArchive.pattern, mine, async (c) => {
    const { isSomebody, archive } = await archiveOf(db, c.var.actor);
    return c.html(
      html(
        <ArchivePage
          language={c.var.language}
          isSomebody={isSomebody}
          archive={archive}
          still={c.req.query('still') !== undefined}
          publicUrl={config.publicUrl}
        />,
      ),
    );
  });

  app.post(paths.mineArchive.pattern, mine, async (c) => {
    await askForArchive(db, c.var.actor, c.var.language, now());
    return c.redirect(paths.mineArchive({}), 303);
  });

  app.post(paths.mineArchiveDelete.pattern, mine, async (c) => {
    await as(db, c.var.actor, deleteArchive);
    return c.redirect(paths.mineArchive({}), 303);
  });

  // Whoever has the link has the archive: no cookie is asked for.
  app.get(paths.archive.pattern, mine, async (c) => {
    const zip = await openArchive(db, c.req.param('key'));
    if (!zip) return notFound(c);
    c.header('Content-Disposition', 'attachment; filename="virkelyst.zip"');
    return c.body(new Uint8Array(zip), 200, { 'Content-Type': 'application/zip' });
  });

  app.get(paths.mineDelete.pattern, mine, async (c) => {
    const who = { session: readSession(c, secure), visit: readVisit(c, secure) };
    const found = await toDelete(db, who, parts, c.var.language);
    return c.html(html(<DeletePage language={c.var.language} toDelete={found} />));
  });

  app.post(paths.mineDelete.pattern, mine, async (c) => {
    await endVisit(c, db, secure);
    return c.html(html(<GonePage language={c.var.language} />));
  });

  return app;
}
