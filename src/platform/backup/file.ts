import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { z } from 'zod';
import { linesOf } from './lines.ts';

/** Raised with a sentence for the operator. */
export class BackupError extends Error {}

export type Kind = 'data' | 'keys';

/*
 * A backup is one file: a line of JSON that says what it holds, filled up with blanks, and then, compressed, what PostgreSQL's
 * `copy … to stdout` gave for each table, as `pg_dump` would write it. The line is written last, and the file has another name until
 * it is whole.
 */
const LINE = 16_384;

const manifest = z.strictObject({
  virkelyst: z.enum(['data', 'keys']),
  format: z.literal(1),
  /** The moment of the snapshot, by the clock of the database. */
  at: z.iso.datetime(),
  /** The migrations that the database had, and a hash over all of their texts. */
  migrations: z.array(z.string().regex(/^\d{4}_\w+\.sql$/)).min(1),
  schema: z.string().length(64),
  /** Which secret opens the keys; it opens nothing itself. Null for a database that was never started. */
  fingerprint: z.string().length(64).nullable(),
  rows: z.record(z.string(), z.int().nonnegative()),
  sequences: z.record(z.string(), z.int()),
  /** Length of what follows the line. */
  bytes: z.int().positive(),
  /** Over all of the above and all that follows. */
  sha256: z.string().length(64),
});

/** What a backup says of itself. */
export type Manifest = z.infer<typeof manifest>;
export type Described = Omit<Manifest, 'virkelyst' | 'format' | 'at' | 'bytes' | 'sha256'>;

const lineOf = (said: Manifest): Buffer => {
  const line = Buffer.alloc(LINE, ' ');
  const text = JSON.stringify(said);
  if (Buffer.byteLength(text) > LINE - 1) throw new BackupError('There are too many tables for one backup.');
  line.write(text);
  line[LINE - 1] = 0x0a;
  return line;
};

const hashOver = (said: Omit<Manifest, 'sha256'>, body: Buffer): string =>
  createHash('sha256').update(JSON.stringify(said)).update(body).digest('hex');

/** A backup that is written and not yet there: `keep` gives it its name, `drop` takes it away. */
export type Written = {
  path: string;
  manifest: Manifest;
  keep(): Promise<void>;
  drop(): Promise<void>;
};

/** Where a backup of that moment lies. */
export const pathOf = (folder: string, kind: Kind, at: Date): string =>
  join(folder, `${kind}-${at.toISOString().replace(/[-:.]/g, '')}.virkelyst`);

async function pour(body: AsyncIterable<Buffer>, file: FileHandle) {
  const hash = createHash('sha256');
  let bytes = 0;
  await file.writeFile(Buffer.alloc(LINE, ' '));
  await pipeline(Readable.from(body), createGzip(), async (packed: AsyncIterable<Buffer>) => {
    for await (const chunk of packed) {
      hash.update(chunk);
      bytes += chunk.length;
      await file.writeFile(chunk);
    }
  });
  return { bytes, digest: hash.digest() };
}

/**
 * Writes a backup under a name that nothing takes for one, readable by the owner alone.
 * @param describe asked when `body` has ended
 */
export async function writeBackup(
  folder: string,
  { kind, at, body, describe }: { kind: Kind; at: Date; body: AsyncIterable<Buffer>; describe(): Described },
): Promise<Written> {
  const path = pathOf(folder, kind, at);
  const work = `${path}.unfinished-${process.pid}`;
  const drop = () => rm(work, { force: true });
  const file = await open(work, 'wx', 0o600);
  try {
    const { bytes, digest } = await pour(body, file);
    const { migrations, schema, fingerprint, rows, sequences } = describe();
    const said = {
      virkelyst: kind,
      format: 1,
      at: at.toISOString(),
      migrations,
      schema,
      fingerprint,
      rows,
      sequences,
      bytes,
    } as const;
    const whole: Manifest = { ...said, sha256: hashOver(said, digest) };
    await file.write(lineOf(whole), 0, LINE, 0);
    await file.sync();
    await file.close();
    return { path, manifest: whole, keep: () => putInPlace(work, path), drop };
  } catch (error) {
    await file.close().catch(() => {});
    await drop();
    throw error;
  }
}

async function putInPlace(work: string, path: string): Promise<void> {
  await rename(work, path);
  if (process.platform === 'win32') return;
  const folder = await open(dirname(path));
  await folder.sync().finally(() => folder.close());
}

async function firstLine(path: string): Promise<Buffer> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw new BackupError(`${path} cannot be read (${error.code}).`);
  });
  try {
    const line = Buffer.alloc(LINE);
    const { bytesRead } = await file.read(line, 0, LINE, 0);
    return line.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

const parseLine = (line: Buffer): unknown => {
  try {
    return JSON.parse(line.toString('utf8'));
  } catch {
    return null;
  }
};

/** Reads the whole file once, and says what it holds. Throws {@link BackupError} for one that is not whole, or of another kind. */
export async function checkBackup(path: string, kind: Kind): Promise<Manifest> {
  const name = basename(path);
  const line = await firstLine(path);
  const parsed = manifest.safeParse(parseLine(line));
  if (!parsed.success)
    throw new BackupError(
      `${name} is no backup of Virkelyst, or its beginning is damaged. Take another one.`,
    );
  const { sha256, ...said } = parsed.data;
  if (said.virkelyst !== kind)
    throw new BackupError(`${name} holds ${said.virkelyst === 'data' ? 'data' : 'keys'}, not ${kind}.`);
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(path, { start: LINE })) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  if (bytes !== said.bytes || !line.equals(lineOf(parsed.data)) || hashOver(said, hash.digest()) !== sha256)
    throw new BackupError(`${name} is damaged: it is not as it was written. Take another one.`);
  return parsed.data;
}

/** A table of a backup, as it is in the file; `rows` has to be read to its end before the next one. */
export type Section = { table: string; columns: string[]; rows: AsyncIterable<Buffer> };

const HEAD = /^copy "([a-z_][a-z0-9_]*)" \(((?:"[a-z_][a-z0-9_]*"(?:, )?)+)\) from stdin;$/;
const END = '\\.';

/** The head and the end of a section. */
export const sectionHead = (table: string, columns: readonly string[]): Buffer =>
  Buffer.from(`copy "${table}" (${columns.map((column) => `"${column}"`).join(', ')}) from stdin;\n`);
export const sectionEnd = Buffer.from(`${END}\n`);

async function* rowsOf(lines: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  for (;;) {
    const { value, done } = await lines.next();
    if (done) throw new BackupError('The backup ends in the middle of a table.');
    if (value.equals(sectionEnd)) return;
    yield value;
  }
}

/** The tables of a backup, one after the other. */
export async function* readSections(path: string): AsyncGenerator<Section> {
  const unpacked = createReadStream(path, { start: LINE }).pipe(createGunzip());
  const lines = linesOf(unpacked);
  for (;;) {
    const { value, done } = await lines.next();
    if (done) return;
    const [, table, columns] = HEAD.exec(value.toString('utf8').trimEnd()) ?? [];
    if (!table || !columns) throw new BackupError('The backup holds something that is no table.');
    yield { table, columns: columns.split(', ').map((one) => one.slice(1, -1)), rows: rowsOf(lines) };
  }
}
