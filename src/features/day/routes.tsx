import { Hono } from 'hono';
import { paths } from '../../paths.ts';
import { copenhagenDay } from '../../platform/clock.ts';
import { as } from '../../platform/db.ts';
import { type Env, mine, type Site } from '../../platform/site.ts';
import { noteVisit } from '../../platform/visit.sql.ts';
import { html } from '../../ui/index.ts';
import { waitingAt } from '../callbacks/index.ts';
import { guidesDay } from '../conversations/index.ts';
import { notFound } from '../errors/index.ts';
import { meetsPeople, myHat, roleInWords } from '../roles/index.ts';
import { DayPage } from './pages.tsx';

/** The day of a guide or a mentor; for everybody else it is not there. */
export function dayRoutes({ db, now }: Site): Hono<Env> {
  return new Hono<Env>().get(paths.day.pattern, mine, async (c) => {
    const { language } = c.var;
    const found = await as(db, c.var.actor, async (tx) => {
      const hat = await myHat(tx);
      if (!hat || !meetsPeople(hat)) return null;
      await noteVisit(tx);
      const { booked, free } = await guidesDay(tx);
      return {
        role: roleInWords(hat, language),
        booked,
        free,
        waiting: hat.role === 'guide' ? await waitingAt(tx) : null,
      };
    });
    if (!found) return notFound(c);
    const { booked, ...rest } = found;
    const dayOf = (at: Date) => Object.values(copenhagenDay(at)).join('-');
    const isToday = ({ startsAt }: { startsAt: Date }) => dayOf(startsAt) === dayOf(now());
    const today = booked.filter(isToday);
    const later = booked.filter((slot) => !isToday(slot));
    return c.html(html(<DayPage language={language} {...rest} today={today} later={later} />));
  });
}
