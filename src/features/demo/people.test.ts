import { expect, it } from 'vitest';
import { aDatabase } from '../../../test/database.ts';
import { asOwner } from '../../platform/db.ts';
import { ROLES } from '../roles/index.ts';
import { seedPeople } from './people.ts';

it('the made-up people have their roles once, however often the demo starts, and keep what was ended', async () => {
  const db = await aDatabase();
  await Promise.all([seedPeople(db), seedPeople(db)]);
  await seedPeople(db);
  const roles = () =>
    asOwner(db, (tx) =>
      tx.selectFrom('role_grant').select(['role', 'shown_name', 'ended_at']).orderBy('shown_name').execute(),
    );
  const given = await roles();
  expect(given.map(({ role }) => role).sort()).toEqual(ROLES.flatMap((role) => [role, role]).sort());
  for (const { shown_name } of given) expect(shown_name).toContain('fundet på');
  await asOwner(db, (tx) =>
    tx.updateTable('role_grant').set({ ended_at: new Date(), end_reason: 'prøve' }).execute(),
  );
  await seedPeople(db);
  expect((await roles()).length).toBe(2 * ROLES.length);
});
