import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneDatabase } from '../../../test/database.ts';
import { aHolder, aPerson, aRole, wears } from '../../../test/people.ts';
import { aVisitor } from '../../../test/visitors.ts';
import { as, asOwner, vaultOf } from '../../platform/db.ts';
import { emailIdentity } from '../email-codes/index.ts';
import {
  endRole,
  grantAsOperator,
  grantRole,
  managedCentre,
  myRoles,
  roleLog,
  rolesAt,
} from './roles.sql.ts';

let db: Awaited<ReturnType<typeof cloneDatabase>>;
beforeAll(async () => {
  db = await cloneDatabase();
});
afterAll(() => db.drop());

const someone = () => {
  const identity = emailIdentity(vaultOf(db), `${randomUUID()}@example.dk`);
  if (!identity) throw new Error('no address');
  return identity;
};
const aNewRole = { role: 'guide' as const, partner: null, shownName: 'Bo Prøve', reason: 'Ansat' };

describe('a hat', () => {
  it('is worn by whoever it was given to, and one at a time', async () => {
    const anna = await aPerson(db);
    const [guide, board] = [await aRole(db, anna), await aRole(db, anna, { role: 'board', centre: 'vejle' })];
    expect((await as(db, anna, myRoles)).worn).toBeNull();
    for (const id of [guide, board]) {
      expect(await wears(db, anna, id)).toBe(true);
      expect((await as(db, anna, myRoles)).worn).toBe(id);
    }
    expect(await wears(db, anna, null)).toBe(true);
    expect((await as(db, anna, myRoles)).worn).toBeNull();
  });

  it('is worn by nobody else, and not after it has ended', async () => {
    const anna = await aHolder(db);
    for (const other of [await aPerson(db), await aVisitor(db), null])
      expect(await wears(db, other, anna.role)).toBe(false);
    expect(await as(db, anna, (tx) => endRole(tx, anna.role, 'stopper'))).toBe(true);
    expect((await as(db, anna, myRoles)).worn).toBeNull();
    expect(await wears(db, anna, anna.role)).toBe(false);
  });

  it('cannot be put on by writing in the tables', async () => {
    const anna = await aPerson(db);
    const id = await aRole(db, await aPerson(db), { role: 'management' });
    const attacks = [
      sql`update session set hat = ${id}`,
      sql`insert into role_grant (person_id, centre_id, role, shown_name, reason)
        select ${anna.id}, id, 'management', 'x', 'x' from centre limit 1`,
      sql`update role_grant set person_id = ${anna.id} where id = ${id}`,
      sql`select person_of('virkelyst', ${Buffer.alloc(32)})`,
      sql`delete from role_log`,
      sql`insert into role_log (centre_id, event, role, shown_name, reason) select id, 'granted', 'guide', 'x', 'x' from centre limit 1`,
    ];
    for (const attack of attacks)
      await expect(as(db, anna, (tx) => attack.execute(tx))).rejects.toThrow(/permission denied/);
  });
});

