import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, asOwner } from '../../src/platform/db.ts';
import { hashOf } from '../../src/platform/token.ts';
import { cloneDatabase } from '../database.ts';
import { aHolder, aPerson, type Person } from '../people.ts';
import { anAnswer, anOpenOffer, aWish } from '../visitors.ts';
import { force } from './model/snapshot.ts';

let db: Awaited<ReturnType<typeof cloneDatabase>>;
let owner: pg.Client;
/** A connection as requests have one, in the role `app`, as whoever smuggles statements in has it. */
let web: pg.Client;
let anna: Person;
let wish: string;

beforeAll(async () => {
  db = await cloneDatabase();
  owner = new pg.Client({ connectionString: db.url });
  web = new pg.Client({ connectionString: db.webUrl });
  await Promise.all([owner.connect(), web.connect()]);
  anna = await aPerson(db);
  wish = (await aWish(db, anna, { text: 'hemmelig' })).id;
  for (let nth = 0; nth < 40; nth += 1)
    await anAnswer(db, anna, { offer: await anOpenOffer(db, nth), answer: 'no' });
  await web.query(`select set_config('role', 'app', false)`);
});
afterAll(async () => {
  await Promise.all([owner.end(), web.end()]);
  await db.drop();
});

const PRIVATE = ['person', 'wish', 'answer', 'session', 'cv', 'plan_part', 'identity', 'role_grant'];

describe('a claim that is forged', () => {
  it.each([
    ['the id', () => anna.id],
    ['the hash of the token', () => hashOf(anna.token).toString('hex')],
    ['the hash as bytea writes it', () => `\\x${hashOf(anna.token).toString('hex')}`],
    ['the token with something behind', () => `${anna.token} `],
    ['another case', () => anna.token.toUpperCase()],
    ['a piece of SQL', () => `' or true --`],
    ['a NUL that the protocol cuts', () => `${anna.token}x`],
  ])('%s opens nothing', async (_, claim) => {
    await web.query(`select set_config('app.session', $1, false)`, [claim()]);
    expect((await web.query('select me()')).rows).toEqual([{ me: null }]);
    expect((await web.query('select * from wish')).rows).toEqual([]);
  });

  it('in other settings says nothing either', async () => {
    for (const name of ['app.person', 'app.me', 'app.hat', 'app.role', 'session.person'])
      await web.query('select set_config($1, $2, false)', [name, anna.id]);
    expect((await web.query('select me(), hat(), grants_at()')).rows).toEqual([
      { me: null, hat: null, grants_at: null },
    ]);
  });

  it('left behind on the connection is not the next one’s', async () => {
    // One connection, as the pool hands it on: first with the claim of somebody, for longer than they should.
    await web.query(`select set_config('app.session', $1, false)`, [anna.token]);
    expect((await web.query('select id from wish')).rows).toEqual([{ id: wish }]);
    await web.query(`begin; select set_config('app.session', '', true), set_config('role', 'app', true)`);
    expect((await web.query('select id from wish')).rows).toEqual([]);
    await web.query(`rollback; select set_config('app.session', '', false)`);
  });

  it('does not come along with a statement that somebody else prepared', async () => {
    const mine = async (token: string) => {
      await web.query('begin');
      await web.query(`select set_config('app.session', $1, true)`, [token]);
      const { rows } = await web.query('execute wishes');
      await web.query('commit');
      return rows;
    };
    const bo = await aPerson(db);
    await web.query('prepare wishes as select id from wish');
    // Often enough for a plan that is kept.
    for (let n = 0; n < 7; n += 1) expect(await mine(anna.token)).toEqual([{ id: wish }]);
    for (let n = 0; n < 7; n += 1) expect(await mine(bo.token)).toEqual([]);
  });
});

