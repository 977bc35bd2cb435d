import { expect, it, onTestFinished } from 'vitest';
import { asOwner, runScript } from '../../src/platform/db.ts';
import { openSite, type TestSite } from '../site.ts';
import { Attack } from './attack/attack.ts';

/** A copy of the database, made leaky by its owner before anybody comes. */
async function leaky(script: string, change: (site: TestSite) => void = () => {}): Promise<Attack> {
  const site = await openSite();
  if (script) await asOwner(site.db, (tx) => runScript(tx, script));
  change(site);
  const attack = await Attack.on(site, 9);
  onTestFinished(async () => {
    await attack.close();
    await site.close();
  });
  return attack;
}

const findings = async (attack: Attack, only: RegExp): Promise<string> => {
  const { leaks, reads } = await attack.read(200, only);
  expect(reads).toBeGreaterThanOrEqual(200);
  return leaks.map(({ who, what, why }) => `${who} | ${what} | ${why}`).join('\n');
};

it('finds a policy that lets everybody read a table', async () => {
  const attack = await leaky('create policy leaky on wish for select to app using (true)');
  expect(await findings(attack, /^wish$/)).toContain('of wish are too many');
});

it('finds a policy that forgets that a role has ended', async () => {
  const attack = await leaky(
    `create function once_manager() returns uuid language sql stable security definer set search_path = pg_catalog, public, pg_temp
       as 'select centre_id from role_grant where person_id = me() and role = ''management'' limit 1';
     create policy once on role_log for select to app using (centre_id = once_manager())`,
  );
  expect(attack.gaps()).toEqual([expect.stringContaining('once_manager() has no rule')]);
  expect(await findings(attack, /^role_log$/)).toMatch(/a manager who has stopped|without the hat/);
});

it('finds a view that passes by the rules of its tables', async () => {
  const attack = await leaky('create view devices as select * from session; grant select on devices to app');
  expect(attack.gaps()).toEqual([expect.stringMatching(/^devices has no rule: say in TABLES/)]);
  expect(await findings(attack, /^devices$/)).toContain('session.');
});

it('finds a function that tells whose an id is', async () => {
  const attack = await leaky(
    `create function whose(session uuid) returns uuid language sql security definer set search_path = pg_catalog, public, pg_temp
       as 'select person_id from session where id = $1'; grant execute on function whose(uuid) to app`,
  );
  expect(attack.gaps()).toEqual([expect.stringMatching(/^whose\(\) has no rule: say in FUNCTIONS/)]);
  expect(await findings(attack, /^whose\(\)$/)).toContain('| whose(');
});

it('finds a session that outlives its end', async () => {
  const attack = await leaky(
    `create or replace function me() returns uuid language sql stable security definer set search_path = pg_catalog, public, pg_temp
       as $$ select person_id from session where token_hash = sha256(convert_to(nullif(current_setting('app.session', true), ''), 'UTF8')) $$`,
  );
  expect(await findings(attack, /^(wish|answer|cv|person|me\(\))$/)).toMatch(
    /^(expired|away for half a day) /m,
  );
});

it('finds a route that tells, in its text or in a header, and one it does not know how to ask', async () => {
  const attack = await leaky('', ({ app, db }) => {
    const names = () => asOwner(db, (tx) => tx.selectFrom('role_grant').select('shown_name').execute());
    app.get('/told', async (c) => c.json(await names()));
    app.get('/told/:whom', async (c) => {
      c.header('X-Names', (await names()).map(({ shown_name }) => encodeURIComponent(shown_name)).join());
      return c.text('');
    });
  });
  expect(attack.gaps()).toEqual([expect.stringContaining('/told/:whom has a parameter')]);
  expect(await findings(attack, /told$/)).toContain('role_grant.shown_name');
  expect(await findings(attack, /:whom$/)).toContain('GET /told/x');
});

it('asks for a rule and for something to find when a table is new', async () => {
  const attack = await leaky('create table diary (person_id uuid, text text)');
  expect(attack.gaps()).toEqual([
    expect.stringMatching(/^diary has no rule/),
    expect.stringMatching(/^Nothing grows in diary/),
  ]);
});
