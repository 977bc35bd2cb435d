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

/** A word to put inside something sealed. */
function hide(
  { chance, written }: Planting,
  table: string,
  key: string,
  value: string,
  column = 'sealed',
): string {
  const mark = chance.mark();
  written.push({ mark, table, column, key, value });
  return mark;
}

/**
 * What grows in tables that one feature alone knows, in this order. A table in which nothing grows makes the test fail: put a line
 * here that plants some of each person's, with words from `chance.mark()`.
 */
const PLANTS: Record<string, Plant> = {
  identity: (planting, _, ground) =>
    each(ground, (someone) =>
      as(planting.db, someone, async (tx) => {
        const ways = await sql<{ id: string }>`select id from identity`.execute(tx);
        for (const { id } of ways.rows) {
          const name = hide(planting, 'identity', 'id', id);
          const sealed = await seal(tx, `${name}@example.dk`, `identity.sealed:${id}`);
          await sql`update identity set sealed = ${sealed} where id = ${id}`.execute(tx);
        }
      }),
    ),
  wellbeing: (planting, _, ground) =>
    each(ground, (someone) =>
      as(planting.db, someone, async (tx) => {
        const [id, answers] = [
          randomUUID(),
          { satisfied: 7, worthwhile: 3, happy: 9, anxious: 1, ladder: 4 },
        ];
        const sealed = await seal(tx, JSON.stringify(answers), `wellbeing.sealed:${id}`);
        await sql`insert into wellbeing (id, sealed) values (${id}, ${sealed})`.execute(tx);
        await sql`select add_wellbeing('vordingborg', 7, 3, 9, 1, 4)`.execute(tx);
      }),
    ),
  // Planted with the readings.
  wellbeing_added: async () => {},
  wellbeing_total: async () => {},
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
  contact: (planting, _, ground) =>
    each(ground, (someone) =>
      as(planting.db, someone, async (tx) => {
        const id = randomUUID();
        const mark = hide(planting, 'contact', 'id', id);
        const details = JSON.stringify({ phone: '', email: `${mark}@example.dk`, post: '', note: mark });
        const sealed = await seal(tx, details, `contact:${id}`);
        await sql`insert into contact (id, sealed) values (${id}, ${sealed})`.execute(tx);
      }),
    ),
  slot: plantSlots,
  conversation: plantConversations,
  plan_part: (planting, _, ground) =>
    each(ground, (someone) =>
      as(planting.db, someone, async (tx) => {
        for (let n = 0; n < 2; n++) {
          const id = randomUUID();
          const [title, about, text] = [1, 2, 3].map(() => hide(planting, 'plan_part', 'id', id));
          const steps = [{ id: randomUUID(), text, done: n === 1, day: '2027-03-01', offer: null }];
          const sealed = await seal(tx, JSON.stringify({ title, about, steps }), `plan_part.sealed:${id}`);
          await sql`insert into plan_part (id, sealed) values (${id}, ${sealed})`.execute(tx);
        }
      }),
    ),
  callback: plantCallbacks,
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
  archive: (planting, _, ground) =>
    each(ground, (someone) =>
      as(planting.db, someone, async (tx) => {
        const id = randomUUID();
        await sql`insert into archive (id) values (${id})`.execute(tx);
        if (planting.chance.below(3) === 0) return;
        const key = hide(planting, 'archive', 'id', id, 'link_sealed');
        const sealed = await seal(tx, key, `archive.link_sealed:${id}`);
        await sql`
          update archive set state = 'ready', made_at = now(), bytes = ${randomBytes(40)}, link_hash = ${hashOf(key)}, link_sealed = ${sealed}
          where id = ${id}`.execute(tx);
      }),
    ),
};

