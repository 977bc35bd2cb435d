import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asOwner } from '../../src/platform/db.ts';
import { cloneDatabase } from '../database.ts';

/** Words of control, English and Danish, as they stand in names. Nothing of the database may carry one (charter 1). */
const CONTROL = [
  // What somebody has to.
  'duty|duties|obligat|mandatory|compulsor|complian|comply|enforce|require[ds]?_|must_|demand|summon|coerc',
  'pligt|paabud|påbud|krav|tvang|tvungen|indkald|tilsig|obligatorisk',
  // By when, and what happens otherwise.
  'sanction|penalt|punish|fine_|warning|strike|violation|breach|overdue|deadline|due_date|due_at|due_on|no_?show|absen|attend|missed|late_count|skipped',
  'sanktion|straf|boede|bøde|advarsel|paamind|påmind|rykker|frist|forfald|fravaer|fravær|udebliv|udeblev|fremmoed|fremmød|moedt|forsoem|forsøm|overtraed|overtræd',
  // What somebody lives on.
  'benefit|allowance|welfare|subsid|entitle|eligib|payout|deduct|income',
  'ydelse|dagpenge|kontanthjaelp|kontanthjælp|ressourceforloeb|ressourceforløb|sygedag|forsoerg|forsørg|raadighed|rådighed|traek_|træk_|berettig|ledighed|matchgruppe|maalgruppe|målgruppe',
  // Somebody as a case, or as a number.
  'case_|_case|casework|caseload|client|clients|applicant|risk_|_risk|score|rating|rank|profil(e|ing)_score|motivat|employab|suspic|monitor|surveil|supervis|inspect|audit_of|track(ed|ing)|watch(ed|list)|blacklist|flagged',
  'sagsbehand|sagsnummer|sag_|_sag|journal|klient|vurder|screening|risiko|kontrol|overvaag|overvåg|tilsyn|mistanke|sortliste|cpr|personnummer',
  // How often somebody said no.
  'decline[sd]?_(count|total|number)|(count|total|number)_of_(no|decline|refus)|refus(al|ed|es)|rejected|reject_|afslag|afvis|naegt|nægt',
];
const SMELL = new RegExp(CONTROL.join('|'), 'i');

/** Names that carry such a word and are none, each with its reason. */
const REASONS: Record<string, string> = {
  'partner_type:unemployment_fund': 'what a partner is; of no person',
};

/** Schemas of others: what people may be held to is not in them, and their words are not ours. */
const SCHEMAS_OF_OTHERS: Record<string, string> = {
  jobs: 'pg-boss’s own tables: its jobs have deadlines, people have none',
};

let db: Awaited<ReturnType<typeof cloneDatabase>>;
beforeAll(async () => {
  db = await cloneDatabase();
});
afterAll(() => db.drop());

/** Every name and every word about a name: schemas, tables, columns, functions and what they take, types, constraints, comments. */
const named = () =>
  asOwner(db, (tx) =>
    sql<{ kind: string; name: string }>`
      with ours as (
        select oid, nspname from pg_namespace
        where nspname not in ('pg_catalog', 'information_schema') and nspname !~ '^pg_' and nspname <> all(${Object.keys(SCHEMAS_OF_OTHERS)})
      )
      select 'schema' as kind, nspname::text as name from ours
      union all select 'table', c.relname from pg_class c join ours o on o.oid = c.relnamespace
      union all select 'column', c.relname || '.' || a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid
        join ours o on o.oid = c.relnamespace where a.attnum > 0 and not a.attisdropped
      union all select 'function', p.proname from pg_proc p join ours o on o.oid = p.pronamespace
      union all select 'argument', p.proname || '.' || n from pg_proc p join ours o on o.oid = p.pronamespace, unnest(p.proargnames) n
      union all select 'type', t.typname from pg_type t join ours o on o.oid = t.typnamespace
      union all select 'value', t.typname || ':' || e.enumlabel from pg_enum e join pg_type t on t.oid = e.enumtypid
        join ours o on o.oid = t.typnamespace
      union all select 'constraint', n.conname from pg_constraint n join ours o on o.oid = n.connamespace
      union all select 'trigger', g.tgname from pg_trigger g join pg_class c on c.oid = g.tgrelid
        join ours o on o.oid = c.relnamespace where not g.tgisinternal
      union all select 'rule', p.polname from pg_policy p join pg_class c on c.oid = p.polrelid join ours o on o.oid = c.relnamespace
      union all select 'comment', d.description from pg_description d join pg_class c on c.oid = d.objoid and d.classoid = 'pg_class'::regclass
        join ours o on o.oid = c.relnamespace
      union all select 'comment', d.description from pg_description d join pg_proc p on p.oid = d.objoid and d.classoid = 'pg_proc'::regclass
        join ours o on o.oid = p.pronamespace
      union all select 'comment', d.description from pg_description d join pg_type t on t.oid = d.objoid and d.classoid = 'pg_type'::regclass
        join ours o on o.oid = t.typnamespace`.execute(tx),
  ).then(({ rows }) => rows);

describe('the schema', () => {
  it('has no name, and no word about a name, that smells of control', async () => {
    const rows = await named();
    const kinds = new Set(rows.map(({ kind }) => kind));
    expect([...kinds]).toEqual(
      expect.arrayContaining([
        'schema',
        'table',
        'column',
        'function',
        'argument',
        'type',
        'value',
        'constraint',
        'rule',
      ]),
    );
    expect(rows.length).toBeGreaterThan(400);
    expect(
      rows
        .filter(({ name }) => SMELL.test(name) && !REASONS[name])
        .map(({ kind, name }) => `${kind} ${name}: call it something else, or give the reason in REASONS`),
    ).toEqual([]);
  });

  it('would be caught', () => {
    for (const name of [
      'person.duty_from',
      'plan.due_at',
      'no_show_count',
      'noshow',
      'answer.response_deadline',
      'benefit_stop',
      'mødepligt',
      'indkaldelse',
      'person.risk_score',
      'sag_id',
      'person.cpr',
      'raadighedsvurdering',
      'meeting.attended',
      'declines_count',
      'event.udeblev',
      'person.dagpengesats',
      'employability',
      'warning_sent',
      'rykker_dato',
      'fremmøde',
      'kontrolsamtale',
    ])
      expect(SMELL.test(name), name).toBe(true);
    for (const name of [
      'person',
      'wish.near',
      'answer.reason',
      'session.earlier_until',
      'share.until',
      'centre',
      'offer.open_until',
    ])
      expect(SMELL.test(name), name).toBe(false);
  });

  it('lets nothing but the person and the wish be reached from an answer, and nothing refer to it', async () => {
    const { rows } = await asOwner(db, (tx) =>
      sql<{ from: string; to: string }>`
        select conrelid::regclass::text as from, confrelid::regclass::text as to from pg_constraint
        where contype = 'f' and (confrelid = 'answer'::regclass or conrelid = 'answer'::regclass)`.execute(
        tx,
      ),
    );
    expect(rows.map(({ from, to }) => `${from} > ${to}`).sort()).toEqual([
      'answer > offer',
      'answer > person',
      'answer > wish',
    ]);
  });
});
