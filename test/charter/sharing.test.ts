import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { myReadings } from '../../src/features/sharing/access.sql.ts';
import { readShared, sharedWithMe } from '../../src/features/sharing/received.sql.ts';
import { changeEnd, stopShare } from '../../src/features/sharing/sharing.sql.ts';
import { type Actor, as } from '../../src/platform/db.ts';
import { cloneDatabase } from '../database.ts';
import { aPerson, aRole, type Person, wears } from '../people.ts';
import { aContact, aShare, daysGoBy, inDays } from '../shares.ts';
import { anAnswer, anOpenOffer, aWish } from '../visitors.ts';
import { type ModelGrant, type ModelShare, mayRead } from './model.ts';

let db: Awaited<ReturnType<typeof cloneDatabase>>;
let centres: { id: string; slug: string }[];
/** What happened, so that a world where nothing can be read does not count as safe. */
const seen = { reads: 0, opened: 0, ended: 0, stopped: 0, otherHat: 0 };
beforeAll(async () => {
  db = await cloneDatabase();
  centres = await as(db, null, (tx) =>
    tx.selectFrom('centre').select(['id', 'slug']).orderBy('slug').limit(2).execute(),
  );
});
afterAll(() => db.drop());

const THINGS = ['wish', 'kept_offer', 'contact'] as const;
const ROLES = ['guide', 'mentor'] as const;
const OWNERS = 2;
const HOLDERS = 3;

type Owner = Person & { things: Record<(typeof THINGS)[number], string>; declined: string; log: number };

async function anOwner(nth: number): Promise<Owner> {
  const person = await aPerson(db);
  const [offer, declined] = [await anOpenOffer(db, nth), await anOpenOffer(db, nth + OWNERS)];
  await anAnswer(db, person, { offer, answer: 'yes' });
  await anAnswer(db, person, { offer: declined, answer: 'no' });
  const wish = await aWish(db, person, { text: `ønske ${nth}` });
  const contact = await aContact(db, person, `navn ${nth}`);
  return { ...person, things: { wish: wish.id, kept_offer: offer, contact }, declined, log: 0 };
}

/** A small world, the same in the database and in the model. */
async function aWorld() {
  const owners = await Promise.all(Array.from({ length: OWNERS }, (_, n) => anOwner(n)));
  const holders = await Promise.all(Array.from({ length: HOLDERS }, () => aPerson(db)));
  const world = {
    owners,
    holders,
    hats: holders.map((): ModelGrant | null => null),
    grants: [] as ModelGrant[],
    shares: [] as ModelShare[],
  };
  for (const [holder, person] of holders.entries())
    for (const role of ROLES) {
      const centre = centres[(holder + ROLES.indexOf(role)) % centres.length];
      const id = await aRole(db, person, { role, centre: centre?.slug ?? '' });
      world.grants.push({ id, holder, role, centre: centre?.id ?? '', hasEnded: false });
    }
  for (const [holder, person] of holders.entries()) {
    const grant = world.grants.find((one) => one.holder === holder) ?? null;
    await wears(db, person, grant?.id ?? null);
    world.hats[holder] = grant;
  }
  return world;
}

type World = Awaited<ReturnType<typeof aWorld>>;

const n = fc.nat(99);
const STEP = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('give' as const),
      a: n,
      b: n,
      c: n,
      days: fc.integer({ min: 1, max: 300 }),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('wear' as const), a: n, b: n }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('stop' as const), a: n }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('move' as const), a: n, days: fc.integer({ min: 1, max: 300 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 200 }) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('end' as const), a: n }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('decline' as const), a: n }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('look' as const) }) },
);
type Step = typeof STEP extends fc.Arbitrary<infer T> ? T : never;

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;
const isLive = (share: ModelShare) => !share.isStopped && share.left > 0;

/** Half a day more than whole days, so that a clock that moves by whole days never stands on the edge. */
const until = (days: number) => inDays(days + 0.5);

