import type { Config } from '../config.ts';
import { tryMitid } from '../features/signing-in/index.ts';
import type { Kind } from '../platform/backup/file.ts';
import { backupsIn, KEYS_DAYS } from '../platform/backup/folder.ts';
import type { Database } from '../platform/db.ts';
import { openMail, tryMail } from '../platform/mail.ts';
import { isItsSecret } from '../platform/sealed.sql.ts';

/** One thing that was looked at, and what to do where it is wrong. */
export type Finding = { ok: boolean; what: string; mend?: string };

const DAY_MS = 86_400_000;

const said = (error: unknown): string => (error instanceof Error ? error.message : String(error)).trim();
const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const MAIL_MENDS: Record<string, string> = {
  EAUTH: 'It does not take the name and password in VIRKELYST_SMTP_URL.',
  ETLS: 'It speaks no TLS at this port: try smtps:// or the other port. See docs/configuration.md, Mail.',
};

/** What to do: a server that answers, but not in TLS, says so in the text of the error alone. */
const mailMend = (error: unknown): string =>
  MAIL_MENDS[/wrong version number|SSL/.test(said(error)) ? 'ETLS' : codeOf(error)] ??
  'Are name and port in VIRKELYST_SMTP_URL right, and may this machine reach them?';

/** Does the mail server answer, speak TLS and take our name and password? No mail is sent. */
export async function checkMail(config: Config): Promise<Finding[]> {
  if (!config.mail) {
    const { way } = openMail(config, { now: () => new Date(), complain: () => {} });
    const none =
      way === 'outbox' ? 'shown at /demo/outbox, sent nowhere' : 'none, so nobody can sign in by e-mail';
    return [{ ok: true, what: `Mail: ${none}` }];
  }
  const { host } = new URL(config.mail.url);
  try {
    await tryMail(config.mail);
    return [{ ok: true, what: `Mail server ${host} lets us in` }];
  } catch (error) {
    return [
      { ok: false, what: `Mail server ${host}: ${codeOf(error) || 'no answer'}`, mend: mailMend(error) },
    ];
  }
}

/** Does the MitID broker answer under its name, and is the key one that can sign? */
export async function checkMitid({ mitid }: Config): Promise<Finding[]> {
  if (!mitid) return [];
  try {
    await tryMitid(mitid);
    return [{ ok: true, what: `MitID broker ${mitid.issuer}` }];
  } catch (error) {
    const mend =
      'Its address must answer at /.well-known/openid-configuration with this very issuer, and VIRKELYST_MITID_KEY be a key of kind P-256 or RSA. See docs/configuration.md.';
    return [{ ok: false, what: `MitID broker ${mitid.issuer}: ${said(error)}`, mend }];
  }
}

/** Is the secret the one that the database was begun with? */
export async function checkSecret(db: Database): Promise<Finding> {
  const its = await isItsSecret(db);
  if (its === null) return { ok: true, what: 'Secret: the database will be begun with it' };
  return {
    ok: its,
    what: its ? 'Secret: the one of this database' : 'Secret: not the one of this database',
    mend: 'Set VIRKELYST_SECRET, or put the file secret.key back: with another one nobody can read what they wrote.',
  };
}

/** Days after which a backup is missed. */
const MISSED_AFTER: Record<Kind, number> = { keys: 2, data: 8 };

async function checkFolder(folder: string, kind: Kind): Promise<Finding[]> {
  const found = await backupsIn(folder, kind).catch((error: unknown) => codeOf(error) || said(error));
  const mend = 'npm run -s virkelyst -- backup, every day and by itself. See docs/operations.md.';
  if (typeof found === 'string')
    return [
      {
        ok: false,
        what: `Backups of the ${kind}: ${folder} cannot be read (${found})`,
        mend: 'Let this user read it.',
      },
    ];
  const days = (at: Date) => (Date.now() - at.getTime()) / DAY_MS;
  const [newest] = found;
  const oldest = found.at(-1);
  if (!newest || !oldest) return [{ ok: false, what: `Backups of the ${kind}: none in ${folder}`, mend }];
  const what = `Backups of the ${kind}: the newest is ${days(newest.at).toFixed(1)} days old`;
  const findings: Finding[] = [{ ok: days(newest.at) <= MISSED_AFTER[kind], what, mend }];
  if (kind === 'keys' && days(oldest.at) > KEYS_DAYS)
    findings.push({
      ok: false,
      what: `Backups of the keys: the oldest is ${days(oldest.at).toFixed(1)} days old, and people are told that keys are kept for ${KEYS_DAYS} days`,
      mend: 'A backup deletes the old ones: npm run -s virkelyst -- backup.',
    });
  return findings;
}

/** Are there backups, new ones, and no keys that are too old? Only where the settings say where they lie. */
export async function checkBackups({ backup }: Config): Promise<Finding[]> {
  const { data, keys } = backup;
  return [...(data ? await checkFolder(data, 'data') : []), ...(keys ? await checkFolder(keys, 'keys') : [])];
}
