import { randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type pg from 'pg';
import { as } from '../../../src/platform/db.ts';
import { seal } from '../../../src/platform/sealed.sql.ts';
import { hashOf } from '../../../src/platform/token.ts';
import { force } from '../model/snapshot.ts';
import type { Planting, Someone } from './people.ts';
import type { Holders } from './world.ts';

type Ground = Holders & { everybody: Someone[]; tables: string[] };
type Plant = (planting: Planting, owner: pg.Client, ground: Ground) => Promise<void>;

const each = async (ground: Ground, plant: (someone: Someone) => Promise<unknown>): Promise<void> => {
  for (const someone of ground.everybody) await plant(someone);
};

/**
 * What grows in tables that one feature alone knows, in this order. A table in which nothing grows makes the test fail: put a line
 * here that plants some of each person's, with words from `chance.mark()`.
 */
const PLANTS: Record<string, Plant> = {
  identity: (_, owner) =>
    force(owner, 'identity', `update identity set sealed = sha256(subject || 'way'::bytea)`).then(() => {}),
  rate: async ({ db, chance }) => {
    const key = hashOf(chance.mark());
    await as(db, null, (tx) => sql`select spend(${key}, 3, '1 hour')`.execute(tx));
  },
  sign_in_attempt: async ({ db, chance }) => {
    const [token, sealed] = [hashOf(chance.mark()), randomBytes(40)];
    await as(db, null, (tx) =>
      sql`select begin_attempt(${token}, 'email', ${sealed}, '10 minutes')`.execute(tx),
    );
  },
  secret_check: (_, owner) =>
    force(
      owner,
      'secret_check',
      `insert into secret_check (fingerprint) values (sha256('tests')) on conflict do nothing`,
    ).then(() => {}),
  contact: ({ db, chance, written }, _, ground) =>
    each(ground, (someone) =>
      as(db, someone, async (tx) => {
        const [id, mark] = [randomUUID(), chance.mark()];
        written.push({ mark, table: 'contact', column: 'sealed', key: 'id', value: id });
        const sealed = await seal(
          tx,
          JSON.stringify({ phone: '', email: mark, post: '', note: mark }),
          `contact:${id}`,
        );
        await sql`insert into contact (id, sealed) values (${id}, ${sealed})`.execute(tx);
      }),
    ),
  share: plantShares,
  tell_when_seen: ({ db }, _, ground) =>
    each(ground, (someone) =>
      as(db, someone, (tx) => sql`insert into tell_when_seen default values`.execute(tx)),
    ),
  feed_key: ({ db, chance }, _, ground) =>
    each(ground, (someone) => {
      const hash = hashOf(chance.mark());
      return as(db, someone, (tx) => sql`insert into feed_key (key_hash) values (${hash})`.execute(tx));
    }),
  // Reading something is what writes these two.
  access_log: readShares,
  notice: async () => {},
  archive: async ({ db }, owner, ground) => {
    await each(ground, (someone) =>
      as(db, someone, (tx) => sql`insert into archive (id) values (${randomUUID()})`.execute(tx)),
    );
    await force(
      owner,
      'archive',
      `update archive set state = 'ready', made_at = now(), bytes = sha256(id::text::bytea),
        link_hash = sha256(('link ' || id)::bytea), link_sealed = sha256(('sealed ' || id)::bytea)
        where abs(hashtext(id::text)) % 3 > 0`,
    );
  },
};

/** Wishes, kept offers and contact details given to a guide, to all guides of a centre, to a mentor; some no longer. */
async function plantShares({ db, chance }: Planting, owner: pg.Client, ground: Ground): Promise<void> {
  const receivers = ['guide in vordingborg', 'guide in vejle', 'mentor in vordingborg', 'partner'];
  for (const someone of ground.everybody) {
    await as(db, someone, async (tx) => {
      const things = sql<{ thing: string; id: string }>`
        select 'wish' as thing, id from wish union all select 'contact', id from contact
        union all select 'kept_offer', offer_id from answer where answer = 'yes'`;
      for (const { thing, id } of chance.shuffle((await things.execute(tx)).rows).slice(0, 3)) {
        const grant = chance.below(3) === 0 ? null : (ground.grants.get(chance.one(receivers)) ?? null);
        const role = grant ? null : chance.one(['guide', 'mentor']);
        const words = await seal(tx, chance.mark(), `share.own_words:${id}`);
        await sql`
          insert into share (id, thing, thing_id, receiver_grant, receiver_centre, receiver_role, purpose, own_words, text_version)
          values (${randomUUID()}, ${thing}, ${id}, ${grant},
            (select id from centre where slug = 'vordingborg' and ${grant}::uuid is null), ${role}, 'own_words', ${words}, 'da-1')`.execute(
          tx,
        );
      }
    });
  }
  // The clock is turned under the triggers that keep a person from doing so.
  await owner.query('alter table share disable trigger user');
  await force(
    owner,
    'share',
    `update share set said_at = now() - interval '2 days', until = now() - interval '1 second'
      where abs(hashtext(id::text)) % 5 = 0`,
  );
  await force(owner, 'share', 'update share set revoked_at = now() where abs(hashtext(id::text)) % 5 = 1');
  await owner.query('alter table share enable trigger user');
}

async function readShares({ db }: Planting, _: pg.Client, ground: Ground): Promise<void> {
  for (const holder of ground.people)
    await as(db, holder, async (tx) => {
      const given = await sql<{ id: string }>`select id from shared_with_me()`.execute(tx);
      for (const { id } of given.rows.slice(0, 4)) await sql`select read_shared(${id})`.execute(tx);
    });
}

/** Plants in every table that is there. */
export async function plantMore(planting: Planting, owner: pg.Client, ground: Ground): Promise<void> {
  for (const [table, plant] of Object.entries(PLANTS))
    if (ground.tables.includes(table)) await plant(planting, owner, ground);
}
