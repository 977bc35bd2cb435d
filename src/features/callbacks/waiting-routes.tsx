import { type Context, Hono } from 'hono';
import { paths } from '../../paths.ts';
import type { Tx } from '../../platform/db.ts';
import { readForm } from '../../platform/form.ts';
import { type Env, mine, type Site } from '../../platform/site.ts';
import { html } from '../../ui/index.ts';
import { notFound } from '../errors/index.ts';
import { asGuide, waitingFor } from './commands.ts';
import { dateOf, idOf } from './forms.ts';
import { endCallback, passOnCallback, takeCallback, waitingAt } from './waiting.sql.ts';
import { GUIDE_TOLD, WaitingPage } from './waiting-page.tsx';

/** Why a press did nothing: a colleague has it by now, or it is not there. */
const notMine = async (tx: Tx, id: string): Promise<'theirs' | 'gone'> =>
  (await waitingAt(tx)).some(({ shareId, taker }) => shareId === id && taker !== null) ? 'theirs' : 'gone';

/** Who waits at the centre of a guide. For everybody else none of it is there. */
export function waitingRoutes({ db }: Site): Hono<Env> {
  const app = new Hono<Env>();

  app.get(paths.callbacksWaiting.pattern, mine, async (c) => {
    const found = await waitingFor(db, c.var.actor);
    if (!found) return notFound(c);
    const told = GUIDE_TOLD.find((known) => known === c.req.query('told'));
    return c.html(html(<WaitingPage language={c.var.language} {...found} told={told} />));
  });

  const told = (c: Context<Env>, what: (typeof GUIDE_TOLD)[number]) =>
    c.redirect(paths.callbacksWaiting({}, { told: what }), 303);

  /** What the press did, and where it leads; what is no longer there is said kindly. */
  const press = async (
    c: Context<Env>,
    work: (tx: Tx, id: string) => Promise<(typeof GUIDE_TOLD)[number] | 'open'>,
  ) => {
    const id = idOf(c.req.param('id'));
    const outcome = await asGuide(db, c.var.actor, (tx) =>
      id ? work(tx, id) : Promise.resolve('gone' as const),
    );
    if (!outcome) return notFound(c);
    return outcome === 'open' && id
      ? c.redirect(paths.sharedThing({ id }), 303)
      : told(c, outcome === 'open' ? 'gone' : outcome);
  };

  app.post(paths.callbackTake.pattern, mine, async (c) => {
    const seen = dateOf((await readForm(c)).seen);
    return press(c, async (tx, id) => {
      const taken = await takeCallback(tx, id, seen);
      return taken === 'mine' ? 'open' : taken;
    });
  });

  app.post(paths.callbackPassOn.pattern, mine, (c) =>
    press(c, async (tx, id) => ((await passOnCallback(tx, id)) ? 'passed' : notMine(tx, id))),
  );

  app.post(paths.callbackEnd.pattern, mine, (c) =>
    press(c, async (tx, id) => ((await endCallback(tx, id)) ? 'talked' : notMine(tx, id))),
  );

  return app;
}
