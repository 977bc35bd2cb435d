import { type Context, Hono } from 'hono';
import { suggestSkills } from '../../matching/index.ts';
import { paths } from '../../paths.ts';
import { as, type Tx } from '../../platform/db.ts';
import { readForm } from '../../platform/form.ts';
import { type Env, mine, type Site } from '../../platform/site.ts';
import { beginVisit, noteVisit } from '../../platform/visit.sql.ts';
import { html } from '../../ui/index.ts';
import { notFound, tooLarge } from '../errors/index.ts';
import { CvFull, changeCv, deleteCv, myCv } from './cv.sql.ts';
import {
  type Cv,
  emptyCv,
  itemsOf,
  toJsonResume,
  withItem,
  withoutItem,
  withoutSkill,
  withSkills,
} from './cv.ts';
import { CvPage } from './cv-page.tsx';
import { AboutPage, ItemPage, SkillsPage } from './form-pages.tsx';
import {
  isFileChosen,
  LONGEST_STORY,
  readBasics,
  readItem,
  readPart,
  readPlace,
  readResume,
  readSkillChoices,
  readStory,
} from './forms.ts';

/** One's own profile: written, brought along, turned into skills, printed, taken away, deleted. */
export function cvRoutes({ db, secure }: Site): Hono<Env> {
  const app = new Hono<Env>();

  const read = (c: Context<Env>): Promise<Cv | null> =>
    as(db, c.var.actor, async (tx: Tx) => {
      await noteVisit(tx);
      return myCv(tx);
    });

  /** @returns false when there is no room for it, and nothing was changed */
  const keep = async (c: Context<Env>, how: (cv: Cv) => Cv): Promise<boolean> => {
    const actor = await beginVisit(c, db, c.var.actor, secure);
    try {
      await as(db, actor, (tx) => changeCv(tx, how));
      return true;
    } catch (error) {
      if (error instanceof CvFull) return false;
      throw error;
    }
  };

  const change = async (c: Context<Env>, how: (cv: Cv) => Cv) =>
    (await keep(c, how)) ? c.redirect(paths.cv({}), 303) : tooLarge(c);

  app.get(paths.cv.pattern, mine, async (c) =>
    c.html(html(<CvPage language={c.var.language} cv={await read(c)} />)),
  );

  app.get(paths.cvAbout.pattern, mine, async (c) => {
    const { basics } = (await read(c)) ?? emptyCv();
    return c.html(html(<AboutPage language={c.var.language} basics={basics} wrong={[]} />));
  });

  app.post(paths.cvAbout.pattern, mine, async (c) => {
    const { basics, wrong } = readBasics(await readForm(c));
    if (wrong.length > 0)
      return c.html(html(<AboutPage language={c.var.language} basics={basics} wrong={wrong} />), 422);
    return change(c, (cv) => ({ ...cv, basics: { ...cv.basics, ...basics } }));
  });

  app.get(paths.cvItem.pattern, mine, async (c) => {
    const part = readPart(c.req.param('part'));
    const at = readPlace(c.req.query('at') ?? '');
    if (!part) return notFound(c);
    const item = at === null ? {} : itemsOf((await read(c)) ?? emptyCv(), part)[at];
    if (!item) return notFound(c);
    return c.html(html(<ItemPage language={c.var.language} part={part} at={at} item={item} wrong={[]} />));
  });

  app.post(paths.cvItem.pattern, mine, async (c) => {
    const part = readPart(c.req.param('part'));
    if (!part) return notFound(c);
    const body = await readForm(c);
    const at = readPlace(body.at ?? '');
    const { item, wrong } = readItem(part, body);
    if (wrong.length > 0)
      return c.html(html(<ItemPage language={c.var.language} {...{ part, at, item, wrong }} />), 422);
    return change(c, (cv) => withItem(cv, part, at, item));
  });

  app.post(paths.cvItemRemove.pattern, mine, async (c) => {
    const part = readPart(c.req.param('part'));
    const { at, name } = await readForm(c);
    const place = readPlace(at);
    if (!part || place === null) return notFound(c);
    // The list may have changed in another window: only what was shown at that place goes.
    const isShown = (cv: Cv) => Object.values(itemsOf(cv, part)[place] ?? {}).includes(String(name));
    return change(c, (cv) => (isShown(cv) ? withoutItem(cv, part, place) : cv));
  });

  const skills = (c: Context<Env>, story: string, tell: boolean, status: 200 | 422 = 200) => {
    const suggested = tell && status === 200 ? suggestSkills(story) : null;
    const storyIsTooLong = status === 422;
    return c.html(
      html(<SkillsPage language={c.var.language} {...{ story, suggested, storyIsTooLong }} />),
      status,
    );
  };

  app.get(paths.cvSkills.pattern, mine, (c) => skills(c, '', false));

  app.post(paths.cvSuggest.pattern, mine, async (c) => {
    const story = readStory(await readForm(c));
    return skills(c, story, true, story.length > LONGEST_STORY ? 422 : 200);
  });

  app.post(paths.cvSkills.pattern, mine, async (c) => {
    const chosen = readSkillChoices(await c.req.parseBody({ all: true }).catch(() => ({})));
    return change(c, (cv) => withSkills(cv, chosen));
  });

  app.post(paths.cvSkillRemove.pattern, mine, async (c) => {
    const { at, name } = await readForm(c);
    const place = readPlace(at);
    if (place === null) return notFound(c);
    return change(c, (cv) => (cv.skills[place]?.name === name ? withoutSkill(cv, place) : cv));
  });

  app.post(paths.cvImport.pattern, mine, async (c) => {
    const { file } = await readForm(c);
    const brought = await readResume(file);
    if (brought && (await keep(c, () => brought))) return c.redirect(paths.cv({}), 303);
    const wrongFile = isFileChosen(file) ? 'wrong' : 'none';
    return c.html(html(<CvPage language={c.var.language} cv={await read(c)} wrongFile={wrongFile} />), 422);
  });

  app.get(paths.cvResume.pattern, mine, async (c) => {
    c.header('Content-Disposition', 'attachment; filename="resume.json"');
    return c.json(toJsonResume((await read(c)) ?? emptyCv()));
  });

  app.post(paths.cvDelete.pattern, mine, async (c) => {
    await as(db, c.var.actor, deleteCv);
    return c.redirect(paths.cv({}), 303);
  });

  return app;
}
