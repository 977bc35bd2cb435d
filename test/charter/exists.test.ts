import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ORIGIN, openSite, type TestSite } from '../site.ts';
import { Attack } from './attack/attack.ts';
import type { Route } from './attack/web.ts';
import { Chance } from './model/marks.ts';
import { type Planting, signIn } from './world/people.ts';

let site: TestSite;
let attack: Attack;
let planting: Planting;
beforeAll(async () => {
  site = await openSite();
  attack = await Attack.on(site, 11);
  planting = { db: site.db, chance: new Chance(12), written: [], offers: [], now: new Date() };
  // Teaches which forms there are and what they hold.
  await attack.read(700, /^GET/);
});
afterAll(async () => {
  await attack.close();
  await site.close();
});

const MALFORMED = 'not-an-id-at-all';
const ANY_ID = /[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}/g;

type Answer = { status: number; body: string; headers: [string, string][]; statements: string[] };

/** Asks as somebody who has just signed in, and forgets which id was asked for. */
async function ask(
  { method }: Route,
  path: string,
  id: string,
  form: Record<string, string> | null,
): Promise<Answer> {
  const { token } = await signIn(planting, 'somebody');
  const headers = new Headers({
    Origin: ORIGIN,
    'Sec-Fetch-Site': 'same-origin',
    Cookie: `session=${token}`,
  });
  site.statements.length = 0;
  const response = await site.app.request(new URL(path, ORIGIN), {
    method,
    headers,
    ...(form && { body: new URLSearchParams(form) }),
  });
  const statements = [...site.statements];
  const forget = (text: string) =>
    text.replaceAll(id, 'ID').replaceAll(encodeURIComponent(id), 'ID').replaceAll(ANY_ID, 'ID');
  const kept = [...response.headers].map(([name, value]): [string, string] => [
    name,
    name === 'set-cookie' ? value.replace(/=[^;]*/, '') : forget(value),
  ]);
  return { status: response.status, body: forget(await response.text()), headers: kept, statements };
}

/** One of each kind of thing that others have: their ids, by table. */
function others(): [string, string][] {
  const found: [string, string][] = [];
  for (const [table, rows] of attack.ledger.snapshot.rows) {
    const row = rows.find(({ id, person_id }) => typeof id === 'string' && (person_id || table === 'person'));
    if (row) found.push([table, String(row.id)]);
  }
  return found;
}

const fill = (pattern: string, id: string): string =>
  pattern.replace(/:(\w+)/g, (_, name: string) => (name === 'part' ? 'work' : id));

const takesIds = (pattern: string) => /:(?!part\b|slug\b)\w+/.test(pattern);

describe('an id in an address', () => {
  it('of somebody else’s thing is answered as one that never was, and as one that cannot be', async () => {
    const routes = attack.found.routes.filter(({ pattern }) => takesIds(pattern));
    expect(routes.length).toBeGreaterThanOrEqual(5);
    expect(others().length).toBeGreaterThanOrEqual(4);
    for (const route of routes) {
      const random = crypto.randomUUID();
      const none = await ask(route, fill(route.pattern, random), random, route.method === 'GET' ? null : {});
      expect(none.status, route.pattern).toBe(404);
      const never = await ask(
        route,
        fill(route.pattern, MALFORMED),
        MALFORMED,
        route.method === 'GET' ? null : {},
      );
      const where = `${route.method} ${route.pattern}`;
      expect({ ...never, statements: [] }, `${where}, malformed`).toEqual({ ...none, statements: [] });
      for (const [table, id] of others()) {
        const theirs = await ask(route, fill(route.pattern, id), id, route.method === 'GET' ? null : {});
        expect(theirs, `${where}, id of ${table}`).toEqual(none);
      }
    }
  });
});

/** What a form says of an id that is none at all, where that is not what it says of one that is not there. */
const MALFORMED_IS_NONE: Record<string, string> = {
  '/answers wish': 'an answer without a wish is an answer',
  '/answers/undo offer':
    'what was never answered is taken back without a word; what is no form of ours is not there',
  '/answers/undo wish': 'leads to the answers, for there is no wish to lead back to',
  '/mine/wellbeing/remove id':
    'what has gone already is taken away without a word; what is no form of ours is not there',
  '/wishes id': 'gets an id that can be one',
};

describe('an id in a form', () => {
  it('of somebody else’s thing is answered as one that never was', async () => {
    const routes = attack.found.routes.filter(
      ({ method, pattern }) => method === 'POST' && !pattern.startsWith('/api/') && !takesIds(pattern),
    );
    let compared = 0;
    const different: string[] = [];
    for (const route of routes) {
      const path = fill(route.pattern, '');
      const form = attack.taught.form(path);
      for (const field of Object.keys(form).filter((name) => attack.taught.holdsId(path, name))) {
        const random = crypto.randomUUID();
        const none = await ask(route, path, random, { ...form, [field]: random });
        expect(none.status, route.pattern).toBeLessThan(500);
        const where = `${route.pattern} ${field}`;
        for (const [table, id] of others()) {
          expect(await ask(route, path, id, { ...form, [field]: id }), `${where}, id of ${table}`).toEqual(
            none,
          );
          compared += 1;
        }
        const never = await ask(route, path, MALFORMED, { ...form, [field]: MALFORMED });
        const isSame = never.status === none.status && never.body === none.body;
        if (!isSame && !MALFORMED_IS_NONE[where])
          different.push(`${where}: ${never.status}, not ${none.status}`);
      }
    }
    expect(compared).toBeGreaterThan(20);
    expect(different).toEqual([]);
  });
});

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

describe('the time it takes', () => {
  const PAIRS = 300;
  /** Honest, not tight: what is left between two medians of the same work on a machine that does other things too. */
  const BOUND = 1.25;

  /** Asks for both, in turn and in changing order. @returns how many times longer the first takes, by the median */
  async function ratio(first: string, second: string, token: string): Promise<number> {
    const times: [number[], number[]] = [[], []];
    const headers = { Cookie: `session=${token}` };
    const one = async (which: 0 | 1) => {
      const began = performance.now();
      const response = await site.app.request(new URL(`/wishes/${which === 0 ? first : second}`, ORIGIN), {
        headers,
      });
      await response.text();
      times[which].push(performance.now() - began);
    };
    for (let n = 0; n < PAIRS; n += 1) {
      await one(n % 2 === 0 ? 0 : 1);
      await one(n % 2 === 0 ? 1 : 0);
    }
    const [a, b] = times;
    return median(a) / median(b);
  }

  it('does not tell somebody else’s wish from none, though it tells one’s own', {
    timeout: 120_000,
  }, async () => {
    const wishes = attack.ledger.snapshot.rows.get('wish') ?? [];
    const askers = new Map(attack.actors().map((actor) => [attack.ledger.asker(actor).person, actor?.token]));
    const mine = wishes.find(({ person_id }) => askers.has(String(person_id)));
    const theirs = wishes.find(({ person_id }) => person_id !== mine?.person_id);
    const token = askers.get(String(mine?.person_id)) ?? '';
    const own = await site.app.request(new URL(`/wishes/${mine?.id}`, ORIGIN), {
      headers: { Cookie: `session=${token}` },
    });
    expect(own.status).toBe(200);
    const same = await ratio(String(theirs?.id), crypto.randomUUID(), token);
    expect(Math.max(same, 1 / same)).toBeLessThan(BOUND);
    // The measure sees a difference where there is one.
    expect(await ratio(String(mine?.id), crypto.randomUUID(), token)).toBeGreaterThan(BOUND);
  });
});