async function give(
  { owners, grants, hats, shares }: World,
  step: Extract<Step, { do: 'give' }>,
): Promise<void> {
  const owner = step.a % OWNERS;
  const thing = pick(THINGS, step.b);
  // Mostly somebody who wears that hat at the moment: else hardly anything would ever be read.
  const worn = hats.filter((hat) => hat !== null);
  const grant = worn.length > 0 && step.c % 4 > 0 ? pick(worn, step.a + step.c) : pick(grants, step.c);
  const isNamed = step.c % 2 === 0;
  const { centre, role } = grant;
  const who = pick(owners, owner);
  const given = aShare(db, who, {
    thing,
    id: who.things[thing],
    receiver: isNamed ? { kind: 'person', grant: grant.id } : { kind: 'role', centre, role },
    until: until(step.days),
  });
  const isGone = thing === 'kept_offer' && who.declined === who.things.kept_offer;
  if (isGone || (isNamed && grant.hasEnded))
    return expect(given).rejects.toThrow(/nothing of that kind|nobody of that kind/);
  const receiver = isNamed ? { grant } : { role, centre };
  shares.push({ id: await given, owner, thing, receiver, left: step.days + 0.5, isStopped: false });
}

const STEPS: { [K in Step['do']]: (world: World, step: Extract<Step, { do: K }>) => Promise<void> } = {
  give,
  wear: async ({ holders, grants, hats }, { a, b }) => {
    const holder = a % HOLDERS;
    // Now and then nothing, or a hat that is not theirs.
    const own = grants.filter((one) => one.holder === holder);
    const grant = b % 7 === 0 ? null : pick(b % 7 === 1 ? grants : own, a + b);
    const worn = await wears(db, pick(holders, holder), grant?.id ?? null);
    expect(worn).toBe(!grant || (grant.holder === holder && !grant.hasEnded));
    if (worn) hats[holder] = grant;
  },
  stop: async ({ owners, shares }, { a }) => {
    const share = shares[a % Math.max(1, shares.length)];
    if (!share) return;
    const stranger = pick(owners, share.owner + 1);
    expect(await as(db, stranger, (tx) => stopShare(tx, share.id))).toBe(false);
    const done = await as(db, pick(owners, share.owner), (tx) => stopShare(tx, share.id));
    expect(done).toBe(!share.isStopped);
    share.isStopped = true;
  },
  move: async ({ owners, shares }, { a, days }) => {
    const share = shares[a % Math.max(1, shares.length)];
    if (!share) return;
    const done = await as(db, pick(owners, share.owner), (tx) => changeEnd(tx, share.id, until(days)));
    expect(done).toBe(isLive(share));
    if (done) share.left = days + 0.5;
  },
  wait: async ({ shares }, { days }) => {
    await daysGoBy(db, days);
    for (const share of shares) share.left -= days;
  },
  end: async ({ holders, grants }, { a }) => {
    const grant = pick(grants, a);
    await as(db, pick(holders, grant.holder), (tx) => sql`select end_role(${grant.id}, 'prøve')`.execute(tx));
    grant.hasEnded = true;
  },
  decline: async ({ owners, shares }, { a }) => {
    const owner = pick(owners, a);
    await as(db, owner, (tx) =>
      tx
        .updateTable('answer')
        .set({ answer: 'no' })
        .where('offer_id', '=', owner.things.kept_offer)
        .execute(),
    );
    owner.declined = owner.things.kept_offer;
    for (const share of shares)
      if (share.thing === 'kept_offer' && pick(owners, share.owner) === owner) share.isStopped = true;
  },
  look: (world) => lookAtEverything(world),
};

const said = (owner: number) => ({ wish: `ønske ${owner}`, contact: `navn ${owner}` });

/** Why was it refused, of somebody who has a hat that it was given to, or another? */
function count(share: ModelShare, hat: ModelGrant | null): void {
  const isFor = mayRead({ ...share, left: 1, isStopped: false }, hat);
  if (isFor && share.isStopped) seen.stopped += 1;
  else if (isFor) seen.ended += 1;
  else if (hat && isLive(share)) seen.otherHat += 1;
}

