import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { makeApp } from '../src/app.tsx';
import { readConfig } from '../src/config.ts';
import { seed } from '../src/features/demo/index.ts';
import { openLiveIndex } from '../src/features/offers/index.ts';
import { saveReading } from '../src/features/wellbeing/wellbeing.sql.ts';
import { saveWish } from '../src/features/wishes/wishes.sql.ts';
import { jobs } from '../src/jobs.ts';
import { as, type Database, openDatabase } from '../src/platform/db.ts';
import { installJobs } from '../src/platform/jobs.ts';
import { makeLog } from '../src/platform/log.ts';
import { openMail } from '../src/platform/mail.ts';
import { migrate } from '../src/platform/migrate.sql.ts';
import { buildAssets } from '../src/ui/index.ts';
import { startTemporaryPostgres } from '../test/temporary-server.ts';
import { percentiles, table, times } from './measure.ts';

const ORIGIN = 'http://localhost:4000';
const PEOPLE = Number(process.env.PEOPLE ?? 1_000_000);
/** Of the one whose page is asked for. */
const OWN = 5000;
const ME = '00000000-0000-4000-8000-000000000001';
const ROUNDS = 1000;

/** The ten most used queries of one's own, as the product asks them; and whose they are, for the asking without policies. */
const QUERIES: readonly { what: string; sql: string; own: string }[] = [
  {
    what: 'my wishes',
    sql: 'select id, sealed, created_at from wish order by created_at desc limit 20',
    own: `where person_id = '${ME}'`,
  },
  {
    what: 'one wish',
    sql: `select id, sealed from wish where id = (select wish_of_bench())`,
    own: `and person_id = '${ME}'`,
  },
  {
    what: 'my answers',
    sql: 'select offer_id, answer from answer order by answered_at desc',
    own: `where person_id = '${ME}'`,
  },
  {
    what: 'my answer to an offer',
    sql: 'select answer from answer where offer_id = (select offer_of_bench())',
    own: `and person_id = '${ME}'`,
  },
  { what: 'who I am', sql: 'select created_at, last_seen_at from person', own: `where id = '${ME}'` },
  { what: 'my devices', sql: 'select id, device, method from session', own: `where person_id = '${ME}'` },
  {
    what: 'my ways to sign in',
    sql: 'select id, method from identity order by created_at',
    own: `where person_id = '${ME}'`,
  },
  { what: 'my CV', sql: 'select sealed from cv', own: `where person_id = '${ME}'` },
  {
    what: 'my readings of wellbeing',
    sql: 'select id, taken_at, sealed from wellbeing order by taken_at desc limit 200',
    own: `where person_id = '${ME}'`,
  },
  {
    what: 'who has looked',
    sql: 'select * from access_log order by id desc limit 51',
    own: `where person_id = '${ME}'`,
  },
];

/** Puts the condition where it belongs: before "order by". */
const withOwner = ({ sql, own }: (typeof QUERIES)[number]): string => {
  const at = sql.indexOf(' order by');
  return at < 0 ? `${sql} ${own}` : `${sql.slice(0, at)} ${own}${sql.slice(at)}`;
};

/** A million people with a wish and an answer each; and one with thousands of rows of their own. */
async function fill(root: pg.Client, token: string): Promise<void> {
  const hash = createHash('sha256').update(token).digest();
  await root.query(`set session_replication_role = replica`);
  await root.query(`
    insert into person (id) select gen_random_uuid() from generate_series(1, ${PEOPLE});
    insert into person (id) values ('${ME}');
    insert into wish (id, person_id, sealed) select gen_random_uuid(), id, '\\x01' from person where id <> '${ME}';
    insert into answer (person_id, offer_id, answer) select id, (select id from offer limit 1), 'yes' from person;
    insert into session (token_hash, person_id) select sha256(id::text::bytea), id from person where id <> '${ME}';
    insert into identity (person_id, method, issuer, subject) select id, 'email', 'bench', sha256(id::text::bytea) from person;
    insert into answer (person_id, offer_id, answer) select '${ME}', id, 'no' from offer on conflict do nothing;
    insert into access_log (person_id, share_id, reader_name, reader_role, reader_centre, thing, thing_id, purpose)
      select '${ME}', gen_random_uuid(), 'bench', 'guide', 'bench', 'wish', gen_random_uuid(), 'make_plan'
      from generate_series(1, ${OWN - 1000});
    create function wish_of_bench() returns uuid language sql stable security definer as $$ select id from wish where person_id = '${ME}' limit 1 $$;
    create function offer_of_bench() returns uuid language sql stable as $$ select id from offer limit 1 $$;`);
  await root.query(
    `insert into session (token_hash, person_id, method, assurance, expires_at) values ($1, $2, 'email', 'low', now() + interval '1 day')`,
    [hash, ME],
  );
  await root.query(`set session_replication_role = default`);
  await root.query('vacuum analyze');
}

