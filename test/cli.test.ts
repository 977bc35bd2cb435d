import { spawn } from 'node:child_process';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { type Actor, as, asOwner } from '../src/platform/db.ts';
import { aDatabase, SECRET } from './database.ts';
import { aHolder, aPerson } from './people.ts';
import { aVisitor } from './visitors.ts';

type Ended = { code: number | null; out: string; err: string };

/** Runs the command line as somebody at a terminal does. */
function virkelyst(args: string[], { input = '', env = {} as Record<string, string> } = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli.ts', ...args], {
      env: { ...process.env, ...env },
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk) => (out += chunk));
    child.stderr.on('data', (chunk) => (err += chunk));
    child.on('close', (code) => resolve({ code, out, err }));
    child.stdin.end(input);
  });
}

const lines = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('understand', () => {
  it('prints one object a line for each line it is given, with the fields that are documented', async () => {
    const { code, out } = await virkelyst(['understand', '--json', '--limit', '3'], {
      input: 'jeg vil være bager\n\nikke kontor, hellere heste\n',
    });
    expect(code).toBe(0);
    const [baker, nothing, horses] = lines(out);
    expect(Object.keys(baker)).toEqual(['text', 'language', 'concepts', 'avoid', 'kinds', 'conditions']);
    expect(baker).toMatchObject({ text: 'jeg vil være bager', language: 'da' });
    expect(Object.keys(baker.concepts[0])).toEqual(['uri', 'label', 'type', 'isco', 'weight', 'because']);
    expect(baker.concepts[0]).toMatchObject({ type: 'occupation', isco: '7512', because: 'bager' });
    expect(baker.concepts.length).toBeLessThanOrEqual(3);
    expect(nothing.concepts).toEqual([]);
    expect(horses.avoid[0].because).toContain('kontor');
    const weights = horses.concepts.map(({ weight }: { weight: number }) => weight);
    expect(weights).toEqual(weights.toSorted((a: number, b: number) => b - a));
  });

  it('takes a text as an argument, and tells it to people', async () => {
    const { code, out } = await virkelyst(['understand', 'noget med heste']);
    expect(code).toBe(0);
    expect(out).toMatch(/hestepasser.*“heste”/);
  });
});

describe('skills', () => {
  it('prints one object a line, with the fields that are documented', async () => {
    const { code, out } = await virkelyst(['skills', '--json'], {
      input: 'Du er tålmodig, og du kan lide at lege med børn.\n\n',
    });
    expect(code).toBe(0);
    const [asked, nothing] = lines(out);
    expect(Object.keys(asked)).toEqual(['text', 'skills']);
    const fields = ['start', 'end', 'quote', 'kind', 'code', 'esco', 'score'];
    expect(Object.keys(asked.skills[0])).toEqual(fields);
    expect(asked.skills).toMatchObject([
      { quote: 'tålmodig', kind: 'skill', code: 'A1' },
      { quote: 'lege med børn', code: 'S3', esco: { label: 'lege med børn' } },
    ]);
    expect(nothing.skills).toEqual([]);
  });

  it('tells it to people, and says when nothing is named', async () => {
    const { out } = await virkelyst(['skills', 'Du kan køre truck.']);
    expect(out).toMatch(/S8 +skill +\d\.\d\d +“køre truck”/);
    const none = await virkelyst(['skills', 'Ring på torsdag.']);
    expect(none.out).toContain('No skill is named.');
  });
});

describe('title', () => {
  it('tells the occupations that a title probably means, to machines and to people', async () => {
    const { code, out } = await virkelyst(['title', '--json', '--limit', '3', 'Sosu-hjælper']);
    expect(code).toBe(0);
    const [{ title, occupations }] = lines(out);
    expect(title).toBe('Sosu-hjælper');
    expect(occupations).toHaveLength(3);
    expect(occupations[0]).toMatchObject({ label: 'social- og sundhedshjælper', isco: '5322' });
    expect(Object.keys(occupations[0])).toEqual(['uri', 'isco', 'label', 'score']);
    const told = await virkelyst(['title', 'bager']);
    expect(told.out).toMatch(/“bager”\n +\d\.\d\d +7512 +bager\n/);
  });
});