describe('whoever smuggles a statement in', () => {
  it.each([
    'set session authorization postgres',
    `select pg_read_file('postgresql.conf')`,
    `select pg_read_binary_file('base/1/1259')`,
    `select pg_ls_dir('.')`,
    `copy wish to '/tmp/x'`,
    `copy (select 1) to program 'id'`,
    `copy rate from program 'id'`,
    `select lo_import('/etc/passwd')`,
    `select lo_export(1, '/tmp/x')`,
    'create table mine (a int)',
    'create temporary table session (token_hash bytea)',
    'create schema mine',
    'create extension dblink',
    `create function me() returns uuid language sql as 'select null::uuid'`,
    'select * from pg_authid',
    'select * from pg_statistic',
    'select * from pg_hba_file_rules',
    'select * from pg_user_mapping',
    'select last_value from sign_in_log_id_seq',
    'alter table wish disable row level security',
    `alter role app bypassrls`,
    'set session_replication_role = replica',
    'truncate wish',
    'comment on table wish is null',
    'select forget_visitors()',
    `select person_of('virkelyst', '\\x00')`,
    'select token_hash from session',
    'select subject from identity',
    'select wrapped from person_key',
    'select * from sign_in_attempt',
    'insert into role_grant (role) values (null)',
    'update session set hat = null',
    'update person set id = id',
    `insert into access_log default values`,
  ])('is refused: %s', async (statement) => {
    await expect(web.query(statement)).rejects.toThrow(
      /permission denied|must be (superuser|owner)|violates row-level|does not exist|not allowed|not available|cannot set parameter/,
    );
  });

  it('sees no values of other people’s columns in the statistics, whoever they are', async () => {
    await owner.query('analyze');
    const read = `select tablename, attname from pg_stats where tablename = any($1)`;
    expect((await web.query(read, [PRIVATE])).rows).toEqual([]);
    expect((await web.query('select * from pg_stats_ext')).rows).toEqual([]);
    // PostgreSQL's own are there: the question was asked rightly.
    expect((await web.query(read, [['pg_class']])).rows.length).toBeGreaterThan(10);
  });

  it('sees no statement of somebody else that holds a token or a word of theirs', async () => {
    let seen: unknown[] = [];
    await as(db, anna, async (tx) => {
      await sql`select id from wish where near = ${'Hemmelighavn'}`.execute(tx);
      await web.query('reset role');
      seen = (await web.query('select query from pg_stat_activity')).rows;
      await web.query(`select set_config('role', 'app', false)`);
    });
    expect(seen.length).toBeGreaterThan(1);
    expect(JSON.stringify(seen)).not.toContain(anna.token);
    expect(JSON.stringify(seen)).not.toContain('Hemmelighavn');
  });

  it('gets other people’s rows neither by column and place nor by other ways of reading', async () => {
    for (const table of ['wish', 'answer', 'cv'])
      for (const read of [
        `select xmin, ctid, tableoid from ${table}`,
        `select * from ${table} tablesample system (100)`,
        `select query_to_xml('select * from ${table}', true, false, '')::text as x where
           query_to_xml('select * from ${table}', true, false, '')::text ~ '<row'`,
        `select * from ${table} where ctid = '(0,1)'`,
      ])
        expect((await web.query(read)).rows, read).toEqual([]);
    await expect(web.query('set row_security = off; select * from wish')).rejects.toThrow(
      /would be affected by row-level security/,
    );
    await web.query('reset row_security');
  });
});

describe('a function called with others’ ids', () => {
  it('changes and tells nothing', async () => {
    const manager = await aHolder(db, { role: 'management', centre: 'vejle' });
    const guide = await aHolder(db);
    const session = await force(owner, 'session', 'select id from session where person_id = $1', [anna.id]);
    const asBo = await aPerson(db);
    const call = (actor: Person, statement: string, value: unknown) =>
      as(db, actor, async (tx) => {
        const { rows } = await sql<{ told: unknown }>`select ${sql.raw(statement)}(${value}) as told`.execute(
          tx,
        );
        return rows[0]?.told;
      });
    for (const actor of [asBo, manager]) {
      expect(await call(actor, 'wear_hat', guide.role)).toBe(false);
      expect(
        await as(db, actor, (tx) => sql`select end_role(${guide.role}, 'x') as ended`.execute(tx)),
      ).toMatchObject({
        rows: [{ ended: false }],
      });
    }
    expect(
      await as(db, asBo, (tx) =>
        sql`select grant_role('virkelyst', ${asBo.subject}, 'management', null, 'x', 'x') as id`.execute(tx),
      ),
    ).toMatchObject({ rows: [{ id: null }] });
    const gone = await as(db, asBo, (tx) =>
      sql`delete from session where id = ${session[0]?.id}`.execute(tx),
    ).catch((error: Error) => error.message);
    if (typeof gone === 'string') expect(gone).toContain('permission denied');
    else expect(gone.numAffectedRows).toBe(0n);
    expect(await as(db, anna, (tx) => tx.selectFrom('wish').select('id').execute())).toHaveLength(1);
    expect(
      await asOwner(db, (tx) =>
        tx.selectFrom('role_grant').select('id').where('ended_at', 'is not', null).execute(),
      ),
    ).toEqual([]);
  });
});

describe('a notification to all processes', () => {
  it('is about offers alone', async () => {
    const { rows } = await owner.query<{ name: string; body: string }>(
      `select proname as name, prosrc as body from pg_proc where pronamespace = 'public'::regnamespace and prosrc ~ 'pg_notify|notify '`,
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { name, body } of rows) expect(body, name).toMatch(/pg_notify\('(offers)'/);
  });
});

describe('a view', () => {
  it('asks with the rights of whoever asks', async () => {
    const { rows } = await owner.query(
      `select relname from pg_class where relkind in ('v', 'm') and relnamespace = 'public'::regnamespace
       and not coalesce(reloptions @> array['security_invoker=true'], false)`,
    );
    expect(rows).toEqual([]);
  });
});
