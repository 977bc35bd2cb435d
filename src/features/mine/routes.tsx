import { Hono } from 'hono';
import { paths } from '../../paths.ts';
import { as } from '../../platform/db.ts';
import { glance } from '../../platform/glance.sql.ts';
import { isSignedIn } from '../../platform/session.sql.ts';
import { type Env, mine, type Site } from '../../platform/site.ts';
import { noteVisit } from '../../platform/visit.sql.ts';
import { html } from '../../ui/index.ts';
import { callbacksAtAGlance } from '../callbacks/index.ts';
import { conversationsAtAGlance } from '../conversations/index.ts';
import { planAtAGlance } from '../plans/index.ts';
import { meetsPeople, myHat, roleInWords } from '../roles/index.ts';
import { sharingAtAGlance } from '../sharing/index.ts';
import { heldInTables } from '../taking-along/index.ts';
import { wishesAtAGlance } from '../wishes/index.ts';
import { MinePage } from './pages.tsx';

/** So many wishes are shown on My page itself. */
const LATEST_WISHES = 3;

/** The door to all that is one's own. */
export function mineRoutes({ db }: Site): Hono<Env> {
  return new Hono<Env>().get(paths.mine.pattern, mine, async (c) => {
    const { language } = c.var;
    const found = await as(db, c.var.actor, async (tx) => {
      await noteVisit(tx);
      const hat = await myHat(tx);
      return {
        isSignedIn: await isSignedIn(tx),
        hat: hat && { name: roleInWords(hat, language), meetsPeople: meetsPeople(hat) },
        held: await heldInTables(tx),
        ...(await glance(tx, {
          wishes: wishesAtAGlance(LATEST_WISHES),
          plan: planAtAGlance,
          conversations: conversationsAtAGlance,
          callbacks: callbacksAtAGlance,
          sharing: sharingAtAGlance,
        })),
      };
    });
    return c.html(html(<MinePage language={language} {...found} />));
  });
}
