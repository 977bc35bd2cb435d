import { asOwner, type Database, vaultOf } from '../../platform/db.ts';
import { emailIdentity } from '../email-codes/index.ts';
import { mitidSubject } from '../signing-in/index.ts';
import { TEST_MITID, testPeople } from '../test-mitid/index.ts';
import { oneAtATime, settle } from './people.sql.ts';

/** Gives the made-up people of Test-MitID their roles, so that whoever signs in as one of them can be a guide, a partner, a manager. */
export async function seedPeople(db: Database): Promise<void> {
  const vault = vaultOf(db);
  await asOwner(db, async (tx) => {
    await oneAtATime(tx);
    for (const { sub, name, email, role } of testPeople) {
      if (role === 'citizen') continue;
      const mitid = {
        method: 'mitid' as const,
        issuer: TEST_MITID,
        subject: mitidSubject(vault, TEST_MITID, sub),
      };
      const mail = emailIdentity(vault, email);
      await settle(tx, { ways: mail ? [mitid, mail] : [mitid], name: `${name} (fundet på)`, role });
    }
  });
}
