import type { Config } from '../config.ts';
import { emailIdentity, normalAddress } from '../features/email-codes/index.ts';
import { grantAsOperator, ROLES } from '../features/roles/index.ts';
import { asOwner, vaultOf } from '../platform/db.ts';
import { migrate } from '../platform/migrate.sql.ts';
import { withDatabase } from './database.ts';

type Options = {
  email: string;
  role: string;
  centre: string;
  name: string;
  reason: string;
  partner?: string;
};

/** Gives a role on the operator's word. Throws with a sentence that says what was wrong. */
export async function grantCommand(options: Options, config: Config): Promise<void> {
  const { centre, name: shownName, reason, partner = null } = options;
  const email = normalAddress(options.email);
  const role = ROLES.find((known) => known === options.role);
  if (!email) throw new Error(`"${options.email}" is no e-mail address.`);
  if (!role) throw new Error(`"${options.role}" is no role. Choose one of ${ROLES.join(', ')}.`);
  await withDatabase(config, async (db) => {
    await migrate(db);
    const subject = emailIdentity(vaultOf(db), email);
    const granted =
      subject &&
      (await asOwner(db, (tx) => grantAsOperator(tx, subject, { role, centre, partner, shownName, reason })));
    if (!granted)
      throw new Error(
        `Nothing was granted: there is no centre "${centre}", a partner's person needs --partner of that centre (and nobody else may have it), or they have the role already.`,
      );
    console.log(
      `${shownName} is ${role} at ${centre} from now on. They sign in with a code sent to ${email}; to wear the hat, they make a passkey there or add MitID.`,
    );
  });
}
