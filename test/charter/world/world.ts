import pg from 'pg';
import { asOwner, type Database } from '../../../src/platform/db.ts';
import { hashOf } from '../../../src/platform/token.ts';
import { Chance } from '../model/marks.ts';
import { force, relationsOf } from '../model/snapshot.ts';
import {
  type Actor,
  arrive,
  giveRole,
  type Planting,
  type Someone,
  signIn,
  wear,
  writeThings,
} from './people.ts';
import { plantMore } from './plants.ts';
import { strangeSessions } from './sessions.ts';

export type World = { actors: Actor[]; planting: Planting; owner: pg.Client; close(): Promise<void> };

const browser = ({ name, token }: Someone, cookie: Actor['cookie'] = 'session'): Actor => ({
  name,
  token,
  cookie,
});

/** People, roles, things and sessions of all kinds, in a database with the demo in it; another world for another seed. */
export async function makeWorld(db: Database, seed: number): Promise<World> {
  const owner = new pg.Client({ connectionString: db.url });
  await owner.connect();
  const offers = await asOwner(db, (tx) =>
    tx
      .selectFrom('offer')
      .select('id')
      .where('open_until', '>', new Date())
      .orderBy('id')
      .limit(60)
      .execute(),
  );
  const planting: Planting = {
    db,
    chance: new Chance(seed),
    written: [],
    offers: offers.map(({ id }) => id),
    now: new Date(),
  };
  const visitors = [await arrive(planting, 'a visitor'), await arrive(planting, 'another visitor')];
  const citizens = [
    await signIn(planting, 'a citizen'),
    await signIn(planting, 'another citizen', null, 'low'),
  ];
  const holders = await makeHolders(planting, owner);
  const everybody = [...visitors, ...citizens, ...holders.people];
  for (const someone of everybody) await writeThings(planting, someone);
  const there = await relationsOf(owner);
  await plantMore(planting, owner, { everybody, ...holders, tables: there.map(({ name }) => name) });
  const [someone = visitors[0]] = citizens;
  if (!someone) throw new Error('nobody is there');
  const actors: Actor[] = [
    { name: 'nobody', token: null, cookie: 'visit' },
    ...visitors.map((visitor) => browser(visitor, 'visit')),
    ...[...citizens, ...holders.people, ...holders.hatless].map((one) => browser(one)),
    ...(await strangeSessions(planting, owner, someone)),
  ];
  return { actors, planting, owner, close: () => owner.end() };
}

export type Holders = { people: Someone[]; hatless: Someone[]; grants: Map<string, string> };

const ROLES = [
  { role: 'guide', centre: 'vordingborg' },
  { role: 'guide', centre: 'vejle' },
  { role: 'mentor', centre: 'vordingborg' },
  { role: 'board', centre: 'vordingborg' },
  { role: 'management', centre: 'vordingborg' },
  { role: 'management', centre: 'jammerbugt' },
];

async function makeHolders(planting: Planting, owner: pg.Client): Promise<Holders> {
  const [people, hatless, grants]: [Someone[], Someone[], Map<string, string>] = [[], [], new Map()];
  const begin = async (name: string, given: { role: string; centre: string; partner?: string | null }) => {
    const someone = await signIn(planting, name);
    const grant = await giveRole(planting, someone, given);
    await wear(planting, someone, grant);
    people.push(someone);
    grants.set(name, grant);
    // The same person on another device, without the hat.
    hatless.push(await signIn(planting, `${name}, without the hat`, someone.subject));
    return grant;
  };
  for (const given of ROLES) await begin(`${given.role} in ${given.centre}`, given);
  const [partner] = await force(
    owner,
    'partner',
    `select p.slug from partner p join centre c on c.id = p.centre_id where c.slug = 'vordingborg' order by p.slug limit 1`,
  );
  await begin('partner', { role: 'partner', centre: 'vordingborg', partner: String(partner?.slug) });
  const guide = await begin('a guide who has stopped', { role: 'guide', centre: 'vordingborg' });
  const manager = await begin('a manager who has stopped', { role: 'management', centre: 'vejle' });
  await force(
    owner,
    'role_grant',
    `update role_grant set ended_at = now(), end_reason = $2 where id = any($1)`,
    [[guide, manager], `slut ${planting.chance.mark()}`],
  );
  // By a code alone a hat gives nothing, also when it is noted on the session.
  for (const role of ['guide', 'management']) {
    const known = people.find(({ name }) => name === `${role} in vordingborg`);
    const weak = await signIn(planting, `${role} by a code alone, with the hat`, known?.subject, 'low');
    hatless.push(weak);
    await force(owner, 'session', 'update session set hat = $1 where token_hash = $2', [
      grants.get(`${role} in vordingborg`),
      hashOf(weak.token),
    ]);
  }
  // A hat of somebody else on a session: rows may be wrong, rights may not.
  const thief = await signIn(planting, 'somebody with another’s hat');
  people.push(thief);
  await force(owner, 'session', 'update session set hat = $1 where token_hash = $2', [
    grants.get('management in vordingborg'),
    hashOf(thief.token),
  ]);
  return { people, hatless, grants };
}
