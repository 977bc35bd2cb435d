import { Hono } from 'hono';
import { paths } from '../paths.ts';
import { isReachable } from './db.ts';
import { anyone, type Env, type Site } from './site.ts';

/** For those who watch over the process: does it live, and can it serve? */
export const healthRoutes = ({ db }: Site): Hono<Env> =>
  new Hono<Env>()
    .get(paths.health.pattern, anyone, (c) => c.json({ status: 'ok' }))
    .get(paths.ready.pattern, anyone, async (c) => {
      const ready = await isReachable(db);
      return c.json({ status: ready ? 'ok' : 'database unreachable' }, ready ? 200 : 503);
    });