/** Wishes, kept offers and contact details given to a guide, to all guides of a centre, to a mentor; some no longer. */
async function plantShares(planting: Planting, owner: pg.Client, ground: Ground): Promise<void> {
  const { db, chance } = planting;
  const receivers = ['guide in vordingborg', 'guide in vejle', 'mentor in vordingborg', 'partner'];
  for (const someone of ground.everybody) {
    await as(db, someone, async (tx) => {
      const things = sql<{ thing: string; id: string }>`
        select 'wish' as thing, id from wish where person_id = me() union all select 'contact', id from contact where person_id = me()
        union all select 'plan_part', id from plan_part where person_id = me()
        union all select 'kept_offer', offer_id from answer where answer = 'yes' and person_id = me()`;
      for (const { thing, id } of chance.shuffle((await things.execute(tx)).rows).slice(0, 3)) {
        const grant = chance.below(3) === 0 ? null : (ground.grants.get(chance.one(receivers)) ?? null);
        const role = grant ? null : chance.one(['guide', 'mentor']);
        const share = randomUUID();
        const words = await seal(
          tx,
          hide(planting, 'share', 'id', share, 'own_words'),
          `share.own_words:${share}`,
        );
        await sql`
          insert into share (id, thing, thing_id, receiver_grant, receiver_centre, receiver_role, purpose, own_words, text_version)
          values (${share}, ${thing}, ${id}, ${grant},
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

/** Times of the guide and the mentor; more than will be booked. */
async function plantSlots({ db, chance }: Planting, _: pg.Client, ground: Ground): Promise<void> {
  for (const name of ['guide in vordingborg', 'guide in vejle', 'mentor in vordingborg']) {
    const holder = ground.people.find((someone) => someone.name === name);
    if (!holder) continue;
    await as(db, holder, async (tx) => {
      const place = chance.mark();
      await sql`
        select add_slots(array(select now() + make_interval(days => n) from generate_series(1, 8) n), 30, '{phone,walk}', null, null),
          add_slots(array[now() + interval '20 days'], 30, '{video}', ${place}, ${`https://video.example/${chance.mark()}`})`.execute(
        tx,
      );
    });
  }
}

/** Everybody books a time with somebody else and shares what they write; one of them is called off. */
async function plantConversations(planting: Planting, owner: pg.Client, ground: Ground): Promise<void> {
  for (const [n, someone] of ground.everybody.entries())
    await as(planting.db, someone, async (tx) => {
      const id = randomUUID();
      const mark = hide(planting, 'conversation', 'id', id);
      const written = JSON.stringify({ name: mark, phone: '', email: `${mark}@example.dk`, about: mark });
      const sealed = await seal(tx, written, `conversation.sealed:${id}`);
      const mail = await seal(tx, `${mark}@example.dk`, `conversation.mail:${id}`);
      const code = hide(planting, 'conversation', 'id', id, 'code');
      const sealedCode = await seal(tx, code, `conversation.code:${id}`);
      const centre = n % 3 === 0 ? 'vejle' : 'vordingborg';
      const { rows } = await sql<{ grant_id: string }>`
        insert into conversation (id, slot_id, form, sealed, code, mail, code_hash)
        select ${id}, f.id, 'phone', ${sealed}, ${sealedCode}, ${mail}, ${hashOf(code)}
        from centre c cross join lateral free_slots(c.id) f
        where c.slug = ${centre} and 'phone' = any (f.forms)
          and not exists (select from slot mine where mine.person_id = me() and mine.id = f.id)
        limit 1 returning grant_id`.execute(tx);
      const [booked] = rows;
      if (!booked) throw new Error('no free time to plant a conversation in');
      await sql`
        insert into share (thing, thing_id, receiver_grant, purpose, text_version, until)
        values ('conversation', ${id}, ${booked.grant_id}, 'prepare_talk', 'da-1', now() + interval '20 days')`.execute(
        tx,
      );
    });
  await force(
    owner,
    'slot',
    `delete from slot where id = (select id from slot where talk is not null order by starts_at limit 1)`,
  );
}

/** Everybody asks to be called, here or there; a guide has taken some, and some are done or taken back. */
async function plantCallbacks(planting: Planting, owner: pg.Client, ground: Ground): Promise<void> {
  const { db, chance } = planting;
  for (const someone of ground.everybody) {
    await as(db, someone, async (tx) => {
      for (const centre of ['vordingborg', chance.one(['vordingborg', 'vejle'])]) {
        const [id, share] = [randomUUID(), randomUUID()];
        const about = hide(planting, 'callback', 'id', id);
        const details = JSON.stringify({
          name: '',
          phone: '+4500000000',
          email: '',
          about,
          when: '',
          language: '',
        });
        const sealed = await seal(tx, details, `callback.sealed:${id}`);
        await sql`
          insert into callback (id, centre_id, channel, sealed)
          values (${id}, (select id from centre where slug = ${centre}), 'phone', ${sealed})`.execute(tx);
        if (chance.below(5) === 0) continue;
        await sql`
          insert into share (id, thing, thing_id, receiver_centre, receiver_role, purpose, text_version)
          values (${share}, 'callback', ${id}, (select id from centre where slug = ${centre}), 'guide', 'get_in_touch', 'da-1')`.execute(
          tx,
        );
      }
    });
  }
  const guide = ground.grants.get('guide in vordingborg');
  const taken = `taken_by = $1, taken_at = now(), taker = jsonb_build_object('name', (select shown_name from role_grant where id = $1),
    'role', 'guide', 'centre', 'Vordingborg', 'partner', null)`;
  await force(owner, 'callback', `update callback set ${taken} where abs(hashtext(id::text)) % 3 = 0`, [
    guide,
  ]);
  await force(
    owner,
    'callback',
    `update callback set done_at = now() where taken_at is not null and abs(hashtext(id::text)) % 2 = 0`,
  );
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