describe('granting', () => {
  it('is for those who manage the centre, in that hat, and for that centre alone', async () => {
    const boss = await aHolder(db, { role: 'management', shownName: 'Rie Prøve' });
    const centre = await as(db, boss, managedCentre);
    expect(centre?.name).toMatch(/Vordingborg/);
    expect(await as(db, boss, (tx) => grantRole(tx, someone(), aNewRole))).toBe(true);
    for (const role of ['guide', 'mentor', 'board'] as const) {
      const other = await aHolder(db, { role });
      expect(await as(db, other, managedCentre), role).toBeNull();
      expect(await as(db, other, (tx) => grantRole(tx, someone(), aNewRole)), role).toBe(false);
    }
    await wears(db, boss, null);
    expect(await as(db, boss, (tx) => grantRole(tx, someone(), aNewRole))).toBe(false);
    const elsewhere = await aHolder(db, { role: 'management', centre: 'vejle' });
    expect(await as(db, elsewhere, (tx) => rolesAt(tx, centre?.id ?? ''))).toEqual([]);
    expect(await as(db, elsewhere, (tx) => roleLog(tx, centre?.id ?? ''))).toEqual([]);
    const guide = await aHolder(db);
    expect(await as(db, elsewhere, (tx) => endRole(tx, guide.role, 'fordi'))).toBe(false);
  });

  it('waits for a person who has not signed in yet, happens once, and is written down with name and reason', async () => {
    const boss = await aHolder(db, { role: 'management', shownName: 'Rie Prøve' });
    const whose = someone();
    const people = () => asOwner(db, async (tx) => (await sql`select from person`.execute(tx)).rows.length);
    const before = await people();
    let second: Promise<boolean> | undefined;
    const first = await as(db, boss, async (tx) => {
      const given = await grantRole(tx, whose, aNewRole);
      second = as(db, boss, (other) => grantRole(other, whose, aNewRole));
      await wait(200);
      return given;
    });
    expect([first, await second]).toEqual([true, false]);
    expect(await people()).toBe(before + 1);
    const centre = await as(db, boss, managedCentre);
    const [entry] = await as(db, boss, (tx) => roleLog(tx, centre?.id ?? ''));
    expect(entry).toMatchObject({
      event: 'granted',
      shownName: 'Bo Prøve',
      byName: 'Rie Prøve',
      reason: 'Ansat',
    });
    const [given] = await as(db, boss, (tx) => rolesAt(tx, centre?.id ?? ''));
    expect(await as(db, boss, (tx) => endRole(tx, given?.id ?? '', 'Ny opgave'))).toBe(true);
    expect(await as(db, boss, (tx) => endRole(tx, given?.id ?? '', 'igen'))).toBe(false);
    const [ended] = await as(db, boss, (tx) => roleLog(tx, centre?.id ?? ''));
    expect(ended).toMatchObject({ event: 'ended', byName: 'Rie Prøve', reason: 'Ny opgave' });
  });

  it('by the operator needs a centre, and a partner of that centre for a partner’s person', async () => {
    const subject = someone();
    const given = {
      role: 'management' as const,
      partner: null,
      shownName: 'Rie Prøve',
      reason: 'Den første',
    };
    const grant = (more: object) =>
      asOwner(db, (tx) => grantAsOperator(tx, subject, { ...given, centre: 'vordingborg', ...more }));
    expect(await grant({})).not.toBeNull();
    expect(await grant({}), 'twice').toBeNull();
    expect(await grant({ centre: 'nowhere' })).toBeNull();
    expect(await grant({ role: 'partner' }), 'no partner').toBeNull();
    expect(await grant({ role: 'partner', partner: 'nobody' })).toBeNull();
  });

  it('leaves the log, and no name, when the person deletes themselves', async () => {
    const boss = await aHolder(db, { role: 'management', centre: 'vejle', shownName: 'Rie Prøve' });
    const centre = await as(db, boss, managedCentre);
    const before = await as(db, boss, (tx) => roleLog(tx, centre?.id ?? ''));
    const guide = await aHolder(db, { centre: 'vejle', shownName: 'Ida Prøve' });
    await as(db, guide, (tx) => tx.deleteFrom('person').execute());
    const after = await as(db, boss, (tx) => roleLog(tx, centre?.id ?? ''));
    expect(after.length).toBe(before.length + 1);
    expect(after[0]).toMatchObject({ shownName: '–', reason: '–' });
  });
});

describe('the log of roles', () => {
  const names = async () => {
    const log = await asOwner(db, (tx) =>
      tx.selectFrom('role_log').select(['shown_name', 'by_name']).execute(),
    );
    return JSON.stringify(log);
  };
  const goes = (who: { token: string }) => as(db, who, (tx) => tx.deleteFrom('person').execute());

  it('loses the name of who gave a role, also when its holder went first', async () => {
    const boss = await aHolder(db, { role: 'management', shownName: 'Chef Forsvindsen' });
    const bo = await aPerson(db);
    await as(db, boss, (tx) => grantRole(tx, bo, { ...aNewRole, shownName: 'Bo Forsvindsen' }));
    expect(await names()).toMatch(/Bo Forsvindsen.*Chef Forsvindsen/);
    await goes(bo);
    await goes(boss);
    expect(await names()).not.toContain('Forsvindsen');
  });

  it('loses the name of who had a role, also when their partner went first', async () => {
    const per = await aPerson(db);
    const slug = await asOwner(db, async (tx) => {
      const { rows } = await sql<{ slug: string }>`
        insert into partner (centre_id, slug, name, type, about, address, postcode, town, phone, email, contact, latitude, longitude)
        select id, 'forsvinder', 'x', 'company', '', '', '4760', '', '', '', '', 55, 12 from centre where slug = 'vordingborg'
        returning slug`.execute(tx);
      return rows[0]?.slug ?? '';
    });
    await aRole(db, per, { role: 'partner', partner: slug, shownName: 'Per Partnersen' });
    await asOwner(db, (tx) => tx.deleteFrom('partner').where('slug', '=', slug).execute());
    expect(await names()).toContain('Per Partnersen');
    await goes(per);
    expect(await names()).not.toContain('Per Partnersen');
  });

  it('does not tell the web process who is behind the names', async () => {
    const boss = await aHolder(db, { role: 'management' });
    for (const column of ['of_person', 'by_person'])
      await expect(
        as(db, boss, (tx) => sql`select ${sql.ref(column)} from role_log`.execute(tx)),
      ).rejects.toThrow(/permission denied/);
  });
});
