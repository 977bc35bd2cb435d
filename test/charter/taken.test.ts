import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as } from '../../src/platform/db.ts';
import { cloneDatabase } from '../database.ts';
import { aPerson, type Person } from '../people.ts';
import { anOpenOffer, aWish } from '../visitors.ts';

let db: Awaited<ReturnType<typeof cloneDatabase>>;
let owner: pg.Client;
let anna: Person;
let wish: string;

beforeAll(async () => {
  db = await cloneDatabase();
  owner = new pg.Client({ connectionString: db.url });
  await owner.connect();
  anna = await aPerson(db);
  wish = (await aWish(db, anna, { text: 'hemmelig' })).id;
});
afterAll(async () => {
  await owner.end();
  await db.drop();
});

/** Ids that the web process chooses and that are keys for everybody: what a refusal as “taken” tells, and why that is nothing. */
const TAKEN: Record<string, string> = {
  share_pkey: 'random; known to the giver and the receivers alone, who know that it is there',
  contact_pkey: 'random; leaves the person’s own pages only inside what they share',
  conversation_pkey: 'random; leaves the person’s own pages only inside what they share',
  conversation_slot_id_key: 'that a time is taken is what everybody may see, not by whom',
  conversation_code_hash_key: 'an HMAC of a random code: whoever knows it has the code',
  archive_pkey: 'random; known to its owner alone',
  feed_key_key_hash_key: 'the hash of a random key: whoever knows it has the key',
  archive_link_hash_key: 'the hash of a random key: whoever knows it has the link',
};

describe('what is refused as taken', () => {
  it('is nothing of somebody else’s', async () => {
    const { rows } = await owner.query<{ name: string; table: string }>(`
      select i.relname as name, t.relname as table from pg_index x
        join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
      where x.indisunique and t.relnamespace = 'public'::regnamespace
        and not exists (select from pg_attribute a where a.attrelid = t.oid and a.attnum = any(x.indkey) and a.attname = 'person_id')
        and not exists (select from unnest(x.indkey::int2[]) k (at) where k.at = 0
          or not (has_column_privilege('app', t.oid, k.at, 'insert') or has_column_privilege('app', t.oid, k.at, 'update')))`);
    expect(
      rows
        .filter(({ name }) => !TAKEN[name])
        .map(({ name }) => `${name} is a key for everybody: let person_id be part of it, or give the reason`),
    ).toEqual([]);
  });

  it('is no wish of somebody else: the same id is one’s own', async () => {
    const bo = await aPerson(db);
    const insert = (id: string) =>
      as(db, bo, (tx) => sql`insert into wish (id, sealed) values (${id}, '\\x00')`.execute(tx));
    await insert(wish);
    await expect(insert(wish)).rejects.toThrow(/duplicate key/);
    await as(db, bo, (tx) => tx.deleteFrom('wish').execute());
    expect(await as(db, anna, (tx) => tx.selectFrom('wish').select('id').execute())).toEqual([{ id: wish }]);
  });

  it('says the same of somebody else’s wish as of none when an answer refers to it', async () => {
    const bo = await aPerson(db);
    const offer = await anOpenOffer(db);
    const refusal = (id: string) =>
      as(db, bo, (tx) =>
        sql`insert into answer (offer_id, wish_id, answer) values (${offer}, ${id}, 'yes')`.execute(tx),
      ).then(
        () => 'taken in',
        (error: pg.DatabaseError) => [error.code, error.message, error.detail?.replaceAll(id, '')],
      );
    const nobodys = await refusal(crypto.randomUUID());
    expect(nobodys).toEqual(['23503', expect.anything(), expect.anything()]);
    expect(await refusal(wish)).toEqual(nobodys);
  });
});