/** What they wrote themselves goes through the product, sealed as it is. */
async function write(db: Database, token: string): Promise<void> {
  for (let wish = 0; wish < 199; wish++)
    await as(db, { token }, (tx) =>
      saveWish(tx, { id: crypto.randomUUID(), text: `noget med heste ${wish}`, near: '4760', centre: null }),
    );
  const answers = { satisfied: 7, worthwhile: 6, happy: 5, anxious: 4, ladder: 3 };
  for (let day = 0; day < 400; day++)
    await as(db, { token }, (tx) => saveReading(tx, crypto.randomUUID(), answers));
}

type Asking = (role: 'app' | 'none', statement: string) => Promise<unknown>;

/** How a query is asked, by name: by itself, and as every query of the product is, in a transaction that says who asks. */
const askings = (client: pg.Client, token: string): Record<string, Asking> => ({
  'by itself': (_, statement) => client.query(statement),
  'as the product asks': async (role, statement) => {
    await client.query('begin');
    await client.query(`select set_config('app.session', $1, true), set_config('role', $2, true)`, [
      token,
      role,
    ]);
    await client.query(statement);
    await client.query('commit');
  },
});

const median = (all: number[]) => Number(percentiles(all).p50);

/**
 * Milliseconds of a query with policies, as the role of requests, and without them, as the superuser; in turn, and on one connection:
 * two would run on two cores, and which of them wakes up sooner is more than what is measured.
 */
async function inTurn(client: pg.Client, ask: Asking, query: (typeof QUERIES)[number]) {
  const sides = { app: [] as number[], none: [] as number[] };
  for (let round = 0; round < ROUNDS; round++)
    for (const role of ['app', 'none'] as const) {
      const statement = role === 'app' ? query.sql : withOwner(query);
      await client.query(`set role ${role}`);
      const [taken] = await times(() => ask(role, statement), { runs: 1, warmUp: round === 0 ? 20 : 1 });
      sides[role].push(taken ?? 0);
    }
  await client.query('reset role');
  return { guarded: median(sides.app), bare: median(sides.none) };
}

async function compare(client: pg.Client, token: string): Promise<Record<string, string>[]> {
  const rows: Record<string, string>[] = [];
  const ratios = new Map<string, number[]>();
  for (const query of QUERIES) {
    const row: Record<string, string> = { query: query.what };
    for (const [how, ask] of Object.entries(askings(client, token))) {
      const { guarded, bare } = await inTurn(client, ask, query);
      row[`${how}: with policies`] = guarded.toFixed(3);
      row[`${how}: without`] = bare.toFixed(3);
      row[`${how}: ratio`] = (guarded / bare).toFixed(2);
      ratios.set(how, [...(ratios.get(how) ?? []), guarded / bare]);
    }
    rows.push(row);
  }
  const last: Record<string, string> = { query: 'the ten together (mean)' };
  for (const [how, all] of ratios)
    last[`${how}: ratio`] = (all.reduce((sum, each) => sum + each, 0) / all.length).toFixed(2);
  rows.push({ ...Object.fromEntries(Object.keys(rows[0] ?? {}).map((key) => [key, ''])), ...last });
  return rows;
}

/** What policies cost on the ten most used queries, and My page with thousands of rows among a million people. */
export async function run(): Promise<void> {
  const server = await startTemporaryPostgres();
  const secret = randomBytes(32);
  const db = openDatabase({ ...server, secret });
  await migrate(db);
  await installJobs(db, jobs);
  await seed(db, new Date());
  const root = new pg.Client({ connectionString: server.rootUrl });
  await root.connect();
  const token = `${randomBytes(32).toString('base64url')}.${Math.floor(Date.now() / 60_000).toString(36)}`;
  await fill(root, token);
  await write(db, token);
  await root.query(`select set_config('app.session', $1, false)`, [token]);
  table(
    `Policies: milliseconds of a query of one's own (p50), ${PEOPLE + 1} people`,
    await compare(root, token),
  );

  const log = makeLog(() => {});
  const now = () => new Date();
  const config = { ...readConfig({}), homeCentre: 'vordingborg' };
  const mail = openMail(config, { now, complain: () => {} });
  const live = await openLiveIndex(db, { now, log });
  const app = makeApp({ db, config, log, mail, now, secure: false }, live, await buildAssets());
  const get = (path: string) => app.request(ORIGIN + path, { headers: { Cookie: `session=${token}` } });
  const pages: Record<string, string>[] = [];
  for (const path of ['/mine', '/answers', '/mine/access', '/mine/wellbeing', '/mine/delete']) {
    const { status } = await get(path);
    pages.push({
      page: path,
      status: String(status),
      ...percentiles(await times(() => get(path), { runs: 100 })),
    });
  }
  table(`My page, milliseconds: ${OWN} rows of one's own among ${PEOPLE + 1} people`, pages);
  await live.close();
  await root.end();
  await db.close();
  await server.stop();
}
