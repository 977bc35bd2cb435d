import type { Config } from '../config.ts';
import { emailIdentity, normalAddress } from '../features/email-codes/index.ts';
import { centreSlugs, grantAsOperator, ROLES, type Role } from '../features/roles/index.ts';
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

type Asked = { centre: string; role: Role; partner: string | null };

/** What stood in the way, as far as one can tell. */
function whyNot({ centre, role, partner }: Asked, centres: string[]): string {
  if (centres.length === 0) return 'there are no centres yet';
  if (!centres.includes(centre)) return `there is no centre "${centre}". There are ${centres.join(', ')}`;
  if (role === 'partner' && partner === null)
    return "a partner's person needs --partner, the organisation that they speak for";
  if (role !== 'partner' && partner !== null) return "only a partner's person may have --partner";
  const already = `they are ${role} at ${centre} already`;
  return partner === null ? already : `there is no partner "${partner}" at ${centre}, or ${already}`;
}

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
    if (!granted) {
      const centres = await asOwner(db, centreSlugs);
      throw new Error(`Nothing was granted: ${whyNot({ centre, role, partner }, centres)}.`);
    }
    console.log(
      `${shownName} is ${role} at ${centre} from now on. They sign in with a code sent to ${email}; to wear the hat, they make a passkey there or add MitID.`,
    );
  });
}