/** Everybody tries to read everything that was ever shared; the database allows what the model does, and writes it down. */
async function lookAtEverything(world: World): Promise<void> {
  const { owners, holders, hats, shares } = world;
  const askers: { actor: Actor; hat: ModelGrant | null }[] = [
    ...holders.map((actor, holder) => ({ actor, hat: hats[holder] ?? null })),
    ...owners.map((actor) => ({ actor, hat: null })),
    { actor: null, hat: null },
  ];
  for (const { actor, hat } of askers) {
    const allowed = shares.filter((share) => mayRead(share, hat));
    await as(db, actor, async (tx) => {
      const listed = (await sharedWithMe(tx)).map(({ shareId }) => shareId);
      const ours = listed.filter((id) => shares.some((share) => share.id === id));
      expect(ours.sort()).toEqual(allowed.map(({ id }) => id).sort());
      for (const share of shares) {
        seen.reads += 1;
        const opened = await readShared(tx, share.id);
        expect(opened !== null).toBe(allowed.includes(share));
        if (!opened) {
          count(share, hat);
          continue;
        }
        seen.opened += 1;
        pick(owners, share.owner).log += 1;
        expect(opened.thing).toBe(share.thing);
        if (opened.thing === 'wish') expect(opened.said).toMatchObject({ text: said(share.owner).wish });
        if (opened.thing === 'contact')
          expect(opened.said).toMatchObject({ name: said(share.owner).contact });
      }
    });
  }
}

const TABLES = [
  'wish',
  'answer',
  'contact',
  'share',
  'share_receipt',
  'access_log',
  'tell_when_seen',
] as const;

/** No table shows anybody a row of somebody else's, whatever a process claims beside the token. */
async function noTableLeaks({ owners, holders }: World): Promise<void> {
  for (const actor of [...owners, ...holders, null])
    for (const victim of owners)
      await as(db, actor, async (tx) => {
        for (const claim of ['app.person', 'app.feed', 'app.hat', 'app.reading'])
          await sql`select set_config(${claim}, ${victim.id}, true)`.execute(tx);
        for (const table of TABLES) {
          seen.reads += 1;
          const { rows } =
            await sql`select 1 from ${sql.table(table)} where person_id is distinct from (select me())`.execute(
              tx,
            );
          expect(rows, table).toEqual([]);
        }
      });
}

it('lets nobody read anything but what the model of the charter allows, and writes every reading down', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(STEP, { minLength: 16, maxLength: 32 }), async (steps) => {
      const world = await aWorld();
      for (const step of steps) await STEPS[step.do](world, step as never);
      await lookAtEverything(world);
      await noTableLeaks(world);
      for (const owner of world.owners) {
        const { readings, hasMore } = await as(db, owner, (tx) => myReadings(tx));
        if (!hasMore) expect(readings).toHaveLength(owner.log);
      }
    }),
    { numRuns: 40 },
  );
  expect(seen.reads).toBeGreaterThan(1000);
  for (const [what, times] of Object.entries(seen)) expect(times, what).toBeGreaterThan(10);
}, 120_000);

it('shares no "no", whoever asks, and however', async () => {
  const { owners, grants } = await aWorld();
  const [anna, bo] = owners;
  const [grant] = grants;
  if (!anna || !bo || !grant) throw new Error('an empty world');
  for (const actor of [anna, bo, null])
    for (const offer of [anna.declined, bo.declined]) {
      const raw = as(db, actor, (tx) =>
        sql`insert into share (thing, thing_id, receiver_grant, purpose, text_version)
          values ('kept_offer', ${offer}, ${grant.id}, 'make_plan', 'x')`.execute(tx),
      );
      await expect(raw).rejects.toThrow(/nothing of that kind/);
    }
});