describe('match', () => {
  it('prints the offers with their reasons, and knows places and centres', async () => {
    const db = await aDatabase();
    const env = { DATABASE_URL: db.url, DATABASE_WEB_URL: db.webUrl };
    const found = await virkelyst(['match', '--json', '--near', '4760', '--limit', '2', 'noget med heste'], {
      env,
    });
    expect(found.code).toBe(0);
    const [{ text, offers }] = lines(found.out);
    expect(text).toBe('noget med heste');
    expect(offers).toHaveLength(2);
    expect(Object.keys(offers[0])).toEqual(['id', 'title', 'kind', 'partner', 'score', 'because']);
    expect(offers[0].because).toContain('“heste”');
    const vejle = await virkelyst(['match', '--json', '--centre', 'vejle', 'mad'], { env });
    expect(lines(vejle.out)[0].offers.length).toBeGreaterThan(2);
    const both = await virkelyst(
      ['match', '--json', '--centre', 'vejle', '--near', '4760', '--limit', '50', 'mad'],
      { env },
    );
    const ofVejle = await as(db, null, (tx) =>
      tx
        .selectFrom('offer')
        .innerJoin('partner', 'partner.id', 'partner_id')
        .innerJoin('centre', 'centre.id', 'centre_id')
        .select('offer.id')
        .where('centre.slug', '=', 'vejle')
        .execute(),
    );
    const ids = new Set(ofVejle.map(({ id }) => id));
    expect(lines(both.out)[0].offers.every(({ id }: { id: string }) => ids.has(id))).toBe(true);
    const nowhere = await virkelyst(['match', '--near', '9999', 'heste'], { env });
    expect(nowhere).toMatchObject({ code: 1, err: expect.stringContaining('4760') });
    const none = await virkelyst(['match', '--centre', 'atlantis', 'heste'], { env });
    expect(none).toMatchObject({ code: 1, err: expect.stringContaining('vordingborg') });
    const doctor = await virkelyst(['doctor'], { env });
    expect(doctor.out).toContain('open offers in 3 centres');
    expect(doctor.code).toBe(0);
  });

  it('says in a sentence that no database answers', async () => {
    const { code, err } = await virkelyst(['match', 'heste'], {
      env: { DATABASE_URL: 'postgres://a:b@127.0.0.1:1/c' },
    });
    expect(code).toBe(1);
    expect(err).toContain('No PostgreSQL answers');
    expect(err).not.toMatch(/ at .*:\d+:\d+/);
  });
});

describe('grant', () => {
  it('says what stood in the way, and which centres there are', async () => {
    const db = await aDatabase();
    const env = {
      DATABASE_URL: db.url,
      DATABASE_WEB_URL: db.webUrl,
      VIRKELYST_SECRET: SECRET.toString('base64'),
    };
    const grant = async (centre: string, role: string) => {
      const who = ['--email', 'rie@example.dk', '--name', 'Rie Prøve', '--reason', 'Den første'];
      const { code, err } = await virkelyst(['grant', ...who, '--centre', centre, '--role', role], { env });
      return [code, err.trim()];
    };
    const nowhere = 'there is no centre "nowhere". There are jammerbugt, vejle, vordingborg';
    expect(await grant('nowhere', 'guide')).toEqual([1, expect.stringContaining(nowhere)]);
    expect(await grant('vejle', 'partner')).toEqual([1, expect.stringContaining('needs --partner')]);
    expect(await grant('vejle', 'guide')).toEqual([0, '']);
    expect(await grant('vejle', 'guide')).toEqual([1, expect.stringContaining('guide at vejle already')]);
  });
});

describe('sign-out', () => {
  it('ends every session of everybody, for each to see; visitors keep theirs; and says so in the log', async () => {
    const db = await aDatabase();
    const env = {
      DATABASE_URL: db.url,
      DATABASE_WEB_URL: db.webUrl,
      VIRKELYST_SECRET: SECRET.toString('base64'),
    };
    const [anna, bo, visitor] = [await aPerson(db), await aHolder(db), await aVisitor(db)];
    const isKnown = (actor: Actor) =>
      as(db, actor, async (tx) => (await sql`select where me() is not null`.execute(tx)).rows.length === 1);
    const unsaid = await virkelyst(['sign-out'], { env });
    expect([unsaid.code, unsaid.err]).toEqual([1, expect.stringContaining('--everybody')]);
    expect(await isKnown(anna)).toBe(true);
    const { code, out, err } = await virkelyst(['sign-out', '--everybody'], { env });
    expect([code, out]).toEqual([0, expect.stringContaining('2 sessions were ended')]);
    expect(err).toMatch(/"event":"every_session_ended","ended":2/);
    expect([await isKnown(anna), await isKnown(bo), await isKnown(visitor)]).toEqual([false, false, true]);
    const events = await asOwner(db, (tx) => sql`select 1 from session where method is not null`.execute(tx));
    expect(events.rows).toEqual([]);
    const again = await aPerson(db, 'low', anna);
    const seen = await as(db, again, (tx) =>
      tx.selectFrom('sign_in_log').select('event').orderBy('id').execute(),
    );
    expect(seen.map(({ event }) => event)).toEqual(['signed_in', 'signed_out_by_operator', 'signed_in']);
  });
});

describe('wrong use', () => {
  it.each([[['understand', '--limit', '0']], [['understand', '--nonsense']], [['nonsense']]])(
    '%j ends with 1 and says what can be said',
    async (args) => {
      const { code, err } = await virkelyst(args);
      expect(code).toBe(1);
      expect(err).toContain('--help');
    },
  );

  it('of the settings is told by their name', async () => {
    const { code, err } = await virkelyst(['match', 'x'], { env: { PORT: 'abc' } });
    expect(code).toBe(1);
    expect(err).toMatch(/PORT: write a whole number/);
  });
});
