import { dirname } from 'node:path';
import { schemaOf } from '../migrate.sql.ts';
import { openVault, SealError, type Vault } from '../vault.ts';
import type { Checked } from './copy-in.sql.ts';
import { BackupError, checkBackup, type Manifest, readSections } from './file.ts';
import { backupsIn } from './folder.ts';

/** What a restore would put in, looked at before anything is written. */
export type Plan = {
  data: Checked;
  /** Null: nobody comes along. */
  keys: Checked | null;
};

type Wanted = {
  from: string;
  keys: string | null;
  withoutPeople: boolean;
  secret: Buffer | null;
};

const OWN_WORDS = ['wish', 'plan_part', 'cv', 'contact', 'wellbeing', 'conversation', 'callback', 'share'];

/** What nobody could read again, in numbers. */
function atStake({ rows }: Manifest): string {
  const parts = OWN_WORDS.filter((table) => (rows[table] ?? 0) > 0).map((table) => `${table} ${rows[table]}`);
  return `what people have written (${[`person ${rows.person ?? 0}`, ...parts].join(', ')})`;
}

async function assertKnown({ path, manifest }: Checked): Promise<void> {
  const { migrations, schema } = manifest;
  const known = await schemaOf(migrations);
  if (known === schema) return;
  throw new BackupError(
    known === null
      ? `${path} comes from a newer Virkelyst (${migrations.at(-1)}): restore it with that one.`
      : `${path} comes from a Virkelyst whose migrations say something else: restore it with that one.`,
  );
}

const fromCopy = (text: string): Buffer => Buffer.from(text.replace(/^\\\\x/, ''), 'hex');

const NULL = '\\N';

/** The wrapped keys of people, one after the other. */
async function* wrappedIn(keys: Checked): AsyncGenerator<Buffer> {
  for await (const { table, rows } of readSections(keys.path))
    for await (const row of rows) {
      const [, wrapped = NULL] = row.toString('utf8').trimEnd().split('\t');
      if (table === 'alive' && wrapped !== NULL) yield fromCopy(wrapped);
    }
}

function opens(vault: Vault, wrapped: Buffer): boolean {
  try {
    vault.unwrap(wrapped);
    return true;
  } catch (error) {
    if (error instanceof SealError) return false;
    throw error;
  }
}

/** How many keys there are, and how many of them the secret does not open. */
async function tryKeys(keys: Checked, vault: Vault): Promise<{ all: number; shut: number }> {
  let all = 0;
  let shut = 0;
  for await (const wrapped of wrappedIn(keys)) {
    all += 1;
    if (!opens(vault, wrapped)) shut += 1;
  }
  return { all, shut };
}

async function assertOpens(data: Checked, keys: Checked, secret: Buffer | null): Promise<void> {
  const stake = atStake(data.manifest);
  if (!secret)
    throw new BackupError(
      `Without the secret ${stake} could never be read again, so nothing was put in. Set VIRKELYST_SECRET, or put the file secret.key into the data folder.`,
    );
  const vault = openVault(secret);
  const mine = vault.hmac('fingerprint', 'virkelyst').toString('hex');
  const { all, shut } = await tryKeys(keys, vault);
  const others = [data, keys].some(
    ({ manifest: { fingerprint } }) => fingerprint !== null && fingerprint !== mine,
  );
  if (!others && shut === 0) return;
  throw new BackupError(
    `The secret is not the one of this backup: it opens ${all - shut} of ${all} keys, and ${stake} could never be read again. ` +
      'Nothing was put in. Set VIRKELYST_SECRET, or put the right secret.key into the data folder.',
  );
}

function assertNewer(data: Checked, keys: Checked): void {
  if (keys.manifest.at >= data.manifest.at) return;
  throw new BackupError(
    `The keys (${keys.manifest.at}) are older than the data (${data.manifest.at}): who has come since would be lost. ` +
      'Take the newest keys, or older data.',
  );
}

/** Whoever has deleted themselves is known by the newest keys alone, so older ones are not taken where newer ones lie beside them. */
async function assertNewest({ path, manifest }: Checked): Promise<void> {
  const [newest] = await backupsIn(dirname(path), 'keys');
  if (!newest || newest.at.toISOString() <= manifest.at) return;
  throw new BackupError(
    `There are newer keys beside these: ${newest.path}. With these, people who have deleted themselves since would come back.`,
  );
}

/**
 * Looks at everything that can be looked at without a database: that the files are whole and belong together, that this version
 * knows them, and that the secret opens the keys. Throws {@link BackupError} with what would be lost.
 */
export async function planRestore({ from, keys: keysFile, withoutPeople, secret }: Wanted): Promise<Plan> {
  const data = { path: from, manifest: await checkBackup(from, 'data') };
  await assertKnown(data);
  if (keysFile === null) {
    if (withoutPeople) return { data, keys: null };
    throw new BackupError(
      `Without the keys ${atStake(data.manifest)} could never be read again, and nobody could tell who has deleted themselves since. ` +
        'Give the newest with --keys. If there are none, --without-people puts in what belongs to nobody: centres, partners and offers.',
    );
  }
  if (withoutPeople) throw new BackupError('Say either --keys or --without-people.');
  const keys = { path: keysFile, manifest: await checkBackup(keysFile, 'keys') };
  await assertKnown(keys);
  assertNewer(data, keys);
  await assertNewest(keys);
  await assertOpens(data, keys, secret);
  return { data, keys };
}
