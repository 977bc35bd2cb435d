import { z } from 'zod';
import { ConfigError } from './config-error.ts';
import { type MitidSettings, mitidEnvironment, readMitid } from './config-mitid.ts';

const yesNo = z.enum(['yes', 'no']).transform((value) => value === 'yes');
const blankIsAbsent = (env: NodeJS.ProcessEnv) =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''));

const WHOLE = 'write a whole number from 0 to 65535';

/** `hej@example.dk` or `Virkelyst <hej@example.dk>`. */
const FROM = /^([^<>"@\r\n]*<)?[^<>\s,;"]+@[^<>\s,;"]+>?$/;

const environment = z.object({
  PORT: z.coerce.number(WHOLE).int(WHOLE).min(0, WHOLE).max(65535, WHOLE).default(4000),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_WEB_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  VIRKELYST_SECRET: z.string().optional(),
  VIRKELYST_URL: z
    .url({ protocol: /^https?$/, error: 'write the whole address, e.g. https://virkelyst.example.dk' })
    .optional(),
  VIRKELYST_CENTRE: z.string().optional(),
  VIRKELYST_DEMO: yesNo.default(true),
  VIRKELYST_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  VIRKELYST_MAIL_FROM: z
    .string()
    .regex(FROM, 'write an address, or a name and an address: Virkelyst <hej@example.dk>')
    .optional(),
  VIRKELYST_TRUST_PROXY: yesNo.default(false),
  VIRKELYST_BACKUP_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  VIRKELYST_BACKUP_DATA: z.string().optional(),
  VIRKELYST_BACKUP_KEYS: z.string().optional(),
  VIRKELYST_LOG: z.enum(['requests', 'errors']).default('errors'),
  ...mitidEnvironment,
});

export { ConfigError } from './config-error.ts';

export type Config = {
  port: number;
  host: string;
  /** A PostgreSQL of one's own; without it the embedded one is started. */
  databaseUrl: string | null;
  /** The same database through a login that owns nothing; without it requests come through `databaseUrl`. */
  databaseWebUrl: string | null;
  /** What people's own keys are wrapped with, in base64; without it a file in the data folder. */
  secret: string | null;
  /** The address people type, for links in calendars, JSON-LD and feeds. */
  publicUrl: string;
  /** Slug of the centre that `/` belongs to; the first one loaded when null. */
  homeCentre: string | null;
  /** Fill an empty database with the demo centres. */
  demo: boolean;
  /** The mail server, and whom mails come from; null where there is none. */
  mail: { url: string; from: string } | null;
  /** Does a proxy of ours stand in front, that writes down who asks? */
  trustProxy: boolean;
  log: 'requests' | 'errors';
  /** Where backups go when the command does not say, and the role that may read everything for them. */
  backup: { url: string | null; data: string | null; keys: string | null };
  /** The broker through which people sign in with MitID; without it that way is not there. */
  mitid: MitidSettings | null;
};

function mailOf(url: string | undefined, from: string | undefined): Config['mail'] {
  if (!url) return null;
  if (from) return { url, from };
  throw new ConfigError(
    'VIRKELYST_SMTP_URL is set, so mails need somebody to come from. Set VIRKELYST_MAIL_FROM, e.g. Virkelyst <hej@example.dk>.',
  );
}

/** The environment, parsed once. Every variable is described in docs/configuration.md. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const parsed = environment.safeParse(blankIsAbsent(env));
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigError(`The settings are not right. ${wrong.join('. ')}. See docs/configuration.md.`);
  }
  const { data } = parsed;
  return {
    port: data.PORT,
    host: data.HOST,
    databaseUrl: data.DATABASE_URL ?? null,
    databaseWebUrl: data.DATABASE_WEB_URL ?? null,
    secret: data.VIRKELYST_SECRET ?? null,
    publicUrl: (data.VIRKELYST_URL ?? `http://localhost:${data.PORT}`).replace(/\/$/, ''),
    homeCentre: data.VIRKELYST_CENTRE ?? null,
    demo: data.VIRKELYST_DEMO,
    mail: mailOf(data.VIRKELYST_SMTP_URL, data.VIRKELYST_MAIL_FROM),
    trustProxy: data.VIRKELYST_TRUST_PROXY,
    log: data.VIRKELYST_LOG,
    backup: {
      url: data.VIRKELYST_BACKUP_URL ?? null,
      data: data.VIRKELYST_BACKUP_DATA ?? null,
      keys: data.VIRKELYST_BACKUP_KEYS ?? null,
    },
    mitid: readMitid(data),
  };
}
